package vigil.screen.audit;

import java.time.Instant;
import java.util.Locale;

/**
 * One line of what is on record.
 *
 * @param when date and time to the second, on the clock of the room
 * @param who in words
 * @param what in words, without a value of any patient
 */
record AuditLine(Instant at, String when, Kind kind, String who, String what) {

    /** What a line is about. */
    enum Kind {
        PRESENCE,
        KEYS,
        RECORDS,
        STORE
    }

    /** Whether all the words stand in it somewhere; capitals do not matter. */
    boolean has(String typed) {
        String all = (when + " " + who + " " + what).toLowerCase(Locale.ROOT);
        for (String word : typed.toLowerCase(Locale.ROOT).strip().split("\\s+", -1)) {
            if (!all.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
