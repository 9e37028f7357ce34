package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.access.audit.AccessEvent;
import vigil.screen.desk.RecordOut;

/** What is done in the window is on record, and settings count as soon as they are saved. */
final class OnRecordTest {
    @TempDir private Path folder;

    @Test
    void whatIsLookedAtTakenOutBackedUpVerifiedAndPrintedIsOnRecord() throws Exception {
        try (Workstation at = new Workstation(folder, Workstation.ZERO)) {
            at.comesIn("osei");
            var session = at.running();
            at.keys.call(
                    () -> {
                        at.window.shell().record(session);
                        return true;
                    });
            at.keys.settle();
            assertThat(at.window.exported(session, RecordOut.Form.RECORD))
                    .isInstanceOf(RecordOut.Result.Written.class);
            String id = session.value().toString();

            at.keys.press("Ctrl+L");
            at.comesIn("mbeki");
            at.keys.press("Ctrl+D", "Enter");
            at.keys.press("Ctrl+H");
            at.keys.walkTo("Verify the store").press("Enter");
            at.awaits("The store holds together.");
            at.keys.press("Ctrl+P");
            at.awaits("The lines that are shown were written to");
            at.keys.press("Ctrl+F").type("exported");
            at.keys.settle();
            at.awaits("Record exported: session ");
            assertThat(at.onRecord())
                    .contains(
                            new AccessEvent.RecordViewed(id),
                            new AccessEvent.RecordExported(id, "record"))
                    .hasAtLeastOneElementOfType(AccessEvent.BackupMade.class)
                    .hasAtLeastOneElementOfType(AccessEvent.StoreVerified.class)
                    .hasAtLeastOneElementOfType(AccessEvent.AuditPrinted.class);
            try (Stream<Path> left = Files.list(folder.resolve("export"))) {
                assertThat(left.map(Path::toString)).anyMatch(file -> file.endsWith(".pdf"));
            }
        }
    }

    @Test
    void idleMinutesScannerAndFoldersCountAsSoonAsTheyAreSaved() throws Exception {
        Path exports = Files.createDirectories(folder.resolve("leaving"));
        Path anchors = Files.createDirectories(folder.resolve("disk"));
        Path data = folder.resolve("data");
        try (Workstation at = new Workstation(data, Workstation.ZERO)) {
            at.comesIn("mbeki").leftAlone(Duration.ofMinutes(3));
            assertThat(at.locked()).isFalse();

            at.keys.press("Ctrl+Comma");
            at.keys.walkTo("Lock after").press("Ctrl+A").type("2");
            at.keys.walkTo("A scanner types before a badge").press("Ctrl+A").type("%B");
            at.keys
                    .walkTo("Folder for records that leave")
                    .press("Ctrl+A")
                    .type(exports.toString());
            at.keys
                    .walkTo("Folder for the end of the store")
                    .press("Ctrl+A")
                    .type(anchors.toString());
            at.keys.press("Ctrl+Enter");
            at.awaits("It counts from now on.");
            assertThat(at.onRecord())
                    .contains(new AccessEvent.SettingChanged("idle-minutes", "5", "2"))
                    .contains(new AccessEvent.SettingChanged("scan-prefix", "%", "%B"));
            assertThat(at.window.exported(at.running(), RecordOut.Form.RECORD))
                    .isInstanceOf(RecordOut.Result.Written.class);
            try (Stream<Path> files = Files.list(exports);
                    Stream<Path> ends = Files.list(anchors)) {
                assertThat(files).hasSize(1);
                assertThat(ends).hasSize(1);
            }
            at.leftAlone(Duration.ofMinutes(3));
            assertThat(at.locked()).isTrue();
        }
        assertThat(Workstation.opens(data, "mbeki", "not hers")).isNotNull();
    }
}
