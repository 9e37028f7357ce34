package vigil.screen.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import vigil.quantity.Milligrams;
import vigil.quantity.TypedNumber;
import vigil.screen.desk.SessionDesk;
import vigil.screen.kit.DateField;
import vigil.screen.kit.LineField;
import vigil.screen.kit.ReasonPicker;
import vigil.screen.kit.Words;

/** Makes the fields in which the book of the room's drug is written. */
record StockFields(Words words, SessionDesk desk) {
    private static final int MOST_PIECES = 9_999;
    private static final int WHOLE_DIGITS = 5;
    private static final int DECIMALS = 4;

    /** A line of text that must be there. */
    LineField line(String name) {
        return new LineField(words, words.say("review.stock." + name), true);
    }

    /** A line of text that may be empty. */
    LineField maybe(String name) {
        return new LineField(words, words.say("review.stock." + name), false);
    }

    /** A whole number of pieces. */
    LineField pieces(String name) {
        return judged(name, text -> typedPieces(text).isPresent(), "review.stock.pieces.wrong");
    }

    /** A positive decimal number; its label says the unit. */
    LineField amount(String name) {
        return judged(name, text -> typedAmount(text).isPresent(), "review.stock.amount.wrong");
    }

    private LineField judged(String name, Predicate<String> fine, String why) {
        return line(name)
                .judgedBy(
                        text ->
                                text.isBlank() || fine.test(text)
                                        ? Optional.empty()
                                        : Optional.of(words.say(why)));
    }

    /** How many pieces were typed. */
    static Optional<Integer> typedPieces(String text) {
        return TypedNumber.whole(text, MOST_PIECES).ifRead();
    }

    /** The positive decimal number that was typed. */
    static Optional<BigDecimal> typedAmount(String text) {
        return TypedNumber.aboveZero(TypedNumber.decimal(text, WHOLE_DIGITS, DECIMALS)).ifRead();
    }

    /** The milligrams that were typed. */
    static Optional<Milligrams> milligrams(LineField field) {
        return typedAmount(field.text()).map(Milligrams::new);
    }

    /** A text that is there. */
    static Optional<String> text(LineField field) {
        return Optional.of(field.text().strip()).filter(text -> !text.isEmpty());
    }

    /** The actual day of what happened; today where it is left empty. */
    DateField day() {
        return new DateField(
                words,
                words.say("review.stock.day"),
                day -> !day.isAfter(today()),
                words.say("review.stock.day.future"));
    }

    /** The day up to which a drug may be used. */
    DateField expiry() {
        return new DateField(
                words,
                words.say("review.stock.expiry"),
                day -> !day.isBefore(today()),
                words.say("review.stock.expiry.past"));
    }

    /** Today, by the clock of the room. */
    LocalDate today() {
        return desk.now().get().local().toLocalDate();
    }

    /** One of many, found by typing how it begins. */
    <T> ReasonPicker<T> pick(String name, List<T> values, Function<T, String> say) {
        return new ReasonPicker<>(
                words.say("review.stock." + name),
                words.say("review.stock.pick.help"),
                values,
                say);
    }
}
