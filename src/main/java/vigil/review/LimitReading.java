package vigil.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vigil.protocol.Crossed;
import vigil.protocol.Limit;
import vigil.protocol.LimitCheck;
import vigil.protocol.Protocol;
import vigil.quantity.Moment;
import vigil.session.Chart;
import vigil.session.Charted;
import vigil.session.EntryId;
import vigil.session.ObservationEvent.VitalsRecorded;
import vigil.vitals.VitalSigns;

/**
 * A limit that the latest reading of its measure crosses.
 *
 * @param repeatNeeded whether the protocol asks for a second reading and there is none yet
 */
public record LimitReading(EntryId set, Moment at, Crossed crossed, boolean repeatNeeded) {

    /** What asks for more comes first; of two bounds of a measure the one that lies farther. */
    private static final Comparator<Limit> HEAVIEST =
            Comparator.comparing(Limit::action)
                    .reversed()
                    .thenComparing(Limit::measure)
                    .thenComparing(Limit::basis)
                    .thenComparing(LimitReading::nearness);

    /** Less for a bound that is crossed later; a distance from baseline is one both ways. */
    private static BigDecimal nearness(Limit limit) {
        boolean least = limit.side() == Limit.Side.BELOW && limit.basis() == Limit.Basis.ABSOLUTE;
        return least ? limit.value() : limit.value().negate();
    }

    /** The limits crossed now, the heaviest first. */
    public static List<LimitReading> now(Chart chart) {
        List<Limit> limits = chart.protocol().map(Protocol::limits).orElse(List.of());
        Optional<VitalSigns> baseline = chart.baseline().map(set -> set.event().signs());
        List<LimitReading> found = new ArrayList<>();
        for (Limit.Measure measure : Limit.Measure.values()) {
            List<Charted<VitalsRecorded>> two = lastTwo(chart, measure);
            if (two.isEmpty()) {
                continue;
            }
            Charted<VitalsRecorded> last = two.getFirst();
            for (Crossed crossed : crossed(chart, last, baseline, limits)) {
                if (crossed.limit().measure() == measure) {
                    boolean repeated =
                            two.size() > 1
                                    && crosses(
                                            crossed(chart, two.getLast(), baseline, limits),
                                            crossed.limit());
                    found.add(
                            new LimitReading(
                                    last.id(),
                                    last.at(),
                                    crossed,
                                    crossed.limit().repeat() && !repeated));
                }
            }
        }
        found.sort(Comparator.comparing(one -> one.crossed().limit(), HEAVIEST));
        return List.copyOf(found);
    }

    /** The id of the flag of the limit that is crossed, as raised by a set. */
    String flag(EntryId raisedBy) {
        return "limit:" + crossed.limit().id() + ":" + raisedBy.value();
    }

    /**
     * Whether somebody has still to note what was done. What asks to hold, pause or stop is asked
     * for at each reading; what asks for a review once for as long as the limit stays crossed. The
     * percentages within which a patient may leave ask for nothing here: the criteria for leaving
     * say how they stand.
     */
    boolean toBeNoted(Chart chart, Set<String> seen) {
        Limit limit = crossed.limit();
        if (repeatNeeded || seen.contains(flag(set))) {
            return false;
        }
        if (limit.action() != Limit.Action.REVIEW) {
            return true;
        }
        return limit.basis() != Limit.Basis.PERCENT_FROM_BASELINE
                && stretch(chart, limit).map(one -> flag(one.id())).noneMatch(seen::contains);
    }

    /** The sets in a row, the latest first, that cross a limit. */
    private static Stream<Charted<VitalsRecorded>> stretch(Chart chart, Limit limit) {
        List<Limit> limits = chart.protocol().map(Protocol::limits).orElse(List.of());
        Optional<VitalSigns> baseline = chart.baseline().map(set -> set.event().signs());
        return holding(chart, limit.measure())
                .takeWhile(set -> crosses(crossed(chart, set, baseline, limits), limit));
    }

    /** The last sets that hold a measure, the latest first. */
    private static List<Charted<VitalsRecorded>> lastTwo(Chart chart, Limit.Measure measure) {
        return holding(chart, measure).limit(2).toList();
    }

    private static Stream<Charted<VitalsRecorded>> holding(Chart chart, Limit.Measure measure) {
        return chart.vitals().reversed().stream()
                .filter(set -> LimitCheck.value(set.event().signs(), measure).isPresent());
    }

    private static List<Crossed> crossed(
            Chart chart,
            Charted<VitalsRecorded> set,
            Optional<VitalSigns> baseline,
            List<Limit> limits) {
        return LimitCheck.check(
                set.event().signs(), baseline, ChartPhase.of(chart, set.entry()), limits);
    }

    private static boolean crosses(List<Crossed> crossed, Limit limit) {
        return crossed.stream().anyMatch(one -> one.limit().id().equals(limit.id()));
    }
}
