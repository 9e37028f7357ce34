package vigil.review;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The stretch of time in which a taken set counts for a group. The windows of a plan do not
 * overlap, so a set counts for one group at most.
 *
 * @param closes first instant that no longer counts; absent while nothing follows
 */
record DueWindow(DueGroup group, Instant opens, Optional<Instant> closes) {

    /**
     * The windows of groups in order of due time. A window opens its own tolerance before the due
     * time, but not before the middle between it and the one before; it closes where the next opens
     * or the phase ends.
     */
    static List<DueWindow> lay(List<DueGroup> groups, SessionPhases phases) {
        List<Instant> opens = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            opens.add(opening(groups, opens, i));
        }
        List<DueWindow> windows = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            Optional<Instant> next =
                    i + 1 < groups.size() ? Optional.of(opens.get(i + 1)) : Optional.empty();
            Optional<Instant> phaseEnd = groups.get(i).closesBy(phases);
            windows.add(new DueWindow(groups.get(i), opens.get(i), earlier(next, phaseEnd)));
        }
        return windows;
    }

    private static Instant opening(List<DueGroup> groups, List<Instant> before, int i) {
        DueGroup group = groups.get(i);
        Duration early = Duration.between(group.due(), group.onTimeUntil());
        Instant opens = later(group.due().minus(early), group.notBefore());
        if (i == 0) {
            return opens;
        }
        Instant previous = groups.get(i - 1).due();
        Instant middle = previous.plus(Duration.between(previous, group.due()).dividedBy(2));
        return later(later(opens, middle), before.get(i - 1));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Optional<Instant> earlier(Optional<Instant> one, Optional<Instant> other) {
        return one.filter(first -> other.isEmpty() || first.isBefore(other.get())).or(() -> other);
    }

    boolean holds(Instant at) {
        return !at.isBefore(opens) && closes.filter(end -> !at.isBefore(end)).isEmpty();
    }

    boolean closedAt(Instant at) {
        return closes.filter(end -> !at.isBefore(end)).isPresent();
    }
}
