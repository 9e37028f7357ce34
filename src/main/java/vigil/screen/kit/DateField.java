package vigil.screen.kit;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import vigil.quantity.ParseFault;
import vigil.quantity.Parsed;
import vigil.quantity.TypedDate;

/**
 * A date that is typed: {@code 04-Mar-1980}, {@code 1980-03-04} or {@code 04031980} (day, month,
 * year).
 */
public final class DateField {
    private final EntryField field;

    /**
     * A date row; a date that {@code plausible} does not accept is refused with {@code
     * implausibleWords}.
     */
    public DateField(
            Words words, String label, Predicate<LocalDate> plausible, String implausibleWords) {
        EntryField.Spec spec = new EntryField.Spec(label, "", words.say("kit.date.help"), 12);
        this.field =
                new EntryField(
                        words, spec, text -> judge(words, text, plausible, implausibleWords));
        field.input().setPromptText(words.say("kit.date.prompt"));
    }

    private static FieldState judge(
            Words words, String text, Predicate<LocalDate> plausible, String implausible) {
        return switch (TypedDate.day(text)) {
            case Parsed.Blank<LocalDate>() -> new FieldState.Empty();
            case Parsed.Unfinished<LocalDate>() -> new FieldState.Unfinished();
            case Parsed.Unreadable<LocalDate>(ParseFault fault) ->
                    new FieldState.Refused(
                            fault == ParseFault.NOT_A_MONTH
                                    ? words.say("kit.date.month")
                                    : words.say("kit.date.unreadable"));
            case Parsed.Read<LocalDate>(LocalDate date) ->
                    plausible.test(date)
                            ? new FieldState.Fine()
                            : new FieldState.Refused(implausible);
        };
    }

    /** The row. */
    public EntryField field() {
        return field;
    }

    /** The date, when what was typed is one that is accepted. */
    public Optional<LocalDate> value() {
        return field.stateProperty().get() instanceof FieldState.Fine
                ? TypedDate.day(field.text()).ifRead()
                : Optional.empty();
    }
}
