package vigil.screen.checkin;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import vigil.quantity.ParseFault;
import vigil.quantity.Parsed;
import vigil.quantity.TypedNumber;
import vigil.quantity.TypedText;
import vigil.screen.desk.Legible;
import vigil.screen.kit.EntryField;
import vigil.screen.kit.FieldState;
import vigil.screen.kit.Words;

/**
 * Makes the fields of a check-in: label, unit and help come from the words.
 *
 * @param of how the keys of those words begin
 */
record Fields(Words words, String of) {
    private static final double TEXT_EM = 19;
    private static final double NUMBER_EM = 11;
    private static final int WHOLE_DIGITS = 5;
    private static final int DECIMALS = 4;

    /** Fields that only a check-in has. */
    Fields(Words words) {
        this(words, "checkin.");
    }

    /** A line of text. */
    EntryField text(String name) {
        return make(name, TEXT_EM, this::line);
    }

    /** A positive decimal number with its unit. */
    EntryField number(String name) {
        return make(name, NUMBER_EM, text -> positive(name, decimal(text)));
    }

    /** A whole number from 1 up to a most. */
    EntryField whole(String name, int most) {
        return make(name, NUMBER_EM, text -> positive(name, counted(text, most)));
    }

    /** Of zero it is said what to do instead, where that is not the same for every field. */
    private <T> FieldState positive(String name, Parsed<T> read) {
        String instead = of + "zero." + name;
        return read instanceof Parsed.Unreadable<T>(ParseFault fault)
                        && fault == ParseFault.ZERO
                        && words.has(instead)
                ? new FieldState.Refused(words.say(instead))
                : state(read);
    }

    /** A field with its own judge. */
    EntryField judged(String name, Function<String, FieldState> judge) {
        return make(name, NUMBER_EM, judge);
    }

    /** A wider field with its own judge. */
    EntryField wide(String name, Function<String, FieldState> judge) {
        return make(name, TEXT_EM, judge);
    }

    private EntryField make(String name, double width, Function<String, FieldState> judge) {
        String unit = of + "unit.of." + name;
        EntryField field =
                new EntryField(
                        words,
                        new EntryField.Spec(
                                words.say(of + "field." + name),
                                words.has(unit) ? words.say(unit) : "",
                                words.say(of + "help." + name),
                                width),
                        judge);
        field.input().setId("checkin-" + name);
        return field;
    }

    private FieldState line(String text) {
        return state(TypedText.line(text));
    }

    /** Reads a positive decimal number. */
    static Parsed<BigDecimal> decimal(String text) {
        return TypedNumber.aboveZero(TypedNumber.decimal(text, WHOLE_DIGITS, DECIMALS));
    }

    /** Reads a whole number from 1 up to a most. */
    static Parsed<Integer> counted(String text, int most) {
        return TypedNumber.aboveZero(TypedNumber.whole(text, most));
    }

    /** A positive decimal number that was typed. */
    static Optional<BigDecimal> value(EntryField field) {
        return decimal(field.text()).ifRead();
    }

    /** How a field shows what was read. */
    FieldState state(Parsed<?> parsed) {
        return Legible.state(words, parsed);
    }

    /** The same for a date, which has sentences of its own. */
    <T> FieldState date(Parsed<T> parsed) {
        return parsed instanceof Parsed.Unreadable<T>(ParseFault fault)
                        && words.has("checkin.date." + fault)
                ? new FieldState.Refused(words.say("checkin.date." + fault))
                : state(parsed);
    }
}
