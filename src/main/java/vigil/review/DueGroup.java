package vigil.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vigil.protocol.Phase;
import vigil.vitals.VitalItem;

/** Due times that one set satisfies, the earliest first. */
record DueGroup(List<PlannedDue> members) {
    DueGroup {
        members = List.copyOf(members);
    }

    /**
     * Joins what falls into one window of tolerance: a due time joins the group before it if it
     * lies within that group's tolerance, belongs to another row, and no set was taken between the
     * group's opening and the happening that the due time is tied to.
     *
     * @param taken when sets were taken
     */
    static List<DueGroup> join(List<PlannedDue> dues, List<Instant> taken) {
        List<DueGroup> groups = new ArrayList<>();
        for (PlannedDue due :
                dues.stream()
                        .sorted(Comparator.comparing(PlannedDue::due).thenComparing(PlannedDue::id))
                        .toList()) {
            if (!groups.isEmpty() && groups.getLast().takesIn(due, taken)) {
                groups.set(groups.size() - 1, groups.getLast().with(due));
            } else {
                groups.add(new DueGroup(List.of(due)));
            }
        }
        return groups;
    }

    private boolean takesIn(PlannedDue due, List<Instant> taken) {
        boolean sameRow = members.stream().anyMatch(own -> own.stream().equals(due.stream()));
        if (sameRow || due.due().isAfter(onTimeUntil()) || before() != before(due)) {
            return false;
        }
        Instant from = due().minusSeconds(60L * members.getFirst().rule().tolerance());
        return taken.stream().noneMatch(set -> !set.isBefore(from) && set.isBefore(due.anchored()));
    }

    /** A set after the first dose is no baseline: the two never fall together. */
    private boolean before() {
        return before(members.getFirst());
    }

    private static boolean before(PlannedDue due) {
        return due.rule().during() == Phase.BEFORE;
    }

    private DueGroup with(PlannedDue due) {
        List<PlannedDue> more = new ArrayList<>(members);
        more.add(due);
        return new DueGroup(more);
    }

    Instant due() {
        return members.getFirst().due();
    }

    /** Until when a set is on time for all of them. */
    Instant onTimeUntil() {
        return members.stream()
                .map(PlannedDue::onTimeUntil)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** A set taken before everything that it is tied to has happened does not count. */
    Instant notBefore() {
        Instant anchored =
                members.stream()
                        .map(PlannedDue::anchored)
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
        Instant lastDue = members.getLast().due();
        return anchored.isAfter(lastDue) ? Instant.MIN : anchored;
    }

    /** When the phase of all of them is over; absent while one still holds. */
    Optional<Instant> closesBy(SessionPhases phases) {
        List<Optional<Instant>> ends =
                members.stream().map(member -> phases.ends(member.rule().during())).toList();
        return ends.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : ends.stream().map(Optional::orElseThrow).max(Comparator.naturalOrder());
    }

    List<String> ids() {
        return members.stream().map(PlannedDue::id).toList();
    }

    /** The name of a single set says more than the name of a row. */
    String label() {
        return members.stream()
                .filter(member -> member.rule().every().isEmpty())
                .findFirst()
                .orElse(members.getFirst())
                .rule()
                .label();
    }

    Set<VitalItem> items() {
        Set<VitalItem> items = EnumSet.noneOf(VitalItem.class);
        members.forEach(member -> items.addAll(member.rule().items()));
        return items;
    }
}
