package vigil.session;

import java.util.Optional;
import vigil.people.Role;
import vigil.people.StaffId;
import vigil.quantity.Moment;

/** Whether the record of a session is signed, as it now stands. */
public sealed interface SignState {

    /** Nobody signed it yet. */
    record Unsigned() implements SignState {}

    /** Who charted it signed it, and nothing has changed since. */
    record Signed(Mark author) implements SignState {}

    /** Signed and countersigned, and nothing has changed since. */
    record Countersigned(Mark author, Mark supervisor) implements SignState {}

    /**
     * It was signed, and changed since: it wants a new sign-off. What was signed stays signed.
     *
     * @param author the last sign-off
     * @param supervisor who countersigned it, if somebody did
     * @param changes how many facts have changed the record since, at least 1
     */
    record Superseded(Mark author, Optional<Mark> supervisor, int changes) implements SignState {}

    /**
     * A signature as a list shows it.
     *
     * @param upto the number of the last fact that is signed
     */
    record Mark(StaffId by, Role role, Moment at, long upto) {
        static Mark of(Signing signing) {
            return new Mark(signing.signer(), signing.role(), signing.at(), signing.upto());
        }
    }

    /** Whether somebody has signed it, whatever came after. */
    default boolean everSigned() {
        return !(this instanceof Unsigned);
    }
}
