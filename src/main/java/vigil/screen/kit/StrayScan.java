package vigil.screen.kit;

import java.time.Duration;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;

/**
 * Keeps a barcode that is scanned where nothing takes one from pressing a button. A scanner that
 * types like a keyboard ends with Enter, and a name within a code has spaces: over a list of acts
 * the letters choose one and the Enter does it, which gave a dose that nobody gave. So many signs,
 * so fast, that no field has taken are no person's typing; the Enter or space after them is left
 * out, and it is said. What a field takes is a scan where it belongs and goes on as before.
 */
public final class StrayScan {
    /** Nobody presses so many keys one after the other within a blink. */
    private static final int SIGNS = 3;

    private static final Duration MOST_BETWEEN_KEYS = Duration.ofMillis(30);

    private final Ticker ticker;
    private final Runnable told;
    private int untaken;
    private Subscription wait = Subscription.EMPTY;

    /**
     * A guard.
     *
     * @param ticker says when so much time has passed that the next key is a person's
     * @param told run when a key was left out
     */
    public StrayScan(Ticker ticker, Runnable told) {
        this.ticker = ticker;
        this.told = told;
    }

    /** Stands before everything in a scene but what takes badges. */
    public Subscription installOn(Scene scene) {
        EventHandler<KeyEvent> keys = this::key;
        scene.addEventFilter(KeyEvent.ANY, keys);
        return () -> {
            wait.unsubscribe();
            scene.removeEventFilter(KeyEvent.ANY, keys);
        };
    }

    private void key(KeyEvent event) {
        boolean field = event.getTarget() instanceof TextInputControl;
        if (event.getEventType() == KeyEvent.KEY_TYPED) {
            typed(event, field);
        } else if (event.getEventType() == KeyEvent.KEY_PRESSED && presses(event)) {
            if (!field && untaken >= SIGNS) {
                event.consume();
                told.run();
            }
            if (event.getCode() == KeyCode.ENTER) {
                forget();
            }
        }
    }

    private static boolean presses(KeyEvent event) {
        boolean plain = !event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
        return plain && (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE);
    }

    private void typed(KeyEvent event, boolean field) {
        String sign = event.getCharacter();
        if (field) {
            forget();
        } else if (!sign.isBlank() && !Character.isISOControl(sign.codePointAt(0))) {
            wait.unsubscribe();
            untaken++;
            wait = ticker.every(MOST_BETWEEN_KEYS, this::forget);
        }
    }

    private void forget() {
        wait.unsubscribe();
        wait = Subscription.EMPTY;
        untaken = 0;
    }
}
