package vigil.screen.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import org.junit.jupiter.api.Test;
import vigil.effects.EffectTerm;
import vigil.effects.Grade;
import vigil.screen.kit.FxHarness;
import vigil.session.EntryId;
import vigil.session.SampleChart;

/** The chips of the side effects that the protocol offers. */
class EffectsPanelTest {
    private final List<String> done = new ArrayList<>();
    private final SampleChart sample = SampleChart.infusion().start(0);
    private final EffectTerm first = sample.chart().protocol().orElseThrow().terms().getFirst();

    private Button chip(EffectsPanel panel) {
        return (Button) panel.node().lookup(".vigil-pill");
    }

    private void press(EffectsPanel panel, int minute) {
        panel.show(sample.chart(), sample.minute(minute));
        chip(panel).fire();
        done.add(chip(panel).getAccessibleText());
    }

    @Test
    void whatGoesOnIsMarkedAndItsChipGoesOnWithItInsteadOfBeginningASecondOne() {
        FxHarness.start();
        FxHarness.doOnFx(
                () -> {
                    EffectsPanel panel =
                            new EffectsPanel(
                                    BedsideWindow.words(),
                                    term -> done.add("new " + term.orElseThrow().code()),
                                    course -> done.add("goes on"));
                    press(panel, 1);
                    sample.effect(2, first.code(), Grade.MILD);
                    EntryId effect = sample.last();
                    press(panel, 3);
                    assertThat(chip(panel).getStyleClass()).contains("vigil-ongoing");
                    sample.effectEnds(4, effect);
                    press(panel, 5);
                    assertThat(chip(panel).getStyleClass()).doesNotContain("vigil-ongoing");
                });
        assertThat(done)
                .containsExactly(
                        "new " + first.code(),
                        first.text(),
                        "goes on",
                        first.text() + ", ongoing",
                        "new " + first.code(),
                        first.text());
    }
}
