package vigil.review;

import java.time.Instant;
import java.util.Optional;
import vigil.protocol.Phase;
import vigil.quantity.Moment;
import vigil.session.Chart;
import vigil.session.Charted;
import vigil.session.LeavingEvent;
import vigil.session.PreparationEvent.PatientCheckedIn;
import vigil.session.TreatmentSession;

/**
 * When the phases of a session began and ended, as far as they have.
 *
 * @param left when the patient left or the session was called off
 */
record SessionPhases(
        Optional<Instant> checkedIn,
        Optional<Instant> firstDose,
        Optional<Instant> dosingEnd,
        Optional<Instant> left) {

    static SessionPhases of(TreatmentSession session) {
        Chart chart = session.chart();
        return new SessionPhases(
                chart.latest(PatientCheckedIn.class).map(found -> found.byThisClock().instant()),
                chart.firstDose().map(Moment::instant),
                chart.firstDose().isEmpty()
                        ? Optional.empty()
                        : chart.dosingEnd().map(Moment::instant),
                session.stage().over()
                        ? chart.latest(LeavingEvent.class)
                                .map(Charted::byThisClock)
                                .map(Moment::instant)
                        : Optional.empty());
    }

    /** When a phase begins; absent where it has not. */
    Optional<Instant> begins(Phase phase) {
        return switch (phase) {
            case BEFORE, ANY -> checkedIn;
            case DURING -> firstDose;
            case AFTER -> dosingEnd;
        };
    }

    /** When a phase ended; absent where it has not. */
    Optional<Instant> ends(Phase phase) {
        return switch (phase) {
            case BEFORE -> firstDose.or(() -> left);
            case DURING -> dosingEnd.or(() -> left);
            case AFTER, ANY -> left;
        };
    }

    /** What it was that ended at an instant. */
    DueSet.Why why(Instant end) {
        if (left.filter(at -> !at.isAfter(end)).isPresent()) {
            return DueSet.Why.PATIENT_LEFT;
        }
        return dosingEnd.filter(at -> !at.isAfter(end)).isPresent()
                ? DueSet.Why.DOSING_ENDED
                : DueSet.Why.DOSING_BEGAN;
    }
}
