package vigil.screen.kit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.event.Event;
import javafx.event.EventDispatcher;
import javafx.event.EventTarget;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;

/**
 * Tells a scanner that types like a keyboard from a person who types. A scan begins with the
 * clinic's prefix and no two of its keys are more than 30 ms apart; all of it is taken out before
 * any field, button or key of the program sees it, and its control characters are left out. What
 * turns out to be typed by hand is handed on as it came.
 */
public final class ScanFilter {
    private static final Duration MOST_BETWEEN_KEYS = Duration.ofMillis(30);
    private static final int LONGEST = 128;

    private final String prefix;
    private final String suffix;
    private final Ticker ticker;
    private final Consumer<String> scanned;
    private final List<KeyEvent> held = new ArrayList<>();
    private final StringBuilder typed = new StringBuilder();
    private Subscription wait = Subscription.EMPTY;
    private boolean handingOn;
    private boolean ended;

    /**
     * A filter.
     *
     * @param prefix what the scanner types before a badge, never empty; it should begin with a sign
     *     that no key of the program is
     * @param suffix what it types after it, where {@code \r} is Enter; may be empty
     * @param ticker says when 30 ms are over
     * @param scanned given what stood between the two
     */
    public ScanFilter(String prefix, String suffix, Ticker ticker, Consumer<String> scanned) {
        if (prefix.isEmpty()) {
            throw new IllegalArgumentException("a scanner needs a prefix");
        }
        this.prefix = prefix;
        this.suffix = suffix;
        this.ticker = ticker;
        this.scanned = scanned;
    }

    /** Listens to a scene, before everything else in it. */
    public Subscription installOn(Scene scene) {
        EventDispatcher before = scene.getEventDispatcher();
        scene.setEventDispatcher(
                (event, tail) ->
                        event instanceof KeyEvent key && isTaken(key, scene)
                                ? null
                                : before.dispatchEvent(event, tail));
        return () -> {
            wait.unsubscribe();
            scene.setEventDispatcher(before);
        };
    }

    private boolean isTaken(KeyEvent event, Scene scene) {
        if (handingOn) {
            return false;
        }
        if (ended && event.getEventType() == KeyEvent.KEY_RELEASED) {
            // The key that ended a scan is let go.
            return true;
        }
        ended = false;
        boolean typing = event.getEventType() == KeyEvent.KEY_TYPED;
        if (held.isEmpty() && !(typing && begins(event.getCharacter()))) {
            return false;
        }
        held.add(event);
        if (typing) {
            typed.append(event.getCharacter().replace('\n', '\r'));
        }
        if (!mayBeScan()) {
            handOn(scene);
        } else if (isWhole()) {
            take();
        } else {
            wait.unsubscribe();
            wait = ticker.every(MOST_BETWEEN_KEYS, () -> pause(scene));
        }
        return true;
    }

    private boolean begins(String character) {
        return !character.isEmpty() && prefix.startsWith(character);
    }

    /** Whether all that was typed is the beginning of the prefix, or begins with it. */
    private boolean mayBeScan() {
        return typed.length() <= LONGEST
                && (prefix.startsWith(typed.toString()) || typed.toString().startsWith(prefix));
    }

    private boolean isWhole() {
        return !suffix.isEmpty()
                && typed.length() > prefix.length() + suffix.length()
                && typed.toString().endsWith(suffix);
    }

    /** It took longer than between two keys of a scanner. */
    private void pause(Scene scene) {
        if (suffix.isEmpty() && typed.length() > prefix.length()) {
            take();
        } else {
            handOn(scene);
        }
    }

    private void take() {
        String between = typed.substring(prefix.length(), typed.length() - suffix.length());
        forget();
        ended = true;
        scanned.accept(between.replaceAll("\\p{Cntrl}", ""));
    }

    private void handOn(Scene scene) {
        List<KeyEvent> byHand = List.copyOf(held);
        forget();
        handingOn = true;
        try {
            for (KeyEvent event : byHand) {
                EventTarget focused =
                        Optional.<EventTarget>ofNullable(scene.getFocusOwner()).orElse(scene);
                Event.fireEvent(focused, event);
            }
        } finally {
            handingOn = false;
        }
    }

    private void forget() {
        wait.unsubscribe();
        wait = Subscription.EMPTY;
        held.clear();
        typed.setLength(0);
    }
}
