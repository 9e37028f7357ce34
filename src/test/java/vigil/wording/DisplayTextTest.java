package vigil.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.quantity.Moment;
import vigil.quantity.Parsed;
import vigil.quantity.TypedDate;
import vigil.quantity.TypedTime;

/** Golden texts, whatever the computer's regional settings. */
class DisplayTextTest {

    private final Locale before = Locale.getDefault();

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "de-DE", "ar-EG", "th-TH-u-ca-buddhist-nu-thai", "tr-TR"})
    void textsAreTheSameInEveryLocale(String locale) {
        Locale.setDefault(Locale.forLanguageTag(locale));
        LocalDate day = LocalDate.of(2026, 11, 22);
        assertThat(DisplayText.date(day)).isEqualTo("22-Nov-2026");
        assertThat(DisplayText.dayAndMonth(day)).isEqualTo("22-Nov");
        assertThat(DisplayText.weekdayAndDate(day)).isEqualTo("Sunday 22-Nov-2026");
        assertThat(DisplayText.time(LocalTime.of(14, 5))).isEqualTo("14:05");
        assertThat(DisplayText.time(LocalTime.MIDNIGHT)).isEqualTo("00:00");
        assertThat(DisplayText.timeWithSeconds(LocalTime.of(14, 5, 9))).isEqualTo("14:05:09");
        assertThat(DisplayText.duration(Duration.ofMinutes(65))).isEqualTo("1hr 5min");
        assertThat(DisplayText.number(new BigDecimal("1284.50"))).isEqualTo("1,284.5");
        assertThat(DisplayText.number(0.5, 2)).isEqualTo("0.5");
        assertThat(DisplayText.born(LocalDate.of(1980, 3, 4), day)).isEqualTo("04-Mar-1980 (46y)");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-25T02:30:00+02:00, 02:30A",
        "2026-10-25T02:30:00+01:00, 02:30B",
        "2026-10-25T02:00:00+02:00, 02:00A",
        "2026-10-25T01:59:59+02:00, 01:59",
        "2026-10-25T03:00:00+01:00, 03:00",
        "2026-03-29T03:30:00+02:00, 03:30",
        "2026-10-25T02:30:00-05:00, 02:30",
    })
    void anHourThatComesTwiceIsNamedByLetters(String at, String shown) {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        OffsetDateTime time = OffsetDateTime.parse(at);
        assertThat(DisplayText.time(time, berlin)).isEqualTo(shown);
        assertThat(DisplayText.timeWithSeconds(time, berlin))
                .startsWith(shown.substring(0, 5) + ":")
                .endsWith(shown.substring(5));
    }

    /** What is shown and typed again is that same minute, also where it comes twice. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/Berlin",
                "America/New_York",
                "Australia/Lord_Howe",
                "Africa/Cairo",
                "Asia/Kathmandu"
            })
    void aTimeThatIsShownReadsBackAsItself(String room) {
        ZoneId zone = ZoneId.of(room);
        Random random = new Random(20261025);
        Instant change = Instant.parse("2026-10-20T00:00:00Z");
        for (int trial = 0; trial < 2000; trial++) {
            var next = zone.getRules().nextTransition(change);
            Instant near = next == null ? change : next.getInstant();
            change = random.nextInt(40) == 0 ? near : change;
            Instant at =
                    near.plusSeconds(60L * (random.nextInt(360) - 180))
                            .truncatedTo(ChronoUnit.MINUTES);
            Moment now = Moment.of(at.plusSeconds(random.nextInt(39_000)), zone);
            Moment shown = Moment.of(at, zone);
            assertThat(TypedTime.read(DisplayText.time(shown.local(), zone), now, zone))
                    .as("%s at %s", shown, now)
                    .isEqualTo(new Parsed.Read<>(shown));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "14:22:00, 14:25:00, 3",
        "14:22:59, 14:25:01, 3",
        "14:22:01, 14:25:59, 3",
        "14:22:10, 14:22:50, 0",
        "14:25:59, 14:22:00, -3"
    })
    void minutesBetweenTwoTimesAreThoseThatClocksShow(String from, String to, long minutes) {
        assertThat(
                        DisplayText.byTheClock(
                                Instant.parse("2026-11-29T" + from + "Z"),
                                Instant.parse("2026-11-29T" + to + "Z")))
                .isEqualTo(Duration.ofMinutes(minutes));
    }

    @Test
    void durationsDropUnitsThatAreNought() {
        assertThat(DisplayText.duration(Duration.ofHours(2))).isEqualTo("2hr");
        assertThat(DisplayText.duration(Duration.ofMinutes(18))).isEqualTo("18min");
        assertThat(DisplayText.duration(Duration.ofSeconds(59))).isEqualTo("0min");
    }

    @Test
    void numbersHaveNoTrailingZeroAndTheirUnitStaysWithThem() {
        assertThat(DisplayText.number(new BigDecimal("5.0"))).isEqualTo("5");
        assertThat(DisplayText.number(new BigDecimal("100"))).isEqualTo("100");
        assertThat(DisplayText.number(1_234_567)).isEqualTo("1,234,567");
        assertThat(DisplayText.number(new BigDecimal("-0.30"))).isEqualTo("−0.3");
        assertThat(DisplayText.quantity(new BigDecimal("35"), "mg")).isEqualTo("35\u00a0mg");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{0} over {1}~min = {2}~mg~per~h",
                "35~mg over 40~min, 0.5~mg~per~kg~per~h, 50~mg~per~mL",
                "{0}~mmHg, 88~per~min, 37.2~°C, 20~% of it, 24~h",
                "172/104 at min~30 and min~{0}",
                "HR per min, 15 minutes, 2 hours, 10 more, 3 sets, x and a digit, 4 mgs",
            })
    void noAmountIsPartedFromItsUnit(String shown) {
        String held = shown.replace('~', '\u00a0');
        assertThat(UnitText.together(shown.replace('~', ' '))).isEqualTo(held);
        assertThat(UnitText.together(held)).isEqualTo(held);
    }

    @Test
    void typedDatesAreReadStrictly() {
        LocalDate born = LocalDate.of(1980, 3, 4);
        assertThat(TypedDate.day("04-Mar-1980")).isEqualTo(new Parsed.Read<>(born));
    }

    /** Any decimal of up to nine digits before and six behind the point, with either sign. */
    private static BigDecimal anyNumber(Random random) {
        return new BigDecimal(BigInteger.valueOf(random.nextLong(1_000_000_000)), random.nextInt(7))
                .multiply(random.nextBoolean() ? BigDecimal.ONE : BigDecimal.ONE.negate());
    }

    @Test
    void aNumberSaysExactlyItsValueAndNothingThatCouldBeMisread() {
        Random random = new Random(20_261_122);
        for (int round = 0; round < 5_000; round++) {
            BigDecimal value = anyNumber(random);
            String said = DisplayText.number(value);

            assertThat(new BigDecimal(said.replace(",", "").replace('−', '-')))
                    .as(said)
                    .isEqualByComparingTo(value);
            assertThat(said)
                    .as("rule D7: a leading zero, no trailing one, commas by threes")
                    .matches("−?(0|[1-9]\\d{0,2}(,\\d{3})*)(\\.\\d*[1-9])?");
            assertThat(said.startsWith("−")).as(said).isEqualTo(value.signum() < 0);
        }
    }

    @Test
    void aDurationSaysItsWholeMinutesWhateverItsSign() {
        for (int seconds = 0; seconds < 20_000; seconds += 7) {
            Duration duration = Duration.ofSeconds(seconds);
            String said = DisplayText.duration(duration);
            Matcher parts = Pattern.compile("(?:(\\d+)hr)? ?(?:(\\d+)min)?").matcher(said);

            assertThat(parts.matches()).as(said).isTrue();
            assertThat(60 * whole(parts.group(1)) + whole(parts.group(2)))
                    .as(said)
                    .isEqualTo(seconds / 60);
            assertThat(DisplayText.duration(duration.negated())).isEqualTo(said);
        }
    }

    private static int whole(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    @Test
    void everyDateIsReadBackAsItWasShown() {
        for (LocalDate day = LocalDate.of(1896, 1, 1);
                day.isBefore(LocalDate.of(2100, 1, 1));
                day = day.plusDays(13)) {
            assertThat(TypedDate.day(DisplayText.date(day))).isEqualTo(new Parsed.Read<>(day));
            assertThat(DisplayText.date(day)).startsWith(DisplayText.dayAndMonth(day) + "-");
            assertThat(DisplayText.weekdayAndDate(day)).endsWith(" " + DisplayText.date(day));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22, 0m", "2026-10-23, 0m", "2026-10-22, 1m", "2025-11-22, 12m", "2024-11-23, 23m",
        "2024-11-22, 2y", "1980-11-22, 46y", "1980-11-23, 45y", "1980-02-29, 46y",
                "1896-11-22, 130y"
    })
    void anAgeIsInYearsFromTwoYearsOnAndInMonthsBefore(LocalDate born, String said) {
        assertThat(DisplayText.age(born, LocalDate.of(2026, 11, 22))).isEqualTo(said);
    }
}
