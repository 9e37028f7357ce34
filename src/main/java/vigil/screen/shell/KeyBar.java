package vigil.screen.shell;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import vigil.screen.desk.SaveState;
import vigil.screen.kit.Icons;
import vigil.screen.kit.KeyHint;
import vigil.screen.kit.ScreenAction;
import vigil.screen.kit.Style;
import vigil.screen.kit.Words;

/** The bottom bar: what can be done here with its key, and whether the last act is on disk. */
final class KeyBar extends HBox {

    private final Words words;
    private final FlowPane keys = new FlowPane(8, 6);
    private final Label status = Style.on(new Label(), Style.STATUSLINE);

    KeyBar(Words words) {
        this.words = words;
        Style.on(this, Style.KEYBAR);
        HBox.setHgrow(keys, Priority.ALWAYS);
        keys.prefWrapLengthProperty().bind(widthProperty().multiply(0.82));
        setFillHeight(false);
        status.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(keys, status);
    }

    /** The keys of a screen, then help. */
    void keys(List<ScreenAction> actions, ScreenAction help) {
        keys.getChildren().clear();
        for (ScreenAction action : actions) {
            keys.getChildren().add(hint(action));
        }
        keys.getChildren().add(hint(help));
    }

    private KeyHint hint(ScreenAction action) {
        KeyHint hint = new KeyHint(words, action);
        hint.setFocusTraversable(false);
        return hint;
    }

    void saved(SaveState state) {
        status.setText(StatusText.of(words, state));
        status.setGraphic(state instanceof SaveState.Saved ? Icons.CHECK.node() : null);
        Style.SERIOUS.set(
                status,
                state instanceof SaveState.NotSaved || state instanceof SaveState.Unreadable);
    }

    String status() {
        return status.getText();
    }
}
