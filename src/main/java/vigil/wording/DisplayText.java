package vigil.wording;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Dates, times, durations and numbers as they are shown, whatever the computer's regional settings
 * (rules D1–D3, D7).
 */
public final class DisplayText {

    private static final List<String> MONTHS =
            List.of(
                    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov",
                    "Dec");
    private static final DateTimeFormatter DATE = dated("-uuuu");
    private static final DateTimeFormatter DAY_MONTH = dated("");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final List<String> DAYS =
            List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");

    private DisplayText() {}

    private static DateTimeFormatter dated(String rest) {
        Map<Long, String> names =
                IntStream.range(0, MONTHS.size())
                        .boxed()
                        .collect(Collectors.toMap(month -> month + 1L, MONTHS::get));
        DateTimeFormatterBuilder builder =
                new DateTimeFormatterBuilder()
                        .parseCaseInsensitive()
                        .appendPattern("dd-")
                        .appendText(ChronoField.MONTH_OF_YEAR, names);
        if (!rest.isEmpty()) {
            builder.appendPattern(rest);
        }
        return builder.toFormatter(Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }

    /** {@code 22-Nov-2026}. */
    public static String date(LocalDate date) {
        return DATE.format(date);
    }

    /** {@code 22-Nov}, where the year is plain from its surroundings. */
    public static String dayAndMonth(LocalDate date) {
        return DAY_MONTH.format(date);
    }

    /** {@code Sunday 22-Nov-2026}. */
    public static String weekdayAndDate(LocalDate date) {
        return DAYS.get(date.getDayOfWeek().getValue() - 1) + " " + date(date);
    }

    /** {@code 14:05}, 24 h. */
    public static String time(LocalTime time) {
        return TIME.format(time);
    }

    /** {@code 14:05:20}; for the audit view and the proof of saving only (rule D2). */
    public static String timeWithSeconds(LocalTime time) {
        return SECONDS.format(time);
    }

    /**
     * {@code 14:05}, and in an hour that the clocks of a zone show twice {@code 02:30A} the first
     * time and {@code 02:30B} the second, as the law of Germany names them (SoZV of 2001, § 2).
     */
    public static String time(OffsetDateTime at, ZoneId zone) {
        return time(at.toLocalTime()) + letter(at, zone);
    }

    /** {@code 14:05:20}, in an hour that comes twice {@code 02:30:20A} and {@code 02:30:20B}. */
    public static String timeWithSeconds(OffsetDateTime at, ZoneId zone) {
        return timeWithSeconds(at.toLocalTime()) + letter(at, zone);
    }

    /** A or B in an hour that comes twice, nothing in any other. */
    public static String letter(OffsetDateTime at, ZoneId zone) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(at.toLocalDateTime());
        int pass = offsets.size() < 2 ? -1 : offsets.indexOf(at.getOffset());
        return pass < 0 ? "" : pass == 0 ? "A" : "B";
    }

    /**
     * {@code 1hr 5min}: whole minutes, rounded down, units that are nought dropped; {@code 0min}
     * for less than one.
     */
    public static String duration(Duration duration) {
        long minutes = Math.abs(duration.toMinutes());
        long hours = minutes / 60;
        long rest = minutes % 60;
        if (hours == 0) {
            return rest + "min";
        }
        return rest == 0 ? hours + "hr" : hours + "hr " + rest + "min";
    }

    /**
     * How far a time is from another as clocks show the two, in whole minutes, seconds not
     * counting: negative where it lies before it.
     */
    public static Duration byTheClock(Instant from, Instant to) {
        return Duration.between(
                from.truncatedTo(ChronoUnit.MINUTES), to.truncatedTo(ChronoUnit.MINUTES));
    }

    /** No trailing zero, a leading zero, thousands comma: {@code 5}, {@code 0.5}, {@code 1,284}. */
    public static String number(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        String digits = plain.abs().toPlainString();
        int point = digits.indexOf('.');
        String whole = point < 0 ? digits : digits.substring(0, point);
        String fraction = point < 0 ? "" : digits.substring(point);
        StringBuilder grouped = new StringBuilder(whole);
        for (int at = whole.length() - 3; at > 0; at -= 3) {
            grouped.insert(at, ',');
        }
        return (plain.signum() < 0 ? "−" : "") + grouped + fraction;
    }

    /** The same for a whole number. */
    public static String number(long value) {
        return number(BigDecimal.valueOf(value));
    }

    /** The same, rounded half up to at most so many decimals. */
    public static String number(double value, int decimals) {
        return number(BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP));
    }

    /** Number and unit, never parted by wrapping: {@code 35 mg} with a no-break space. */
    public static String quantity(BigDecimal value, String unit) {
        return unit.isEmpty()
                ? number(value)
                : number(value) + "\u00a0" + unit.replace(' ', '\u00a0');
    }

    /** The same for a whole number. */
    public static String quantity(long value, String unit) {
        return quantity(BigDecimal.valueOf(value), unit);
    }

    /** {@code 04-Mar-1980 (46y)}; months below two years of age, as banners do: {@code (14m)}. */
    public static String born(LocalDate born, LocalDate today) {
        return date(born) + " (" + age(born, today) + ")";
    }

    /** {@code 46y}. */
    public static String age(LocalDate born, LocalDate today) {
        int years = Period.between(born, today).getYears();
        return years >= 2 ? years + "y" : ChronoUnit.MONTHS.between(born, today) + "m";
    }
}
