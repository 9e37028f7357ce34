package vigil.charting;

import java.util.Optional;
import vigil.people.StaffId;
import vigil.people.StaffMember;

/** Who works here. */
public interface StaffRoster {

    /** The member of staff with an id, if there is one. */
    Optional<StaffMember> member(StaffId id);
}
