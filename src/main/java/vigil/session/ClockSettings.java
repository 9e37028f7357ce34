package vigil.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
 * recorded at an earlier time than the one before it. Where the clock was set back while the
 * program was closed, something may be charted by it before the time is taken: what was taken is
 * said of the first such fact. A clock set forward looks the same as hours that went by, so nothing
 * is moved for it.
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

    /** A fact, and when the one before it was recorded, which may be later. */
    private record Drop(RecordedEvent fact, Moment last) {

        /** How much earlier the fact was recorded; negative where it was later. */
        Duration by() {
            return Duration.between(fact.recordedAt().instant(), last.instant());
        }

        /**
         * Whether the clock has not come up again, when another fact is recorded, to where it was.
         */
        boolean holds(RecordedEvent other) {
            return other.recordedAt().instant().isBefore(last.instant());
        }
    }

    private ClockSettings() {}

    /** Those of a session, up to its end: what is corrected or signed later moves nothing. */
    static ClockSettings in(List<Entry> recorded) {
        ClockSettings found = new ClockSettings();
        Duration noted = Duration.ZERO;
        Optional<Drop> unsaid = Optional.empty();
        Moment last = recorded.getFirst().first().recordedAt();
        for (Entry entry : recorded) {
            RecordedEvent fact = entry.first();
            Drop here = new Drop(fact, last);
            last = fact.recordedAt();
            if (fact.event() instanceof NewTimeTaken(long milliseconds)) {
                found.add(
                        unsaid.filter(drop -> !here.by().isPositive() && drop.holds(fact))
                                .orElse(here),
                        Duration.ofMillis(milliseconds).negated());
                noted = Duration.ZERO;
                unsaid = Optional.empty();
            } else {
                if (fact.event() instanceof ClockJumped(long milliseconds)) {
                    noted = noted.minusMillis(milliseconds);
                }
                if (here.by().isPositive() && noted.isPositive()) {
                    found.add(here, noted);
                    noted = Duration.ZERO;
                } else if (here.by().isPositive()) {
                    unsaid = Optional.of(here);
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
    private void add(Drop at, Duration by) {
        Duration elapsed = by.minus(at.by());
        if (by.isPositive() && !elapsed.isNegative() && elapsed.compareTo(FARTHEST) <= 0) {
            all.add(new SetBack(at.fact().revision(), by));
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
