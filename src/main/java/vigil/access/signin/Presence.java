package vigil.access.signin;

import java.util.Set;
import vigil.people.Role;
import vigil.people.StaffId;

/** Who is at the workstation. */
public sealed interface Presence {

    /** Nobody. */
    record SignedOut() implements Presence {}

    /** Somebody, and their keys lie open. */
    record SignedIn(StaffId user, Set<Role> roles) implements Presence {
        public SignedIn {
            roles = Set.copyOf(roles);
        }
    }

    /**
     * Locked by or upon somebody.
     *
     * @param pinWorks whether a PIN still unlocks; otherwise only a password does
     */
    record Locked(StaffId user, Set<Role> roles, boolean pinWorks) implements Presence {
        public Locked {
            roles = Set.copyOf(roles);
        }
    }
}
