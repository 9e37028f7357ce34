package vigil.screen.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import vigil.quantity.Parsed;
import vigil.quantity.Quantity;
import vigil.quantity.TypedDate;
import vigil.quantity.TypedNumber;
import vigil.quantity.Unit;
import vigil.screen.desk.Legible;
import vigil.screen.kit.CheckLine;
import vigil.screen.kit.ChoiceRow;
import vigil.screen.kit.EntryField;
import vigil.screen.kit.LineField;
import vigil.screen.kit.NoteField;
import vigil.screen.kit.Words;
import vigil.wording.DisplayText;

/**
 * Makes the fields with which an entry is corrected: each is empty, with the old value beside it,
 * and keeps that as long as it is left empty.
 */
final class AmendFields {
    private static final int NOTE_LENGTH = 4_000;
    private static final int DIGITS = 4;

    /** As many as amounts and rates are typed with at the bedside. */
    private static final int DECIMALS = 3;

    private static final int PREPARED_DIGITS = 5;

    /** As many as an order and what was drawn up are typed with at check-in. */
    private static final int PREPARED_DECIMALS = 4;

    private final Words words;

    AmendFields(Words words) {
        this.words = words;
    }

    /** A note to type what should stand there; the old beside it. */
    NoteField note(String label, String old) {
        return new NoteField(words, words.say("record.amend." + label), was(old), NOTE_LENGTH);
    }

    /** A line to type what should stand there; the old beside it. */
    LineField line(String key, String old) {
        return new LineField(words, words.say("record.amend." + key), false).prompt(was(old));
    }

    /** A row to choose what should stand there; the old in its label. */
    <E extends Enum<E>> ChoiceRow<E> choice(String label, String of, E old, E[] values) {
        return choice(label, one -> words.say(of + one), old, List.of(values));
    }

    /** The same of a few that are said in another way. */
    <E> ChoiceRow<E> choice(String label, Function<E, String> say, E old, List<E> values) {
        return new ChoiceRow<>(words.say("record.amend." + label, say.apply(old)), values, say);
    }

    /** A line that is ticked as it stands. */
    CheckLine tick(String said, boolean old) {
        CheckLine line = new CheckLine(said, words.say("record.amend.help.tick"));
        line.tickedProperty().set(old);
        return line;
    }

    /** How much or how fast, as it is typed at the bedside. */
    EntryField quantity(Quantity old) {
        String label = old.unit() == Unit.MILLIGRAM_PER_HOUR ? "rate" : "amount";
        return number(label, "working.unit." + old.unit(), old.amount());
    }

    EntryField number(String label, String unit, BigDecimal old) {
        return number(label, unit, old, DECIMALS);
    }

    EntryField number(String label, String unit, BigDecimal old, int decimals) {
        return field(
                label,
                words.say(unit),
                words.say("record.amend.help"),
                text -> TypedNumber.decimal(text, DIGITS, decimals),
                was(DisplayText.number(old)));
    }

    /** A quantity as it is typed at check-in, above zero. */
    EntryField prepared(String label, Quantity old) {
        return prepared(label, old.unit(), was(DisplayText.number(old.amount())));
    }

    /** The same where there may be none yet. */
    EntryField prepared(String label, Unit unit, Optional<? extends Quantity> old) {
        return prepared(
                label,
                unit,
                old.map(one -> was(DisplayText.number(one.amount())))
                        .orElseGet(() -> was(words.say("record.amend.notsaid"))));
    }

    private EntryField prepared(String label, Unit unit, String was) {
        return field(
                label,
                words.say("working.unit." + unit),
                words.say("record.amend.help"),
                AmendFields::prepared,
                was);
    }

    /** A whole number up to a highest. */
    EntryField whole(String label, String unit, int highest, int old) {
        return field(
                label,
                unit,
                words.say("record.amend.help"),
                text -> TypedNumber.whole(text, highest),
                was(DisplayText.number(old)));
    }

    /** The expiry on a label; what is typed is said as a day, for a month ends with its last. */
    EntryField expiry(LocalDate old) {
        String was = was(DisplayText.date(old));
        EntryField field =
                field(
                        "expiry",
                        words.say("record.unit.expiry"),
                        words.say("record.amend.help.expiry"),
                        TypedDate::expiry,
                        was);
        field.textProperty()
                .subscribe(
                        text ->
                                field.previousProperty()
                                        .set(
                                                expiry(text)
                                                        .map(DisplayText::date)
                                                        .map(now -> wasNow(was, now))
                                                        .orElse(was)));
        return field;
    }

    /** A date of birth, not after today. */
    EntryField born(LocalDate old, Supplier<LocalDate> today) {
        return field(
                "born",
                words.say("record.unit.date"),
                words.say("record.amend.help.born"),
                text -> TypedDate.birth(text, today.get()),
                was(DisplayText.date(old)));
    }

    /** The old beside what is typed becomes. */
    String wasNow(String was, String now) {
        return words.say("record.amend.now", was, now);
    }

    /** The old, as it stands beside a field. */
    String was(String old) {
        return old.isBlank()
                ? words.say("record.amend.was.nothing")
                : words.say("record.amend.was", old);
    }

    private EntryField field(
            String label,
            String unit,
            String help,
            Function<String, Parsed<?>> reads,
            String beside) {
        EntryField field =
                new EntryField(
                        words,
                        new EntryField.Spec(words.say("record.amend." + label), unit, help),
                        text -> Legible.state(words, reads.apply(text)));
        field.previousProperty().set(beside);
        return field;
    }

    /** What was typed, or the old. */
    static String typed(LineField field, String old) {
        return field.text().isEmpty() ? old : field.text();
    }

    /** What was typed, or the old. */
    static String typed(NoteField field, String old) {
        String text = field.textProperty().get();
        return text.isEmpty() ? old : text;
    }

    /** The number that is typed, as at the bedside. */
    static Optional<BigDecimal> read(EntryField field) {
        return TypedNumber.decimal(field.text(), DIGITS, DECIMALS).ifRead();
    }

    /** The number that is typed, as at check-in. */
    static Optional<BigDecimal> readPrepared(EntryField field) {
        return prepared(field.text()).ifRead();
    }

    private static Parsed<BigDecimal> prepared(String text) {
        return TypedNumber.aboveZero(TypedNumber.decimal(text, PREPARED_DIGITS, PREPARED_DECIMALS));
    }

    /** The whole number that is typed. */
    static Optional<Integer> readWhole(EntryField field, int highest) {
        return TypedNumber.whole(field.text(), highest).ifRead();
    }

    /** The expiry that is typed. */
    static Optional<LocalDate> expiry(String text) {
        return TypedDate.expiry(text).ifRead();
    }
}
