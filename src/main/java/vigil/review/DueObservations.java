package vigil.review;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vigil.protocol.DueRule;
import vigil.protocol.Phase;
import vigil.protocol.Protocol;
import vigil.quantity.Moment;
import vigil.session.Chart;
import vigil.session.Charted;
import vigil.session.EntryId;
import vigil.session.ObservationEvent.SetMissed;
import vigil.session.ObservationEvent.VitalsRecorded;
import vigil.session.TreatmentSession;
import vigil.vitals.VitalItem;

/**
 * The due sets of a session in order of time: laid out afresh from the protocol's schedule and from
 * what has happened, so that a start, pause, rate change, stop or rescue drug re-plans them.
 */
public record DueObservations(List<DueSet> sets) {
    public DueObservations {
        sets = List.copyOf(sets);
    }

    /** The plan at a moment: past sets, and the coming ones as far as they can be foreseen. */
    public static DueObservations plan(TreatmentSession session, Moment now) {
        Chart chart = session.chart();
        List<DueRule> rules = chart.protocol().map(Protocol::schedule).orElse(List.of());
        SessionPhases phases = SessionPhases.of(session);
        ScheduleGrid grid = new ScheduleGrid(chart, phases, now);
        List<Charted<VitalsRecorded>> sets = chart.vitals();
        List<Instant> taken = sets.stream().map(set -> set.placed().instant()).toList();

        Map<String, SetMissed> missed = new HashMap<>();
        Map<String, Instant> refused = new HashMap<>();
        for (Charted<SetMissed> said : chart.all(SetMissed.class)) {
            missed.put(said.event().due(), said.event());
            refused.put(said.event().due(), said.placed().instant());
        }
        DueJudgement judgement = new DueJudgement(sets, missed, phases, now);
        Set<String> settled = new HashSet<>();
        while (true) {
            List<PlannedDue> laid = grid.lay(rules, refused, settled);
            if (spread(DueGroup.join(active(laid, phases), taken), refused)) {
                continue;
            }
            DueObservations plan = judged(laid, taken, judgement, phases, chart.plan().zone());
            if (!settled.addAll(plan.settledAhead(laid, now))) {
                return plan;
            }
        }
    }

    private static DueObservations judged(
            List<PlannedDue> laid,
            List<Instant> taken,
            DueJudgement judgement,
            SessionPhases phases,
            ZoneId zone) {
        List<DueGroup> groups = DueGroup.join(active(laid, phases), taken);
        List<DueSet> plan = new ArrayList<>();
        DueWindow.lay(groups, phases).forEach(window -> plan.add(judgement.judge(window, zone)));
        Set<EntryId> counted =
                plan.stream().flatMap(set -> set.sets().stream()).collect(Collectors.toSet());
        for (PlannedDue due : laid) {
            idle(due, phases)
                    .map(
                            state ->
                                    ahead(due, judgement, phases, zone)
                                            .filter(
                                                    set ->
                                                            Collections.disjoint(
                                                                    set.sets(), counted))
                                            .orElseGet(() -> idle(due, state, zone)))
                    .ifPresent(plan::add);
        }
        plan.sort(Comparator.comparing(DueSet::due).thenComparing(DueSet::id));
        return new DueObservations(plan);
    }

    /** The due times to come that nobody has to wait for any more: taken early, or refused. */
    private List<String> settledAhead(List<PlannedDue> laid, Moment now) {
        return laid.stream()
                .filter(due -> due.due().isAfter(now.instant()))
                .map(PlannedDue::id)
                .filter(id -> set(id).filter(DueSet::settled).isPresent())
                .toList();
    }

    private static List<PlannedDue> active(List<PlannedDue> dues, SessionPhases phases) {
        return dues.stream().filter(due -> idle(due, phases).isEmpty()).toList();
    }

    /** A due time that nothing can be taken for: its phase is over, or it waits in a pause. */
    private static Optional<DueSet.State> idle(PlannedDue due, SessionPhases phases) {
        Optional<Instant> end = phases.ends(due.rule().during());
        if (end.filter(over -> !due.due().isBefore(over)).isPresent()) {
            return Optional.of(new DueSet.State.NotNeeded(phases.why(end.get())));
        }
        return due.suspended().map(DueSet.State.Suspended::new);
    }

    /** A set before dosing that was taken ahead of its due time, when dosing began before that. */
    private static Optional<DueSet> ahead(
            PlannedDue due, DueJudgement judgement, SessionPhases phases, ZoneId zone) {
        return Stream.of(due)
                .filter(one -> one.rule().during() == Phase.BEFORE)
                .flatMap(
                        one ->
                                DueWindow.lay(DueGroup.join(List.of(one), List.of()), phases)
                                        .stream())
                .map(window -> judgement.judge(window, zone))
                .filter(set -> !set.sets().isEmpty())
                .findFirst();
    }

    /** A refusal of one due time refuses all that fall together with it. */
    private static boolean spread(List<DueGroup> groups, Map<String, Instant> refused) {
        boolean more = false;
        for (DueGroup group : groups) {
            Optional<Instant> at =
                    group.ids().stream().filter(refused::containsKey).map(refused::get).findFirst();
            if (at.isPresent()) {
                for (String id : group.ids()) {
                    more |= refused.putIfAbsent(id, at.get()) == null;
                }
            }
        }
        return more;
    }

    private static DueSet idle(PlannedDue due, DueSet.State state, ZoneId zone) {
        return new DueSet(
                due.id(),
                List.of(due.id()),
                due.rule().label(),
                Moment.of(due.due(), zone),
                Moment.of(due.due(), zone),
                Duration.ofMinutes(due.rule().tolerance()),
                due.rule().items(),
                due.rule().items(),
                List.of(),
                state);
    }

    /** The next set that is not late: due now or upcoming. */
    public Optional<DueSet> next() {
        return sets.stream()
                .filter(
                        set ->
                                set.state() instanceof DueSet.State.Due
                                        || set.state() instanceof DueSet.State.Upcoming)
                .findFirst();
    }

    /** The sets that are overdue, the oldest first. */
    public List<DueSet> overdue() {
        return sets.stream().filter(set -> set.state() instanceof DueSet.State.Overdue).toList();
    }

    /** The due set with an id, also where it fell together with others. */
    public Optional<DueSet> set(String id) {
        return sets.stream().filter(set -> set.covers().contains(id)).findFirst();
    }

    /** Every item that some due set asks for, in the order of a bedside display. */
    public List<VitalItem> items() {
        EnumSet<VitalItem> items = EnumSet.noneOf(VitalItem.class);
        sets.forEach(set -> items.addAll(set.items()));
        return List.copyOf(items);
    }
}
