package vigil.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vigil.effects.Grade;
import vigil.quantity.Moment;
import vigil.session.Chart;
import vigil.session.Charted;
import vigil.session.Entry;
import vigil.session.LeavingEvent;
import vigil.session.ObservationEvent.NoteWritten;
import vigil.session.ObservationEvent.RescueDrugGiven;
import vigil.session.ObservationEvent.SuicideScreened;
import vigil.session.RecordEvent.ClockJumped;
import vigil.session.RecordEvent.NewTimeTaken;
import vigil.session.SideEffectCourse;
import vigil.session.TreatmentSession;

/**
 * What a supervisor needs to see of a session in ten seconds, the heaviest first. It follows from
 * the facts alone: of a session that goes on it says what stands out up to its last entry.
 */
public record Exceptions(List<Standout> all) {
    private static final List<Class<?>> KINDS = List.of(Standout.class.getPermittedSubclasses());

    public Exceptions {
        all =
                all.stream()
                        .sorted(
                                Comparator.comparing(Standout::rank)
                                        .thenComparingInt(one -> KINDS.indexOf(one.getClass())))
                        .toList();
    }

    /** The exceptions of a session. */
    public static Exceptions of(TreatmentSession session) {
        Chart chart = session.chart();
        Moment end = end(session);
        List<Standout> found = new ArrayList<>(LimitStretches.in(chart, end));
        effects(chart, found);
        LeavingStandouts.in(session, end).forEach(found::add);
        DrugStandouts.in(session, end).forEach(found::add);
        rescues(chart, found);
        sets(DueObservations.plan(session, end), found);
        EntryStandouts.in(chart).forEach(found::add);
        for (Charted<NoteWritten> note : chart.all(NoteWritten.class)) {
            found.add(new Standout.Note(note.event().text(), note.byThisClock()));
        }
        clocks(chart).forEach(found::add);
        return new Exceptions(found);
    }

    /** The jumps that were noted, and times that were taken of one that was not. */
    private static Stream<Standout> clocks(Chart chart) {
        List<Long> noted =
                chart.all(ClockJumped.class).stream()
                        .map(jump -> jump.event().milliseconds())
                        .toList();
        Stream<Long> taken =
                chart.all(NewTimeTaken.class).stream()
                        .map(time -> time.event().milliseconds())
                        .filter(by -> noted.stream().noneMatch(jump -> (jump < 0) == (by < 0)));
        return Stream.concat(noted.stream(), taken).map(Standout.ClockJumped::new);
    }

    /** When the patient left, or else when the last entry happened. */
    private static Moment end(TreatmentSession session) {
        Chart chart = session.chart();
        Optional<Moment> left =
                session.stage().over()
                        ? chart.latest(LeavingEvent.class).map(Charted::byThisClock)
                        : Optional.empty();
        return left.orElseGet(
                () ->
                        chart.entries().stream()
                                .map(Entry::byThisClock)
                                .max(Comparator.naturalOrder())
                                .orElseGet(() -> chart.plan().plannedFor()));
    }

    /** Those that have to be looked at before the session is attested. */
    public List<Standout> exceptional() {
        return all.stream().filter(one -> one.rank() == Standout.Rank.EXCEPTION).toList();
    }

    /** Whether nothing at all stands out. */
    public boolean none() {
        return all.isEmpty();
    }

    private static void effects(Chart chart, List<Standout> found) {
        for (SideEffectCourse effect : SideEffectCourse.in(chart)) {
            if (effect.worst().compareTo(Grade.SEVERE) >= 0 || !effect.now().serious().isEmpty()) {
                found.add(
                        new Standout.EffectSevere(
                                effect.now().term().text(),
                                effect.worst(),
                                effect.now().serious(),
                                effect.going().from(),
                                effect.going().until()));
            }
        }
        for (Charted<SuicideScreened> screen : chart.all(SuicideScreened.class)) {
            if (screen.event().result() != SuicideScreened.Result.NEGATIVE) {
                found.add(
                        new Standout.SuicideRisk(
                                screen.event().instrument(),
                                screen.event().result(),
                                screen.byThisClock()));
            }
        }
    }

    /** A drug that was given for a limit that is an exception is said with that limit. */
    private static void rescues(Chart chart, List<Standout> found) {
        List<Response> done =
                found.stream()
                        .filter(Standout.LimitCrossed.class::isInstance)
                        .filter(one -> one.rank() == Standout.Rank.EXCEPTION)
                        .flatMap(one -> ((Standout.LimitCrossed) one).done().stream())
                        .toList();
        for (Charted<RescueDrugGiven> drug : chart.all(RescueDrugGiven.class)) {
            boolean said =
                    done.stream()
                            .anyMatch(
                                    one ->
                                            one instanceof Response.Drug given
                                                    && given.at().equals(drug.byThisClock())
                                                    && given.drug().equals(drug.event().drug()));
            if (!said) {
                found.add(rescue(drug));
            }
        }
    }

    private static Standout rescue(Charted<RescueDrugGiven> drug) {
        RescueDrugGiven given = drug.event();
        return new Standout.RescueDrug(
                given.drug(),
                given.dose(),
                given.route(),
                given.orderedBy(),
                drug.entry().first().measuredBy(),
                drug.byThisClock());
    }

    private static void sets(DueObservations plan, List<Standout> found) {
        plan.sets().stream().flatMap(Exceptions::set).forEach(found::add);
    }

    private static Stream<Standout> set(DueSet set) {
        return switch (set.state()) {
            case DueSet.State.Missed missed ->
                    Stream.of(
                            new Standout.SetMissed(
                                    set.label(), set.due(), missed.reason(), missed.note()));
            case DueSet.State.PartlyTaken _ ->
                    Stream.of(new Standout.SetPartial(set.label(), set.due(), set.outstanding()));
            case DueSet.State.TakenLate late ->
                    Stream.of(new Standout.SetLate(set.label(), set.due(), late.by()));
            case DueSet.State.Overdue overdue ->
                    Stream.of(new Standout.SetOverdue(set.label(), set.due(), overdue.by()));
            case DueSet.State.Upcoming _,
                    DueSet.State.Suspended _,
                    DueSet.State.Due _,
                    DueSet.State.Taken _,
                    DueSet.State.NotNeeded _ ->
                    Stream.empty();
        };
    }
}
