package vigil.export;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vigil.quantity.Moment;

/** Times as they stand in the lines for the receiver: local, to the millisecond, with offset. */
public final class Iso {
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx", Locale.ROOT);

    private Iso() {}

    /** {@code 2026-11-22T09:10:00.000-05:00}. */
    public static String of(Moment moment) {
        return FORMAT.format(moment.local());
    }

    /** An instant, by the wall clock of a zone. */
    public static String of(Instant instant, ZoneId zone) {
        return of(Moment.of(instant, zone));
    }
}
