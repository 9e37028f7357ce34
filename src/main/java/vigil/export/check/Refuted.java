package vigil.export.check;

import java.io.Serial;
import vigil.export.check.Verdict.Finding;

/** Something in a record is not as it should be; the check ends. */
final class Refuted extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    private final Finding finding;
    private final String where;

    Refuted(Finding finding, String where) {
        super(finding + " " + where);
        this.finding = finding;
        this.where = where;
    }

    /** Ends the check unless something holds. */
    static void unless(boolean holds, Finding finding, String where) {
        if (!holds) {
            throw new Refuted(finding, where);
        }
    }

    Verdict verdict() {
        return new Verdict.Unsound(finding, where);
    }
}
