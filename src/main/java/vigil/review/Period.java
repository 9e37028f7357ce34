package vigil.review;

import java.time.LocalDate;
import java.time.YearMonth;

/** A month, a quarter or a year of the calendar. */
public record Period(Length length, YearMonth first) {

    /** How long it is. */
    public enum Length {
        MONTH(1),
        QUARTER(3),
        YEAR(12);

        private final int months;

        Length(int months) {
            this.months = months;
        }
    }

    /** The one of a length in which a day lies. */
    public static Period of(Length length, LocalDate day) {
        int begun = (day.getMonthValue() - 1) / length.months * length.months;
        return new Period(length, YearMonth.of(day.getYear(), begun + 1));
    }

    /** Its first day. */
    public LocalDate from() {
        return first.atDay(1);
    }

    /** Its last day. */
    public LocalDate until() {
        return first.plusMonths(length.months - 1L).atEndOfMonth();
    }

    /** The one so many after it, before it where that is negative. */
    public Period later(int by) {
        return new Period(length, first.plusMonths((long) by * length.months));
    }
}
