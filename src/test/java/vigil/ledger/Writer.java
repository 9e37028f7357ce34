package vigil.ledger;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.charting.Draft;
import vigil.session.RecordedEvent;

/**
 * Another program that writes into a store under keys and can be killed. Started with {@code hold}
 * it only opens; with {@code write} it appends notes one after the other and says {@code ACK n}
 * after each; with {@code early} it says so before, which is a lie; with {@code draft} it keeps a
 * draft; with the name of a step it appends two facts and stands still there.
 */
final class Writer implements AutoCloseable {
    static final long SEED = 99;
    static final int LENGTH = 2_000;

    private final Process process;
    private final BufferedReader said;

    private Writer(Process process) {
        this.process = process;
        this.said =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    static Writer start(Path folder, String mode) throws IOException {
        return new Writer(
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Writer.class.getName(),
                                folder.toString(),
                                mode)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start());
    }

    /** The next line that the program says. Waits for it; null when it is dead. */
    @Nullable String next() throws IOException {
        return said.readLine();
    }

    /** Kills it as {@code kill -9} does, and says what it had said until then. */
    List<String> kill() throws IOException, InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
        List<String> rest = new ArrayList<>();
        for (String line = next(); line != null; line = next()) {
            rest.add(line);
        }
        return rest;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    static List<RecordedEvent> facts() {
        return StoreUnderKeys.notes(SEED, LENGTH, SeededKeys.OSEI);
    }

    /** The keys of the store that lies in a folder; its anchor lies beside that. */
    static SeededKeys keys(Path folder) {
        return new SeededKeys(folder.resolveSibling(folder.getFileName() + "-anchor"), SEED);
    }

    static SqliteLedger create(Path folder, SeededKeys keys) {
        return SqliteLedger.create(folder, Workings.USUAL, keys.needs());
    }

    static SqliteLedger open(Path folder, SeededKeys keys) {
        return SqliteLedger.open(folder, Workings.USUAL, keys.needs());
    }

    static Draft draft() {
        RecordedEvent fact = facts().getLast();
        return new Draft(
                fact.id(),
                fact.session(),
                "vitals",
                Map.of("bp", "132/", "hr", ""),
                fact.recordedAt(),
                fact.enteredBy());
    }

    /** The program. */
    public static void main(String[] args) throws IOException {
        List<RecordedEvent> facts = facts();
        Optional<Workings.Step> stop =
                args[1].equals(args[1].toUpperCase(java.util.Locale.ROOT))
                        ? Optional.of(Workings.Step.valueOf(args[1]))
                        : Optional.empty();
        Workings workings =
                Stores.with(step -> stop.filter(step::equals).ifPresent(_ -> stand(step.name())));
        Path folder = Path.of(args[0]);
        try (SeededKeys keys = keys(folder);
                SqliteLedger ledger = SqliteLedger.open(folder, workings, keys.needs())) {
            System.out.println("OPEN");
            int last = (int) ledger.head().revision();
            switch (args[1]) {
                case "hold" -> stand("HELD");
                case "draft" -> {
                    ledger.keepDraft(draft());
                    stand("KEPT");
                }
                case "write" -> {
                    for (RecordedEvent fact : facts.subList(last, facts.size())) {
                        ledger.append(List.of(fact));
                        System.out.println("ACK " + fact.revision());
                    }
                }
                case "early" -> {
                    stand("ACK " + (last + 1));
                    ledger.append(facts.subList(last, last + 1));
                }
                default -> ledger.append(facts.subList(last, last + 2));
            }
        }
    }

    private static void stand(String where) {
        System.out.println(where);
        try {
            System.in.read();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
