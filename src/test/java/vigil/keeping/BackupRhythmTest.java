package vigil.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.session.SampleChart;
import vigil.session.SessionSummary;
import vigil.session.TreatmentSession;

/** When a backup is due by itself. */
class BackupRhythmTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @ParameterizedTest
    @CsvSource({
        // now, newest backup, facts in it, facts in the store, a session is running, due
        "2026-11-22T14:00:00Z, 2026-11-22T10:00:00Z, 90, 95, false, false",
        "2026-11-22T14:00:00Z, 2026-11-21T13:59:00Z, 90, 95, false, true",
        "2026-11-22T14:00:00Z, 2026-11-21T13:59:00Z, 90, 95, true,  true",
        "2026-11-22T14:00:00Z, 2026-11-11T13:59:00Z, 95, 95, false, false",
        // each night, whether or not something was written
        "2026-11-22T02:00:00Z, 2026-11-21T18:00:00Z, 95, 95, false, true",
        "2026-11-22T04:59:00Z, 2026-11-21T18:00:00Z, 95, 95, false, true",
        "2026-11-22T01:59:00Z, 2026-11-21T18:00:00Z, 95, 95, false, false",
        "2026-11-22T05:00:00Z, 2026-11-21T18:00:00Z, 95, 95, false, false",
        "2026-11-22T03:00:00Z, 2026-11-22T02:00:00Z, 95, 95, false, false",
        "2026-11-22T03:00:00Z, 2026-11-21T18:00:00Z, 95, 95, true,  false",
        // the newest was made under a clock that went ahead
        "2026-11-22T14:00:00Z, 2031-01-01T10:00:00Z, 90, 95, true,  true",
        "2026-11-22T14:00:00Z, 2026-11-22T14:00:00Z, 90, 95, true,  false",
        // in summer time, by the clock on the wall
        "2026-07-22T01:10:00Z, 2026-07-21T18:00:00Z, 95, 95, false, true",
        "2026-07-22T04:10:00Z, 2026-07-21T18:00:00Z, 95, 95, false, false",
    })
    void isDue(Instant now, Instant made, long backedUp, long facts, boolean live, boolean due) {
        Backup newest = new Backup(Path.of("vigil.db"), made, backedUp);
        assertThat(BackupRhythm.dueAt(now, LONDON, List.of(newest), facts, live)).isEqualTo(due);
    }

    @Test
    void theFirstIsDueAsSoonAsThereIsSomethingToKeep() {
        Instant now = Instant.parse("2026-11-22T14:00:00Z");
        assertThat(BackupRhythm.dueAt(now, LONDON, List.of(), 0, false)).isFalse();
        assertThat(BackupRhythm.dueAt(now, LONDON, List.of(), 1, true)).isTrue();
    }

    @Test
    void theEndOfASessionAndWhatIsSaidOfItAfterwardsMakesOneDue() {
        SampleChart script = SampleChart.infusion().start(0).vitals(5).stop(40).fit(101);
        SessionSummary running = summary(script);
        SessionSummary ended = summary(script.leaves(105));
        SessionSummary later = summary(script.note(110, "rang in the evening, well"));
        assertThat(BackupRhythm.dueAfter(List.of(), List.of(ended))).isFalse();
        assertThat(BackupRhythm.dueAfter(List.of(running), List.of(running))).isFalse();
        assertThat(BackupRhythm.dueAfter(List.of(running), List.of(ended))).isTrue();
        assertThat(BackupRhythm.dueAfter(List.of(ended), List.of(ended))).isFalse();
        assertThat(BackupRhythm.dueAfter(List.of(ended), List.of(later))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        // began, verified, now, may begin
        "14:00:00, 14:00:02, 14:00:03, false",
        "14:00:00, 14:00:02, 14:01:01, false",
        "14:00:00, 14:00:02, 14:01:02, true",
        // what took long is not made again at once
        "14:00:00, 14:03:00, 14:14:59, false",
        "14:00:00, 14:03:00, 14:15:00, true",
        // a clock that was set back holds none up
        "14:00:00, 14:03:00, 13:50:00, true",
        "14:00:00, 13:50:00, 13:50:59, false",
        "14:00:00, 13:50:00, 13:51:00, true",
    })
    void oneThatTookLongLeavesTheComputerFourTimesAsLong(
            LocalTime began, LocalTime ended, LocalTime now, boolean may) {
        Optional<BackupRhythm.Last> last =
                Optional.of(new BackupRhythm.Last(today(began), today(ended)));
        assertThat(BackupRhythm.mayBegin(last, today(now))).isEqualTo(may);
        assertThat(BackupRhythm.mayBegin(Optional.empty(), today(now))).isTrue();
    }

    private static Instant today(LocalTime time) {
        return time.atDate(LocalDate.of(2026, 11, 22)).toInstant(ZoneOffset.UTC);
    }

    private static SessionSummary summary(SampleChart script) {
        TreatmentSession session = script.session();
        return SessionSummary.of(session);
    }
}
