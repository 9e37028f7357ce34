package vigil.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each write, sync, cut, opening, renaming and deletion of charting, drafts, outbox, receipts,
 * anchor, backup, settings, preferences and export is made to fail in turn: nothing that was
 * acknowledged is lost, nothing is there twice, and each failure is refused with a fault. The
 * control acknowledges what failed.
 */
class FailingDiskTest {
    private static final int EIO = 5;
    private static final int ENOSPC = 28;
    private static final String NOTHING_LOST = " 0 lost, 0 doubled, 0 damaged, 0 unforeseen";

    @TempDir private Path folder;

    private String run(Tracer tracer, int step, int errno, String often, boolean early)
            throws Exception {
        Path quick = Path.of("/dev/shm");
        Path root =
                Files.createTempDirectory(Files.isWritable(quick) ? quick : folder, "vigil-fails");
        Path page = folder.resolve("page");
        new ControlPage(page).disarm();
        Path said = folder.resolve("said");
        Path outcome = folder.resolve("outcome");
        int code =
                tracer.run(
                        FailingDisk.class,
                        Map.of("VIGIL_TRACED", root, "VIGIL_CONTROL", page),
                        said,
                        root.toString(),
                        page.toString(),
                        Integer.toString(step),
                        Integer.toString(errno),
                        often,
                        Boolean.toString(early),
                        outcome.toString());
        assertThat(code).as(Files.readString(said)).isZero();
        try (var left = Files.walk(root)) {
            for (Path one : left.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
        if (!early) {
            System.out.print(Files.readString(said));
        }
        return Files.readString(outcome);
    }

    private Tracer tracer() throws Exception {
        Optional<Tracer> tracer = Tracer.built(folder);
        assumeThat(tracer).as("Linux and gcc").isPresent();
        return tracer.orElseThrow();
    }

    @Test
    void aSampleOfTheCallsThatFail() throws Exception {
        Tracer tracer = tracer();
        assertThat(run(tracer, 17, EIO, "once", false))
                .endsWith(NOTHING_LOST)
                .doesNotContain(" 0 acts refused");
        assertThat(run(tracer, 13, EIO, "forever", true))
                .as("the control, which acknowledges too early, must be seen")
                .doesNotContain(" 0 lost");
    }

    @LongRun
    void everyCallThatFailsOnceAndForEver() throws Exception {
        Tracer tracer = tracer();
        for (int errno : new int[] {EIO, ENOSPC}) {
            for (String often : new String[] {"once", "forever"}) {
                String seen = run(tracer, 1, errno, often, false);
                Endurance.says(
                        "Calls failing in turn, errno " + errno + ", " + often + ": " + seen);
                assertThat(seen).endsWith(NOTHING_LOST);
            }
        }
    }
}
