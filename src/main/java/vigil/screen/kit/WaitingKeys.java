package vigil.screen.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javafx.event.Event;
import javafx.event.EventDispatcher;
import javafx.event.EventTarget;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;
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

    /**
     * Has each key looked at before anything in a scene hears of it; one that is taken is heard of
     * by nothing. Those that waited wait for nothing again.
     */
    static Subscription before(Scene scene, Predicate<KeyEvent> takes) {
        EventDispatcher before = scene.getEventDispatcher();
        scene.setEventDispatcher(
                (event, tail) ->
                        event instanceof KeyEvent key && !goOnIn(scene) && takes.test(key)
                                ? null
                                : before.dispatchEvent(event, tail));
        return () -> scene.setEventDispatcher(before);
    }

    private static boolean goOnIn(Scene scene) {
        return scene.getProperties().containsKey(WaitingKeys.class);
    }
}
