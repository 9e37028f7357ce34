package vigil.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import vigil.review.VitalsTrend.GapRule;
import vigil.vitals.VitalItem;

/**
 * The due sets of a plan that were lost, by when they were due. Most items of a set are asked about
 * between the same two instants, so that the last answer is kept. For one thread.
 */
final class LostSets {
    private final NavigableMap<Instant, List<DueSet>> lost = new TreeMap<>();
    private Instant from = Instant.MIN;
    private Instant until = Instant.MIN;
    private Set<VitalItem> items = EnumSet.noneOf(VitalItem.class);

    private LostSets() {}

    /** Those of the plan of a rule; none where it goes by time alone. */
    static LostSets by(GapRule gaps) {
        LostSets found = new LostSets();
        if (gaps instanceof GapRule.ByPlan(DueObservations plan)) {
            for (DueSet due : plan.sets()) {
                if (lost(due)) {
                    found.lost
                            .computeIfAbsent(due.due().instant(), at -> new ArrayList<>())
                            .add(due);
                }
            }
        }
        return found;
    }

    /** Whether a set that asked for an item was lost between two instants. */
    boolean between(Instant after, Instant before, VitalItem item) {
        if (!after.equals(from) || !before.equals(until)) {
            from = after;
            until = before;
            items = items(after, before);
        }
        return items.contains(item);
    }

    private Set<VitalItem> items(Instant after, Instant before) {
        Set<VitalItem> outstanding = EnumSet.noneOf(VitalItem.class);
        Instant first = lost.higherKey(after);
        if (first != null && first.isBefore(before)) {
            lost.subMap(first, true, before, false)
                    .values()
                    .forEach(dues -> dues.forEach(due -> outstanding.addAll(due.outstanding())));
        }
        return outstanding;
    }

    private static boolean lost(DueSet due) {
        return switch (due.state()) {
            case DueSet.State.Missed _, DueSet.State.PartlyTaken _, DueSet.State.Overdue _ -> true;
            case DueSet.State.Due _,
                    DueSet.State.Upcoming _,
                    DueSet.State.Suspended _,
                    DueSet.State.Taken _,
                    DueSet.State.TakenLate _,
                    DueSet.State.NotNeeded _ ->
                    false;
        };
    }
}
