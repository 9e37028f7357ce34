package vigil.screen.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.screen.desk.TestDesk;
import vigil.session.Stage;
import vigil.vitals.VitalItem;
import vigil.vitals.VitalOrder;

/** Rule V2: the order of a clinic is that of the entry form and of the flowsheet. */
class VitalOrderOnScreenTest {
    @TempDir private Path folder;

    @Test
    void fieldsAndRowsFollowTheOrderOfTheClinic() {
        VitalOrder order =
                VitalOrder.beginning(
                        List.of(VitalItem.OXYGEN_SATURATION, VitalItem.RESPIRATORY_RATE));
        TestDesk at =
                BedsideWindow.minute22(
                        TestDesk.in(folder, "ketamine-iv", Stage.DOSING, List.of(), order));
        try (BedsideWindow window = BedsideWindow.over(at, BedsideWindow.Look.USUAL)) {
            window.press("F2");
            assertThat(window.isAt(VitalItem.OXYGEN_SATURATION)).isTrue();
            window.type("97" + "16" + "132/78" + "88" + "5" + "2");
            assertThat(window.text(VitalItem.OXYGEN_SATURATION)).isEqualTo("97");
            assertThat(window.text(VitalItem.RESPIRATORY_RATE)).isEqualTo("16");
            assertThat(window.text(VitalItem.BLOOD_PRESSURE)).isEqualTo("132/78");
            assertThat(window.text(VitalItem.HEART_RATE)).isEqualTo("88");
            assertThat(rows(window)).startsWith("SpO₂ %", "RR per min", "BP mmHg", "HR per min");
        }
    }

    private static List<String> rows(BedsideWindow window) {
        return window.fx.call(
                () ->
                        window.fx.scene().getRoot().lookupAll(".vigil-flowsheet-name").stream()
                                .map(name -> ((Label) name).getText())
                                .toList());
    }
}
