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
import vigil.quantity.Parsed;
import vigil.quantity.TypedDate;
import vigil.quantity.TypedTime;
import vigil.wording.DisplayText;

/**
 * Reads the times of a sheet by the clock of the room. A row without a date is of the same day as
 * the row above, or of the next where its time is earlier on the clock and less than 12 hours on.
 */
public final class PaperClock {
    private static final Duration OVER_MIDNIGHT = Duration.ofHours(12);

    /** The seconds of a monitor's clock, whose fractions must say nothing. */
    private static final String SECONDS = "(?:(?<=:[0-9]{2}):([0-5][0-9])(?:[.,]0+)?)?";

    private static final Pattern TIME =
            Pattern.compile(
                    "(~?) *([0-9]{1,4}|[0-9]{1,2}:[0-9]{0,2})"
                            + SECONDS
                            + " *([+-][0-9]{2}:[0-9]{2}|[ABab])?");

    private static final Pattern STAMP =
            Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})[ T]([0-9].*)");

    private final ZoneId zone;
    private final LocalDate today;

    /** Reads times of a room that have passed. */
    public PaperClock(ZoneId zone, Instant now) {
        this.zone = zone;
        this.today = now.atZone(zone).toLocalDate();
    }

    /**
     * When a row happened.
     *
     * @param above when the row above did, or whatever else a row without a date goes on from
     */
    public PaperTime read(String date, String time, Optional<Moment> above) {
        try {
            Matcher stamp = STAMP.matcher(time.strip());
            return date.isBlank() && stamp.matches()
                    ? said(stamp.group(1), stamp.group(2), above)
                    : said(date.strip(), time.strip(), above);
        } catch (Unfit unfit) {
            return new PaperTime.Wrong(unfit.objection());
        }
    }

    private PaperTime said(String date, String time, Optional<Moment> above) {
        Optional<LocalDate> day = Cells.value(Column.DATE, TypedDate.birth(date, today));
        if (time.isEmpty()) {
            throw new Unfit(Column.TIME, Reason.TIME_NEEDED);
        }
        Matcher parts = TIME.matcher(time);
        if (!parts.matches()) {
            throw notATime();
        }
        Written typed =
                new Written(
                        parts.group(2),
                        Optional.ofNullable(parts.group(3)).map(Long::valueOf).orElse(0L),
                        Optional.ofNullable(parts.group(4)));
        Moment at = day.isPresent() ? on(day.get(), typed) : after(above, typed);
        return new PaperTime.Read(at, !parts.group(1).isEmpty());
    }

    /**
     * The parts of a time on paper: hour and minute, seconds, and the distance from UTC or a
     * letter.
     */
    private record Written(String clock, long seconds, Optional<String> offset) {}

    private static Unfit notATime() {
        return new Unfit(Column.TIME, Reason.NOT_A_TIME);
    }

    private Moment after(Optional<Moment> above, Written typed) {
        Moment before = above.orElseThrow(() -> new Unfit(Column.DATE, Reason.DATE_NEEDED));
        LocalDate day = before.instant().atZone(zone).toLocalDate();
        Moment same = on(day, typed);
        if (!before.isAfter(same)) {
            return same;
        }
        Moment next = on(day.plusDays(1), typed);
        if (Duration.between(before.instant(), next.instant()).compareTo(OVER_MIDNIGHT) >= 0) {
            throw new Unfit(Column.TIME, Reason.TIME_GOES_BACK);
        }
        return next;
    }

    /** A time on a day, read as a nurse types it when that day has just ended. */
    private Moment on(LocalDate day, Written typed) {
        Moment end = Moment.of(day.plusDays(1).atStartOfDay(zone).toInstant().minusMillis(1), zone);
        Moment read =
                switch (TypedTime.read(typed.clock(), end, zone)) {
                    case Parsed.Read<Moment>(Moment moment) -> moment;
                    case Parsed.Unfinished<Moment>() ->
                            throw new Unfit(new Objection.Unfinished(Column.TIME));
                    case Parsed.Blank<Moment>() -> throw notATime();
                    case Parsed.Unreadable<Moment> _ -> throw notATime();
                };
        if (!read.instant().atZone(zone).toLocalDate().equals(day)) {
            throw notATime();
        }
        LocalTime shown = read.local().toLocalTime().plusSeconds(typed.seconds());
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(day.atTime(shown));
        if (typed.offset().isPresent()) {
            String offset = typed.offset().get();
            return offsets.stream()
                    .filter(
                            one ->
                                    DisplayText.letter(day.atTime(shown).atOffset(one), zone)
                                                    .equalsIgnoreCase(offset)
                                            || one.getId().equals(offset)
                                            || utc(one, offset))
                    .map(one -> new Moment(day.atTime(shown).toInstant(one), one))
                    .findFirst()
                    .orElseThrow(() -> new Unfit(Column.TIME, Reason.NOT_THAT_OFFSET));
        }
        if (offsets.size() > 1) {
            throw new Unfit(Column.TIME, Reason.TIME_TWICE);
        }
        return new Moment(read.instant().plusSeconds(typed.seconds()), read.offset());
    }

    private static boolean utc(ZoneOffset offset, String typed) {
        return offset.equals(ZoneOffset.UTC) && typed.endsWith("00:00");
    }
}
