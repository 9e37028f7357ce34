package vigil.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.OptionalInt;
import vigil.session.RecordedEvent;

/**
 * A program that charts into a store under keys, closes it, and charts on; it notes each number
 * that was acknowledged in a file of its own. Words: the folder, how SQLite waits for the disk, how
 * many facts.
 */
final class TracedWriter {
    private static final long SEED = 5;
    private static final int SESSION = 20;

    private TracedWriter() {}

    static SeededKeys keys(Path folder) {
        return new SeededKeys(folder.resolve("anchor"), SEED);
    }

    static Path store(Path folder) {
        return folder.resolve("store");
    }

    static Path acknowledged(Path folder) {
        return folder.resolve("acknowledged");
    }

    static Workings workings(int synchronous) {
        return new Workings(
                synchronous,
                OptionalInt.empty(),
                Workings.USUAL.migrations(),
                Workings.USUAL.between());
    }

    /** The facts: sessions of twenty, one after the other. */
    static List<RecordedEvent> facts(int count) {
        List<RecordedEvent> all = new java.util.ArrayList<>();
        for (int session = 0; all.size() < count; session++) {
            all.addAll(StoreUnderKeys.notes(session, SESSION, SeededKeys.OSEI));
        }
        return List.copyOf(all.subList(0, count));
    }

    /** The program. */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        Workings workings = workings(Integer.parseInt(args[1]));
        List<RecordedEvent> facts = facts(Integer.parseInt(args[2]));
        int half = facts.size() / 2;
        try (SeededKeys keys = keys(folder)) {
            append(folder, workings, keys, facts, 0, half);
            append(folder, workings, keys, facts, half, facts.size());
        }
    }

    private static void append(
            Path folder,
            Workings workings,
            SeededKeys keys,
            List<RecordedEvent> facts,
            int from,
            int until)
            throws IOException {
        try (SqliteLedger ledger = SqliteLedger.open(store(folder), workings, keys.needs())) {
            for (int number = from; number < until; number++) {
                ledger.append(List.of(facts.get(number)));
                Files.writeString(
                        acknowledged(folder),
                        ".",
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
            }
        }
    }
}
