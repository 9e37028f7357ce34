package vigil.access.signin;

import java.time.Duration;
import java.util.Set;
import vigil.access.signing.KeyedSignature;
import vigil.people.Role;
import vigil.people.StaffId;

/** What came of typing a password. */
public sealed interface Entry {

    /**
     * Signed in.
     *
     * @param roles as certified
     * @param emergency whether by the sealed card, which an administrator has to acknowledge
     * @param passwordDue whether the password is temporary and must be changed now
     * @param slotDue whether a later epoch was granted and the slot must be made anew
     */
    record Entered(
            StaffId user, Set<Role> roles, boolean emergency, boolean passwordDue, boolean slotDue)
            implements Entry {
        public Entered {
            roles = Set.copyOf(roles);
        }
    }

    /** Confirmed beside who is signed in, with a signature over what was confirmed. */
    record Confirmed(StaffId user, Set<Role> roles, KeyedSignature signature) implements Entry {
        public Confirmed {
            roles = Set.copyOf(roles);
        }
    }

    /** The password is another. The count has to be kept. */
    record WrongPassword(FailedAttempts failures) implements Entry {}

    /** Too soon after a wrong password; nothing was tried. */
    record MustWait(Duration left) implements Entry {}

    /** The password does not matter. */
    record Refused(Reason reason) implements Entry {}

    /** Why. */
    enum Reason {
        /** The person left. */
        LEFT,
        /** The slot belongs to another person, kind or store. */
        WRONG_SLOT,
        /** No administrator certified these keys as the person's. */
        NOT_CERTIFIED,
        /** The key of the new epoch was not granted by an administrator. */
        GRANT_NOT_TRUSTED
    }
}
