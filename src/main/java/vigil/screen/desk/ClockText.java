package vigil.screen.desk;

import java.time.Duration;
import java.util.Optional;
import vigil.quantity.Moment;
import vigil.review.DueSet;
import vigil.review.Missing;
import vigil.review.PhaseClock;
import vigil.review.StatusLine;
import vigil.screen.kit.Words;
import vigil.session.Stage;
import vigil.wording.DisplayText;

/** Where a session stands on its clock and when its next set is due; neither names nor values. */
public final class ClockText {

    private final Words words;

    /** Says it in the words of the program. */
    public ClockText(Words words) {
        this.words = words;
    }

    /**
     * When the next set is due.
     *
     * @param said how far away that is, or by how much it is overdue
     * @param late whether it is overdue
     */
    public record Due(String time, String said, boolean late) {}

    /** {@code 14:05}. */
    public String time(Moment moment) {
        return words.time(moment.local());
    }

    /** {@code Dosing · minute 22 of 40}. */
    public String phase(PhaseClock clock, Stage stage) {
        String name = words.say("stage." + stage);
        return switch (clock) {
            case PhaseClock.Giving giving -> giving(giving, name);
            case PhaseClock.Paused paused ->
                    words.say("desk.phase.paused", name, DisplayText.duration(paused.lasting()));
            case PhaseClock.Recovering recovering ->
                    words.say(
                            "desk.phase.recovering",
                            name,
                            DisplayText.duration(recovering.since()));
            case PhaseClock.Expected _ -> name;
            case PhaseClock.Preparing _ -> name;
            case PhaseClock.ReadyToStart _ -> name;
            case PhaseClock.MayLeave _ -> name;
            case PhaseClock.Over _ -> name;
        };
    }

    private String giving(PhaseClock.Giving giving, String name) {
        String minute = DisplayText.number(giving.minute());
        return giving.of()
                .map(of -> words.say("desk.phase.minute-of", name, minute, DisplayText.number(of)))
                .orElseGet(() -> words.say("desk.phase.minute", name, minute));
    }

    /** The overdue set if there is one, else the next; empty where none is due. */
    public Optional<Due> next(StatusLine status, Moment now) {
        return status.missing().stream()
                .filter(Missing.SetOverdue.class::isInstance)
                .map(Missing.SetOverdue.class::cast)
                .map(overdue -> overdue(overdue.set(), overdue.by()))
                .findFirst()
                .or(() -> status.next().map(set -> due(set, now)));
    }

    private Due overdue(DueSet set, Duration by) {
        return new Due(
                time(set.due()), words.say("desk.due.overdue", DisplayText.duration(by)), true);
    }

    private Due due(DueSet set, Moment now) {
        Duration left = DisplayText.byTheClock(now.instant(), set.due().instant());
        String said =
                left.isPositive()
                        ? words.say("desk.due.in", DisplayText.duration(left))
                        : words.say("desk.due.now");
        return new Due(time(set.due()), said, false);
    }
}
