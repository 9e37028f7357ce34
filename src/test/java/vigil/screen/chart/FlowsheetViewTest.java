package vigil.screen.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
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

    private record Shown(FxHarness fx, FlowsheetView view) {}

    private void shown(SampleChart sample, double width, Consumer<Shown> look) {
        FlowsheetView[] made = new FlowsheetView[1];
        try (FxHarness fx =
                FxHarness.show(
                        () -> {
                            made[0] = view();
                            return new StackPane(made[0]);
                        },
                        width,
                        300)) {
            fx.act(() -> made[0].show(Flowsheet.of(sample.chart()))).pulse().pulse();
            look.accept(new Shown(fx, made[0]));
        }
    }

    @Test
    void rows_of_the_running_session_and_the_initials_stand_above_what_only_the_baseline_holds() {
        SampleChart sample =
                SampleChart.infusion()
                        .vitals(-8)
                        .start(0)
                        .set(5, SetKind.FULL, SampleReadings.heart(63));
        shown(
                sample,
                700,
                shown -> {
                    List<String> names =
                            shown.fx()
                                    .call(
                                            () ->
                                                    shown
                                                            .view()
                                                            .lookupAll(
                                                                    ".vigil-flowsheet-names > .label")
                                                            .stream()
                                                            .map(node -> ((Label) node).getText())
                                                            .toList());
                    assertThat(names).startsWith("minute", "time", "HR per min", "By");
                    assertThat(names).contains("BP mmHg", "SpO₂ %");
                    assertThat(texts(shown.fx(), shown.view())).contains("osei");
                });
    }

    @Test
    void a_value_beyond_a_limit_has_a_drawn_mark_and_a_heavier_limit_two() {
        SampleChart sample =
                SampleChart.infusion()
                        .vitals(-8)
                        .start(0)
                        .set(5, SetKind.FULL, SampleReadings.pressure("150/90"))
                        .set(10, SetKind.FULL, SampleReadings.pressure("195/120"));
        shown(
                sample,
                700,
                shown ->
                        assertThat(
                                        shown.fx()
                                                .call(
                                                        () ->
                                                                shown.view()
                                                                        .lookupAll(
                                                                                ".vigil-limit-mark")
                                                                        .size()))
                                .isPositive());
    }

    @Test
    void the_newest_set_shows_the_way_each_value_went() {
        SampleChart sample =
                SampleChart.infusion()
                        .start(0)
                        .set(5, SetKind.FULL, SampleReadings.heart(70), SampleReadings.breaths(14))
                        .set(
                                10,
                                SetKind.FULL,
                                SampleReadings.heart(74),
                                SampleReadings.breaths(12));
        shown(
                sample,
                700,
                shown -> assertThat(texts(shown.fx(), shown.view())).contains("\u2191", "\u2193"));
    }
}
