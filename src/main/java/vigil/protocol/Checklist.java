package vigil.protocol;

import java.util.List;

/** A checklist of a protocol. */
public record Checklist(Kind kind, List<Line> lines) {
    public Checklist {
        lines = List.copyOf(lines);
    }

    /** When it is gone through. */
    public enum Kind {
        CHECK_IN,
        TIME_OUT,
        DISCHARGE
    }

    /**
     * One line.
     *
     * @param code stable code, for example {@code CONSENT}
     * @param text what is asked
     * @param required whether the session waits for it
     * @param passes the answer with which the line is fulfilled
     * @param detail what to write beside the answer; empty where nothing is asked
     */
    public record Line(String code, String text, boolean required, Answer passes, String detail) {}

    /** The answers a line can have. */
    public enum Answer {
        YES,
        NO,
        NOT_APPLICABLE
    }
}
