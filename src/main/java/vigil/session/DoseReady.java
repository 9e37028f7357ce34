package vigil.session;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import vigil.quantity.Moment;
import vigil.session.PreparationEvent.DoseChecked;
import vigil.session.PreparationEvent.PatientCheckedIn;
import vigil.session.PreparationEvent.TimeOutDone;

/**
 * A step that goes before every dose, and when it was done: a patient is there, a second person has
 * checked, the time-out is over (field.md 1.2, steps 6, 9 and 10).
 *
 * @param by which step
 * @param at when it was last done
 */
public record DoseReady(Step by, Moment at) {

    /** The steps, in their order. */
    public enum Step {
        CHECKED_IN,
        CHECKED,
        TIMED_OUT
    }

    /**
     * The earliest step that was done after a time at which the first dose is said to have been
     * given; to the minute, as times are typed. Empty where all was done by then, and once a dose
     * is on the record. It is a question and no rule: a session that is charted afterwards was
     * checked in on paper.
     */
    public static Optional<DoseReady> after(Moment dose, Chart chart) {
        return chart.firstDose().isPresent()
                ? Optional.empty()
                : Stream.of(
                                step(Step.CHECKED_IN, chart, PatientCheckedIn.class),
                                step(Step.CHECKED, chart, DoseChecked.class),
                                step(Step.TIMED_OUT, chart, TimeOutDone.class))
                        .flatMap(Optional::stream)
                        .filter(step -> dose.certainlyBefore(step.at()))
                        .min(Comparator.comparing(DoseReady::at));
    }

    private static Optional<DoseReady> step(
            Step by, Chart chart, Class<? extends PreparationEvent> kind) {
        return chart.latest(kind).map(done -> new DoseReady(by, done.placed()));
    }
}
