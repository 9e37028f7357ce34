package vigil.screen.audit;

import java.util.Locale;
import vigil.quantity.Moment;
import vigil.wording.DisplayText;

/**
 * One line of what is on record.
 *
 * @param who in words
 * @param what in words, without a value of any patient
 */
record AuditLine(Moment at, Kind kind, String who, String what) {

    /** What a line is about. */
    enum Kind {
        PRESENCE,
        KEYS,
        RECORDS,
        STORE
    }

    /** Date and time to the second. */
    String when() {
        return DisplayText.date(at.local().toLocalDate())
                + " "
                + DisplayText.timeWithSeconds(at.local().toLocalTime());
    }

    /** Whether all the words stand in it somewhere; capitals do not matter. */
    boolean has(String typed) {
        String all = (when() + " " + who + " " + what).toLowerCase(Locale.ROOT);
        for (String word : typed.toLowerCase(Locale.ROOT).strip().split("\\s+", -1)) {
            if (!all.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
