package vigil.screen.desk;

import java.time.Duration;
import java.util.function.Supplier;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import vigil.quantity.Moment;
import vigil.quantity.Parsed;
import vigil.quantity.TypedTime;
import vigil.screen.kit.EntryField;
import vigil.screen.kit.Words;
import vigil.session.Taken;

/**
 * The arrows in a field of a time (rule D4): Up and Down go on and back by a minute, and by an hour
 * with Shift or while the caret stands in the hour. What comes to stand there is a time as it can
 * be typed; one that was said to be about right stays so. Nothing changes, and the field says why,
 * where it would be later than now (rule D6) or further back than a time can be typed.
 */
public final class SpunTime {
    private final Words words;
    private final SessionDesk desk;
    private final EntryField field;
    private final Supplier<Moment> empty;
    private final boolean emptyIsAbout;

    private SpunTime(
            Words words,
            SessionDesk desk,
            EntryField field,
            Supplier<Moment> empty,
            boolean emptyIsAbout) {
        this.words = words;
        this.desk = desk;
        this.field = field;
        this.empty = empty;
        this.emptyIsAbout = emptyIsAbout;
    }

    /** A field that means now while it is empty. */
    public static void on(EntryField field, Words words, SessionDesk desk) {
        on(field, new SpunTime(words, desk, field, () -> desk.now().get(), false));
    }

    /** A field of a correction, which means the time as it was while it is empty. */
    public static void on(EntryField field, Words words, SessionDesk desk, Taken was) {
        on(field, new SpunTime(words, desk, field, was::at, was.approximate()));
    }

    private static void on(EntryField field, SpunTime spun) {
        field.input().addEventFilter(KeyEvent.KEY_PRESSED, spun::key);
    }

    private void key(KeyEvent event) {
        boolean later = event.getCode() == KeyCode.UP;
        boolean plain = !event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
        if (plain && (later || event.getCode() == KeyCode.DOWN)) {
            event.consume();
            boolean atHour = caretInHour();
            Duration part =
                    event.isShiftDown() || atHour ? Duration.ofHours(1) : Duration.ofMinutes(1);
            spin(later ? part : part.negated(), atHour);
        }
    }

    private boolean caretInHour() {
        String text = field.text();
        int colon = text.indexOf(':');
        int hourEnds = colon >= 0 ? colon : text.matches("~?[0-9]{3,4}") ? text.length() - 2 : -1;
        return field.input().getCaretPosition() <= hourEnds;
    }

    private void spin(Duration by, boolean atHour) {
        if (!(stands() instanceof Parsed.Read<Moment>(Moment from))) {
            field.tell();
            return;
        }
        Moment to = Moment.of(from.minute().plus(by), desk.zone());
        String text = TypedTime.typed(words.time(to.local()), about());
        if (to.isAfter(desk.now().get())) {
            field.say(words.say("desk.time.later"));
        } else if (!read(text).equals(new Parsed.Read<>(to))) {
            field.say(words.say("desk.time.far"));
        } else {
            field.spin(text, atHour ? text.indexOf(':') : text.length());
        }
    }

    private boolean about() {
        return field.text().isBlank() ? emptyIsAbout : TypedTime.approximate(field.text());
    }

    private Parsed<Moment> stands() {
        return field.text().isBlank() ? new Parsed.Read<>(empty.get()) : read(field.text());
    }

    private Parsed<Moment> read(String text) {
        return TypedTime.said(text, desk.now().get(), desk.zone());
    }
}
