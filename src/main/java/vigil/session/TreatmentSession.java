package vigil.session;

/**
 * A session in one of its states. What can be done next depends on the state, so each state is a
 * type.
 */
public sealed interface TreatmentSession {

    /** Everything charted so far. */
    Chart chart();

    /** Planned; the patient is not here yet. */
    record Planned(Chart chart) implements TreatmentSession {}

    /** The patient is here; check-in, order, preparation and time-out are going on. */
    record CheckedIn(Chart chart) implements TreatmentSession {}

    /** The time-out is done; dosing may begin. */
    record Ready(Chart chart) implements TreatmentSession {}

    /** The drug is being given. */
    record Dosing(Chart chart) implements TreatmentSession {}

    /** The infusion is paused. */
    record Paused(Chart chart) implements TreatmentSession {}

    /** Dosing is over; the patient is watched. */
    record Recovering(Chart chart) implements TreatmentSession {}

    /** Every criterion for leaving is met or set aside. */
    record FitToLeave(Chart chart) implements TreatmentSession {}

    /** The patient went home. */
    record Discharged(Chart chart) implements TreatmentSession {}

    /** No dose was given. */
    record NotTreated(Chart chart) implements TreatmentSession {}

    /** The patient was handed over to another place of care. */
    record Transferred(Chart chart) implements TreatmentSession {}

    /** The patient left against advice. */
    record LeftAgainstAdvice(Chart chart) implements TreatmentSession {}

    /** The state by name, for lists and records. */
    default Stage stage() {
        return switch (this) {
            case Planned _ -> Stage.PLANNED;
            case CheckedIn _ -> Stage.CHECKED_IN;
            case Ready _ -> Stage.READY;
            case Dosing _ -> Stage.DOSING;
            case Paused _ -> Stage.PAUSED;
            case Recovering _ -> Stage.RECOVERING;
            case FitToLeave _ -> Stage.FIT_TO_LEAVE;
            case Discharged _ -> Stage.DISCHARGED;
            case NotTreated _ -> Stage.NOT_TREATED;
            case Transferred _ -> Stage.TRANSFERRED;
            case LeftAgainstAdvice _ -> Stage.LEFT_AGAINST_ADVICE;
        };
    }
}
