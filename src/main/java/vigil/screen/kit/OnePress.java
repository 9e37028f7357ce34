package vigil.screen.kit;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import javafx.util.Subscription;

/**
 * One press of a key does one thing, however long a finger lies on it. A key that is held down
 * comes again and again, and a glove lets go late: so Enter would keep an unusual value that nobody
 * looked at, skip the fields behind it and save, one Y would answer a whole checklist, and a digit
 * the scores behind its own. What is left to a held key is what it is held for: arrows and Tab go
 * on, and a text field goes on writing and rubbing out as long as it keeps the focus.
 */
public final class OnePress {
    private KeyCode down = KeyCode.UNDEFINED;
    private Optional<Node> where = Optional.empty();
    private boolean leftOut;

    private OnePress() {}

    /** Stands before everything in a scene, what was installed before it included. */
    public static Subscription installOn(Scene scene) {
        OnePress guard = new OnePress();
        ObservableValue<Boolean> inFront = scene.windowProperty().flatMap(Window::focusedProperty);
        return WaitingKeys.before(scene, key -> guard.isLeftOut(key, scene))
                .and(inFront.subscribe(front -> guard.letGo()));
    }

    /** In another window the key may be let go without being heard of here. */
    private void letGo() {
        down = KeyCode.UNDEFINED;
        leftOut = false;
    }

    private boolean isLeftOut(KeyEvent event, Scene scene) {
        if (event.getEventType() == KeyEvent.KEY_RELEASED) {
            if (event.getCode() == down) {
                letGo();
            }
        } else if (event.getEventType() == KeyEvent.KEY_PRESSED) {
            pressed(event, Optional.ofNullable(scene.getFocusOwner()));
        }
        return leftOut;
    }

    private void pressed(KeyEvent event, Optional<Node> focused) {
        boolean again = event.getCode() != KeyCode.UNDEFINED && event.getCode() == down;
        leftOut = again && !goesOn(event, focused);
        if (!again) {
            down = event.getCode();
            where = focused;
        }
    }

    private boolean goesOn(KeyEvent event, Optional<Node> focused) {
        return switch (event.getCode()) {
            case TAB -> true;
            case ENTER, ESCAPE -> false;
            default ->
                    event.getCode().isNavigationKey()
                            || (writes(event)
                                    && focused.equals(where)
                                    && focused.orElse(null) instanceof TextInputControl);
        };
    }

    private static boolean writes(KeyEvent event) {
        return !event.getCode().isFunctionKey()
                && !event.isControlDown()
                && !event.isAltDown()
                && !event.isMetaDown();
    }
}
