package vigil.screen.kit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.MapChangeListener;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;

/**
 * Makes of a barcode that is scanned into a field what was meant by it, before the Enter or Tab at
 * its end does anything: the scanner's own sign for the kind of code is left out, and it is said; a
 * scan that follows another in the same field takes its place. Where complete values go on to the
 * next field by themselves, a code would fill one after the other: all of it is taken back, and so
 * it is where none is meant. What a person typed is never touched, and neither is what somebody
 * changed by hand after a scan.
 */
public final class FieldScan {
    private static final String NONE = "takes no scan";

    private final ScanPause pause;
    private final Consumer<ScannedCode> left;
    private final Runnable takenBack;

    /** What stood in each field before the signs that come now. */
    private final Map<TextInputControl, String> before = new LinkedHashMap<>();

    private boolean wentOn;
    private int signs;
    private int start;

    /** The last scan of a field: where it begins, and all that stood there after it. */
    private record Last(int start, String text) {}

    /**
     * A guard.
     *
     * @param ticker says when so much time has passed that the next key is a person's
     * @param left told what was read when the sign before it was left out
     * @param takenBack run when what a scan wrote into several fields was taken back
     */
    public FieldScan(Ticker ticker, Consumer<ScannedCode> left, Runnable takenBack) {
        this.pause = new ScanPause(ticker);
        this.left = left;
        this.takenBack = takenBack;
    }

    /** Stands before the fields of a scene. */
    public Subscription installOn(Scene scene) {
        EventHandler<KeyEvent> keys = this::key;
        scene.addEventFilter(KeyEvent.ANY, keys);
        return () -> {
            pause.stop();
            scene.removeEventFilter(KeyEvent.ANY, keys);
        };
    }

    /** In this field a code is never meant: it is taken back, and its Enter does nothing. */
    public static void takesNoneIn(TextInputControl field) {
        field.getProperties().put(NONE, true);
    }

    /** Whether all that stands in a field was scanned, and not changed by hand since. */
    public static boolean isScanned(TextInputControl field) {
        return field.getProperties().get(FieldScan.class) instanceof Last(int from, String text)
                && from == 0
                && text.equals(field.getText());
    }

    /** Runs something when a field was scanned into: what its judge says of it may be another. */
    public static void onScan(TextInputControl field, Runnable told) {
        field.getProperties()
                .addListener(
                        (MapChangeListener<Object, Object>)
                                change -> {
                                    if (change.wasAdded() && change.getKey() == FieldScan.class) {
                                        told.run();
                                    }
                                });
    }

    private static boolean takesNone(TextInputControl field) {
        return field.getProperties().containsKey(NONE);
    }

    private void key(KeyEvent event) {
        if (event.getTarget() instanceof PasswordField secret && !takesNone(secret)) {
            over();
        } else if (ScanPause.isEnd(event)) {
            end(event);
        } else if (ScanPause.isSign(event)) {
            sign(event);
        }
    }

    private void sign(KeyEvent event) {
        wentOn |= !before.isEmpty() && !(event.getTarget() instanceof TextInputControl);
        if (event.getTarget() instanceof TextInputControl field && !before.containsKey(field)) {
            if (before.isEmpty()) {
                wentOn = false;
                signs = 0;
                start = field.getSelection().getStart();
            }
            before.put(field, field.getText());
        }
        if (!before.isEmpty()) {
            signs++;
            pause.after(this::over);
        }
    }

    private void end(KeyEvent event) {
        boolean scan = signs >= ScanPause.SIGNS && !before.isEmpty();
        Optional<String> text =
                Optional.of(event.getTarget())
                        .filter(TextInputControl.class::isInstance)
                        .map(before::get);
        boolean amiss =
                before.size() > 1
                        || wentOn
                        || before.keySet().stream().anyMatch(FieldScan::takesNone);
        if (scan && amiss) {
            event.consume();
            takeBack();
        } else if (scan
                && text.isPresent()
                && event.getTarget() instanceof TextInputControl field) {
            scanned(field, text.get());
        }
        over();
    }

    /** A key that waits elsewhere comes behind the signs that come now. */
    public void goesOn() {
        if (!before.isEmpty()) {
            pause.after(this::over);
        }
    }

    /** Takes back what the signs that come now wrote: they turned out to be a scan elsewhere. */
    public void takeBack() {
        Map<TextInputControl, String> written = new LinkedHashMap<>(before);
        over();
        if (!written.isEmpty()) {
            written.forEach(TextInputControl::setText);
            TextInputControl first = written.keySet().iterator().next();
            first.requestFocus();
            first.end();
            takenBack.run();
        }
    }

    private void over() {
        pause.stop();
        before.clear();
    }

    private void scanned(TextInputControl field, String before) {
        if (field.getProperties().get(FieldScan.class) instanceof Last(int from, String text)
                && text.equals(before)
                && start == before.length()) {
            remove(field, from, start);
            start = from;
        }
        ScannedCode read = ScannedCode.of(field.getText().substring(start));
        if (!read.kind().isEmpty()) {
            remove(field, start, start + read.kind().length());
            left.accept(read);
        }
        field.getProperties().put(FieldScan.class, new Last(start, field.getText()));
    }

    private static void remove(TextInputControl field, int from, int to) {
        int caret = field.getCaretPosition() - (to - from);
        field.deleteText(from, to);
        field.positionCaret(caret);
    }
}
