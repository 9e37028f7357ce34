package vigil.review;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vigil.effects.EffectOutcome;
import vigil.effects.Grade;
import vigil.effects.SideEffect;
import vigil.quantity.Moment;
import vigil.session.Chart;
import vigil.session.Charted;
import vigil.session.EntryId;
import vigil.session.ObservationEvent.SideEffectChanged;
import vigil.session.ObservationEvent.SideEffectEnded;
import vigil.session.ObservationEvent.SideEffectLogged;

/**
 * A side effect from its onset to its end.
 *
 * @param now as it stands or stood last
 * @param worst the heaviest grade it ever had
 * @param ended absent while it goes on
 */
public record EffectCourse(
        EntryId id,
        Moment onset,
        SideEffect now,
        Grade worst,
        Optional<Moment> ended,
        EffectOutcome outcome) {

    /** All side effects of a session, by onset. */
    public static List<EffectCourse> of(Chart chart) {
        return chart.all(SideEffectLogged.class).stream().map(log -> course(chart, log)).toList();
    }

    private static EffectCourse course(Chart chart, Charted<SideEffectLogged> logged) {
        List<SideEffect> changes =
                chart.all(SideEffectChanged.class).stream()
                        .filter(change -> change.event().effect().equals(logged.id()))
                        .map(change -> change.event().now())
                        .toList();
        Optional<Charted<SideEffectEnded>> end =
                chart.all(SideEffectEnded.class).stream()
                        .filter(over -> over.event().effect().equals(logged.id()))
                        .reduce((earlier, later) -> later);
        SideEffect first = logged.event().effect();
        return new EffectCourse(
                logged.id(),
                logged.at(),
                changes.isEmpty() ? first : changes.getLast(),
                changes.stream()
                        .map(SideEffect::grade)
                        .max(Comparator.naturalOrder())
                        .filter(grade -> grade.compareTo(first.grade()) > 0)
                        .orElse(first.grade()),
                end.map(Charted::at),
                end.map(over -> over.event().outcome()).orElse(EffectOutcome.ONGOING));
    }

    /** Whether it goes on. */
    public boolean ongoing() {
        return ended.isEmpty();
    }

    /** How long it lasted, or has lasted by now. */
    public Duration lasting(Moment now) {
        return Duration.between(onset.instant(), ended.orElse(now).instant());
    }
}
