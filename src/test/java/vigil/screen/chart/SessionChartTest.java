package vigil.screen.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vigil.drawing.ChartWords;
import vigil.drawing.SessionContent;
import vigil.drawing.TimeWindow;
import vigil.effects.Grade;
import vigil.screen.kit.FxHarness;
import vigil.screen.kit.TextScale;
import vigil.screen.kit.Theme;
import vigil.screen.kit.Tokens;
import vigil.screen.kit.Words;
import vigil.session.ObservationEvent.SetKind;
import vigil.session.SampleChart;
import vigil.session.SampleReadings;

class SessionChartTest {
    private static final ChartWords WORDS =
            new ChartWords("BP, HR", "SpO\u2082", "RR", "min", Map.of(), many -> "");

    private static SampleChart sample() {
        SampleChart sample = SampleChart.infusion().start(0);
        for (int i = 0; i <= 25; i += 5) {
            sample.set(
                    i,
                    SetKind.FULL,
                    SampleReadings.pressure((128 + i) + "/" + (78 + i / 2)),
                    SampleReadings.heart(58 + i / 2),
                    SampleReadings.saturation(98),
                    SampleReadings.breaths(14),
                    SampleReadings.sedation(i > 15 ? 4 : 5),
                    SampleReadings.dissociation(i / 5));
        }
        return sample.effect(12, "DISSOC", Grade.MODERATE);
    }

    private static SessionChart chart(Theme theme) {
        SampleChart sample = sample();
        SessionChart chart = new SessionChart(WORDS, Tokens.of(theme), "Chart of the session");
        chart.content()
                .set(
                        Optional.of(
                                new SessionContent(Words.of("chart"))
                                        .of(
                                                sample.session(),
                                                sample.minute(27),
                                                Optional.empty())));
        return chart;
    }

    @ParameterizedTest
    @EnumSource
    void itIsDrawnInBothThemes(Theme theme) {
        try (FxHarness fx =
                FxHarness.show(
                        () -> new StackPane(chart(theme)), theme, TextScale.NORMAL, 960, 430)) {
            fx.pulse();

            assertThat(fx.picture("chart-" + theme)).isNotEmptyFile();
        }
    }

    @Test
    void leftAndRightGoFromSetToSetAndHomeAndEndJump() {
        try (FxHarness fx = FxHarness.show(() -> new StackPane(chart(Theme.DAY)), 960, 430)) {
            SessionChart chart =
                    fx.call(() -> (SessionChart) fx.root().getChildrenUnmodifiable().getFirst());
            SampleChart sample = sample();
            fx.focus(chart).press(KeyCode.END).press(KeyCode.LEFT);
            assertThat(fx.call(() -> chart.cursor().get())).contains(sample.minute(20).instant());

            fx.press(KeyCode.HOME).press(KeyCode.RIGHT);
            assertThat(fx.call(() -> chart.cursor().get())).contains(sample.minute(5).instant());

            fx.press(KeyCode.MINUS).press(KeyCode.MINUS);
            assertThat(fx.call(() -> chart.window().get())).isEqualTo(TimeWindow.ALL);
        }
    }

    /** Found on a real display: with the focus in the chart nothing on the screen showed it. */
    @ParameterizedTest
    @EnumSource
    void whereTheFocusIsInTheChartARingShowsIt(Theme theme) {
        try (FxHarness fx =
                FxHarness.show(
                        () -> new VBox(chart(theme), new Button("elsewhere")),
                        theme,
                        TextScale.NORMAL,
                        960,
                        430)) {
            SessionChart chart =
                    fx.call(() -> (SessionChart) fx.root().getChildrenUnmodifiable().getFirst());
            fx.act(chart::requestFocus).pulse();
            Region ring = (Region) fx.call(() -> chart.lookup(".vigil-focus-ring"));
            assertThat(fx.call(ring::isVisible)).isTrue();
            assertThat(fx.call(ring::getBoundsInParent)).isEqualTo(fx.call(chart::getLayoutBounds));
            assertThat(fx.call(() -> ring.getBorder().getStrokes().getFirst().getTopStroke()))
                    .isEqualTo(Tokens.of(theme).color("focus"));
            fx.act(() -> fx.root().getChildrenUnmodifiable().getLast().requestFocus()).pulse();
            assertThat(fx.call(ring::isVisible)).isFalse();
        }
    }
}
