package vigil.screen.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** Keys that were pressed and wait, in the order in which they came. */
final class WaitingKeys {
    private final List<KeyEvent> keys = new ArrayList<>();

    void add(KeyEvent key) {
        keys.add(key);
    }

    boolean none() {
        return keys.isEmpty();
    }

    void forget() {
        keys.clear();
    }

    /** Hands each on to what has the focus when its turn comes; outside a window they are gone. */
    void goOn(@Nullable Scene scene) {
        List<KeyEvent> waited = List.copyOf(keys);
        keys.clear();
        if (scene != null) {
            boolean outermost = scene.getProperties().put(WaitingKeys.class, true) == null;
            try {
                for (KeyEvent key : waited) {
                    EventTarget focused = scene.getFocusOwner();
                    Event.fireEvent(focused == null ? scene : focused, key);
                }
            } finally {
                if (outermost) {
                    scene.getProperties().remove(WaitingKeys.class);
                }
            }
        }
    }

    /** Whether the keys that come in a scene are those that waited: they wait for nothing again. */
    static boolean goOnIn(Scene scene) {
        return scene.getProperties().containsKey(WaitingKeys.class);
    }
}
