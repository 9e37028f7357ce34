package vigil.screen.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.quantity.Celsius;
import vigil.review.Flowsheet;
import vigil.screen.kit.FxHarness;
import vigil.screen.kit.Words;
import vigil.session.EntryId;
import vigil.session.ObservationEvent.SetKind;
import vigil.session.ObservationEvent.VitalsRecorded;
import vigil.session.SampleChart;
import vigil.session.SampleReadings;
import vigil.vitals.Reading;
import vigil.vitals.Temperature;
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

            assertThat(texts(fx, made[0])).contains("\u2191 100").doesNotContain("61");
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

    /** Sets, and the width of the window; then how many of them are seen. */
    @ParameterizedTest
    @CsvSource({"1, 900, 1", "6, 900, 6", "40, 900, 8", "40, 640, 5", "3, 500, 3"})
    void sets_are_seen_whole_of_one_width_and_the_newest_stands_at_the_right_edge(
            int sets, double width, int seen) {
        SampleChart sample = SampleChart.infusion().start(0);
        for (int i = 1; i <= sets; i++) {
            sample.set(i, SetKind.FULL, SampleReadings.heart(60 + i));
        }
        shown(
                sample,
                width,
                shown -> {
                    List<Bounds> places =
                            shown.fx()
                                    .call(
                                            () ->
                                                    shown
                                                            .view()
                                                            .lookupAll(".vigil-flowsheet-set")
                                                            .stream()
                                                            .filter(
                                                                    node ->
                                                                            whole(
                                                                                    node,
                                                                                    shown.view()))
                                                            .map(FlowsheetViewTest::place)
                                                            .toList());
                    assertThat(places).hasSize(seen);
                    assertThat(places.stream().map(Bounds::getWidth).distinct()).hasSize(1);
                    assertThat(places.stream().mapToDouble(Bounds::getMaxX).max().orElse(0))
                            .isCloseTo(width, within(1.0));
                });
    }

    /** How many sets, and which of them is corrected while the sheet is shown. */
    @ParameterizedTest
    @CsvSource({"40, 40", "40, 20", "8, 3", "12, 12", "15, 11"})
    void the_newest_set_still_stands_at_the_right_edge_when_one_was_corrected_meanwhile(
            int sets, int corrected) {
        SampleChart sample = SampleChart.infusion().start(0);
        EntryId[] wrong = new EntryId[1];
        for (int i = 1; i <= sets; i++) {
            sample.set(i, SetKind.FULL, SampleReadings.heart(60 + i));
            wrong[0] = i == corrected ? sample.last() : wrong[0];
        }
        shown(
                sample,
                900,
                shown -> {
                    sample.amend(
                            sets + 1,
                            wrong[0],
                            new VitalsRecorded(
                                    new VitalSigns(List.of(SampleReadings.heart(59))),
                                    SetKind.FULL));
                    shown.fx()
                            .act(() -> shown.view().show(Flowsheet.of(sample.chart())))
                            .pulse()
                            .pulse();
                    assertThat(rightOf(shown, sets - 1)).isCloseTo(900, within(1.0));
                    for (double room : new double[] {640, 510, 700, 900}) {
                        shown.fx().act(() -> shown.view().setMaxWidth(room)).pulse().pulse();
                        assertThat(rightOf(shown, sets - 1) - leftOf(shown))
                                .as("%s wide", room)
                                .isCloseTo(room, within(1.0));
                    }
                });
    }

    private static double leftOf(Shown shown) {
        return shown.fx().call(() -> place(shown.view()).getMinX());
    }

    /** Where a set that is seen whole ends; 0 when it is not seen whole. */
    private static double rightOf(Shown shown, int set) {
        return shown.fx()
                .call(
                        () ->
                                shown.view().lookupAll(".vigil-flowsheet-set").stream()
                                        .filter(node -> whole(node, shown.view()))
                                        .map(FlowsheetCell.class::cast)
                                        .filter(cell -> cell.getIndex() == set)
                                        .mapToDouble(cell -> place(cell).getMaxX())
                                        .max()
                                        .orElse(0));
    }

    /** A set that holds something and is not cut at the edge. */
    private static boolean whole(Node set, FlowsheetView view) {
        Bounds sheet = place(view.list());
        return set instanceof FlowsheetCell cell
                && !cell.isEmpty()
                && cell.isVisible()
                && place(set).getMinX() >= sheet.getMinX() - 1
                && place(set).getMaxX() <= sheet.getMaxX() + 1;
    }

    private static Bounds place(Node node) {
        return node.localToScene(node.getLayoutBounds());
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
                                                                    ".vigil-flowsheet-names >"
                                                                            + " .label")
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
                shown ->
                        assertThat(texts(shown.fx(), shown.view()))
                                .contains("\u2191 74", "\u2193 12"));
    }

    /** Rule C7: light banding, a gap every fifth row, each digit below the one of its place. */
    @Test
    void rows_are_banded_with_a_gap_every_fifth_and_digits_stand_below_each_other() {
        SampleChart sample =
                SampleChart.infusion()
                        .start(0)
                        .set(
                                5,
                                SetKind.FULL,
                                SampleReadings.pressure("195/120"),
                                SampleReadings.heart(70),
                                SampleReadings.breaths(14),
                                new Reading.Measured(new Temperature(Celsius.of("36.8"))),
                                SampleReadings.sedation(4),
                                SampleReadings.dissociation(2));
        shown(
                sample,
                700,
                shown -> {
                    List<Label> lines =
                            shown.fx()
                                    .call(
                                            () ->
                                                    shown
                                                            .view()
                                                            .lookupAll(
                                                                    ".vigil-flowsheet-set"
                                                                            + " .vigil-flowsheet-value")
                                                            .stream()
                                                            .map(Label.class::cast)
                                                            .sorted(
                                                                    Comparator.comparingDouble(
                                                                            FlowsheetViewTest
                                                                                    ::bottom))
                                                            .toList());
                    assertThat(
                                    lines.stream()
                                            .map(
                                                    line ->
                                                            line.getStyleClass()
                                                                    .contains(
                                                                            "vigil-flowsheet-banded")))
                            .containsExactly(false, true, false, true, false, true, false);
                    List<Double> apart =
                            IntStream.range(1, lines.size())
                                    .mapToObj(
                                            at -> bottom(lines.get(at)) - bottom(lines.get(at - 1)))
                                    .toList();
                    assertThat(apart.get(4)).as("the fifth row").isGreaterThan(apart.get(0) + 2);
                    assertThat(apart.get(3)).isEqualTo(apart.get(0));
                    assertThat(names(shown))
                            .isEqualTo(lines.stream().map(FlowsheetViewTest::bottom).toList());
                    double pressure = units(shown, lines, "195/120");
                    assertThat(units(shown, lines, "70")).isCloseTo(pressure, within(0.6));
                    assertThat(units(shown, lines, "36.8")).isCloseTo(pressure, within(0.6));
                    assertThat(units(shown, lines, "4")).isCloseTo(pressure, within(0.6));
                });
    }

    private static double bottom(Label line) {
        return line.localToScene(line.getBoundsInLocal()).getMaxY();
    }

    private static List<Double> names(Shown shown) {
        return shown.fx()
                .call(
                        () ->
                                shown
                                        .view()
                                        .lookupAll(".vigil-flowsheet-names > .vigil-flowsheet-name")
                                        .stream()
                                        .map(Label.class::cast)
                                        .map(FlowsheetViewTest::bottom)
                                        .sorted()
                                        .toList());
    }

    /** Where the digit of the units ends in a line. */
    private static double units(Shown shown, List<Label> lines, String value) {
        return shown.fx()
                .call(
                        () -> {
                            Label line =
                                    lines.stream()
                                            .filter(one -> one.getText().endsWith(value))
                                            .findFirst()
                                            .orElseThrow();
                            Text drawn = (Text) line.lookup(".text");
                            int point = value.indexOf('.');
                            Text behind = new Text(point < 0 ? "" : value.substring(point));
                            behind.setFont(drawn.getFont());
                            return drawn.localToScene(drawn.getLayoutBounds()).getMaxX()
                                    - behind.getLayoutBounds().getWidth();
                        });
    }
}
