package vigil.screen.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vigil.screen.kit.FxHarness;
import vigil.screen.kit.Panel;

/** F6 goes through what a screen is made of, in the order in which it is read. */
final class PaneWalkTest {
    private TextField above;
    private TextField pressure;
    private TextField heart;
    private Button save;
    private TextField effect;
    private TextField note;
    private Panel vitals;
    private Panel effects;
    private Panel notes;
    private HBox screen;
    private FxHarness window;

    @BeforeEach
    void aScreenOfThreePanesAndOneThatOnlySaysSomething() {
        FxHarness.start();
        window =
                FxHarness.show(
                        () -> {
                            above = new TextField("above all panes");
                            pressure = new TextField("BP");
                            heart = new TextField("HR");
                            save = new Button("Save");
                            effect = new TextField("side effect");
                            note = new TextField("note");
                            vitals = new Panel("Vital signs", pressure, new HBox(heart, save));
                            effects = new Panel("Side effects", new HBox(effect));
                            notes = new Panel("Notes", note);
                            screen =
                                    new HBox(
                                            above,
                                            new VBox(
                                                    vitals,
                                                    new Panel("Next", new Label("only words"))),
                                            new VBox(effects, notes));
                            return screen;
                        },
                        900,
                        400);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private Node walk(Node from, int by) {
        return FxHarness.onFx(
                () -> {
                    from.requestFocus();
                    PaneWalk.go(screen, by);
                    return screen.getScene().getFocusOwner();
                });
    }

    @Test
    void eachPaneIsEnteredAtItsFirstFieldAndTheLastLeadsToTheFirst() {
        assertThat(walk(heart, 1)).isSameAs(effect);
        assertThat(walk(effect, 1)).isSameAs(note);
        assertThat(walk(note, 1)).isSameAs(pressure);
    }

    @Test
    void backwardsItGoesTheSameWay() {
        assertThat(walk(note, -1)).isSameAs(effect);
        assertThat(walk(effect, -1)).isSameAs(pressure);
        assertThat(walk(save, -1)).isSameAs(note);
    }

    @Test
    void fromOutsideTheFirstPaneIsEntered() {
        assertThat(walk(above, 1)).isSameAs(pressure);
        assertThat(walk(above, -1)).isSameAs(pressure);
    }

    @Test
    void whatIsHiddenOrCannotBeUsedNowIsPassedOver() {
        FxHarness.doOnFx(() -> effects.setVisible(false));
        assertThat(walk(heart, 1)).isSameAs(note);
        FxHarness.doOnFx(
                () -> {
                    effects.setVisible(true);
                    effects.setDisable(true);
                });
        assertThat(walk(note, -1)).isSameAs(pressure);
        FxHarness.doOnFx(() -> pressure.setDisable(true));
        assertThat(walk(note, 1)).as("its first field cannot be used now").isSameAs(heart);
    }

    @Test
    void whereThereIsNothingToEnterTheFocusStays() {
        FxHarness.doOnFx(
                () -> {
                    vitals.setDisable(true);
                    effects.setDisable(true);
                    notes.setDisable(true);
                });
        assertThat(walk(above, 1)).isSameAs(above);
    }

    @Test
    void whatLiesInNoWindowIsLeftAlone() {
        FxHarness.doOnFx(() -> PaneWalk.go(new Panel("Alone", new TextField()), 1));
        assertThat(walk(heart, 1)).isSameAs(effect);
    }
}
