package vigil.discharge;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import vigil.protocol.Criterion;
import vigil.quantity.Moment;

/** The clocks that must run out before a patient leaves. */
record Clocks(LeavingEvidence evidence) {

    /** The clock of a criterion, if it has one and that has begun. */
    Optional<Evidence.Clock> of(Criterion criterion) {
        return switch (criterion) {
            case Criterion.MinimumStay stay -> stay(stay);
            case Criterion.RescueObserved() -> rescue();
            case Criterion.FreshVitals _,
                    Criterion.NearBaseline _,
                    Criterion.WithinLimits _,
                    Criterion.SaturationOnAir _,
                    Criterion.Awake _,
                    Criterion.DissociationGone _,
                    Criterion.NauseaControlled _,
                    Criterion.PainControlled _,
                    Criterion.ScoreAtLeast _,
                    Criterion.LineAnswered _ ->
                    Optional.empty();
        };
    }

    /** The clock of a minimum stay; it runs on while the patient is watched longer. */
    private Optional<Evidence.Clock> stay(Criterion.MinimumStay stay) {
        return evidence.anchor(stay.from())
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

    private Moment after(Moment from, int minutes) {
        Instant reached = from.instant().plus(Duration.ofMinutes(minutes));
        return Moment.of(reached, evidence.zone());
    }

    private static Moment later(Moment one, Optional<Moment> other) {
        return other.filter(moment -> moment.isAfter(one)).orElse(one);
    }
}
