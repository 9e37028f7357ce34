package vigil.screen.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import vigil.review.Flowsheet;
import vigil.screen.kit.FxHarness;
import vigil.screen.kit.Words;
import vigil.session.ObservationEvent.SetKind;
import vigil.session.ObservationEvent.VitalsRecorded;
import vigil.session.SampleChart;
import vigil.session.SampleReadings;
import vigil.vitals.VitalSigns;

class FlowsheetViewTest {
    private final Words words = Words.of("chart");

    private FlowsheetView view() {
        return new FlowsheetView(words, staff -> staff.value());
    }

    @Test
    void theNewestSetIsAtTheRightAndInView() {
        SampleChart sample = SampleChart.infusion().start(0);
        for (int i = 1; i <= 40; i++) {
            sample.set(i, SetKind.FULL, SampleReadings.heart(60 + i));
        }
        FlowsheetView[] made = new FlowsheetView[1];
        try (FxHarness fx =
                FxHarness.show(
                        () -> {
                            made[0] = view();
                            return new StackPane(made[0]);
                        },
                        700,
                        260)) {
            fx.act(() -> made[0].show(Flowsheet.of(sample.chart()))).pulse().pulse();

            assertThat(texts(fx, made[0])).contains("100").doesNotContain("61");
            assertThat(fx.picture("flowsheet")).isNotEmptyFile();
        }
    }

    private static List<String> texts(FxHarness fx, FlowsheetView view) {
        return fx.call(
                () ->
                        view.lookupAll(".vigil-flowsheet-set .label").stream()
                                .map(node -> ((javafx.scene.control.Label) node).getText())
                                .toList());
    }

    @Test
    void anOldValueStaysReadableBesideTheNewOne() {
        SampleChart sample =
                SampleChart.infusion().start(0).set(5, SetKind.FULL, SampleReadings.heart(166));
        sample.amend(
                7,
                sample.last(),
                new VitalsRecorded(
                        new VitalSigns(List.of(SampleReadings.heart(66))), SetKind.FULL));
        FlowsheetView[] made = new FlowsheetView[1];
        try (FxHarness fx =
                FxHarness.show(
                        () -> {
                            made[0] = view();
                            return new StackPane(made[0]);
                        },
                        700,
                        260)) {
            fx.act(() -> made[0].show(Flowsheet.of(sample.chart()))).pulse();

            assertThat(texts(fx, made[0])).contains("166", "66");
            assertThat(
                            fx.call(
                                    () ->
                                            made[0].lookupAll(".vigil-amended").stream()
                                                    .map(
                                                            node ->
                                                                    ((javafx.scene.control.Label)
                                                                                    node)
                                                                            .getText())
                                                    .toList()))
                    .containsExactly("166");
        }
    }
}
