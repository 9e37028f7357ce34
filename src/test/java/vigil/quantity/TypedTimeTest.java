package vigil.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.quantity.Parsed.Read;
import vigil.quantity.Parsed.Unfinished;
import vigil.quantity.Parsed.Unreadable;

class TypedTimeTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final List<ZoneId> ZONES =
            List.of(
                    BERLIN,
                    ZoneId.of("America/New_York"),
                    ZoneId.of("Australia/Lord_Howe"),
                    ZoneId.of("Asia/Kathmandu"),
                    ZoneId.of("Africa/Cairo"));

    private static Moment at(String local, ZoneId zone) {
        return Moment.of(LocalDateTime.parse(local).atZone(zone).toInstant(), zone);
    }

    private static Parsed<Moment> read(String text, String now) {
        return TypedTime.read(text, at(now, BERLIN), BERLIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "n", "N", " n "})
    void nothing_or_n_is_now(String text) {
        Moment now = at("2026-11-22T14:10:37", BERLIN);
        assertThat(TypedTime.read(text, now, BERLIN)).isEqualTo(new Read<>(now));
    }

    @ParameterizedTest
    @CsvSource({
        "1405,2026-11-22T14:05", "14:05,2026-11-22T14:05", "' 14:05 ',2026-11-22T14:05",
        "905,2026-11-22T09:05", "0905,2026-11-22T09:05", "9:05,2026-11-22T09:05",
        "0000,2026-11-22T00:00", "1410,2026-11-22T14:10", "245,2026-11-22T02:45",
        "-5,2026-11-22T14:05:00", "-5m,2026-11-22T14:05:00", "-0,2026-11-22T14:10:00",
        "-720,2026-11-22T02:10:00"
    })
    void a_time_of_today_reads(String text, String local) {
        assertThat(read(text, "2026-11-22T14:10:37")).isEqualTo(new Read<>(at(local, BERLIN)));
    }

    /** Rule D4: what follows a tilde reads as without it, and only a said time may have one. */
    @ParameterizedTest
    @CsvSource({
        "~1405, 1405, true",
        "' ~ 14:05 ', 14:05, true",
        "~-5, -5, true",
        "~n, n, true",
        "1405, 1405, false",
        "'', '', false",
        "~1460, 1460, true",
        "~14, 14, true",
        "~1411, 1411, true"
    })
    void a_tilde_says_that_a_time_is_only_about_right(
            String text, String without, boolean approximate) {
        Moment now = at("2026-11-22T14:10:37", BERLIN);
        assertThat(TypedTime.said(text, now, BERLIN))
                .isEqualTo(TypedTime.read(without, now, BERLIN));
        assertThat(TypedTime.approximate(text)).isEqualTo(approximate);
        assertThat(TypedTime.read("~1405", now, BERLIN))
                .isEqualTo(new Unreadable<>(ParseFault.NOT_A_TIME));
    }

    @ParameterizedTest
    @CsvSource({"~,", "~~1405,NOT_A_TIME", "14~05,NOT_A_TIME", "1405~,NOT_A_TIME"})
    void a_tilde_alone_is_the_beginning_of_a_time_and_elsewhere_it_is_none(
            String text, ParseFault fault) {
        assertThat(TypedTime.said(text, at("2026-11-22T14:10:37", BERLIN), BERLIN))
                .isEqualTo(fault == null ? new Unfinished<>() : new Unreadable<>(fault));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1", "9", "14", "23", "24", "90", "140", "205", "105", "14:", "14:0", "-"})
    void the_beginning_of_a_time_is_unfinished(String text) {
        assertThat(read(text, "2026-11-22T14:10:37")).isEqualTo(new Unfinished<>());
    }

    @ParameterizedTest
    @CsvSource({
        "2400,NOT_A_TIME", "24:00,NOT_A_TIME", "1460,NOT_A_TIME", "99,NOT_A_TIME",
        "148,NOT_A_TIME", "266,NOT_A_TIME", "14:7,NOT_A_TIME", "14:05:00,NOT_A_TIME",
        "2pm,NOT_A_TIME", "14.05,NOT_A_TIME", "14050,NOT_A_TIME", "-5h,NOT_A_TIME",
        "--5,NOT_A_TIME", "−5,NOT_A_TIME", "１４０５,NOT_A_TIME", "nn,NOT_A_TIME",
        "-05,LEADING_ZERO", "-721,OUT_OF_RANGE", "-9999,TOO_LONG", "1411,IN_THE_FUTURE",
        "2359,IN_THE_FUTURE", "+5,NOT_A_TIME"
    })
    void anything_else_is_refused_with_its_reason(String text, ParseFault fault) {
        assertThat(read(text, "2026-11-22T14:10:37")).isEqualTo(new Unreadable<>(fault));
    }

    @ParameterizedTest
    @CsvSource({
        "00:10,2350,2026-11-21T23:50", "00:10,1210,2026-11-21T12:10",
        "11:59,2359,2026-11-21T23:59", "00:00,2359,2026-11-21T23:59"
    })
    void a_time_later_on_the_clock_is_yesterday_within_twelve_hours(
            String now, String text, String local) {
        assertThat(read(text, "2026-11-22T" + now)).isEqualTo(new Read<>(at(local, BERLIN)));
    }

    @ParameterizedTest
    @CsvSource({"00:10,1209", "12:00,2359", "00:10,0011"})
    void and_the_future_beyond_that(String now, String text) {
        assertThat(read(text, "2026-11-22T" + now))
                .isEqualTo(new Unreadable<>(ParseFault.IN_THE_FUTURE));
    }

    @Test
    void in_the_doubled_hour_the_later_time_is_meant_once_it_has_come() {
        Moment firstHour = moment("2026-10-25T02:40:00+02:00");
        Moment secondHour = moment("2026-10-25T02:10:00+01:00");
        Moment after = moment("2026-10-25T04:00:00+01:00");

        assertThat(TypedTime.read("0230", firstHour, BERLIN))
                .isEqualTo(new Read<>(moment("2026-10-25T02:30:00+02:00")));
        assertThat(TypedTime.read("0230", secondHour, BERLIN))
                .isEqualTo(new Read<>(moment("2026-10-25T02:30:00+02:00")));
        assertThat(TypedTime.read("0205", secondHour, BERLIN))
                .isEqualTo(new Read<>(moment("2026-10-25T02:05:00+01:00")));
        assertThat(TypedTime.read("0230", after, BERLIN))
                .isEqualTo(new Read<>(moment("2026-10-25T02:30:00+01:00")));
    }

    @ParameterizedTest
    @CsvSource({
        "0230A, 2026-10-25T04:00:00+01:00, 2026-10-25T02:30:00+02:00",
        "02:30a, 2026-10-25T02:40:00+01:00, 2026-10-25T02:30:00+02:00",
        "0230B, 2026-10-25T04:00:00+01:00, 2026-10-25T02:30:00+01:00",
        "0230b, 2026-10-25T13:00:00+01:00, 2026-10-25T02:30:00+01:00",
        "2:30A, 2026-10-25T02:30:00+02:00, 2026-10-25T02:30:00+02:00",
    })
    void a_letter_names_one_of_the_two(String typed, String now, String meant) {
        assertThat(TypedTime.read(typed, moment(now), BERLIN)).isEqualTo(new Read<>(moment(meant)));
    }

    @ParameterizedTest
    @CsvSource({
        "0230B, 2026-10-25T02:40:00+02:00, IN_THE_FUTURE",
        "0230A, 2026-11-22T14:00:00+01:00, NOT_A_TIME",
        "0130A, 2026-10-25T04:00:00+01:00, NOT_A_TIME",
        "0300B, 2026-10-25T04:00:00+01:00, NOT_A_TIME",
        "0230C, 2026-10-25T04:00:00+01:00, NOT_A_TIME",
        "02A, 2026-10-25T04:00:00+01:00, NOT_A_TIME",
        "A, 2026-10-25T04:00:00+01:00, NOT_A_TIME",
    })
    void a_letter_where_no_time_comes_twice_is_not_a_time(
            String typed, String now, ParseFault fault) {
        assertThat(TypedTime.read(typed, moment(now), BERLIN)).isEqualTo(new Unreadable<>(fault));
    }

    @Test
    void a_time_that_the_clock_skips_is_said_to_be_that() {
        assertThat(read("0230", "2026-03-29T10:00"))
                .isEqualTo(new Unreadable<>(ParseFault.TIME_SKIPPED));
        assertThat(read("0230A", "2026-03-29T10:00"))
                .isEqualTo(new Unreadable<>(ParseFault.NOT_A_TIME));
        assertThat(read("0159", "2026-03-29T03:01"))
                .isEqualTo(new Read<>(at("2026-03-29T01:59", BERLIN)));
    }

    /** At 14:06:10 the act of 14:05:32 was a minute ago, and whoever types so means no seconds. */
    @Test
    void minutes_ago_do_not_lie_before_an_act_of_their_minute() {
        Moment act = at("2026-11-22T14:05:32", BERLIN);
        assertThat(read("-1", "2026-11-22T14:06:10"))
                .isInstanceOfSatisfying(
                        Read.class,
                        read -> assertThat(((Moment) read.value()).certainlyBefore(act)).isFalse());
    }

    @Test
    void minutes_ago_count_real_minutes_across_the_change() {
        assertThat(TypedTime.read("-50", moment("2026-10-25T02:10:00+01:00"), BERLIN))
                .isEqualTo(new Read<>(moment("2026-10-25T02:20:00+02:00")));
    }

    @Test
    void a_printed_time_of_the_last_twelve_hours_reads_back_as_itself_in_five_zones() {
        Random random = new Random(20261122);
        for (ZoneId zone : ZONES) {
            for (int i = 0; i < 1_000; i++) {
                Instant now = someInstant(random, zone);
                Instant taken =
                        now.minus(random.nextInt(720), ChronoUnit.MINUTES)
                                .truncatedTo(ChronoUnit.MINUTES);
                Moment expected = Moment.of(taken, zone);
                LocalTime clock = expected.local().toLocalTime();
                String text =
                        String.format(Locale.ROOT, "%02d:%02d", clock.getHour(), clock.getMinute());
                assertSameOrLaterTwin(
                        TypedTime.read(text, Moment.of(now, zone), zone), expected, text);
            }
        }
    }

    @Test
    void no_text_throws_or_lies_in_the_future() {
        HostileText hostile = new HostileText(11);
        Random random = new Random(11);
        for (int i = 0; i < 2_000; i++) {
            ZoneId zone = ZONES.get(random.nextInt(ZONES.size()));
            Moment now = Moment.of(someInstant(random, zone), zone);
            String text = hostile.next();
            if (TypedTime.read(text, now, zone) instanceof Read<Moment>(Moment moment)) {
                assertThat(moment.isAfter(now)).as(text).isFalse();
                assertThat(Duration.between(moment.instant(), now.instant()))
                        .isLessThanOrEqualTo(Duration.ofHours(25));
            }
        }
    }

    /** On a day with a doubled hour the later of two times that look alike is meant. */
    private static void assertSameOrLaterTwin(Parsed<Moment> read, Moment expected, String text) {
        assertThat(read).as(text).isInstanceOf(Read.class);
        Moment moment = ((Read<Moment>) read).value();
        assertThat(moment.local().toLocalDateTime()).isEqualTo(expected.local().toLocalDateTime());
        assertThat(expected.isAfter(moment)).isFalse();
    }

    /** Half of the instants lie within a day of a change of the clock, where the zone has any. */
    private static Instant someInstant(Random random, ZoneId zone) {
        Instant any = Instant.ofEpochSecond(1_700_000_000L + random.nextInt(100_000_000));
        var next = zone.getRules().nextTransition(any);
        return next == null || random.nextBoolean()
                ? any
                : next.getInstant().plusSeconds(random.nextInt(172_800) - 86_400L);
    }

    private static Moment moment(String text) {
        OffsetDateTime time = OffsetDateTime.parse(text);
        return new Moment(time.toInstant(), time.getOffset());
    }
}
