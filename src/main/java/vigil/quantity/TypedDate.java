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

    private static final List<String> MONTHS =
            List.of(
                    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec");

    private static final Pattern DATE =
            Pattern.compile(
                    "(?<d1>[0-9]{1,2})-(?<month>"
                            + String.join("|", MONTHS)
                            + ")-(?<y1>[0-9]{4})"
                            + "|(?<y2>[0-9]{4})-(?<m2>[0-9]{2})-(?<d2>[0-9]{2})"
                            + "|(?<d3>[0-9]{2})(?<m3>[0-9]{2})(?<y3>[0-9]{4})",
                    Pattern.CASE_INSENSITIVE);

    /** Each form with its end still missing. */
    private static final Pattern BEGUN =
            Pattern.compile(
                    "[0-9]{1,7}"
                            + "|[0-9]{1,2}-(?:[a-z]{0,2}|(?:"
                            + String.join("|", MONTHS)
                            + ")(?:-[0-9]{0,3})?)"
                            + "|[0-9]{4}-[0-9]{0,2}|[0-9]{4}-[0-9]{2}-[0-9]?",
                    Pattern.CASE_INSENSITIVE);

    private TypedDate() {}

    /**
     * A date of birth: {@code 04-Mar-1980}, {@code 1980-03-04} or {@code 04031980} (day first).
     * Refuses every other way of writing, for slashes and points are read day first by some and
     * month first by others, days that the calendar does not have, days after {@code today} and
     * more than 130 years before it.
     */
    public static Parsed<LocalDate> birth(String text, LocalDate today) {
        String typed = TypedNumber.trimmed(text);
        if (typed.isEmpty()) {
            return new Blank<>();
        }
        Matcher date = DATE.matcher(typed);
        if (!date.matches()) {
            return BEGUN.matcher(typed).matches()
                    ? new Unfinished<>()
                    : new Unreadable<>(ParseFault.NOT_WRITTEN_AS_A_DATE);
        }
        if (date.group("month") != null) {
            int month = MONTHS.indexOf(date.group("month").toLowerCase(Locale.ROOT)) + 1;
            return birth(number(date, "y1"), month, number(date, "d1"), today);
        }
        String form = date.group("y2") != null ? "2" : "3";
        return birth(
                number(date, "y" + form),
                number(date, "m" + form),
                number(date, "d" + form),
                today);
    }

    private static int number(Matcher date, String group) {
        return Integer.parseInt(date.group(group));
    }

    private static Parsed<LocalDate> birth(int year, int month, int day, LocalDate today) {
        boolean onCalendar = month >= 1 && month <= 12 && YearMonth.of(year, month).isValidDay(day);
        if (!onCalendar) {
            return new Unreadable<>(ParseFault.NOT_A_DATE);
        }
        LocalDate date = LocalDate.of(year, month, day);
        if (date.isAfter(today)) {
            return new Unreadable<>(ParseFault.IN_THE_FUTURE);
        }
        if (date.isBefore(today.minusYears(OLDEST_YEARS))) {
            return new Unreadable<>(ParseFault.OUT_OF_RANGE);
        }
        return new Read<>(date);
    }
}
