package vigil.review;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vigil.protocol.Phase;
import vigil.quantity.Moment;
import vigil.session.Charted;
import vigil.session.EntryId;
import vigil.session.ObservationEvent.SetKind;
import vigil.session.ObservationEvent.SetMissed;
import vigil.session.ObservationEvent.VitalsRecorded;
import vigil.vitals.Reading;
import vigil.vitals.VitalItem;

/** Holds the windows of a plan against what was taken. */
final class DueJudgement {
    private final NavigableMap<Instant, List<Charted<VitalsRecorded>>> taken = new TreeMap<>();
    private final Optional<Instant> lastFull;
    private final Map<String, SetMissed> missed;
    private final SessionPhases phases;
    private final Moment now;

    /**
     * Judges at a moment.
     *
     * @param sets in the order in which they were taken
     * @param missed by the id of the due time
     */
    DueJudgement(
            List<Charted<VitalsRecorded>> sets,
            Map<String, SetMissed> missed,
            SessionPhases phases,
            Moment now) {
        for (Charted<VitalsRecorded> set : sets) {
            taken.computeIfAbsent(set.placed().instant(), at -> new ArrayList<>()).add(set);
        }
        this.lastFull =
                sets.reversed().stream()
                        .filter(set -> set.event().kind() == SetKind.FULL)
                        .map(set -> set.placed().instant())
                        .findFirst();
        this.missed = missed;
        this.phases = phases;
        this.now = now;
    }

    /** The due set of a window, as it stands. */
    DueSet judge(DueWindow window, ZoneId zone) {
        DueGroup group = window.group();
        Set<VitalItem> open = EnumSet.noneOf(VitalItem.class);
        open.addAll(group.items());
        List<EntryId> counted = new ArrayList<>();
        Optional<Charted<VitalsRecorded>> last = Optional.empty();
        for (Charted<VitalsRecorded> set : in(window)) {
            if (!open.isEmpty()) {
                Set<VitalItem> answered = answered(set.event());
                if (open.removeAll(answered) || group.items().isEmpty()) {
                    counted.add(set.id());
                    last = Optional.of(set);
                }
            }
        }
        DueSet.State state = state(window, open, last);
        return new DueSet(
                group.ids().getFirst(),
                group.ids(),
                group.label(),
                Moment.of(group.due(), zone),
                Moment.of(window.opens(), zone),
                Duration.between(group.due(), group.onTimeUntil()),
                group.items(),
                open,
                counted,
                state);
    }

    /** The sets taken within a window, in the order in which they were taken. */
    private List<Charted<VitalsRecorded>> in(DueWindow window) {
        List<Charted<VitalsRecorded>> held = new ArrayList<>();
        for (Map.Entry<Instant, List<Charted<VitalsRecorded>>> at :
                taken.tailMap(window.opens(), true).entrySet()) {
            if (!window.holds(at.getKey())) {
                break;
            }
            held.addAll(at.getValue());
        }
        return held;
    }

    /** In a full set a reason answers for an item; a partial set answers only what it measured. */
    private static Set<VitalItem> answered(VitalsRecorded set) {
        Set<VitalItem> items = EnumSet.noneOf(VitalItem.class);
        items.addAll(set.signs().measured());
        if (set.kind() == SetKind.FULL) {
            set.signs().readings().stream().map(Reading::item).forEach(items::add);
        }
        return items;
    }

    private DueSet.State state(
            DueWindow window, Set<VitalItem> open, Optional<Charted<VitalsRecorded>> last) {
        if (last.isPresent() && open.isEmpty()) {
            return taken(window.group(), last.get());
        }
        Optional<SetMissed> said =
                window.group().ids().stream()
                        .filter(missed::containsKey)
                        .map(missed::get)
                        .findFirst();
        if (said.isPresent()) {
            return new DueSet.State.Missed(Optional.of(said.get().reason()), said.get().note());
        }
        Optional<DueSet.Why> dropped = dropped(window.group());
        if (dropped.isPresent()) {
            return new DueSet.State.NotNeeded(dropped.get());
        }
        return passedOver(window) ? passed(last) : waiting(window);
    }

    private static DueSet.State taken(DueGroup group, Charted<VitalsRecorded> set) {
        Instant at = set.placed().instant();
        return at.isAfter(group.onTimeUntil())
                ? new DueSet.State.TakenLate(set.id(), set.at(), Duration.between(group.due(), at))
                : new DueSet.State.Taken(set.id(), set.at());
    }

    private static DueSet.State passed(Optional<Charted<VitalsRecorded>> last) {
        return last.<DueSet.State>map(set -> new DueSet.State.PartlyTaken(set.id(), set.at()))
                .orElseGet(() -> new DueSet.State.Missed(Optional.empty(), ""));
    }

    /** A phase that ended before a set was late leaves nothing to miss. */
    private Optional<DueSet.Why> dropped(DueGroup group) {
        Optional<Instant> end = group.closesBy(phases);
        boolean before =
                group.members().stream().anyMatch(due -> due.rule().during() == Phase.BEFORE);
        if (end.isEmpty() || end.get().isAfter(group.onTimeUntil())) {
            return Optional.empty();
        }
        DueSet.Why why = phases.why(end.get());
        return before && why != DueSet.Why.PATIENT_LEFT ? Optional.empty() : Optional.of(why);
    }

    /**
     * Nobody can take it any more: the patient left, dosing began before it was due, or a full set
     * was taken for a later one.
     */
    private boolean passedOver(DueWindow window) {
        if (phases.left().isPresent() || window.closedAt(window.group().due())) {
            return true;
        }
        return window.closedAt(now.instant()) && lastFull.filter(window::closedAt).isPresent();
    }

    private DueSet.State waiting(DueWindow window) {
        Duration in = Duration.between(now.instant(), window.group().due());
        if (now.instant().isAfter(window.group().onTimeUntil())) {
            return new DueSet.State.Overdue(in.negated());
        }
        return now.instant().isBefore(window.opens())
                ? new DueSet.State.Upcoming(in)
                : new DueSet.State.Due(in);
    }
}
