package vigil.session;

import vigil.people.StaffId;

/** Who saw drug being wasted. */
public sealed interface Witness {

    /** A second member of staff. */
    record Seen(StaffId by) implements Witness {}

    /** Nobody yet; the record says so until somebody has. */
    record Missing() implements Witness {}
}
