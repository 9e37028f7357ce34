package vigil.screen.desk;

import vigil.charting.Clinic;
import vigil.people.StaffId;

/** Names of staff by their ids; an id that is not on the list any more stands for itself. */
public record People(Clinic clinic) {

    /** {@code OSEI, Naomi (RN)}. */
    public String name(StaffId id) {
        return clinic.member(id).map(PersonText::staff).orElse(id.value());
    }

    /** {@code NO}. */
    public String initials(StaffId id) {
        return clinic.member(id).map(member -> member.initials()).orElse(id.value());
    }
}
