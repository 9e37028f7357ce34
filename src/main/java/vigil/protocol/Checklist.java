package vigil.protocol;

import java.util.List;
import java.util.Optional;

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
     * @param notApplicable whether it can be that the line does not apply; where a protocol does
     *     not say, that can be of an optional line only
     */
    public record Line(
            String code,
            String text,
            boolean required,
            Answer passes,
            String detail,
            Optional<Boolean> notApplicable) {

        /** A line that does not say whether it always applies. */
        public Line(String code, String text, boolean required, Answer passes, String detail) {
            this(code, text, required, passes, detail, Optional.empty());
        }

        /** Whether "not applicable" is an answer to it. */
        public boolean canBeNotApplicable() {
            return notApplicable.orElse(!required);
        }

        /** Whether an answer fulfils it; that it does not apply needs a reason beside it. */
        public boolean passedBy(Answer answer, String said) {
            return answer == passes
                    || (answer == Answer.NOT_APPLICABLE && canBeNotApplicable() && !said.isBlank());
        }
    }

    /** The answers a line can have. */
    public enum Answer {
        YES,
        NO,
        NOT_APPLICABLE
    }
}
