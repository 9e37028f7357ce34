package vigil.screen.shell;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import vigil.screen.kit.Appearance;
import vigil.screen.kit.ScreenAction;
import vigil.screen.kit.ScreenAction.Scope;
import vigil.screen.kit.TextScale;

/** The keys of Day and Dim and of the size of text: they work in every window, locked or not. */
final class LookKeys {
    private final Appearance appearance;
    private final List<ScreenAction> actions;

    LookKeys(Appearance appearance) {
        this.appearance = appearance;
        actions =
                List.of(
                        key("look", "Ctrl+Shift+D", this::otherLook),
                        key("larger", "Ctrl+Plus", () -> size(1)),
                        key("smaller", "Ctrl+Minus", () -> size(-1)),
                        key(
                                "normal",
                                "Ctrl+0",
                                () -> appearance.scaleProperty().set(TextScale.NORMAL)));
    }

    private static ScreenAction key(String what, String keys, Runnable run) {
        return ScreenAction.always("shell." + what, "shell." + what, keys, new Scope.Global(), run);
    }

    List<ScreenAction> actions() {
        return actions;
    }

    /** Whether it takes back what another did; where keys are named in a bar they take room. */
    boolean isAWayBack(ScreenAction action) {
        return actions.subList(2, actions.size()).contains(action);
    }

    boolean match(KeyEvent event) {
        return actions.stream().anyMatch(action -> action.keys().match(event));
    }

    /** A plus without Ctrl+Plus on the keyboard is one all the same. */
    void sizes(KeyEvent event) {
        KeyCode code = event.getCode();
        if (event.isShortcutDown() && (code == KeyCode.ADD || code == KeyCode.EQUALS)) {
            event.consume();
            size(1);
        } else if (event.isShortcutDown() && code == KeyCode.SUBTRACT) {
            event.consume();
            size(-1);
        }
    }

    private void otherLook() {
        appearance.themeProperty().set(appearance.themeProperty().get().other());
    }

    private void size(int by) {
        List<TextScale> sizes = List.of(TextScale.values());
        int next = sizes.indexOf(appearance.scaleProperty().get()) + by;
        if (next >= 0 && next < sizes.size()) {
            appearance.scaleProperty().set(sizes.get(next));
        }
    }
}
