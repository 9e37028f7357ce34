package vigil.protocol;

import java.math.BigDecimal;

/**
 * A limit that a value lies beyond. It flags; it never blocks saving.
 *
 * @param value the value, in the unit of the limit's measure
 * @param bound the limit in the same unit, worked out from the patient's baseline where it is
 *     relative
 * @param by how far the value lies beyond the bound, above zero
 */
public record Crossed(Limit limit, BigDecimal value, BigDecimal bound, BigDecimal by) {

    /** How much a flag weighs, in rising order. */
    public enum Severity {
        /** Shown as ▲ or ▼ with words: the protocol asks to review or hold. */
        ONE,
        /** Shown as ▲▲ or ▼▼ with words: the protocol asks to pause or stop. */
        TWO
    }

    /** How much it weighs. */
    public Severity severity() {
        return switch (limit.action()) {
            case REVIEW, HOLD -> Severity.ONE;
            case PAUSE, STOP -> Severity.TWO;
        };
    }

    /** On which side of the limit the value lies. */
    public Limit.Side direction() {
        return limit.side();
    }
}
