package vigil.screen.kit;

import java.time.Duration;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;

/**
 * What tells a scanner that types like a keyboard from a person: no two keys of a scan are more
 * than 30 ms apart. The fastest hand needs twice as long from one key to the next.
 */
final class ScanPause {
    /** Nobody presses so many keys one after the other within a blink. */
    static final int SIGNS = 3;

    private static final Duration MOST_BETWEEN_KEYS = Duration.ofMillis(30);

    /** The next frame: keys that waited while the window stood still have been seen by then. */
    private static final Duration A_FRAME = Duration.ofMillis(1);

    private final Ticker ticker;
    private Subscription wait = Subscription.EMPTY;

    ScanPause(Ticker ticker) {
        this.ticker = ticker;
    }

    /** A key came; {@code over} is run once the next one cannot belong to the same scan. */
    void after(Runnable over) {
        after(
                MOST_BETWEEN_KEYS,
                () ->
                        after(
                                A_FRAME,
                                () -> {
                                    stop();
                                    over.run();
                                }));
    }

    private void after(Duration time, Runnable act) {
        stop();
        wait = ticker.every(time, act);
    }

    void stop() {
        wait.unsubscribe();
        wait = Subscription.EMPTY;
    }

    /** Whether a key types a sign that can be seen. */
    static boolean isSign(KeyEvent event) {
        String sign = event.getCharacter();
        return event.getEventType() == KeyEvent.KEY_TYPED
                && isPlain(event)
                && !sign.isBlank()
                && !Character.isISOControl(sign.codePointAt(0));
    }

    /** Whether it is a key by itself that is pressed. */
    static boolean isPressed(KeyEvent event, KeyCode code) {
        return event.getEventType() == KeyEvent.KEY_PRESSED
                && event.getCode() == code
                && isPlain(event);
    }

    /** Whether it is the key behind a code: Enter, or Tab as others are set up. */
    static boolean isEnd(KeyEvent event) {
        return isPressed(event, KeyCode.ENTER)
                || (isPressed(event, KeyCode.TAB) && !event.isShiftDown());
    }

    /** Whether it is a key by itself that may stand in typing: none that leads elsewhere. */
    static boolean isOfTyping(KeyEvent event) {
        KeyCode code = event.getCode();
        boolean goesElsewhere =
                code.isFunctionKey()
                        || code.isNavigationKey()
                        || code == KeyCode.TAB
                        || code == KeyCode.ESCAPE;
        return isPlain(event) && !goesElsewhere;
    }

    static boolean isPlain(KeyEvent event) {
        return !event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
    }
}
