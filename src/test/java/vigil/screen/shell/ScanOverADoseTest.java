package vigil.screen.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

    /** Found with a scanner: a complete value goes on by itself, and a code filled three fields. */
    @ParameterizedTest
    @ValueSource(
            strings = {"72981452", "7298145", "7298", "729814", "7298145264", "72981452647812"})
    void theDigitsOfAScanFillNoValuesOfASet(String code) {
        TestDesk at = TestDesk.at(folder, "ketamine-iv", Stage.DOSING);
        try (ShellRoom room = ShellRoom.of(at).signIn()) {
            room.go(Place.TREATMENT);
            int before = at.chart().vitals().size();
            room.press(KeyCode.F2).type("132/78").press(KeyCode.ENTER);
            assertThat(values(room)).containsExactly("BP 132/78");

            room.fx.scan(code);
            room.settle();

            assertThat(values(room)).containsExactly("BP 132/78");
            assertThat(room.said()).contains("It chose nothing and pressed no button.");
            assertThat(at.chart().vitals()).hasSize(before);
            room.type("72").type("98");
            assertThat(values(room)).containsExactly("BP 132/78", "HR 72", "SpO₂ 98");
        }
    }

    private static List<String> values(ShellRoom room) {
        return room.fx.call(
                () ->
                        room.shell.root().lookupAll(".text-field").stream()
                                .map(TextField.class::cast)
                                .filter(field -> !field.getText().isEmpty())
                                .map(field -> field.getAccessibleText() + " " + field.getText())
                                .toList());
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
