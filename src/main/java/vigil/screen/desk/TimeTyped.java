package vigil.screen.desk;

import java.util.Optional;
import vigil.quantity.Moment;
import vigil.quantity.Parsed;
import vigil.quantity.TypedTime;
import vigil.wording.DisplayText;

/**
 * Reads the time that is typed into one field. {@code -5} is five minutes before it was typed: it
 * stays that minute, however long the rest of a form takes, and is kept in a draft as the time of
 * day that it meant. All else is read against the clock as it stands.
 */
public final class TimeTyped {
    private final SessionDesk desk;
    private final boolean tilde;
    private String typed = "";
    private Moment since;

    private TimeTyped(SessionDesk desk, boolean tilde) {
        this.desk = desk;
        this.tilde = tilde;
        this.since = desk.now().get();
    }

    /** Of a field whose time is exact: a tilde before it cannot be read. */
    public static TimeTyped exact(SessionDesk desk) {
        return new TimeTyped(desk, false);
    }

    /** Of a field in which a tilde says that the time is about right. */
    public static TimeTyped orAbout(SessionDesk desk) {
        return new TimeTyped(desk, true);
    }

    /** The moment that is typed; called at every change of the text, and whenever it is asked. */
    public Parsed<Moment> read(String text) {
        return tilde
                ? TypedTime.said(text, against(text), desk.zone())
                : TypedTime.read(text, against(text), desk.zone());
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
        return ago(text) ? read(text).ifRead() : Optional.empty();
    }

    /**
     * The text as a draft keeps it: minutes ago and now are the time of day that they mean, with
     * the tilde that stood before them. What cannot be read stays as it is typed, and nothing stays
     * nothing.
     */
    public String kept(String text) {
        return !text.isBlank() && read(text) instanceof Parsed.Read<Moment>(Moment at)
                ? TypedTime.typed(clock(at), TypedTime.approximate(text))
                : text;
    }

    /**
     * The same in a form where nothing means a moment, which is kept.
     *
     * @param nothing when it happened as long as nothing is typed
     */
    public String kept(String text, Moment nothing) {
        return text.isBlank() ? clock(nothing) : kept(text);
    }

    private String clock(Moment at) {
        return DisplayText.time(at.local(), desk.zone());
    }

    private static boolean ago(String text) {
        return text.contains("-");
    }

    /** What is typed from now on is typed anew. */
    public void forget() {
        typed = "";
    }
}
