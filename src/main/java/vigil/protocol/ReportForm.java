package vigil.protocol;

/**
 * A form that is sent in after every session of a protocol.
 *
 * @param name as it is printed on the form
 * @param withinDays days of 24 hours after the end of the session
 * @param source title, publisher, year
 */
public record ReportForm(String name, int withinDays, String source) {}
