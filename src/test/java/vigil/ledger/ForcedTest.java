package vigil.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A power cut at each step, and after the last, of what takes the place of something: a setting, a
 * backup of the one that was not yet verified, a restored copy of a store; and of what a crash left
 * in a log, which SQLite empties.
 */
class ForcedTest {
    private static final Instant MADE = Instant.parse("2026-11-22T14:00:00Z");

    @TempDir private Path folder;

    /** A program that does all four. Words: the folder. */
    static final class Replacer {
        private Replacer() {}

        /** The program. */
        public static void main(String[] args) throws IOException {
            Path root = Path.of(args[0]);
            ReplacedFile.write(root.resolve("config/settings.json"), "new settings");
            new BackupFolder(root.resolve("backup"))
                    .keep(root.resolve("backup/vigil-unfinished-1.part"), MADE, 7);
            Replacing replacing = new Replacing(new StoreFile(root.resolve("store")));
            replacing.prepare(new StoreFile(root.resolve("restored")));
            replacing.exchange();
            StoreFile crashed = new StoreFile(root.resolve("crashed"));
            KeptAside kept = KeptAside.before(crashed);
            try (FileChannel log = FileChannel.open(crashed.log(), StandardOpenOption.WRITE)) {
                log.truncate(0);
                log.force(true);
            }
            kept.needed();
        }
    }

    private static void lay(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** What each file may say after a cut, by its name and the folder it lies in. */
    private static Map<String, Set<String>> left(CutDisk disk) {
        Map<String, Set<String>> said = new HashMap<>();
        Random random = new Random(Endurance.SEED);
        for (CutDisk.Survives how : CutDisk.Survives.values()) {
            disk.cut(how, random)
                    .forEach(
                            (file, content) ->
                                    said.computeIfAbsent(name(file), _ -> new HashSet<>())
                                            .add(text(content)));
        }
        return said;
    }

    /** What any file says after a cut of one kind. */
    private static Set<String> anywhere(CutDisk disk, CutDisk.Survives how) {
        return disk.cut(how, new Random(Endurance.SEED)).values().stream()
                .map(ForcedTest::text)
                .collect(Collectors.toSet());
    }

    private static String name(Path file) {
        Path in = file.getParent();
        String folder = String.valueOf(in.getFileName());
        return (folder.startsWith("damaged") ? "damaged " + in.getParent().getFileName() : folder)
                + "/"
                + file.getFileName();
    }

    private static String text(CutDisk.Left content) {
        return new String(content.bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void whatTookThePlaceStaysAndWhatItReplacedIsLostNowhereOnTheWay() throws Exception {
        Optional<Tracer> tracer = Tracer.built(folder);
        assumeThat(tracer).as("Linux and gcc").isPresent();
        Path traced = folder.resolve("traced");
        lay(traced.resolve("config/settings.json"), "old settings");
        lay(traced.resolve("backup/vigil-unfinished-1.part"), "verified");
        lay(traced.resolve("store/vigil.db"), "damaged store");
        lay(traced.resolve("store/vigil.db-wal"), "damaged log");
        lay(traced.resolve("restored/vigil.db"), "restored store");
        lay(traced.resolve("crashed/vigil.db"), "crashed store");
        lay(traced.resolve("crashed/vigil.db-wal"), "crashed log");
        CutDisk disk = new CutDisk(traced);
        Path trace = folder.resolve("trace");
        Path said = folder.resolve("said");
        int code =
                tracer.orElseThrow()
                        .run(
                                Replacer.class,
                                Map.of("VIGIL_TRACED", traced, "VIGIL_TRACE", trace),
                                said,
                                traced.toString());
        assertThat(code).as(Files.readString(said)).isZero();

        for (DiskTrace.Step step : DiskTrace.read(trace)) {
            disk.does(step);
            for (CutDisk.Survives how : CutDisk.Survives.values()) {
                assertThat(anywhere(disk, how))
                        .as("%s, %s", step, how)
                        .contains(
                                "verified",
                                "restored store",
                                "damaged store",
                                "damaged log",
                                "crashed log");
            }
            assertThat(left(disk).get("config/settings.json"))
                    .as(step.toString())
                    .isSubsetOf("old settings", "new settings");
        }
        assertThat(left(disk))
                .containsEntry("config/settings.json", Set.of("new settings"))
                .containsEntry("backup/vigil-20261122T140000Z-7.db", Set.of("verified"))
                .containsEntry("store/vigil.db", Set.of("restored store"))
                .containsEntry("damaged store/vigil.db", Set.of("damaged store"))
                .containsEntry("damaged store/vigil.db-wal", Set.of("damaged log"))
                .containsEntry("damaged crashed/vigil.db", Set.of("crashed store"))
                .containsEntry("damaged crashed/vigil.db-wal", Set.of("crashed log"));
    }
}
