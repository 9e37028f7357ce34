package vigil.keeping;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vigil.session.SessionId;
import vigil.session.SessionSummary;

/**
 * When a backup is due besides the one at close: after the end of a session, each night, and where
 * a day has passed without one though something was written. A backup verifies everything, so this
 * is also the rhythm of verification.
 */
public final class BackupRhythm {
    private static final LocalTime NIGHT = LocalTime.of(2, 0);
    private static final LocalTime MORNING = LocalTime.of(5, 0);
    private static final Duration LONGEST = Duration.ofHours(24);
    private static final Duration APART = Duration.ofMinutes(1);

    /** Of the computer's time, backups of a large store take a fifth and not all. */
    private static final int REST = 4;

    private BackupRhythm() {}

    /** When the last backup was begun, and when it was verified. */
    public record Last(Instant began, Instant ended) {}

    /**
     * Whether one is due because of what was just recorded: the end of a session, and everything
     * that is said of it afterwards, as a signature or a correction.
     *
     * @param before the rows of the store as they were; a session that was not there is none that
     *     changed
     */
    public static boolean dueAfter(List<SessionSummary> before, List<SessionSummary> after) {
        Map<SessionId, Long> known =
                before.stream()
                        .collect(Collectors.toMap(SessionSummary::id, SessionSummary::revision));
        return after.stream()
                .filter(row -> row.stage().over())
                .anyMatch(row -> row.revision() > known.getOrDefault(row.id(), Long.MAX_VALUE));
    }

    /**
     * Whether one that is due because of what was recorded may begin: a minute after the last one
     * ended, and four times as long as that one took. Who signs ten records in a row waits for no
     * ten copies of the store; the first is made at once, those that come due meanwhile are made as
     * one. A clock that was set back holds none up.
     */
    public static boolean mayBegin(Optional<Last> last, Instant now) {
        return last.filter(one -> within(one.ended(), apart(one), now)).isEmpty();
    }

    private static Duration apart(Last last) {
        Duration rest = Duration.between(last.began(), last.ended()).multipliedBy(REST);
        return rest.compareTo(APART) > 0 ? rest : APART;
    }

    /** Whether the store may be looked at again: a minute after the last look. */
    public static boolean mayFollow(Optional<Instant> looked, Instant now) {
        return looked.filter(last -> within(last, APART, now)).isEmpty();
    }

    private static boolean within(Instant last, Duration apart, Instant now) {
        return !now.isBefore(last) && now.isBefore(last.plus(apart));
    }

    /**
     * Whether one is due by the time alone. One that was made later than now says only that the
     * clock went ahead: it holds none up.
     *
     * @param backups those that are there, the newest first
     * @param facts how many facts the store holds
     * @param live whether a session is running: the night's work waits for its end
     */
    public static boolean dueAt(
            Instant now, ZoneId zone, List<Backup> backups, long facts, boolean live) {
        if (facts == 0) {
            return false;
        }
        Optional<Backup> newest =
                backups.stream().filter(one -> !one.made().isAfter(now)).findFirst();
        if (newest.isEmpty()) {
            return true;
        }
        Instant made = newest.get().made();
        boolean old = Duration.between(made, now).compareTo(LONGEST) > 0;
        return (old && facts > newest.get().facts()) || (!live && tonight(now, zone, made));
    }

    private static boolean tonight(Instant now, ZoneId zone, Instant made) {
        LocalTime time = now.atZone(zone).toLocalTime();
        LocalDate today = now.atZone(zone).toLocalDate();
        return !time.isBefore(NIGHT)
                && time.isBefore(MORNING)
                && made.isBefore(today.atTime(NIGHT).atZone(zone).toInstant());
    }
}
