package vigil.review;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vigil.protocol.Anchor;
import vigil.protocol.DueRule;
import vigil.protocol.Phase;
import vigil.quantity.Moment;
import vigil.session.Chart;

/** Lays the rules of a schedule out in time: an anchor as it happened, plus offsets. */
final class ScheduleGrid {
    /** No session is so long: a guard against a rule that repeats every 0 min. */
    private static final int MOST = 2_000;

    private final Chart chart;
    private final SessionPhases phases;
    private final DosingClock clock;
    private final Moment now;
    private final Optional<Instant> earliestLeave;

    ScheduleGrid(Chart chart, SessionPhases phases, Moment now) {
        this.chart = chart;
        this.phases = phases;
        this.clock = DosingClock.of(chart);
        this.now = now;
        this.earliestLeave = EarliestLeave.of(chart, now).map(leave -> leave.at().instant());
    }

    /**
     * All due times.
     *
     * @param refused when the due times with these ids were refused; the next one of a repeating
     *     rule counts from there
     * @param settled the due times to come that were taken early or refused; the one behind them is
     *     the next
     */
    List<PlannedDue> lay(List<DueRule> rules, Map<String, Instant> refused, Set<String> settled) {
        List<PlannedDue> all = new ArrayList<>();
        for (DueRule rule : rules) {
            if (phases.begins(rule.during()).isPresent()) {
                Anchors.of(chart, rule.anchor(), now)
                        .forEach(from -> all.addAll(lay(rule, from, refused, settled)));
            }
        }
        return all;
    }

    private List<PlannedDue> lay(
            DueRule rule, Occurrence from, Map<String, Instant> refused, Set<String> settled) {
        String stream = from.key().isEmpty() ? rule.id() : rule.id() + ":" + from.key();
        List<PlannedDue> row = new ArrayList<>();
        Duration offset = Duration.ofMinutes(rule.firstAfter());
        Duration every = Duration.ofMinutes(rule.every().orElse(0));
        for (int index = 1; index <= MOST; index++) {
            PlannedDue due = at(rule, stream, index, from, offset);
            if (!within(rule, due, offset, row, settled)) {
                break;
            }
            row.add(due);
            if (!every.isPositive()) {
                break;
            }
            offset = next(rule, due, from, offset, every, refused);
        }
        return row.stream()
                .filter(this::inPhase)
                .filter(
                        due ->
                                rule.anchor() != Anchor.PAUSE
                                        || refused.containsKey(due.id())
                                        || stillPaused(from, due))
                .toList();
    }

    /** What is asked for in a pause is not asked for any more once the infusion goes on. */
    private boolean stillPaused(Occurrence pause, PlannedDue due) {
        return clock.pauses().stream()
                .filter(one -> one.from().instant().equals(pause.at()))
                .flatMap(one -> one.until().stream())
                .noneMatch(resumed -> resumed.instant().isBefore(due.due()));
    }

    private PlannedDue at(
            DueRule rule, String stream, int index, Occurrence from, Duration offset) {
        if (!standsStillInPauses(rule)) {
            Instant due = from.at().plus(offset);
            return new PlannedDue(stream, index, rule, from.at(), due, Optional.empty());
        }
        Optional<Instant> reached = clock.reached(offset);
        if (reached.isPresent()) {
            return new PlannedDue(stream, index, rule, from.at(), reached.get(), Optional.empty());
        }
        Duration left = offset.minus(clock.running(now.instant()));
        return new PlannedDue(
                stream, index, rule, from.at(), now.instant().plus(left), Optional.of(left));
    }

    private static boolean standsStillInPauses(DueRule rule) {
        return rule.anchor() == Anchor.FIRST_DOSE && rule.during() == Phase.DURING;
    }

    private Duration next(
            DueRule rule,
            PlannedDue due,
            Occurrence from,
            Duration offset,
            Duration every,
            Map<String, Instant> refused) {
        Optional<Duration> refusedAt =
                Optional.ofNullable(refused.get(due.id()))
                        .map(
                                at ->
                                        standsStillInPauses(rule)
                                                ? clock.running(at)
                                                : Duration.between(from.at(), at))
                        .filter(at -> at.compareTo(offset.plus(every)) < 0)
                        .filter(at -> at.compareTo(offset.minus(every)) > 0);
        return refusedAt.orElse(offset).plus(every);
    }

    /** Whether the row goes on to this due time. */
    private boolean within(
            DueRule rule,
            PlannedDue due,
            Duration offset,
            List<PlannedDue> row,
            Set<String> settled) {
        if (rule.lastAfter().isPresent()) {
            return offset.compareTo(Duration.ofMinutes(rule.lastAfter().get())) <= 0;
        }
        if (rule.every().isEmpty()) {
            return true;
        }
        Optional<Instant> foreseen =
                rule.during() == Phase.DURING
                        ? clock.expectedEnd(now.instant())
                        : earliestLeave.filter(leave -> rule.during() != Phase.BEFORE);
        if (foreseen.filter(end -> due.due().isBefore(end)).isPresent()) {
            return true;
        }
        Optional<Instant> over = phases.ends(rule.during());
        if (over.isPresent()) {
            return due.due().isBefore(over.get());
        }
        boolean foreseenLiesAhead =
                rule.during() == Phase.DURING
                        && foreseen.filter(end -> end.isAfter(now.instant())).isPresent();
        return !foreseenLiesAhead && nextIsStillMissing(row, settled);
    }

    private boolean nextIsStillMissing(List<PlannedDue> row, Set<String> settled) {
        return row.isEmpty()
                || !row.getLast().due().isAfter(now.instant())
                || settled.contains(row.getLast().id());
    }

    private boolean inPhase(PlannedDue due) {
        Optional<Instant> begins = phases.begins(due.rule().during());
        return begins.filter(start -> !due.due().isBefore(start)).isPresent();
    }
}
