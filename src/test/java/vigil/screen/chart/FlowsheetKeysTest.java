package vigil.screen.chart;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vigil.review.Flowsheet;
import vigil.screen.kit.FxHarness;
import vigil.screen.kit.Words;
import vigil.session.Chart;
import vigil.session.EntryId;
import vigil.session.SampleChart;

/** The flowsheet with the focus (rule A1). */
class FlowsheetKeysTest {
    private final Chart chart = SampleChart.infusion().start(0).vitals(5).vitals(10).chart();
    private final FlowsheetView view =
            FxHarness.onFx(() -> new FlowsheetView(Words.of("chart"), staff -> staff.value()));
    private final FxHarness fx = FxHarness.show(() -> new StackPane(view), 900, 300);

    @BeforeEach
    void focused() {
        fx.act(() -> view.show(Flowsheet.of(chart))).focus(view.list()).pulse();
    }

    @AfterEach
    void end() {
        fx.close();
    }

    private EntryId chosen() {
        return fx.call(() -> view.chosen().get().set());
    }

    @ParameterizedTest
    @EnumSource(names = {"LEFT", "RIGHT"})
    void whileNoSetIsChosenAnArrowChoosesTheNewest(KeyCode arrow) {
        fx.press(arrow);
        assertThat(chosen()).isEqualTo(chart.vitals().getLast().id());
        fx.press(KeyCode.LEFT);
        assertThat(chosen()).isEqualTo(chart.vitals().getFirst().id());
    }

    @Test
    void neitherABandNorTheNewestSetStandsBeforeTheRingOfTheFocus() {
        Node ring = view.getChildren().getLast();
        assertThat(ring.isVisible()).isTrue();
        assertThat(ring.getBoundsInParent()).isEqualTo(view.list().getBoundsInParent());
    }
}
