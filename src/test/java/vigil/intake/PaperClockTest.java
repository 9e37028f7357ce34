package vigil.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.quantity.Moment;

/** The times of a paper sheet, over midnight and over the nights on which the clock is changed. */
class PaperClockTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Instant NOW = Instant.parse("2026-11-22T18:00:00Z");

    private static Moment moment(String text) {
        OffsetDateTime time = OffsetDateTime.parse(text);
        return new Moment(time.toInstant(), time.getOffset());
    }

    private static PaperTime read(String date, String time, String above) {
        return new PaperClock(LONDON, NOW)
                .read(date, time, Optional.ofNullable(above).map(PaperClockTest::moment));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22, 14:10, , 2026-11-22T14:10Z",
        "22-Nov-2026, 1410, , 2026-11-22T14:10Z",
        "22112026, 905, , 2026-11-22T09:05Z",
        "' 2026-11-22 ', ' 14:10 ', , 2026-11-22T14:10Z",
        "2026-11-22, 0000, , 2026-11-22T00:00Z",
        // as spreadsheets and monitors write it
        "2026-11-22, 14:10:00, , 2026-11-22T14:10Z",
        "2026-11-22, 9:05:07, , 2026-11-22T09:05:07Z",
        "2026-11-22, 21:04:47.000 +00:00, , 2026-11-22T21:04:47Z",
        "'', 14:10:31, 2026-11-22T14:10:30Z, 2026-11-22T14:10:31Z",
        "'', 2026-11-22 14:10:30, , 2026-11-22T14:10:30Z",
        "'', 2026-11-22T14:10, 2026-11-20T14:10Z, 2026-11-22T14:10Z",
        "'', 2026-07-01T14:10:30+01:00, , 2026-07-01T14:10:30+01:00",
        "2026-11-21, 23:59, , 2026-11-21T23:59Z",
        "'', 14:15, 2026-11-22T14:10Z, 2026-11-22T14:15Z",
        "'', 14:10, 2026-11-22T14:10Z, 2026-11-22T14:10Z",
        "'', 00:05, 2026-11-20T23:55Z, 2026-11-21T00:05Z",
        "'', 11:54, 2026-11-20T23:55Z, 2026-11-21T11:54Z",
        "2026-11-20, 14:00, 2026-11-22T14:10Z, 2026-11-20T14:00Z",
        "2026-07-01, 14:10, , 2026-07-01T14:10+01:00",
        "2026-07-01, 14:10 +01:00, , 2026-07-01T14:10+01:00",
        "2026-11-22, 14:10+00:00, , 2026-11-22T14:10Z",
        "2026-11-22, 14:10 -00:00, , 2026-11-22T14:10Z",
        // the night on which 01:00 to 02:00 comes twice
        "2026-10-25, 01:30 +01:00, , 2026-10-25T01:30+01:00",
        "2026-10-25, 01:30 +00:00, , 2026-10-25T01:30Z",
        "2026-10-25, 01:30A, , 2026-10-25T01:30+01:00",
        "2026-10-25, 0130 b, , 2026-10-25T01:30Z",
        "2026-10-25, 00:59, , 2026-10-25T00:59+01:00",
        "2026-10-25, 02:00, , 2026-10-25T02:00Z",
        "'', 01:10 +00:00, 2026-10-25T01:50+01:00, 2026-10-25T01:10Z",
        // and the one on which it never comes
        "2026-03-29, 00:59, , 2026-03-29T00:59Z",
        "2026-03-29, 02:00, , 2026-03-29T02:00+01:00",
        "'', 02:05, 2026-03-29T00:55Z, 2026-03-29T02:05+01:00"
    })
    void aTimeIsReadByTheClockOfTheRoom(String date, String time, String above, String at) {
        assertThat(read(date, time, above)).isEqualTo(new PaperTime.Read(moment(at), false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"~14:10", "~ 14:10", " ~1410", "~14:10 +00:00"})
    void aWaveSaysAboutThatTime(String time) {
        assertThat(read("2026-11-22", time, null))
                .isEqualTo(new PaperTime.Read(moment("2026-11-22T14:10Z"), true));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 14:10, , date: DATE_NEEDED",
        "2026-11-22, '', , time: TIME_NEEDED",
        "'', '', 2026-11-22T14:10Z, time: TIME_NEEDED",
        "2026-11-22, 2pm, , time: NOT_A_TIME",
        "2026-11-22, 24:00, , time: NOT_A_TIME",
        "2026-11-22, -5, , time: NOT_A_TIME",
        "2026-11-22, n, , time: NOT_A_TIME",
        "2026-11-22, 14:10:60, , time: NOT_A_TIME",
        "2026-11-22, 1410:30, , time: NOT_A_TIME",
        "2026-11-22, 14:10:30.5, , time: NOT_A_TIME",
        "2026-11-22, 2026-11-22 14:10, , time: NOT_A_TIME",
        "'', 2026-02-30 14:10, , date: NOT_A_DATE",
        "'', 22/11/2026 14:10, , time: NOT_A_TIME",
        "'', 14:10:20, 2026-11-22T14:10:30Z, time: TIME_GOES_BACK",
        "2026-11-22, 14:10 +1, , time: NOT_A_TIME",
        "2026-11-22, 14:, , time: UNFINISHED",
        "2026-11-22, 14, , time: UNFINISHED",
        "2026-11-2, 14:10, , date: UNFINISHED",
        "2026-02-30, 14:10, , date: NOT_A_DATE",
        "yesterday, 14:10, , date: NOT_WRITTEN_AS_A_DATE",
        "2026-11-23, 14:10, , date: IN_THE_FUTURE",
        "'', 14:05, 2026-11-22T14:10Z, time: TIME_GOES_BACK",
        "'', 02:10, 2026-11-20T14:10Z, time: TIME_GOES_BACK",
        "2026-11-22, 14:10 +01:00, , time: NOT_THAT_OFFSET",
        "2026-07-01, 14:10 +00:00, , time: NOT_THAT_OFFSET",
        "2026-10-25, 01:30, , time: TIME_TWICE",
        "'', 01:50, 2026-10-25T01:40+01:00, time: TIME_TWICE",
        "2026-10-25, 01:30 +02:00, , time: NOT_THAT_OFFSET",
        "2026-11-22, 14:10A, , time: NOT_THAT_OFFSET",
        "2026-03-29, 01:30, , time: NOT_A_TIME"
    })
    void whatCannotBeATimeOfThatDayIsNamed(String date, String time, String above, String code) {
        assertThat(read(date, time, above))
                .isInstanceOfSatisfying(
                        PaperTime.Wrong.class,
                        wrong -> assertThat(wrong.objection().code()).isEqualTo(code));
    }

    private static String clock(LocalTime time) {
        return String.format(Locale.ROOT, "%02d:%02d", time.getHour(), time.getMinute());
    }

    /** A sheet written down in steps of less than 12 hours, each row with no more than its time. */
    @Test
    void rowsWithoutADateFollowEachOtherAsTheyHappenedInEveryZone() {
        for (String zone : List.of("Europe/London", "Asia/Kathmandu", "Australia/Lord_Howe")) {
            ZoneId room = ZoneId.of(zone);
            Random random = new Random(zone.hashCode());
            for (int sheet = 0; sheet < 150; sheet++) {
                Instant at =
                        Instant.parse("2026-01-01T00:00:00Z")
                                .plus(random.nextInt(500_000), ChronoUnit.MINUTES);
                PaperClock paper = new PaperClock(room, at.plus(Duration.ofDays(9)));
                Optional<Moment> above =
                        Optional.of(Moment.of(at.truncatedTo(ChronoUnit.MINUTES), room));
                for (int row = 0; row < 12; row++) {
                    Moment next =
                            Moment.of(
                                    above.orElseThrow()
                                            .instant()
                                            .plus(random.nextInt(700), ChronoUnit.MINUTES),
                                    room);
                    // Where the clock was changed in between, staff write the day or the offset.
                    boolean changed = !next.offset().equals(above.orElseThrow().offset());
                    String day = changed ? next.local().toLocalDate().toString() : "";
                    String typed =
                            clock(next.local().toLocalTime())
                                    + (twice(next, room) ? " " + offset(next) : "");
                    assertThat(paper.read(day, typed, above))
                            .as("%s %s behind %s in %s", day, typed, above, zone)
                            .isEqualTo(new PaperTime.Read(next, false));
                    above = Optional.of(next);
                }
            }
        }
    }

    private static boolean twice(Moment at, ZoneId zone) {
        return zone.getRules().getValidOffsets(at.local().toLocalDateTime()).size() > 1;
    }

    private static String offset(Moment at) {
        return at.offset().getTotalSeconds() == 0 ? "+00:00" : at.offset().getId();
    }
}
