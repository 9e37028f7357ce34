package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.access.audit.AccessEvent;
import vigil.charting.LedgerException;
import vigil.charting.StoreFault;
import vigil.delivery.SomeClock;
import vigil.ledger.SmallDisk;

/** Pages that a screen asked for are written whole or not at all, and on record once they are. */
class PagesOutTest {
    private static final AccessEvent.OfUse PRINTED = new AccessEvent.AuditPrinted(3);

    @TempDir private Path top;

    private final List<AccessEvent.OfUse> onRecord = new ArrayList<>();

    private PagesOut into(Path folder) {
        return new PagesOut(
                new SomeClock(Instant.parse("2026-11-22T15:46:00Z")), () -> folder, onRecord::add);
    }

    @Test
    void theFileIsNamedByItsTimeAndOnRecord() {
        Path folder = top.resolve("export");
        String path = into(folder).write("audit", new byte[] {1, 2}, PRINTED);
        assertThat(path).isEqualTo(folder.resolve("audit-20261122T154600Z.pdf").toString());
        assertThat(Path.of(path)).hasBinaryContent(new byte[] {1, 2});
        assertThat(onRecord).containsExactly(PRINTED);
    }

    @Test
    void onAFullDiskThatIsSaidAndNothingIsLeftNorOnRecord() throws IOException {
        try (SmallDisk small = SmallDisk.at(top.resolve("disk"), "16k")) {
            Path folder = Files.createDirectory(small.folder().resolve("export"));
            assertThatThrownBy(() -> into(folder).write("audit", new byte[64_000], PRINTED))
                    .isInstanceOfSatisfying(
                            LedgerException.class,
                            e -> assertThat(e.fault()).isEqualTo(new StoreFault.DiskFull()));
            assertThat(folder).isEmptyDirectory();
            assertThat(onRecord).isEmpty();
        }
    }
}
