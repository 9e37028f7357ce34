package vigil.discharge;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import vigil.protocol.Anchor;
import vigil.protocol.Criterion;
import vigil.quantity.Moment;

/** The clocks that must run out before a patient leaves. */
final class Clocks {
    private final LeavingEvidence evidence;
    private final Optional<Moment> expectedDosingEnd;

    /**
     * Over some evidence.
     *
     * @param expectedDosingEnd stands for the end of dosing while there is none yet
     */
    Clocks(LeavingEvidence evidence, Optional<Moment> expectedDosingEnd) {
        this.evidence = evidence;
        this.expectedDosingEnd = expectedDosingEnd;
    }

    /** The clock of a criterion, if it has one and that has begun. */
    Optional<Evidence.Clock> of(Criterion criterion) {
        return switch (criterion) {
            case Criterion.MinimumStay stay -> stay(stay);
            case Criterion.RescueObserved() -> rescue();
            case Criterion.FreshVitals ignored -> Optional.empty();
            case Criterion.NearBaseline ignored -> Optional.empty();
            case Criterion.SaturationOnAir ignored -> Optional.empty();
            case Criterion.Awake() -> Optional.empty();
            case Criterion.DissociationGone ignored -> Optional.empty();
            case Criterion.NauseaControlled ignored -> Optional.empty();
            case Criterion.PainControlled ignored -> Optional.empty();
            case Criterion.ScoreAtLeast ignored -> Optional.empty();
            case Criterion.LineAnswered ignored -> Optional.empty();
        };
    }

    /** The clock of a minimum stay; it runs on while the patient is watched longer. */
    private Optional<Evidence.Clock> stay(Criterion.MinimumStay stay) {
        return begin(stay.from())
                .map(
                        from ->
                                new Evidence.Clock(
                                        from,
                                        later(
                                                after(from, stay.minutes()),
                                                evidence.watchedUntil())));
    }

    /** The clock that runs out last of those that rescue drugs began. */
    private Optional<Evidence.Clock> rescue() {
        return evidence.rescues().stream()
                .flatMap(
                        rescue ->
                                rescue
                                        .observeMinutes()
                                        .map(
                                                minutes ->
                                                        new Evidence.Clock(
                                                                rescue.given(),
                                                                after(rescue.given(), minutes)))
                                        .stream())
                .max(Comparator.comparing(Evidence.Clock::reached));
    }

    private Optional<Moment> begin(Anchor anchor) {
        Optional<Moment> begun = evidence.anchor(anchor);
        return switch (anchor) {
            case DOSING_END -> begun.or(() -> expectedDosingEnd);
            case CHECK_IN,
                    FIRST_DOSE,
                    LAST_DEVICE,
                    RATE_CHANGE,
                    BOLUS,
                    PAUSE,
                    RESUME,
                    RESCUE_DRUG,
                    LEAVING ->
                    begun;
        };
    }

    private Moment after(Moment from, int minutes) {
        Instant reached = from.instant().plus(Duration.ofMinutes(minutes));
        return Moment.of(reached, evidence.zone());
    }

    private static Moment later(Moment one, Optional<Moment> other) {
        return other.filter(moment -> moment.isAfter(one)).orElse(one);
    }
}
