package vigil.screen.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.screen.desk.TestDesk;
import vigil.session.DosingEvent.DoseGiven;
import vigil.session.Stage;

/** Barcodes scanned in the whole window. */
class ScanOverADoseTest {
    @TempDir Path folder;

    @Test
    void aScanWhoseLettersChooseGivingTheDoseDoesNotGiveIt() {
        TestDesk at = TestDesk.at(folder, "ketamine-sublingual", Stage.READY);
        try (ShellRoom room = ShellRoom.of(at).signIn()) {
            room.go(Place.TREATMENT);
            room.press(KeyCode.F7);

            room.fx.scan("]C1K-S-2231-0000-1111");
            room.settle();

            assertThat(at.chart().all(DoseGiven.class)).isEmpty();
            assertThat(room.said()).contains("A scan came where nothing takes one.");
        }
    }

    @Test
    void theDigitsOfAScanAnswerNoItemOfAScore() {
        TestDesk at = TestDesk.at(folder, "ketamine-iv", Stage.RECOVERING);
        try (ShellRoom room = ShellRoom.of(at).signIn()) {
            room.go(Place.TREATMENT);
            room.press(KeyCode.F3).type("1");
            String before = room.said();
            assertThat(before).contains("Items open: 5");

            room.fx.scan("21021");
            room.settle();

            assertThat(room.said()).contains("Items open: 5", "It chose nothing");
            room.type("2");
            assertThat(room.said()).contains("Items open: 4");
        }
    }

    /** Found with a scanner: its first digit chose the witness, the others went to the password. */
    @Test
    void theDigitsOfAScanChooseNoWitness() {
        TestDesk at = TestDesk.at(folder, "ketamine-iv", Stage.RECOVERING);
        try (ShellRoom room = ShellRoom.of(at).signIn()) {
            room.go(Place.TREATMENT);
            room.press(KeyCode.F7).type("w").type("5").press(KeyCode.ENTER);

            room.fx.scan("1234567");
            room.settle();

            assertThat(room.said()).contains("It chose nothing").doesNotContain("Change");
            room.type("1");
            assertThat(room.said()).contains("Change");
        }
    }

    @Test
    void theSignOfTheScannerIsNoPartOfTheNumberOfANewPatient() {
        TestDesk at = TestDesk.at(folder, "ketamine-iv", Stage.DOSING);
        try (ShellRoom room = ShellRoom.of(at).signIn()) {
            room.go(Place.CHECK_IN);
            room.fx.scan("]C1555555");
            room.settle();
            room.fx.scan("]C1778201");
            room.settle().press(KeyCode.ENTER);
            assertThat(room.said()).contains("Scanned: 778201.");
            assertThat(
                            room.fx.call(
                                    () ->
                                            ((TextField) room.shell.root().lookup("#checkin-mrn"))
                                                    .getText()))
                    .isEqualTo("778201");
        }
    }
}
