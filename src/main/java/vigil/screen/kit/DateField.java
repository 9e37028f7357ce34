package vigil.screen.kit;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import vigil.wording.DisplayText;

/**
 * A date that is typed: {@code 04-Mar-1980}, {@code 1980-03-04} or {@code 04031980} (day, month,
 * year).
 */
public final class DateField {

    private static final int FULL = 8;
    private static final List<DateTimeFormatter> FORMATS =
            List.of(
                    DisplayText.dateFormat(),
                    DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT)
                            .withResolverStyle(ResolverStyle.STRICT),
                    DateTimeFormatter.ofPattern("ddMMuuuu", Locale.ROOT)
                            .withResolverStyle(ResolverStyle.STRICT));

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
        String typed = text.strip();
        if (typed.isEmpty()) {
            return new FieldState.Empty();
        }
        Optional<LocalDate> read = read(typed);
        if (read.isPresent()) {
            return plausible.test(read.get())
                    ? new FieldState.Fine()
                    : new FieldState.Refused(implausible);
        }
        return typed.length() < FULL
                ? new FieldState.Unfinished()
                : new FieldState.Refused(words.say("kit.date.unreadable"));
    }

    /** Reads a typed date strictly; 31-Feb is none. */
    public static Optional<LocalDate> read(String text) {
        for (DateTimeFormatter format : FORMATS) {
            Optional<LocalDate> date = read(text.strip(), format);
            if (date.isPresent()) {
                return date;
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> read(String text, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDate.parse(text, format));
        } catch (DateTimeParseException notThisForm) {
            return Optional.empty();
        }
    }

    /** The row. */
    public EntryField field() {
        return field;
    }

    /** The date, when what was typed is one that is accepted. */
    public Optional<LocalDate> value() {
        return field.stateProperty().get() instanceof FieldState.Fine
                ? read(field.text())
                : Optional.empty();
    }
}
