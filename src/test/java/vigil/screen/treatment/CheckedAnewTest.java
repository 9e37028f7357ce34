package vigil.screen.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vigil.charting.RecordAct;
import vigil.dosing.Product;
import vigil.screen.desk.TestDesk;
import vigil.session.Charted;
import vigil.session.DoseCheck;
import vigil.session.DosingEvent.InfusionStarted;
import vigil.session.PreparationEvent.DoseChecked;
import vigil.session.PreparationEvent.DrugDrawnUp;
import vigil.session.RecordEvent;
import vigil.session.RecordedEvent;
import vigil.session.Stage;

/** Drug was corrected after its check: a second person checks what now stands, at the bedside. */
class CheckedAnewTest {
    @TempDir private Path folder;

    /** The form after the lot was corrected to another. */
    private FormWindow otherLot(Stage stage) {
        TestDesk at = TestDesk.at(folder, "ketamine-iv", stage);
        Charted<DrugDrawnUp> drawn = at.chart().latest(DrugDrawnUp.class).orElseThrow();
        Product was = drawn.event().product();
        at.does(
                new RecordAct.AmendEntry(
                        at.session().here(),
                        drawn.id(),
                        Optional.of(
                                new DrugDrawnUp(
                                        new Product(
                                                was.drug(),
                                                was.brand(),
                                                was.form(),
                                                "K2213",
                                                was.expiry()),
                                        drawn.event().drawn(),
                                        drawn.event().volume(),
                                        drawn.event().dilutedTo())),
                        Optional.empty(),
                        RecordEvent.Reason.TYPING_ERROR,
                        ""));
        at.reopen();
        return FormWindow.over(at).open(SideForms::infusion);
    }

    @ParameterizedTest
    @EnumSource(names = {"DOSING", "PAUSED", "RECOVERING", "FIT_TO_LEAVE"})
    void aSecondPersonChecksWhatNowStands(Stage stage) {
        try (FormWindow window = otherLot(stage)) {
            List<RecordedEvent> before = window.at.facts();
            window.type("c");
            assertThat(window.said().replace('\u00a0', ' '))
                    .contains(
                            "BELL, Jonas (RN) checked the dose at 13:30",
                            "order or drug was changed at",
                            "lot K2213",
                            "35 mg");
            window.press("Ctrl+Enter");
            assertThat(window.said()).contains("Choose who checked the dose.");
            window.type("1").press("Ctrl+Enter");

            assertThat(window.at.last(DoseChecked.class).second()).isEqualTo(TestDesk.BELL.id());
            assertThat(DoseCheck.former(window.at.chart())).isEmpty();
            assertThat(window.at.facts()).startsWith(before.toArray(RecordedEvent[]::new));
            assertThat(window.said()).doesNotContain("Check dose");
        }
    }

    @Test
    void beforeTheFirstDoseItStartsOnceItIsChecked() {
        try (FormWindow window = otherLot(Stage.READY)) {
            window.type("s").press("Ctrl+Enter");
            assertThat(window.said()).contains("A second person has not checked the dose");
            window.type("c");
            window.type("1").press("Ctrl+Enter");
            window.type("s").press("Ctrl+Enter");
            assertThat(window.at.chart().all(InfusionStarted.class)).hasSize(1);
        }
    }

    @Test
    void whereTheCheckHoldsNobodyIsAskedForAnother() {
        try (FormWindow window = FormWindow.at(folder, "ketamine-iv", Stage.DOSING)) {
            assertThat(window.open(SideForms::infusion).said()).doesNotContain("Check dose");
        }
    }
}
