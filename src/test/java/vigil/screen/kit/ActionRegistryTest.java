package vigil.screen.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

class ActionRegistryTest {

    private static final ScreenAction.Scope SESSION = new ScreenAction.Scope.Screen("session");
    private static final ScreenAction.Scope BOARD = new ScreenAction.Scope.Screen("board");
    private static final ScreenAction.Scope CHART = new ScreenAction.Scope.Pane("session", "chart");

    private final List<String> done = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final ActionRegistry registry = new ActionRegistry(Words.of());

    private ScreenAction action(String id, String keys, ScreenAction.Scope scope) {
        return ScreenAction.always(id, "kit.palette.title", keys, scope, () -> done.add(id));
    }

    @Test
    void oneKeyCannotMeanTwoThings() {
        registry.add(action("vitals", "F2", SESSION), action("open", "F2", BOARD));
        assertThatThrownBy(
                        () -> registry.add(action("help", "F2", new ScreenAction.Scope.Global())))
                .hasMessageContaining("F2");
        assertThatThrownBy(() -> registry.add(action("chart", "F2", CHART)))
                .hasMessageContaining("F2");
        assertThatThrownBy(() -> registry.add(action("vitals", "F3", SESSION)))
                .hasMessageContaining("twice");
    }

    @Test
    void aSingleLetterWorksInAPaneOnly() {
        assertThatThrownBy(() -> registry.add(action("edit", "E", SESSION)))
                .hasMessageContaining("single letter");
        registry.add(action("edit", "E", CHART));
        assertThat(registry.all()).hasSize(1);
    }

    @Test
    void threeKeysAtOnceAreCountedAndFourRefused() {
        registry.add(action("theme", "Ctrl+Shift+D", SESSION));
        assertThat(registry.withThreeKeys()).extracting(ScreenAction::id).containsExactly("theme");
        assertThatThrownBy(() -> registry.add(action("far", "Ctrl+Alt+Shift+D", SESSION)))
                .hasMessageContaining("Too many keys");
    }

    @Test
    void keysAreWrittenTheSameEverywhere() {
        assertThat(action("a", "Ctrl+Enter", SESSION).keyName()).isEqualTo("Ctrl+Enter");
        assertThat(action("a", "Ctrl+Slash", SESSION).keyName()).isEqualTo("Ctrl+/");
        assertThat(action("a", "Shift+F6", SESSION).keyName()).isEqualTo("Shift+F6");
    }

    @Test
    void theLetterThatOpensAFormIsNotTypedIntoIt() {
        TextField text = FxHarness.onFx(TextField::new);
        StackPane chart = FxHarness.onFx(StackPane::new);
        chart.setFocusTraversable(true);
        ActionRegistry.markPane(chart, "chart");
        registry.add(
                ScreenAction.always("edit", "kit.palette.title", "E", CHART, text::requestFocus));
        registry.screenProperty().set("session");
        try (FxHarness fx = FxHarness.show(() -> new VBox(text, chart), 300, 200)) {
            fx.act(() -> registry.installOn(fx.scene(), told::add));
            fx.focus(chart).type("e");
            assertThat(fx.focused()).isSameAs(text);
            assertThat(text.getText()).isEmpty();
            fx.type("ee");
            assertThat(text.getText()).isEqualTo("ee");
        }
    }

    @Test
    void aKeyThatSomethingElseHeldBackIsStillTyped() {
        TextField text = FxHarness.onFx(TextField::new);
        registry.add(action("edit", "E", CHART));
        registry.screenProperty().set("session");
        try (FxHarness fx = FxHarness.show(() -> new VBox(text), 300, 200)) {
            fx.act(
                    () -> {
                        fx.scene().addEventFilter(KeyEvent.KEY_PRESSED, KeyEvent::consume);
                        registry.installOn(fx.scene(), told::add);
                    });
            fx.focus(text).type("e");
            assertThat(text.getText()).isEqualTo("e");
            assertThat(done).isEmpty();
        }
    }

    @Test
    void aKeyInTheWrongPlaceSaysWhyNothingHappened() {
        TextField text = FxHarness.onFx(TextField::new);
        StackPane chart = FxHarness.onFx(StackPane::new);
        chart.setFocusTraversable(true);
        ActionRegistry.markPane(chart, "chart");
        SimpleBooleanProperty can = new SimpleBooleanProperty(false);
        registry.add(
                action("vitals", "F2", SESSION),
                action("open", "F7", BOARD),
                action("edit", "E", CHART),
                ScreenAction.when(
                        "sign",
                        "kit.palette.title",
                        "F9",
                        SESSION,
                        () -> done.add("sign"),
                        can,
                        () -> "Still open."));
        registry.screenProperty().set("session");
        try (FxHarness fx = FxHarness.show(() -> new VBox(text, chart), 300, 200)) {
            fx.act(() -> registry.installOn(fx.scene(), told::add));
            fx.focus(text).press(KeyCode.F2);
            fx.type("e");
            assertThat(done).containsExactly("vitals");
            assertThat(text.getText()).isEqualTo("e");
            fx.press(KeyCode.F7);
            assertThat(told.getLast()).contains("F7").contains("board");
            fx.press(KeyCode.F9);
            assertThat(told.getLast()).contains("Still open.");
            fx.act(() -> can.set(true)).focus(chart).press(KeyCode.F9).press(KeyCode.E);
            assertThat(done).containsExactly("vitals", "sign", "edit");
        }
    }

    /** S chooses in a form of the session, whatever S does on the board. */
    @Test
    void aLetterIsNotSaidToWorkOnAnotherScreen() {
        StackPane choice = FxHarness.onFx(StackPane::new);
        choice.setFocusTraversable(true);
        registry.add(
                action("strike", "S", new ScreenAction.Scope.Pane("board", "list")),
                action("edit", "E", CHART));
        registry.screenProperty().set("session");
        try (FxHarness fx = FxHarness.show(() -> new VBox(choice), 300, 200)) {
            fx.act(() -> registry.installOn(fx.scene(), told::add));
            fx.focus(choice).press(KeyCode.S);
            assertThat(told).isEmpty();
            fx.press(KeyCode.E);
            assertThat(told).hasSize(1);
            assertThat(done).isEmpty();
        }
    }

    @Test
    void aKeyThatAFormKnowsIsNotSaidToWorkElsewhere() {
        TextField text = FxHarness.onFx(TextField::new);
        VBox form = FxHarness.onFx(() -> new VBox(text));
        new EntrySequence(() -> done.add("saved"), () -> {}).installOn(form);
        registry.add(action("discharge", "Ctrl+Enter", BOARD));
        registry.screenProperty().set("session");
        try (FxHarness fx = FxHarness.show(() -> form, 300, 200)) {
            fx.act(() -> registry.installOn(fx.scene(), told::add));
            fx.focus(text).press("Ctrl+Enter");
            assertThat(done).containsExactly("saved");
            assertThat(told).isEmpty();
        }
    }

    /** Ctrl+O did nothing at the bedside, and nobody said so: its screen had not been shown yet. */
    @Test
    void aKeyThatNothingKnowsSaysSoAndOneThatEditsTextDoesNot() {
        TextField text = FxHarness.onFx(() -> new TextField("132/78"));
        StackPane chart = FxHarness.onFx(StackPane::new);
        chart.setFocusTraversable(true);
        registry.screenProperty().set("session");
        try (FxHarness fx = FxHarness.show(() -> new VBox(text, chart), 300, 200)) {
            fx.act(() -> registry.installOn(fx.scene(), told::add));
            fx.focus(text).press("Ctrl+A").press("Ctrl+C").press("Ctrl+X").press("Ctrl+V");
            fx.press("Ctrl+Z").press("Ctrl+Left").press("Shift+End").type("9");
            assertThat(told).isEmpty();
            fx.press("Ctrl+O");
            assertThat(told).hasSize(1).first().asString().contains("Ctrl+O").contains("Ctrl+/");
            fx.focus(chart).press(KeyCode.F12).press("Ctrl+3").press(KeyCode.O, KeyCode.CONTROL);
            assertThat(told).hasSize(3).element(1).asString().contains("F12");
        }
    }
}
