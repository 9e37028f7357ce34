package vigil.screen.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.screen.desk.TestDesk;
import vigil.session.DosingEvent.DoseGiven;
import vigil.session.Stage;

/** A barcode scanned while the acts with the drug are open gives no dose. */
class ScanOverADoseTest {
    @TempDir Path folder;

    @Test
    void aScanWhoseLettersChooseGivingTheDoseDoesNotGiveIt() {
        TestDesk at = TestDesk.at(folder, "ketamine-sublingual", Stage.READY);
        try (ShellRoom room = ShellRoom.of(at).signIn()) {
            room.go(Place.TREATMENT);
            room.press(KeyCode.F7);

            room.fx.type("]C1K-S-2231-0000-1111").press(KeyCode.ENTER);
            room.settle();

            assertThat(at.chart().all(DoseGiven.class)).isEmpty();
            assertThat(room.said()).contains("A scan came where nothing takes one.");
        }
    }
}
