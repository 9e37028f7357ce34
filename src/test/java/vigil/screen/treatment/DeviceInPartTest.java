package vigil.screen.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.quantity.Milligrams;
import vigil.session.DosingEvent.DeviceGiven;
import vigil.session.Stage;

/** A spray device that fails after a part of what it holds is charted by keys as it was. */
class DeviceInPartTest {
    @TempDir private Path folder;

    private FormWindow ready() {
        return FormWindow.at(folder, "esketamine-56", Stage.READY).open(SideForms::infusion);
    }

    private static DeviceGiven device(int number, String amount) {
        return new DeviceGiven(number, Milligrams.of(amount), "K2231");
    }

    @Test
    void what_it_gave_is_typed_and_what_is_left_in_it_is_said() {
        try (FormWindow window = ready()) {
            window.type("f").type("14");
            assertThat(window.said())
                    .contains("Give 14\u00a0mg of device 1", "Lot K2231")
                    .contains("14\u00a0mg is left in it. W wastes it, with a witness.");
            window.press("Ctrl+Enter");
            assertThat(window.at.last(DeviceGiven.class)).isEqualTo(device(1, "14"));
            assertThat(window.said()).contains("given 14\u00a0mg · device 1 of 2");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "28, A device holds 28 mg. S gives a whole one.",
        "28.5, A device holds 28 mg. S gives a whole one.",
        "0, 'Type how many mg the device gave, above 0.'"
    })
    void what_is_typed_is_neither_the_whole_device_nor_more_nor_nothing(String typed, String said) {
        try (FormWindow window = ready()) {
            window.type("f").type(typed).press("Ctrl+Enter");
            assertThat(window.at.chart().firstDose()).isEmpty();
            assertThat(window.said().replace('\u00a0', ' ')).contains(said);
        }
    }

    @Test
    void another_is_offered_in_its_place_and_then_no_more() {
        try (FormWindow window = ready()) {
            window.type("f").type("14").press("Ctrl+Enter");
            window.at.minute(5);
            window.type("s").press("Ctrl+Enter");
            window.at.minute(10);
            window.type("f").type("14").press("Ctrl+Enter");
            assertThat(window.at.last(DeviceGiven.class)).isEqualTo(device(3, "14"));
            assertThat(window.said()).contains("given 56\u00a0mg · device 3, 2 ordered");
        }
    }
}
