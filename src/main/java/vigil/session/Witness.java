package vigil.session;

import java.util.Optional;
import vigil.people.StaffId;

/** Who saw drug being wasted. */
public sealed interface Witness {

    /**
     * A second member of staff.
     *
     * @param confirmation their signature; absent where nobody has keys
     */
    record Seen(StaffId by, Optional<Confirmation> confirmation) implements Witness {

        /** Somebody who was only named. */
        public Seen(StaffId by) {
            this(by, Optional.empty());
        }
    }

    /** Nobody yet; the record says so until somebody has. */
    record Missing() implements Witness {}
}
