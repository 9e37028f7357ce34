package vigil.quantity;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vigil.quantity.Parsed.Read;
import vigil.quantity.Parsed.Unfinished;
import vigil.quantity.Parsed.Unreadable;

/**
 * Reads the time at which something was done, in the 24-hour clock (rules D4 and D6; NHS Common
 * User Interface, D+Tc-0021). Nothing in the future is read.
 */
public final class TypedTime {

    /** How far back a time may lie that is later on the clock than now, or typed as minutes ago. */
    private static final Duration BACK = Duration.ofHours(12);

    private static final int LAST_HOUR = 23;

    /** What stands before a time that is only about right. */
    private static final String ABOUT = "~";

    private static final Pattern AGO = Pattern.compile("-([0-9]+)m?");
    private static final Pattern COLON = Pattern.compile("([0-9]{1,2}):([0-9]{0,2})");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,4}");
    private static final Pattern LETTERED = Pattern.compile("([0-9:]+)([ABab])");

    private TypedTime() {}

    /**
     * A moment: nothing or {@code n} is now, to the second; {@code -5} or {@code -5m} is the minute
     * five minutes ago, up to 12 hours: nobody who counts minutes says seconds; {@code 1405},
     * {@code 14:05}, {@code 905} or {@code 9:05} is the time on the clock of the zone. Three digits
     * are a time only where a fourth could not follow.
     *
     * <p>A time later on the clock than now is yesterday's where that lies within 12 hours, and
     * else {@link ParseFault#IN_THE_FUTURE}. In an hour that the clock shows twice the later one is
     * meant, if it has come, unless an A behind the time names the first or a B the second; where
     * no hour comes twice a letter makes it {@link ParseFault#NOT_A_TIME}. A time that the clock
     * skips is {@link ParseFault#TIME_SKIPPED}.
     */
    public static Parsed<Moment> read(String text, Moment now, ZoneId zone) {
        String typed = TypedNumber.trimmed(text);
        if (typed.isEmpty() || typed.equals("n") || typed.equals("N")) {
            return new Read<>(now);
        }
        if (typed.startsWith("-")) {
            return ago(typed, now, zone);
        }
        Matcher lettered = LETTERED.matcher(typed);
        boolean letter = lettered.matches();
        Wall wall =
                new Wall(
                        now,
                        zone,
                        letter
                                ? Optional.of(lettered.group(2).equalsIgnoreCase("B"))
                                : Optional.empty());
        return switch (onTheClock(letter ? lettered.group(1) : typed)) {
            case Parsed.Blank<LocalTime>() -> new Parsed.Blank<>();
            case Unfinished<LocalTime>() ->
                    letter ? new Unreadable<>(ParseFault.NOT_A_TIME) : new Unfinished<>();
            case Unreadable<LocalTime>(ParseFault fault) -> new Unreadable<>(fault);
            case Read<LocalTime>(LocalTime time) -> wall.latest(time);
        };
    }

    /**
     * A time as {@link #read} reads it, which a tilde before it says to be about right: {@code
     * ~1405}, {@code ~-5}. A tilde alone is {@link Unfinished}.
     */
    public static Parsed<Moment> said(String text, Moment now, ZoneId zone) {
        if (!approximate(text)) {
            return read(text, now, zone);
        }
        String time = TypedNumber.trimmed(TypedNumber.trimmed(text).substring(1));
        return time.isEmpty() ? new Unfinished<>() : read(time, now, zone);
    }

    /** Whether a typed time begins with the tilde that says that it is about right. */
    public static boolean approximate(String text) {
        return TypedNumber.trimmed(text).startsWith(ABOUT);
    }

    /** A time of day as it is typed, with the tilde where it is about right. */
    public static String typed(String clock, boolean approximate) {
        return approximate ? ABOUT + clock : clock;
    }

    private static Parsed<LocalTime> onTheClock(String typed) {
        Matcher colon = COLON.matcher(typed);
        if (colon.matches()) {
            return clock(colon.group(1), colon.group(2));
        }
        return DIGITS.matcher(typed).matches()
                ? digits(typed)
                : new Unreadable<>(ParseFault.NOT_A_TIME);
    }

    private static Parsed<Moment> ago(String typed, Moment now, ZoneId zone) {
        if (typed.length() == 1) {
            return new Unfinished<>();
        }
        Matcher ago = AGO.matcher(typed);
        if (!ago.matches()) {
            return new Unreadable<>(ParseFault.NOT_A_TIME);
        }
        return switch (TypedNumber.whole(ago.group(1), Math.toIntExact(BACK.toMinutes()))) {
            case Parsed.Blank<Integer>() -> new Unfinished<>();
            case Unfinished<Integer>() -> new Unfinished<>();
            case Unreadable<Integer>(ParseFault fault) -> new Unreadable<>(fault);
            case Read<Integer>(Integer minutes) ->
                    new Read<>(Moment.of(now.minute().minus(Duration.ofMinutes(minutes)), zone));
        };
    }

    private static Parsed<LocalTime> digits(String typed) {
        if (typed.length() == 1) {
            return new Unfinished<>();
        }
        boolean oneDigitHour =
                typed.length() < 4 && Integer.parseInt(typed.substring(0, 2)) > LAST_HOUR;
        int hourDigits = oneDigitHour ? 1 : 2;
        return clock(typed.substring(0, hourDigits), typed.substring(hourDigits));
    }

    private static Parsed<LocalTime> clock(String hour, String minute) {
        boolean begun = minute.isEmpty() || minute.charAt(0) <= '5';
        int hours = Integer.parseInt(hour);
        if (hours > LAST_HOUR || !begun) {
            return new Unreadable<>(ParseFault.NOT_A_TIME);
        }
        if (minute.length() < 2) {
            return new Unfinished<>();
        }
        return new Read<>(LocalTime.of(hours, Integer.parseInt(minute)));
    }

    /**
     * The clock on the wall.
     *
     * @param second which time of an hour that comes twice is named, if one is
     */
    private record Wall(Moment now, ZoneId zone, Optional<Boolean> second) {

        Parsed<Moment> latest(LocalTime time) {
            LocalDate today = now.instant().atZone(zone).toLocalDate();
            Optional<Moment> found = lastNotAfter(today.atTime(time));
            if (found.isEmpty()) {
                Instant earliest = now.instant().minus(BACK);
                found =
                        lastNotAfter(today.minusDays(1).atTime(time))
                                .filter(moment -> !moment.instant().isBefore(earliest));
            }
            if (found.isPresent()) {
                return new Read<>(found.get());
            }
            return new Unreadable<>(why(today.atTime(time)));
        }

        private ParseFault why(LocalDateTime local) {
            if (!offsets(local).isEmpty()) {
                return ParseFault.IN_THE_FUTURE;
            }
            return second.isPresent() ? ParseFault.NOT_A_TIME : ParseFault.TIME_SKIPPED;
        }

        private Optional<Moment> lastNotAfter(LocalDateTime local) {
            return offsets(local).stream()
                    .map(offset -> new Moment(local.toInstant(offset), offset))
                    .filter(moment -> !moment.isAfter(now))
                    .max(Comparator.naturalOrder());
        }

        private List<ZoneOffset> offsets(LocalDateTime local) {
            List<ZoneOffset> all = zone.getRules().getValidOffsets(local);
            return second.map(
                            later ->
                                    all.size() < 2
                                            ? List.<ZoneOffset>of()
                                            : List.of(later ? all.getLast() : all.getFirst()))
                    .orElse(all);
        }
    }
}
