package vigil.screen.record;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.TextInputControl;
import vigil.screen.kit.EntryStep;
import vigil.screen.kit.FxHarness;
import vigil.session.Chart;
import vigil.session.SessionEvent;

/** An entry, what is typed into which of its fields, and what it says then. */
record TypedRow(SessionEvent was, int field, String typed, SessionEvent now) {

    /** Types it, and sees that this changes and nothing else. */
    void holds(Corrections corrections, Chart chart) {
        Correction form = FxHarness.onFx(() -> corrections.of(chart, was));
        assertThat(form.content()).as(toString()).isEmpty();
        EntryStep stop = form.stops().get(field);
        FxHarness.onFx(
                () -> {
                    ((TextInputControl) stop.focusTarget()).setText(typed);
                    return true;
                });
        assertThat(stop.settle()).isTrue();
        assertThat(form.content()).as(toString()).contains(now);
    }
}
