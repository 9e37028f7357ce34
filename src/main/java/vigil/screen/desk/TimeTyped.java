package vigil.screen.desk;

import java.util.Optional;
import vigil.quantity.Moment;
import vigil.quantity.Parsed;
import vigil.quantity.TypedTime;

/**
 * Reads the time that is typed into one field. {@code -5} is five minutes before it was typed: it
 * stays that minute, however long the rest of a form takes. All else is read against the clock as
 * it stands.
 */
public final class TimeTyped {
    private final SessionDesk desk;
    private String typed = "";
    private Moment since;

    /** Of a field at a desk. */
    public TimeTyped(SessionDesk desk) {
        this.desk = desk;
        this.since = desk.now().get();
    }

    /** The moment that is typed; called at every change of the text, and whenever it is asked. */
    public Parsed<Moment> read(String text) {
        return TypedTime.read(text, against(text), desk.zone());
    }

    /** The same where a tilde may say that it is about right. */
    public Parsed<Moment> said(String text) {
        return TypedTime.said(text, against(text), desk.zone());
    }

    private Moment against(String text) {
        if (!ago(text)) {
            // A form that is built anew has an empty field for a moment: that is no other text.
            return desk.now().get();
        }
        if (!text.equals(typed)) {
            typed = text;
            since = desk.now().get();
        }
        return since;
    }

    /** The moment that minutes ago mean; nothing where the text says something else. */
    public Optional<Moment> counted(String text) {
        return ago(text) && said(text) instanceof Parsed.Read<Moment>(Moment at)
                ? Optional.of(at)
                : Optional.empty();
    }

    private static boolean ago(String text) {
        return text.contains("-");
    }

    /** What is typed from now on is typed anew. */
    public void forget() {
        typed = "";
    }
}
