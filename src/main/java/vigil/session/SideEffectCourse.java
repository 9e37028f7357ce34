package vigil.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vigil.effects.EffectOutcome;
import vigil.effects.Grade;
import vigil.effects.SideEffect;
import vigil.quantity.Moment;
import vigil.session.ObservationEvent.RescueDrugGiven;
import vigil.session.ObservationEvent.SideEffectChanged;
import vigil.session.ObservationEvent.SideEffectEnded;
import vigil.session.ObservationEvent.SideEffectLogged;

/**
 * One side effect from onset to end.
 *
 * @param id the entry that logged it
 * @param now the effect as it now stands
 * @param worst the highest grade it ever had
 * @param grades each grade with the time from which it held, oldest first
 * @param end when it ended; absent while it goes on
 * @param outcome {@code ONGOING} until something else is charted
 * @param outcomeAt as of when its outcome was charted, whether that ended it or not
 * @param going from when to when it went on, by the clock that goes on
 * @param rescue the rescue drugs charted as given for it
 */
public record SideEffectCourse(
        EntryId id,
        SideEffect now,
        Grade worst,
        List<Graded> grades,
        Moment onset,
        Optional<Moment> end,
        EffectOutcome outcome,
        Optional<Moment> outcomeAt,
        Going going,
        List<Charted<RescueDrugGiven>> rescue) {
    public SideEffectCourse {
        grades = List.copyOf(grades);
        rescue = List.copyOf(rescue);
    }

    /** From when to when something went on; without an end while it does. */
    public record Going(Moment from, Optional<Moment> until) {}

    /** A grade, and the time from which it held. */
    public record Graded(Moment from, Grade grade) {}

    /** The side effects of a chart, in the order of their onset. */
    public static List<SideEffectCourse> in(Chart chart) {
        return chart.all(SideEffectLogged.class).stream()
                .map(logged -> course(chart, logged))
                .toList();
    }

    /** The side effects of a chart that go on, in the order of their onset. */
    public static List<SideEffectCourse> ongoing(Chart chart) {
        return in(chart).stream().filter(SideEffectCourse::goesOn).toList();
    }

    /** Whether it goes on. */
    public boolean goesOn() {
        return end.isEmpty();
    }

    private static SideEffectCourse course(Chart chart, Charted<SideEffectLogged> logged) {
        List<Charted<SideEffectChanged>> changes =
                chart.all(SideEffectChanged.class).stream()
                        .filter(change -> change.event().effect().equals(logged.id()))
                        .toList();
        List<Graded> grades = new ArrayList<>();
        grades.add(new Graded(logged.at(), logged.event().effect().grade()));
        changes.forEach(
                change -> grades.add(new Graded(change.at(), change.event().now().grade())));
        Optional<Charted<SideEffectEnded>> last =
                chart.all(SideEffectEnded.class).stream()
                        .filter(ended -> ended.event().effect().equals(logged.id()))
                        .reduce((earlier, later) -> later);
        return new SideEffectCourse(
                logged.id(),
                changes.isEmpty() ? logged.event().effect() : changes.getLast().event().now(),
                grades.stream().map(Graded::grade).max(Comparator.naturalOrder()).orElseThrow(),
                grades,
                logged.at(),
                last.filter(ended -> ended.event().outcome().over()).map(Charted::at),
                last.map(ended -> ended.event().outcome()).orElse(EffectOutcome.ONGOING),
                last.map(Charted::at),
                new Going(
                        logged.byThisClock(),
                        last.filter(ended -> ended.event().outcome().over())
                                .map(Charted::byThisClock)),
                chart.all(RescueDrugGiven.class).stream()
                        .filter(drug -> drug.event().effect().equals(Optional.of(logged.id())))
                        .toList());
    }
}
