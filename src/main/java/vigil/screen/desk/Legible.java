package vigil.screen.desk;

import java.time.LocalDate;
import java.util.Optional;
import vigil.quantity.Moment;
import vigil.quantity.Parsed;
import vigil.screen.kit.FieldState;
import vigil.screen.kit.Words;
import vigil.wording.DisplayText;

/** What a field says of a text that only has to be readable. */
public final class Legible {
    private Legible() {}

    /** The state of a field with this text, with what to do about it. */
    public static FieldState state(Words words, Parsed<?> parsed) {
        return switch (parsed) {
            case Parsed.Blank<?>() -> new FieldState.Empty();
            case Parsed.Unfinished<?>() -> new FieldState.Unfinished();
            case Parsed.Unreadable<?>(var fault) ->
                    new FieldState.Refused(words.say("parseFault." + fault));
            case Parsed.Read<?> _ -> new FieldState.Fine();
        };
    }

    /** What a label says whose last day is over; absent where it is not, or cannot be read. */
    public static Optional<FieldState> expired(Words words, Optional<LocalDate> last, Moment now) {
        return past(last, now)
                .map(day -> new FieldState.Refused(words.say("desk.drug.expired", day)));
    }

    /** The same of drug that cannot be put back any more: asked about once, not refused. */
    public static Optional<FieldState> pastExpiry(
            Words words, Optional<LocalDate> last, Moment now) {
        return past(last, now)
                .map(day -> new FieldState.Unusual(words.say("desk.drug.expired.given", day)));
    }

    private static Optional<String> past(Optional<LocalDate> last, Moment now) {
        return last.filter(day -> day.isBefore(now.local().toLocalDate())).map(DisplayText::date);
    }
}
