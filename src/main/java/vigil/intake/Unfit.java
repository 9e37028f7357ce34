package vigil.intake;

import java.io.Serial;

/** Leaves the reading of a row; never leaves this room. */
final class Unfit extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    private final transient Objection objection;

    Unfit(Objection objection) {
        super(null, null, false, false);
        this.objection = objection;
    }

    Unfit(Column column, Objection.Reason reason) {
        this(new Objection.Wrong(column, reason));
    }

    Objection objection() {
        return objection;
    }
}
