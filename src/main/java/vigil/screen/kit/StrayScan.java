package vigil.screen.kit;

import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;

/**
 * Keeps a barcode that is scanned where nothing takes one from choosing anything or pressing a
 * button. A scanner that types like a keyboard ends with Enter or Tab, and a name within a code has
 * spaces: over a list of acts the letters choose one and the Enter does it, which gave a dose that
 * nobody gave, and digits answer one row of a score after the other. So a sign that goes into no
 * field waits until it is known that no scan follows, which a hand does not feel, and goes on as it
 * came. So many signs, so fast, with an Enter or a Tab behind them or a space among them are no
 * person's typing: all of it is left out, and it is said. What a field takes is a scan where it
 * belongs, but not where a digit in it chooses.
 */
public final class StrayScan {
    /**
     * A name in a code without an Enter has more signs than a nurse types who answers lines by
     * letters and Space while the window stands still for a moment.
     */
    private static final int NAME = 6;

    private final ScanPause pause;
    private final Runnable waiting;
    private final Runnable told;
    private final WaitingKeys held = new WaitingKeys();
    private int signs;
    private boolean spaced;
    private boolean ended;
    private KeyCode down = KeyCode.UNDEFINED;

    /**
     * A guard.
     *
     * @param ticker says when so much time has passed that the next key is a person's
     * @param waiting run at each key that waits
     * @param told run when a scan was left out
     */
    public StrayScan(Ticker ticker, Runnable waiting, Runnable told) {
        this.pause = new ScanPause(ticker);
        this.waiting = waiting;
        this.told = told;
    }

    /** Stands before everything in a scene but what takes badges, which is installed after it. */
    public Subscription installOn(Scene scene) {
        return WaitingKeys.before(scene, key -> waits(key, scene)).and(pause::stop);
    }

    private boolean waits(KeyEvent event, Scene scene) {
        if (ended && event.getEventType() != KeyEvent.KEY_PRESSED) {
            // What the key that ended a scan types, and that it is let go.
            return true;
        }
        ended = false;
        boolean repeated = repeated(event);
        if (held.none() && !begins(event)) {
            return false;
        }
        if (ScanPause.isEnd(event) && signs >= ScanPause.SIGNS) {
            leaveOut();
            ended = true;
            return true;
        }
        held.add(event);
        waiting.run();
        signs += ScanPause.isSign(event) ? 1 : 0;
        spaced |= ScanPause.isPressed(event, KeyCode.SPACE);
        if (belongs(event) && !repeated) {
            pause.after(() -> over(scene));
        } else {
            goOn(scene);
        }
        return true;
    }

    /** A key that is held down comes again without being let go: that is a person's finger. */
    private boolean repeated(KeyEvent event) {
        if (event.getEventType() == KeyEvent.KEY_TYPED) {
            return false;
        }
        boolean pressed = event.getEventType() == KeyEvent.KEY_PRESSED;
        boolean again = pressed && event.getCode() == down;
        down = pressed ? event.getCode() : KeyCode.UNDEFINED;
        return again;
    }

    /**
     * In this field a digit chooses at once, as long as nothing is typed: it is guarded against the
     * digits of a code.
     */
    public static void digitsChooseIn(TextInputControl field) {
        field.getProperties().put(StrayScan.class, true);
    }

    /** A letter may be a key of the program: it waits from when it is pressed. */
    private static boolean begins(KeyEvent event) {
        if (event.getTarget() instanceof TextInputControl field) {
            return field.getProperties().containsKey(StrayScan.class)
                    && field.getText().isEmpty()
                    && isDigit(event);
        }
        boolean pressed =
                event.getEventType() == KeyEvent.KEY_PRESSED
                        && ScanPause.isPlain(event)
                        && (event.getCode().isLetterKey() || event.getCode().isDigitKey());
        return pressed || ScanPause.isSign(event);
    }

    private static boolean isDigit(KeyEvent event) {
        boolean pressed =
                event.getEventType() == KeyEvent.KEY_PRESSED
                        && ScanPause.isPlain(event)
                        && event.getCode().isDigitKey();
        return pressed
                || (ScanPause.isSign(event) && Character.isDigit(event.getCharacter().charAt(0)));
    }

    /** What a scanner presses between its first key and its Enter. */
    private static boolean belongs(KeyEvent event) {
        return event.getEventType() != KeyEvent.KEY_PRESSED
                || (ScanPause.isOfTyping(event) && event.getCode() != KeyCode.ENTER);
    }

    private void over(Scene scene) {
        if (spaced && signs >= NAME) {
            leaveOut();
        } else {
            goOn(scene);
        }
    }

    private void leaveOut() {
        begin();
        held.forget();
        told.run();
    }

    private void goOn(Scene scene) {
        begin();
        held.goOn(scene);
    }

    private void begin() {
        pause.stop();
        signs = 0;
        spaced = false;
    }
}
