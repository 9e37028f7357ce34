package vigil.review;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vigil.protocol.Criterion;
import vigil.protocol.Limit;
import vigil.protocol.LimitCheck;
import vigil.protocol.Protocol;
import vigil.quantity.Moment;
import vigil.session.Chart;
import vigil.session.Charted;
import vigil.session.EntryId;
import vigil.session.ObservationEvent.VitalsRecorded;
import vigil.vitals.Reading;
import vigil.vitals.VitalItem;
import vigil.vitals.VitalSigns;
import vigil.vitals.VitalValue;

/**
 * The stretches of a session in which readings lay beyond limits: for each item and side the
 * heaviest limit that was crossed, and how long no reading lay within it. A limit begins to count
 * in the phases for which it holds; once crossed it is over when a reading lies within, whatever
 * the phase.
 */
final class LimitStretches {
    private final Chart chart;
    private final Optional<VitalSigns> baseline;
    private final Moment end;
    private final Map<EntryId, Set<String>> crossed = new HashMap<>();

    private LimitStretches(Chart chart, List<Limit> limits, Moment end) {
        this.chart = chart;
        this.baseline = chart.baseline().map(set -> set.event().signs());
        this.end = end;
        for (Charted<VitalsRecorded> set : chart.vitals()) {
            Set<String> beyond = new HashSet<>();
            LimitCheck.check(
                            set.event().signs(),
                            baseline,
                            ChartPhase.of(chart, set.entry()),
                            limits)
                    .forEach(one -> beyond.add(one.limit().id()));
            crossed.put(set.id(), beyond);
        }
    }

    /**
     * The limits crossed in a session.
     *
     * @param end the moment up to which the chart tells
     */
    static List<Standout.LimitCrossed> in(Chart chart, Moment end) {
        List<Limit> limits = chart.protocol().map(LimitStretches::told).orElse(List.of());
        LimitStretches stretches = new LimitStretches(chart, limits, end);
        List<Standout.LimitCrossed> found = new ArrayList<>();
        for (VitalItem item : VitalItem.values()) {
            for (Limit.Side side : Limit.Side.values()) {
                stretches
                        .heaviest(
                                limits.stream()
                                        .filter(limit -> limit.measure().item() == item)
                                        .filter(limit -> limit.side() == side)
                                        .toList())
                        .map(crossed -> stretches.crossed(item, side, crossed))
                        .ifPresent(found::add);
            }
        }
        found.sort(Comparator.comparing(Standout.LimitCrossed::action).reversed());
        return found;
    }

    /**
     * A limit that says in other words what the criteria for leaving ask, "not yet near baseline",
     * stands out in no session: every patient crosses it on the way down.
     */
    private static List<Limit> told(Protocol protocol) {
        Optional<BigDecimal> near =
                protocol.leaving().stream()
                        .filter(Criterion.NearBaseline.class::isInstance)
                        .map(one -> BigDecimal.valueOf(((Criterion.NearBaseline) one).percent()))
                        .findFirst();
        return protocol.limits().stream()
                .filter(
                        limit ->
                                limit.basis() != Limit.Basis.PERCENT_FROM_BASELINE
                                        || limit.action() != Limit.Action.REVIEW
                                        || near.filter(own -> own.compareTo(limit.value()) == 0)
                                                .isEmpty())
                .toList();
    }

    /**
     * The heaviest of the limits that were crossed, with the limit of the same kind on the other
     * pressure: they are said together, as {@code 160/100}.
     */
    private Optional<List<Limit>> heaviest(List<Limit> limits) {
        return limits.stream()
                .filter(
                        limit ->
                                crossed.values().stream().anyMatch(set -> set.contains(limit.id())))
                .reduce((one, next) -> next.action().compareTo(one.action()) > 0 ? next : one)
                .map(
                        lead ->
                                limits.stream()
                                        .filter(limit -> limit.equals(lead) || pairs(lead, limit))
                                        .toList());
    }

    private static boolean pairs(Limit lead, Limit other) {
        return lead.measure() != other.measure()
                && lead.action() == other.action()
                && lead.basis() == other.basis()
                && lead.during() == other.during();
    }

    /** How far a set lies beyond the limits, by the measure that lies farthest; whatever phase. */
    private Optional<BigDecimal> beyond(Charted<VitalsRecorded> set, List<Limit> limits) {
        return limits.stream()
                .flatMap(
                        limit ->
                                LimitCheck.check(
                                        set.event().signs(),
                                        baseline,
                                        limit.during(),
                                        List.of(limit))
                                        .stream())
                .map(crossed -> crossed.by())
                .max(Comparator.naturalOrder());
    }

    private Standout.LimitCrossed crossed(VitalItem item, Limit.Side side, List<Limit> limits) {
        List<Standout.Beyond> readings = new ArrayList<>();
        Set<EntryId> sets = new LinkedHashSet<>();
        List<Response> done = new ArrayList<>();
        Responses responses = new Responses(chart);
        Duration lasted = Duration.ZERO;
        Optional<Moment> since = Optional.empty();
        for (Charted<VitalsRecorded> set : chart.vitals()) {
            Optional<VitalValue> value = value(set, item);
            Optional<BigDecimal> by = beyond(set, limits);
            boolean counts =
                    since.isPresent()
                            || limits.stream().map(Limit::id).anyMatch(begun(set)::contains);
            if (value.isPresent() && by.isPresent() && counts) {
                readings.add(beyond(set, value.get(), by.get()));
                sets.add(set.id());
                since = since.or(() -> Optional.of(set.byThisClock()));
            } else if (value.isPresent() && since.isPresent()) {
                lasted = lasted.plus(between(since.get(), set.byThisClock()));
                done.addAll(responses.between(since.get(), set.byThisClock(), sets));
                sets.clear();
                since = Optional.empty();
            }
        }
        if (since.isPresent()) {
            lasted = lasted.plus(between(since.get(), end));
            done.addAll(responses.between(since.get(), end, sets));
        }
        return new Standout.LimitCrossed(
                item,
                side,
                limits.getFirst().action(),
                bounds(limits),
                readings,
                lasted,
                since.isEmpty(),
                done);
    }

    private static Standout.Beyond beyond(
            Charted<VitalsRecorded> set, VitalValue value, BigDecimal by) {
        return new Standout.Beyond(value, set.byThisClock(), by, LateEntry.delay(set.entry()));
    }

    private Set<String> begun(Charted<VitalsRecorded> set) {
        return crossed.getOrDefault(set.id(), Set.of());
    }

    private List<Standout.Bound> bounds(List<Limit> limits) {
        return limits.stream()
                .flatMap(
                        limit ->
                                LimitCheck.bound(limit, baseline).stream()
                                        .map(
                                                at ->
                                                        new Standout.Bound(
                                                                limit.measure(),
                                                                at,
                                                                limit.firstBeyond(at))))
                .sorted(Comparator.comparing(Standout.Bound::measure))
                .toList();
    }

    private static Duration between(Moment from, Moment until) {
        return until.isAfter(from)
                ? Duration.between(from.instant(), until.instant())
                : Duration.ZERO;
    }

    private static Optional<VitalValue> value(Charted<VitalsRecorded> set, VitalItem item) {
        return set.event()
                .signs()
                .reading(item)
                .filter(Reading.Measured.class::isInstance)
                .map(reading -> ((Reading.Measured) reading).value());
    }
}
