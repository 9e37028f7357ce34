package vigil.screen.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.screen.desk.TestDesk;
import vigil.session.PreparationEvent.PatientCheckedIn;
import vigil.session.Stage;

/** A wristband is read at the patient, a number can be typed anywhere (rule P5). */
class WristbandAtCheckInTest {
    @TempDir private Path folder;

    @Test
    void theScanIsBothIdentifiersAndTheSameNumberTypedByHandIsOne() {
        TestDesk at = TestDesk.at(folder, "ketamine-iv", Stage.PLANNED);
        at.minute(-50);
        try (ShellRoom room = ShellRoom.of(at).signIn()) {
            room.press("Ctrl+T").press(KeyCode.ENTER);
            room.type("1").press("Ctrl+Enter");
            room.fx.type("123456").press("Ctrl+Enter");
            room.settle();
            assertThat(room.said()).contains("An MRN typed by hand is one identifier.");
            assertThat(at.chart().all(PatientCheckedIn.class)).isEmpty();
            room.fx.press("Ctrl+A").press("Backspace");
            room.fx.scan("123456");
            room.settle();
            assertThat(room.said()).doesNotContain("An MRN typed by hand is one identifier.");
            room.fx.press("Ctrl+Enter");
            room.settle();
            assertThat(at.chart().latest(PatientCheckedIn.class).orElseThrow().event())
                    .isEqualTo(new PatientCheckedIn("wristband scan, MRN 123456"));
        }
    }
}
