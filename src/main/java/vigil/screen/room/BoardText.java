package vigil.screen.room;

import java.time.Duration;
import java.util.Optional;
import vigil.quantity.Milligrams;
import vigil.quantity.Moment;
import vigil.review.DoseTruth;
import vigil.review.DueSet;
import vigil.review.Missing;
import vigil.review.PhaseClock;
import vigil.review.RoomBoard;
import vigil.screen.desk.PersonText;
import vigil.screen.kit.DisplayText;
import vigil.screen.kit.Tone;
import vigil.screen.kit.Words;
import vigil.session.PreparationEvent.SeriesPosition;
import vigil.session.SessionSummary;
import vigil.session.Stage;

/** What the board says, in the words of the program. */
final class BoardText {

    private final Words words;

    BoardText(Words words) {
        this.words = words;
    }

    static String time(Moment moment) {
        return DisplayText.time(moment.local().toLocalTime());
    }

    static String mg(Milligrams amount) {
        return DisplayText.quantity(
                amount.amount().setScale(1, java.math.RoundingMode.HALF_UP), "mg");
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
        return session.ended().map(at -> name + " " + time(at)).orElse(name);
    }

    String phase(PhaseClock clock, Stage stage) {
        String name = words.say("stage." + stage);
        return switch (clock) {
            case PhaseClock.Giving giving ->
                    giving.of()
                            .map(
                                    of ->
                                            words.say(
                                                    "board.phase.minute-of",
                                                    name,
                                                    giving.minute(),
                                                    of))
                            .orElseGet(
                                    () -> words.say("board.phase.minute", name, giving.minute()));
            case PhaseClock.Paused paused ->
                    words.say("board.phase.paused", name, DisplayText.duration(paused.lasting()));
            case PhaseClock.Recovering recovering ->
                    words.say(
                            "board.phase.recovering",
                            name,
                            DisplayText.duration(recovering.since()));
            case PhaseClock.Expected ignored -> name;
            case PhaseClock.Preparing ignored -> name;
            case PhaseClock.ReadyToStart ignored -> name;
            case PhaseClock.MayLeave ignored -> name;
            case PhaseClock.Over ignored -> name;
        };
    }

    String who(SessionSummary session) {
        return words.say("board.who", session.patient().mrn(), series(session.series()));
    }

    String series(SeriesPosition series) {
        return series.of() == 0
                ? words.say("board.series.open", series.number())
                : words.say("board.series", series.number(), series.of());
    }

    String in(Moment due, Moment now) {
        Duration left = Duration.between(now.instant(), due.instant());
        return left.isNegative()
                ? words.say("board.overdue", DisplayText.duration(left))
                : words.say("board.in", DisplayText.duration(left.plusSeconds(59)));
    }

    String dose(DoseTruth dose) {
        String given = words.say("board.given", mg(dose.delivered()));
        return dose.order()
                .map(order -> words.say("board.dose", order.drug(), mg(order.dose()), given))
                .orElse(given);
    }

    String next(RoomBoard.Next next) {
        return switch (next) {
            case RoomBoard.Next.Expected(Moment at) -> words.say("board.next.expected", time(at));
            case RoomBoard.Next.Lacks(Missing missing) -> missing(missing);
            case RoomBoard.Next.SetDue(DueSet set) -> words.say("board.next.due", time(set.due()));
            case RoomBoard.Next.LinesOpen(int count) ->
                    words.say(count == 1 ? "board.next.line" : "board.next.lines", count);
            case RoomBoard.Next.StillOpen() -> words.say("board.next.open");
            case RoomBoard.Next.Nothing() -> "";
        };
    }

    private String missing(Missing missing) {
        return switch (missing) {
            case Missing.SetOverdue overdue ->
                    words.say("board.missing.overdue", DisplayText.duration(overdue.by()));
            case Missing.LimitToRepeat ignored -> words.say("board.missing.repeat");
            case Missing.SetDue due -> words.say("board.next.due", time(due.set().due()));
            case Missing.ItemOutstanding item ->
                    words.say("board.missing.item", time(item.set().due()));
            case Missing.ReasonForMissed ignored -> words.say("board.missing.reason");
            case Missing.StampWithoutWords stamp ->
                    words.say("board.missing.stamp", time(stamp.at()));
            case Missing.WasteWithoutWitness ignored -> words.say("board.missing.witness");
            case Missing.DrugNotReconciled ignored -> words.say("board.missing.drug");
            case Missing.EffectNotEnded effect ->
                    words.say("board.missing.effect", effect.term().text());
        };
    }

    /** Lead and sentence of something that needs someone. */
    record Need(String lead, String text, SessionSummary session) {}

    Need need(RoomBoard.Need need) {
        return switch (need) {
            case RoomBoard.Need.WasteWithoutWitness waste ->
                    new Need(
                            words.say("board.need.waste"),
                            words.say(
                                    "board.need.waste.text",
                                    family(waste.session()),
                                    mg(waste.amount()),
                                    waste.lot(),
                                    time(waste.since())),
                            waste.session());
            case RoomBoard.Need.NotClosed open ->
                    new Need(
                            words.say("board.need.open"),
                            words.say(
                                    "board.need.open.text",
                                    family(open.session()),
                                    DisplayText.date(open.since().local().toLocalDate())),
                            open.session());
            case RoomBoard.Need.FormDue form ->
                    new Need(
                            form.left().isNegative()
                                    ? words.say("board.need.form.late")
                                    : words.say("board.need.form", form.left().toDays()),
                            words.say(
                                    "board.need.form.text",
                                    family(form.session()),
                                    DisplayText.date(form.since().local().toLocalDate())),
                            form.session());
        };
    }

    private static String family(SessionSummary session) {
        return PersonText.name(session.patient().name());
    }

    Optional<String> protocol(SessionSummary session) {
        return session.protocolTitle();
    }
}
