package vigil.protocol;

import java.time.Duration;
import java.time.ZoneId;
import vigil.quantity.Moment;

/**
 * A form that is sent in after every session of a protocol.
 *
 * @param name as it is printed on the form
 * @param withinDays days of 24 hours after the end of the session
 * @param source title, publisher, year
 */
public record ReportForm(String name, int withinDays, String source) {

    /** Until when it is to be sent in, after a session that ended at a moment. */
    public Moment due(Moment ended, ZoneId zone) {
        return Moment.of(ended.instant().plus(Duration.ofDays(withinDays)), zone);
    }
}
