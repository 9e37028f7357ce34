package vigil.notation;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Times in UTC as {@code 2026-11-22T14:05:00.000Z}: a fixed width, so that texts sort as times do.
 * Written here because every fact holds several and the library's general way was most of what
 * reading a fact cost; what is not of this width is left to the library.
 */
final class UtcText {
    private static final DateTimeFormatter MILLISECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);
    private static final String FORM = "0000-00-00T00:00:00.000Z";
    private static final int NANOS = 1_000_000;
    private static final int LAST_YEAR = 9999;

    private UtcText() {}

    /** The clock counts milliseconds; anything finer would be lost and is refused. */
    static String of(Object value) {
        Instant instant = (Instant) value;
        if (instant.getNano() % NANOS != 0) {
            throw new IllegalArgumentException("times are recorded to the millisecond: " + instant);
        }
        LocalDateTime time =
                LocalDateTime.ofEpochSecond(
                        instant.getEpochSecond(), instant.getNano(), ZoneOffset.UTC);
        if (time.getYear() < 0 || time.getYear() > LAST_YEAR) {
            return MILLISECONDS.format(instant);
        }
        char[] text = FORM.toCharArray();
        put(text, 0, 4, time.getYear());
        put(text, 5, 2, time.getMonthValue());
        put(text, 8, 2, time.getDayOfMonth());
        put(text, 11, 2, time.getHour());
        put(text, 14, 2, time.getMinute());
        put(text, 17, 2, time.getSecond());
        put(text, 20, 3, time.getNano() / NANOS);
        return new String(text);
    }

    private static void put(char[] text, int from, int digits, int number) {
        int rest = number;
        for (int at = from + digits - 1; at >= from; at--) {
            text[at] = (char) ('0' + rest % 10);
            rest /= 10;
        }
    }

    /**
     * The time that stands there.
     *
     * @throws java.time.DateTimeException if there is none
     */
    static Instant parsed(String text) {
        if (!isOfThisForm(text)) {
            return Instant.parse(text);
        }
        return LocalDateTime.of(
                        number(text, 0, 4),
                        number(text, 5, 2),
                        number(text, 8, 2),
                        number(text, 11, 2),
                        number(text, 14, 2),
                        number(text, 17, 2),
                        number(text, 20, 3) * NANOS)
                .toInstant(ZoneOffset.UTC);
    }

    private static boolean isOfThisForm(String text) {
        if (text.length() != FORM.length()) {
            return false;
        }
        for (int at = 0; at < FORM.length(); at++) {
            char asked = FORM.charAt(at);
            char there = text.charAt(at);
            if (asked == '0' ? there < '0' || there > '9' : there != asked) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int digits) {
        int number = 0;
        for (int at = from; at < from + digits; at++) {
            number = 10 * number + text.charAt(at) - '0';
        }
        return number;
    }
}
