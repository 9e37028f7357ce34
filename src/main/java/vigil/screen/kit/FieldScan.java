package vigil.screen.kit;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;

/**
 * Makes of a barcode that is scanned into a field what was meant by it, before the Enter or Tab at
 * its end does anything: the scanner's own sign for the kind of code is left out, and it is said; a
 * scan that follows another in the same field takes its place. What a person typed is never
 * touched, and neither is what somebody changed by hand after a scan.
 */
public final class FieldScan {
    private final ScanPause pause;
    private final Consumer<ScannedCode> left;
    private Optional<TextInputControl> into = Optional.empty();
    private int signs;
    private String before = "";
    private int start;

    /** The last scan of a field: where it begins, and all that stood there after it. */
    private record Last(int start, String text) {}

    /**
     * A guard.
     *
     * @param ticker says when so much time has passed that the next key is a person's
     * @param left told what was read when the sign before it was left out
     */
    public FieldScan(Ticker ticker, Consumer<ScannedCode> left) {
        this.pause = new ScanPause(ticker);
        this.left = left;
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

    private void key(KeyEvent event) {
        if (!(event.getTarget() instanceof TextInputControl field)
                || field instanceof PasswordField) {
            over();
        } else if (ScanPause.isEnd(event)) {
            if (Optional.of(field).equals(into) && signs >= ScanPause.SIGNS) {
                scanned(field);
            }
            over();
        } else if (ScanPause.isSign(event)) {
            if (!Optional.of(field).equals(into)) {
                signs = 0;
                into = Optional.of(field);
                before = field.getText();
                start = field.getSelection().getStart();
            }
            signs++;
            pause.after(this::over);
        }
    }

    private void over() {
        pause.stop();
        into = Optional.empty();
    }

    private void scanned(TextInputControl field) {
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
