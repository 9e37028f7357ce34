package vigil.screen.kit;

import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;

/**
 * Tells a scanner that types like a keyboard from a person who types. A scan begins with the
 * clinic's prefix and no two of its keys are more than 30 ms apart; all of it is taken out before
 * any field, button or key of the program sees it, and its control characters are left out. What
 * turns out to be typed by hand is handed on as it came, and so is what is typed after a scan until
 * it is known whose badge that was: to what has the focus then.
 */
public final class ScanFilter {
    private static final int LONGEST = 128;

    private final Supplier<Marks> marks;
    private final ScanPause pause;
    private final Scanned scanned;
    private final WaitingKeys held = new WaitingKeys();
    private final StringBuilder typed = new StringBuilder();
    private Marks framed;
    private boolean ended;
    private boolean asking;

    /** Told what was scanned. */
    @FunctionalInterface
    public interface Scanned {
        /**
         * A badge was scanned.
         *
         * @param answered run once whatever follows from it has the focus, or nothing follows
         */
        void scanned(String badge, Runnable answered);
    }

    /**
     * What a scanner types around a badge.
     *
     * @param prefix before it, never empty; it should begin with a sign that no key of the program
     *     is
     * @param suffix after it, where {@code \r} is Enter; may be empty
     */
    public record Marks(String prefix, String suffix) {
        public Marks {
            if (prefix.isEmpty()) {
                throw new IllegalArgumentException("a scanner needs a prefix");
            }
        }
    }

    /**
     * A filter.
     *
     * @param marks asked for the marks that count when a scan begins
     * @param ticker says when 30 ms are over
     * @param scanned given what stood between the two
     */
    public ScanFilter(Supplier<Marks> marks, Ticker ticker, Scanned scanned) {
        this.marks = marks;
        this.framed = marks.get();
        this.pause = new ScanPause(ticker);
        this.scanned = scanned;
    }

    /** Listens to a scene, before everything else in it. */
    public Subscription installOn(Scene scene) {
        return WaitingKeys.before(scene, key -> isTaken(key, scene)).and(pause::stop);
    }

    private boolean isTaken(KeyEvent event, Scene scene) {
        if (ended && event.getEventType() == KeyEvent.KEY_RELEASED) {
            // The key that ended a scan is let go.
            return true;
        }
        ended = false;
        if (asking) {
            held.add(event);
            return true;
        }
        boolean typing = event.getEventType() == KeyEvent.KEY_TYPED;
        if (held.none()) {
            framed = marks.get();
        }
        if (held.none() && !(typing && begins(event.getCharacter()))) {
            return false;
        }
        held.add(event);
        if (typing) {
            typed.append(event.getCharacter().replace('\n', '\r'));
        }
        if (!mayBeScan()) {
            handOn(scene);
        } else if (isWhole()) {
            take(scene);
        } else if (event.getEventType() != KeyEvent.KEY_RELEASED) {
            pause.after(() -> pause(scene));
        }
        return true;
    }

    private boolean begins(String character) {
        return !character.isEmpty() && framed.prefix().startsWith(character);
    }

    /** Whether all that was typed is the beginning of the prefix, or begins with it. */
    private boolean mayBeScan() {
        return typed.length() <= LONGEST
                && (framed.prefix().startsWith(typed.toString())
                        || typed.toString().startsWith(framed.prefix()));
    }

    private boolean isWhole() {
        return !framed.suffix().isEmpty()
                && typed.length() > framed.prefix().length() + framed.suffix().length()
                && typed.toString().endsWith(framed.suffix());
    }

    /** It took longer than between two keys of a scanner. */
    private void pause(Scene scene) {
        if (framed.suffix().isEmpty() && typed.length() > framed.prefix().length()) {
            take(scene);
        } else {
            handOn(scene);
        }
    }

    private void take(Scene scene) {
        String between =
                typed.substring(
                        framed.prefix().length(), typed.length() - framed.suffix().length());
        String badge = between.replaceAll("\\p{Cntrl}", "");
        begin();
        held.forget();
        ended = true;
        if (scene.getFocusOwner() instanceof TextInputControl field
                && field.getProperties().containsKey(ScanFilter.class)) {
            field.setText(badge);
            field.end();
            return;
        }
        asking = true;
        scanned.scanned(badge, () -> answered(scene));
    }

    /**
     * In this field somebody says which badge a person gets: one that is scanned is written there.
     */
    public static void writesInto(TextInputControl field) {
        field.getProperties().put(ScanFilter.class, true);
    }

    private void answered(Scene scene) {
        asking = false;
        handOn(scene);
    }

    private void handOn(Scene scene) {
        begin();
        held.goOn(scene);
    }

    /** What was typed so far is no part of a scan to come. */
    private void begin() {
        pause.stop();
        typed.setLength(0);
    }
}
