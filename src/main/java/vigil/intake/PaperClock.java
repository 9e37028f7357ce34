package vigil.intake;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vigil.intake.Objection.Reason;
import vigil.quantity.Moment;
import vigil.quantity.ParseFault;
import vigil.quantity.TypedDate;
import vigil.quantity.TypedTime;

/**
 * Reads the times of a sheet, row after row, by the clock of the room. The first row says its date;
 * a row without one is of the same day as the row above, or of the next where its time is earlier
 * on the clock and less than 12 hours on.
 */
final class PaperClock {
    private static final Duration OVER_MIDNIGHT = Duration.ofHours(12);

    private static final Pattern TIME =
            Pattern.compile("(~?) *([0-9:]+) *([+-][0-9]{2}:[0-9]{2})?");

    private final ZoneId zone;
    private final LocalDate today;
    private Optional<Moment> above = Optional.empty();

    PaperClock(ZoneId zone, Instant now) {
        this.zone = zone;
        this.today = now.atZone(zone).toLocalDate();
    }

    /** When a row happened, and whether that is only about right. */
    record Read(Moment at, boolean approximate) {}

    /** The time of the next row. */
    Read next(Row row) {
        String typed = row.text(Column.TIME).strip();
        if (typed.isEmpty()) {
            throw new Unfit(Column.TIME, Reason.TIME_NEEDED);
        }
        Matcher parts = TIME.matcher(typed);
        if (!parts.matches()) {
            throw notATime();
        }
        Optional<String> offset = Optional.ofNullable(parts.group(3));
        Optional<LocalDate> date = date(row);
        Moment at =
                date.isPresent()
                        ? on(date.get(), parts.group(2), offset)
                        : after(parts.group(2), offset);
        above = Optional.of(at);
        return new Read(at, !parts.group(1).isEmpty());
    }

    private static Unfit notATime() {
        return new Unfit(new Objection.Unreadable(Column.TIME, ParseFault.NOT_A_TIME));
    }

    private Optional<LocalDate> date(Row row) {
        return Cells.value(Column.DATE, TypedDate.birth(row.text(Column.DATE).strip(), today));
    }

    private Moment after(String typed, Optional<String> offset) {
        Moment before = above.orElseThrow(() -> new Unfit(Column.DATE, Reason.DATE_NEEDED));
        LocalDate day = before.instant().atZone(zone).toLocalDate();
        Moment same = on(day, typed, offset);
        if (!before.isAfter(same)) {
            return same;
        }
        Moment next = on(day.plusDays(1), typed, offset);
        if (Duration.between(before.instant(), next.instant()).compareTo(OVER_MIDNIGHT) >= 0) {
            throw new Unfit(Column.TIME, Reason.TIME_GOES_BACK);
        }
        return next;
    }

    /** A time on a day, read as a nurse types it when that day has just ended. */
    private Moment on(LocalDate day, String typed, Optional<String> offset) {
        Moment end = Moment.of(day.plusDays(1).atStartOfDay(zone).toInstant().minusMillis(1), zone);
        Moment read =
                Cells.value(Column.TIME, TypedTime.read(typed, end, zone))
                        .orElseThrow(PaperClock::notATime);
        if (!read.instant().atZone(zone).toLocalDate().equals(day)) {
            throw notATime();
        }
        LocalTime shown = read.local().toLocalTime();
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(day.atTime(shown));
        if (offset.isPresent()) {
            return offsets.stream()
                    .filter(one -> one.getId().equals(offset.get()) || utc(one, offset.get()))
                    .map(one -> new Moment(day.atTime(shown).toInstant(one), one))
                    .findFirst()
                    .orElseThrow(() -> new Unfit(Column.TIME, Reason.NOT_THAT_OFFSET));
        }
        if (offsets.size() > 1) {
            throw new Unfit(Column.TIME, Reason.TIME_TWICE);
        }
        return read;
    }

    private static boolean utc(ZoneOffset offset, String typed) {
        return offset.equals(ZoneOffset.UTC) && typed.endsWith("00:00");
    }
}
