package vigil.screen.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.session.DosingEvent;
import vigil.session.Stage;

/**
 * A first dose said to be given before the patient was there, or before it was checked. Checked in
 * and checked at 13:30, timed out at 13:57, now it is 14:00.
 */
class FirstDoseTimeTest {
    private static final String KEEPS = "Enter once more keeps it.";

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({
        "ketamine-iv, 1356, 'The time-out was done later, at 13:57.'",
        "ketamine-iv, 1329, 'The patient was checked in later, at 13:30.'",
        "ketamine-im, -4, 'The time-out was done later, at 13:57.'",
        "ketamine-sublingual, 1315, 'The patient was checked in later, at 13:30.'",
        "esketamine-56, 1330, 'The time-out was done later, at 13:57.'"
    })
    void is_asked_about_once_and_then_stands_as_it_was_typed(
            String protocol, String typed, String said) {
        try (FormWindow window = FormWindow.at(folder, protocol, Stage.READY)) {
            window.open(SideForms::infusion).type("s").press("Shift+Tab").type(typed);
            window.press("Ctrl+Enter");
            assertThat(window.said()).contains(said, KEEPS);
            assertThat(window.at.chart().firstDose()).isEmpty();
            window.press("Ctrl+Enter");
            assertThat(window.at.chart().all(DosingEvent.class)).hasSize(1);
            assertThat(window.at.newest().taken().at().isAfter(window.at.moment(-4))).isFalse();
        }
    }

    @Test
    void in_the_minute_of_the_time_out_or_later_nothing_is_asked() {
        for (String typed : new String[] {"1357", "-3", "1358", ""}) {
            Path own = folder.resolve("at" + typed);
            try (FormWindow window = FormWindow.at(own, "ketamine-iv", Stage.READY)) {
                window.open(SideForms::infusion).type("s").press("Shift+Tab").type(typed);
                window.press("Ctrl+Enter");
                assertThat(window.said()).doesNotContain(KEEPS);
                assertThat(window.at.chart().firstDose()).isPresent();
            }
        }
    }

    @Test
    void another_time_is_asked_about_anew() {
        try (FormWindow window = FormWindow.at(folder, "ketamine-iv", Stage.READY)) {
            window.open(SideForms::infusion).type("s").press("Shift+Tab").type("1356");
            window.press(KeyCode.ENTER);
            window.press(KeyCode.BACK_SPACE).type("5").press("Ctrl+Enter");
            assertThat(window.said()).contains(KEEPS);
            assertThat(window.at.chart().firstDose()).isEmpty();
        }
    }

    @Test
    void what_follows_the_first_dose_is_not_asked_about() {
        try (FormWindow window = FormWindow.at(folder, "ketamine-iv", Stage.DOSING)) {
            window.at.minute(8);
            window.open(SideForms::infusion).type("w").press("Shift+Tab").type("1300");
            window.press(KeyCode.ENTER);
            assertThat(window.said()).doesNotContain(KEEPS);
        }
    }

    private FormWindow secondDevice(int minute) {
        FormWindow window = FormWindow.at(folder, "esketamine-84", Stage.DOSING);
        window.at.minute(minute);
        return window.open(SideForms::infusion).type("s");
    }

    private static int devices(FormWindow window) {
        return window.at.chart().all(DosingEvent.DeviceGiven.class).size();
    }

    @Test
    void a_device_within_the_rest_is_asked_about_once() {
        try (FormWindow window = secondDevice(4)) {
            window.press("Ctrl+Enter");
            assertThat(window.said()).contains("lasts until 14:05.", KEEPS);
            assertThat(devices(window)).isEqualTo(1);
            window.press("Ctrl+Enter");
            assertThat(devices(window)).isEqualTo(2);
        }
    }

    @Test
    void a_rest_that_ends_while_the_form_is_open_is_not_asked_about() {
        try (FormWindow window = secondDevice(4)) {
            window.at.minute(5);
            window.press("Ctrl+Enter");
            assertThat(devices(window)).isEqualTo(2);
        }
    }
}
