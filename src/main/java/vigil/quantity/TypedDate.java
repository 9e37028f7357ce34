package vigil.quantity;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vigil.quantity.Parsed.Blank;
import vigil.quantity.Parsed.Read;
import vigil.quantity.Parsed.Unfinished;
import vigil.quantity.Parsed.Unreadable;

/** Reads dates as staff type them, with four-digit years and no regard to regional settings. */
public final class TypedDate {

    private static final int OLDEST_YEARS = 130;

    private static final int MONTHS_OF_YEAR = 12;
    private static final int MOST_DAYS = 31;

    private static final List<String> MONTHS =
            List.of(
                    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec");

    private static final Pattern DAY =
            Pattern.compile(
                    "(?<d1>[0-9]{1,2})[- ](?<name>"
                            + String.join("|", MONTHS)
                            + ")[- ](?<y1>[0-9]{4})"
                            + "|(?<y2>[0-9]{4})-(?<m2>[0-9]{2})-(?<d2>[0-9]{2})"
                            + "|(?<d3>[0-9]{2})(?<m3>[0-9]{2})(?<y3>[0-9]{4})",
                    Pattern.CASE_INSENSITIVE);

    /** Each form with its end still missing; the groups hold what is there of month and day. */
    private static final Pattern BEGUN =
            Pattern.compile(
                    "[0-9]{1,4}"
                            + "|(?<d3>[0-9]{2})(?<m3>[0-9]{2})[0-9]{1,3}"
                            + "|(?<d1>[0-9]{1,2})[- ](?<name>[a-z]{0,3})"
                            + "|(?<d4>[0-9]{1,2})[- ](?<whole>[a-z]{3})[- ][0-9]{0,3}"
                            + "|[0-9]{4}-(?<m2>[0-9]{0,2})"
                            + "|[0-9]{4}-(?<m4>[0-9]{2})-(?<d2>[0-9]?)",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern MONTH =
            Pattern.compile("(?<m1>[0-9]{1,2})[/-](?<y1>[0-9]{4})|(?<y2>[0-9]{4})-(?<m2>[0-9]{2})");

    private static final Pattern MONTH_BEGUN =
            Pattern.compile("(?<m1>[0-9]{1,2})(?:/[0-9]{0,3}|-[0-9]{1,3})");

    private TypedDate() {}

    /**
     * A day: {@code 04-Mar-1980}, also with blanks in place of the hyphens, {@code 1980-03-04} or
     * {@code 04031980} (day first). Refuses every other way of writing, for slashes and points are
     * read day first by some and month first by others, and days that the calendar does not have,
     * as soon as nothing more could mend them.
     */
    public static Parsed<LocalDate> day(String text) {
        String typed = TypedNumber.trimmed(text);
        if (typed.isEmpty()) {
            return new Blank<>();
        }
        Matcher date = DAY.matcher(typed);
        if (!date.matches()) {
            return begun(typed);
        }
        String form = date.group("name") != null ? "1" : date.group("y2") != null ? "2" : "3";
        int month =
                date.group("name") != null
                        ? MONTHS.indexOf(date.group("name").toLowerCase(Locale.ROOT)) + 1
                        : number(date, "m" + form);
        return onCalendar(number(date, "y" + form), month, number(date, "d" + form));
    }

    /**
     * A date of birth: a day that is not after {@code today} and not more than 130 years before it.
     */
    public static Parsed<LocalDate> birth(String text, LocalDate today) {
        Parsed<LocalDate> day = day(text);
        if (!(day instanceof Read<LocalDate>(LocalDate date))) {
            return day;
        }
        if (date.isAfter(today)) {
            return new Unreadable<>(ParseFault.IN_THE_FUTURE);
        }
        return date.isBefore(today.minusYears(OLDEST_YEARS))
                ? new Unreadable<>(ParseFault.OUT_OF_RANGE)
                : day;
    }

    /**
     * The expiry on a label: a day, or a month, which ends with its last day: {@code 06/2027},
     * {@code 06-2027} or {@code 2027-06}.
     */
    public static Parsed<LocalDate> expiry(String text) {
        String typed = TypedNumber.trimmed(text);
        Matcher month = MONTH.matcher(typed);
        if (month.matches()) {
            String form = month.group("y1") != null ? "1" : "2";
            int number = number(month, "m" + form);
            return isMonth(number)
                    ? new Read<>(YearMonth.of(number(month, "y" + form), number).atEndOfMonth())
                    : new Unreadable<>(ParseFault.NOT_A_MONTH);
        }
        Matcher begun = MONTH_BEGUN.matcher(typed);
        if (begun.matches()) {
            return isMonth(number(begun, "m1"))
                    ? new Unfinished<>()
                    : new Unreadable<>(ParseFault.NOT_A_MONTH);
        }
        return day(text);
    }

    private static int number(Matcher date, String group) {
        return Integer.parseInt(date.group(group));
    }

    private static boolean isMonth(int number) {
        return number >= 1 && number <= MONTHS_OF_YEAR;
    }

    private static Parsed<LocalDate> onCalendar(int year, int month, int day) {
        if (!isMonth(month)) {
            return new Unreadable<>(ParseFault.NOT_A_MONTH);
        }
        return YearMonth.of(year, month).isValidDay(day)
                ? new Read<>(LocalDate.of(year, month, day))
                : new Unreadable<>(ParseFault.NOT_A_DATE);
    }

    private static Parsed<LocalDate> begun(String typed) {
        Matcher begun = BEGUN.matcher(typed);
        if (!begun.matches()) {
            return new Unreadable<>(ParseFault.NOT_WRITTEN_AS_A_DATE);
        }
        String name = first(begun, "name", "whole").toLowerCase(Locale.ROOT);
        boolean month =
                MONTHS.stream().anyMatch(one -> one.startsWith(name))
                        && canBecome(first(begun, "m2", "m3", "m4"), MONTHS_OF_YEAR);
        if (!month) {
            return new Unreadable<>(ParseFault.NOT_A_MONTH);
        }
        boolean day =
                canBecome(first(begun, "d2"), MOST_DAYS) && within(first(begun, "d1", "d3", "d4"));
        return day ? new Unfinished<>() : new Unreadable<>(ParseFault.NOT_A_DATE);
    }

    private static String first(Matcher begun, String... groups) {
        for (String group : groups) {
            if (begun.group(group) != null) {
                return begun.group(group);
            }
        }
        return "";
    }

    /** Whether two digits up to a most can begin so. */
    private static boolean canBecome(String digits, int most) {
        return switch (digits.length()) {
            case 0 -> true;
            case 1 -> digits.charAt(0) - '0' <= most / 10;
            default -> Integer.parseInt(digits) >= 1 && Integer.parseInt(digits) <= most;
        };
    }

    /** Whether a day that nothing more can be added to is one. */
    private static boolean within(String day) {
        return day.isEmpty() || (Integer.parseInt(day) >= 1 && Integer.parseInt(day) <= MOST_DAYS);
    }
}
