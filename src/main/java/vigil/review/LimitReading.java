package vigil.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
        found.sort(
                Comparator.comparing((LimitReading one) -> one.crossed().limit().action())
                        .reversed());
        return List.copyOf(found);
    }

    /** The last sets that hold a measure, the latest first. */
    private static List<Charted<VitalsRecorded>> lastTwo(Chart chart, Limit.Measure measure) {
        return chart.vitals().reversed().stream()
                .filter(set -> LimitCheck.value(set.event().signs(), measure).isPresent())
                .limit(2)
                .toList();
    }

    private static List<Crossed> crossed(
            Chart chart,
            Charted<VitalsRecorded> set,
            Optional<VitalSigns> baseline,
            List<Limit> limits) {
        return LimitCheck.check(
                set.event().signs(), baseline, ChartPhase.at(chart, set.placed()), limits);
    }

    private static boolean crosses(List<Crossed> crossed, Limit limit) {
        return crossed.stream().anyMatch(one -> one.limit().id().equals(limit.id()));
    }
}
