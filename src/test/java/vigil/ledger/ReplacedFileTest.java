package vigil.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A power cut at each step of replacing a small file, and after the last. */
class ReplacedFileTest {
    private static final String BEFORE = "before";
    private static final String NOW = "now, and longer than what it said before";

    @TempDir private Path folder;

    /** A program that replaces what a file says. Words: the file. */
    static final class Replacer {
        private Replacer() {}

        /** The program. */
        public static void main(String[] args) throws IOException {
            ReplacedFile.write(Path.of(args[0]), NOW);
        }
    }

    private static Set<String> left(CutDisk disk, Path file) {
        Set<String> said = new HashSet<>();
        Random random = new Random(Endurance.SEED);
        for (CutDisk.Survives how : CutDisk.Survives.values()) {
            CutDisk.Left one = disk.cut(how, random).get(file);
            said.add(one == null ? "" : new String(one.bytes(), StandardCharsets.UTF_8));
        }
        return said;
    }

    @Test
    void atEachStepItIsTheOldOneOrTheNewOneAndInTheEndTheNewOne() throws Exception {
        Optional<Tracer> tracer = Tracer.built(folder);
        assumeThat(tracer).as("Linux and gcc").isPresent();
        Path traced = Files.createDirectory(folder.resolve("traced"));
        Path file = traced.resolve("settings.json");
        ReplacedFile.write(file, BEFORE);
        CutDisk disk = new CutDisk(traced);
        Path trace = folder.resolve("trace");
        Path said = folder.resolve("said");
        int code =
                tracer.orElseThrow()
                        .run(
                                Replacer.class,
                                Map.of("VIGIL_TRACED", traced, "VIGIL_TRACE", trace),
                                said,
                                file.toString());
        assertThat(code).as(Files.readString(said)).isZero();

        Set<String> onTheWay = new HashSet<>();
        for (DiskTrace.Step step : DiskTrace.read(trace)) {
            disk.does(step);
            onTheWay.addAll(left(disk, file));
        }
        assertThat(onTheWay).containsExactlyInAnyOrder(BEFORE, NOW);
        assertThat(left(disk, file)).containsExactly(NOW);
    }
}
