package vigil.review;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vigil.protocol.DueRule;

/**
 * One due time of one rule, before due times that fall together are joined.
 *
 * @param stream the rule and the occurrence it is tied to
 * @param anchored when that occurrence happened
 * @param suspended how long after the infusion goes on; absent where nothing is waited for
 */
record PlannedDue(
        String stream,
        int index,
        DueRule rule,
        Instant anchored,
        Instant due,
        Optional<Duration> suspended) {

    String id() {
        return stream + ":" + index;
    }

    Instant onTimeUntil() {
        return due.plus(Duration.ofMinutes(rule.tolerance()));
    }
}
