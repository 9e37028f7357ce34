package vigil.review;

import vigil.people.StaffId;
import vigil.quantity.Moment;

/** How far a session is attested. */
public sealed interface Signing {

    /** Nobody has signed it. */
    record Unsigned() implements Signing {}

    /** Who charted it signed it off; a supervisor has not looked at it yet. */
    record SignedOff(StaffId by, Moment at) implements Signing {}

    /** A supervisor countersigned it. */
    record Countersigned(StaffId by, Moment at) implements Signing {}
}
