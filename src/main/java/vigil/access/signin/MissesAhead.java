package vigil.access.signin;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vigil.people.StaffId;

/**
 * Wrong passwords of a time that has not come yet: the clock was ahead when they were typed and was
 * set right since. How long ago that was nobody knows, so each counts as typed when it is first met
 * here, and the wait runs from there by the clock that is never set. Without this nobody who
 * mistyped would come in before that time has come.
 */
public final class MissesAhead {
    private final Map<StaffId, Met> met = new HashMap<>();

    private record Met(FailedAttempts failures, ClockReading at) {}

    /** The misses of somebody with a time from which the wait can run. */
    public synchronized FailedAttempts met(
            StaffId user, FailedAttempts failures, ClockReading now) {
        if (failures.count() == 0 || !failures.last().isAfter(now.wall())) {
            met.remove(user);
            return failures;
        }
        Met first =
                Optional.ofNullable(met.get(user))
                        .filter(known -> known.failures().equals(failures))
                        .orElseGet(() -> new Met(failures, now));
        met.put(user, first);
        return new FailedAttempts(failures.count(), now.wall().minus(now.since(first.at())));
    }
}
