package vigil.screen.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vigil.dosing.Product;
import vigil.quantity.Milligrams;
import vigil.quantity.MilligramsPerMillilitre;
import vigil.quantity.Millilitres;
import vigil.session.DosingEvent.DeviceGiven;
import vigil.session.PreparationEvent.DrugDrawnUp;
import vigil.session.Stage;

/** Another syringe, bag or device, drawn up while dosing goes on. */
class FurtherDrugTest {
    @TempDir private Path folder;

    private FormWindow dosing(String protocol) {
        FormWindow window = FormWindow.at(folder, protocol, Stage.DOSING);
        window.at.minute(12);
        return window.open(SideForms::infusion);
    }

    private static int drawn(FormWindow window) {
        return window.at.chart().all(DrugDrawnUp.class).size();
    }

    @Test
    void a_syringe_of_another_lot_is_charted_while_the_infusion_runs() {
        try (FormWindow window = dosing("ketamine-iv")) {
            window.type("d");
            for (String typed : new String[] {"10", "K9001", "30-Jun-2028", "20", "2", "20"}) {
                window.type(typed).press(KeyCode.ENTER);
            }
            assertThat(window.said()).contains("Save 20\u00a0mg drawn up");
            window.press("Ctrl+Enter");
            assertThat(window.at.last(DrugDrawnUp.class))
                    .isEqualTo(
                            new DrugDrawnUp(
                                    new Product(
                                            "ketamine",
                                            "",
                                            new Product.Form.Vial(MilligramsPerMillilitre.of("10")),
                                            "K9001",
                                            LocalDate.of(2028, 6, 30)),
                                    Milligrams.of("20"),
                                    Optional.of(Millilitres.of("2")),
                                    Optional.of(Millilitres.of("20"))));
            assertThat(drawn(window)).isEqualTo(2);
            assertThat(window.said()).contains("Check dose");
            window.type("c");
            assertThat(window.said()).contains("lot K9001");
        }
    }

    @Test
    void nothing_of_the_label_is_carried_over_and_what_is_missing_is_named() {
        try (FormWindow window = dosing("ketamine-iv")) {
            window.type("d").press("Ctrl+Enter");
            assertThat(window.said()).contains("Type the strength from the label.");
            window.type("50").press("Ctrl+Enter");
            assertThat(window.said()).contains("Give the lot as it stands on the label.");
            window.press(KeyCode.ENTER).type("K9001").press("Ctrl+Enter");
            assertThat(window.said()).contains("Type the expiry from the label.");
            assertThat(drawn(window)).isEqualTo(1);
        }
    }

    @Test
    void drug_past_its_expiry_is_refused() {
        try (FormWindow window = dosing("ketamine-iv")) {
            window.type("d");
            for (String typed : new String[] {"50", "K9001", "01/2024"}) {
                window.type(typed).press(KeyCode.ENTER);
            }
            window.press("Ctrl+Enter");
            assertThat(window.said()).contains("Expired on 31-Jan-2024. Take another one.");
            assertThat(drawn(window)).isEqualTo(1);
        }
    }

    @Test
    void a_further_device_is_of_the_size_of_the_protocol_and_can_be_given() {
        try (FormWindow window = dosing("esketamine-84")) {
            window.type("d");
            assertThat(window.said()).contains("device of 28\u00a0mg");
            window.type("E9001").press(KeyCode.ENTER).type("06/2028").press("Ctrl+Enter");
            DrugDrawnUp further = window.at.last(DrugDrawnUp.class);
            assertThat(further.product().lot()).isEqualTo("E9001");
            assertThat(further.drawn()).isEqualTo(Milligrams.of("28"));
            window.type("s").press(KeyCode.ENTER);
            assertThat(window.said()).contains("Lot E9001");
            assertThat(window.at.chart().all(DeviceGiven.class)).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"RECOVERING", "FIT_TO_LEAVE"})
    void what_was_forgotten_is_charted_once_dosing_has_ended_also_past_its_expiry(Stage stage) {
        try (FormWindow window =
                FormWindow.at(folder, "ketamine-iv", stage).open(SideForms::infusion)) {
            window.type("d");
            assertThat(window.said()).contains("Dosing has ended");
            for (String typed : new String[] {"10", "K9001", "01/2024"}) {
                window.type(typed).press(KeyCode.ENTER);
            }
            assertThat(window.said())
                    .contains(
                            "Unusual. Expired on 31-Jan-2024. It can be charted, because it was given. Enter once more keeps it.");
            window.press("Ctrl+Enter");
            assertThat(drawn(window)).isEqualTo(1);
            window.press(KeyCode.ENTER).type("20").press("Ctrl+Enter");
            assertThat(drawn(window)).isEqualTo(2);
            assertThat(window.at.last(DrugDrawnUp.class).product().expiry())
                    .isEqualTo(LocalDate.of(2024, 1, 31));
        }
    }
}
