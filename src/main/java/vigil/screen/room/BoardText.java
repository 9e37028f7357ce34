package vigil.screen.room;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import vigil.dosing.Reconciliation;
import vigil.quantity.Milligrams;
import vigil.quantity.Moment;
import vigil.review.DoseTruth;
import vigil.review.DueSet;
import vigil.review.Missing;
import vigil.review.RoomBoard;
import vigil.screen.desk.DraftText;
import vigil.screen.kit.Tone;
import vigil.screen.kit.Words;
import vigil.session.PreparationEvent.SeriesPosition;
import vigil.session.SessionSummary;
import vigil.session.Stage;
import vigil.telling.DoseText;
import vigil.telling.PersonText;
import vigil.wording.DisplayText;
import vigil.wording.Isolated;

/** What the board says, in the words of the program. */
final class BoardText {

    private final Words words;

    BoardText(Words words) {
        this.words = words;
    }

    /** What was reckoned, to a tenth. */
    static String mg(Milligrams amount) {
        return inMg(amount.amount().setScale(1, RoundingMode.HALF_UP));
    }

    /** What was typed, as it was typed. */
    private static String typedMg(Milligrams amount) {
        return inMg(DoseText.typable(amount.amount()));
    }

    /**
     * A lot of today and its amounts in mg, without the unit.
     *
     * @param left what is left, or by how much more is gone than was drawn
     */
    record Lot(
            String name,
            String drawn,
            String given,
            String wasted,
            String returned,
            String left,
            boolean moreThanDrawn) {}

    /**
     * A lot of today. What was typed stands as it was typed; what was given is reckoned, to as many
     * decimals as are typed, and what is left is what the numbers shown leave: each row adds up as
     * it stands.
     */
    static Lot lot(Reconciliation.Line line) {
        BigDecimal given = DoseText.typable(line.given().amount());
        BigDecimal gone = given.add(line.wasted().amount()).add(line.returned().amount());
        BigDecimal shown = line.drawn().amount().subtract(gone);
        BigDecimal exact = shown.add(given).subtract(line.given().amount());
        // What is rounded up is not drug that nobody drew.
        BigDecimal left = exact.signum() >= 0 ? shown.max(BigDecimal.ZERO) : shown;
        return new Lot(
                line.lot(),
                DisplayText.number(line.drawn().amount()),
                DisplayText.number(given),
                DisplayText.number(line.wasted().amount()),
                DisplayText.number(line.returned().amount()),
                DisplayText.number(left.abs()),
                left.signum() < 0);
    }

    private static String inMg(BigDecimal amount) {
        return DisplayText.quantity(amount, "mg");
    }

    static Tone tone(Stage stage) {
        return switch (stage) {
            case PLANNED, NOT_TREATED, TRANSFERRED -> Tone.NEUTRAL;
            case CHECKED_IN, READY, DOSING, RECOVERING -> Tone.INFO;
            case PAUSED, LEFT_AGAINST_ADVICE -> Tone.CAUTION;
            case FIT_TO_LEAVE, DISCHARGED -> Tone.GOOD;
        };
    }

    String stage(SessionSummary session) {
        String name = words.say("stage." + session.stage());
        return session.ended().map(at -> name + " " + words.time(at.local())).orElse(name);
    }

    String who(SessionSummary session) {
        return words.say("board.who", session.patient().mrn(), series(session.series()));
    }

    String series(SeriesPosition series) {
        return series.of() == 0
                ? words.say("board.series.open", series.number())
                : words.say("board.series", series.number(), series.of());
    }

    String dose(DoseTruth dose) {
        String given = words.say("board.given", mg(dose.delivered()));
        return dose.order()
                .map(order -> words.say("board.dose", order.drug(), typedMg(order.dose()), given))
                .orElse(given);
    }

    String next(RoomBoard.Next next) {
        return switch (next) {
            case RoomBoard.Next.Expected(Moment at) ->
                    words.say("board.next.expected", words.time(at.local()));
            case RoomBoard.Next.Lacks(Missing missing) -> missing(missing);
            case RoomBoard.Next.SetDue(DueSet set) ->
                    words.say("board.next.due", words.time(set.due().local()));
            case RoomBoard.Next.LinesOpen(int count) ->
                    words.say(count == 1 ? "board.next.line" : "board.next.lines", count);
            case RoomBoard.Next.StillOpen() -> words.say("board.next.open");
            case RoomBoard.Next.NotGiven(String reason) ->
                    words.say("board.next.not-given", reason);
            case RoomBoard.Next.Settled() -> words.say("board.next.settled");
        };
    }

    private String missing(Missing missing) {
        return switch (missing) {
            case Missing.SetOverdue overdue ->
                    words.say("board.missing.overdue", DisplayText.duration(overdue.by()));
            case Missing.LimitToRepeat _ -> words.say("board.missing.repeat");
            case Missing.LimitCrossed _ -> words.say("board.missing.limit");
            case Missing.SetDue due ->
                    words.say("board.next.due", words.time(due.set().due().local()));
            case Missing.ItemOutstanding item ->
                    words.say("board.missing.item", words.time(item.set().due().local()));
            case Missing.DosingToEnd _ -> words.say("board.missing.dosing");
            case Missing.DoseToCheck _ -> words.say("board.missing.check");
            case Missing.ReasonForMissed _ -> words.say("board.missing.reason");
            case Missing.StampWithoutWords stamp ->
                    words.say("board.missing.stamp", words.time(stamp.at().local()));
            case Missing.WasteWithoutWitness _ -> words.say("board.missing.witness");
            case Missing.DrugNotReconciled _ -> words.say("board.missing.drug");
            case Missing.EffectNotEnded effect ->
                    words.say("board.missing.effect", effect.term().text());
        };
    }

    /** Lead and sentence of something that needs someone. */
    record Need(String lead, String text, SessionSummary session) {}

    Need need(RoomBoard.Need need, Moment now) {
        return switch (need) {
            case RoomBoard.Need.WasteWithoutWitness waste ->
                    new Need(
                            words.say("board.need.waste"),
                            words.say(
                                    "board.need.waste.text",
                                    name(waste.session()),
                                    typedMg(waste.amount()),
                                    waste.lot(),
                                    since(waste.since(), now)),
                            waste.session());
            case RoomBoard.Need.DrugNotReconciled drug ->
                    new Need(
                            words.say("board.need.drug"),
                            words.say(
                                    "board.need.drug.text",
                                    name(drug.session()),
                                    Isolated.joined(", ", drug.lots()),
                                    since(drug.since(), now)),
                            drug.session());
            case RoomBoard.Need.NotClosed open ->
                    new Need(
                            words.say("board.need.open"),
                            words.say(
                                    "board.need.open.text",
                                    name(open.session()),
                                    day(open.since())),
                            open.session());
            case RoomBoard.Need.FormDue form ->
                    new Need(
                            words.say(
                                    form.overdue(now) ? "board.need.form.over" : "board.need.form",
                                    day(form.due())),
                            words.say(
                                    "board.need.form.text",
                                    name(form.session()),
                                    day(form.session().when()),
                                    form.form()),
                            form.session());
        };
    }

    private static String day(Moment moment) {
        return DisplayText.date(moment.local().toLocalDate());
    }

    /** The time of today, or else the day. */
    private String since(Moment moment, Moment now) {
        return moment.local().toLocalDate().equals(now.local().toLocalDate())
                ? words.time(moment.local())
                : day(moment);
    }

    /** {@code vital signs, side effect}: the forms in which something is typed and not saved. */
    String forms(Unsaved unsaved) {
        return DraftText.forms(words, unsaved.forms());
    }

    /** When the newest of them was begun. */
    String begun(Unsaved unsaved, Moment now) {
        String day = since(unsaved.newest(), now);
        String time = words.time(unsaved.newest().local());
        return day.equals(time) ? time : day + " " + time;
    }

    static String name(SessionSummary session) {
        return PersonText.name(session.patient().name());
    }

    Optional<String> protocol(SessionSummary session) {
        return session.protocolTitle();
    }
}
