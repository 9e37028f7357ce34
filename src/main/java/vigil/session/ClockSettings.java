package vigil.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import vigil.quantity.Moment;
import vigil.session.RecordEvent.ClockJumped;
import vigil.session.RecordEvent.NewTimeTaken;

/**
 * Where in a session the clock was set back by which the times of its entries are said. What was
 * recorded before lies that much earlier on the clock that goes on; so what elapses stays what it
 * was.
 *
 * <p>A time that was taken says by how much. In a session that has no such entry, as of an earlier
 * version or where the program was started anew, jumps that were noted say it, once a fact was
 * recorded at an earlier time than the one before it. A clock set forward looks the same as hours
 * that went by, so nothing is moved for it.
 */
final class ClockSettings {
    /**
     * No two facts of a session that runs lie farther apart; what would have it so is no setting of
     * a clock that a session can be counted by.
     */
    private static final Duration FARTHEST = Duration.ofDays(1);

    private final List<SetBack> all = new ArrayList<>();

    /**
     * A clock set back.
     *
     * @param revision of the first fact that was recorded by the clock as it was set
     */
    private record SetBack(long revision, Duration by) {}

    private ClockSettings() {}

    /** Those of a session, up to its end: what is corrected or signed later moves nothing. */
    static ClockSettings in(List<Entry> recorded) {
        ClockSettings found = new ClockSettings();
        Duration noted = Duration.ZERO;
        Moment last = recorded.getFirst().first().recordedAt();
        for (Entry entry : recorded) {
            RecordedEvent fact = entry.first();
            Duration drop = Duration.between(fact.recordedAt().instant(), last.instant());
            last = fact.recordedAt();
            if (fact.event() instanceof NewTimeTaken(long milliseconds)) {
                found.add(fact, drop, Duration.ofMillis(milliseconds).negated());
                noted = Duration.ZERO;
            } else {
                if (fact.event() instanceof ClockJumped(long milliseconds)) {
                    noted = noted.minusMillis(milliseconds);
                }
                if (drop.isPositive() && noted.isPositive()) {
                    found.add(fact, drop, noted);
                    noted = Duration.ZERO;
                }
            }
            if (ends(entry)) {
                break;
            }
        }
        return found;
    }

    private static boolean ends(Entry entry) {
        return !entry.struckOut()
                && entry.now() instanceof LeavingEvent
                && Passage.after(Stage.FIT_TO_LEAVE, entry.now()).over();
    }

    /** What went by since the fact before, by a clock so far back, is never less than nothing. */
    private void add(RecordedEvent fact, Duration drop, Duration by) {
        Duration elapsed = by.minus(drop);
        if (by.isPositive() && !elapsed.isNegative() && elapsed.compareTo(FARTHEST) <= 0) {
            all.add(new SetBack(fact.revision(), by));
        }
    }

    /** By how much it was set back between two facts. */
    Duration between(long from, long until) {
        Duration sum = Duration.ZERO;
        for (SetBack one : all) {
            if (one.revision() > from && one.revision() <= until) {
                sum = sum.plus(one.by());
            }
        }
        return sum;
    }
}
