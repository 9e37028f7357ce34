package vigil.access.workplace;

import vigil.access.accounts.Badge;
import vigil.people.StaffId;

/** Who somebody says they are, before they have shown it by a password. */
public sealed interface Claimant {

    /** By a name that was chosen or typed. */
    record Named(StaffId user) implements Claimant {}

    /** By a badge that was scanned. */
    record Scanned(Badge badge) implements Claimant {}
}
