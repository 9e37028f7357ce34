package vigil.telling;

import java.util.List;
import java.util.Optional;
import vigil.people.StaffId;
import vigil.people.StaffMember;

/** Names of staff by their ids; an id that is not on the list any more stands for itself. */
public record People(List<StaffMember> staff) {
    public People {
        staff = List.copyOf(staff);
    }

    /** {@code OSEI, Naomi (RN)}. */
    public String name(StaffId id) {
        return member(id).map(PersonText::staff).orElse(id.value());
    }

    /** {@code NO}. */
    public String initials(StaffId id) {
        return member(id).map(member -> member.initials()).orElse(id.value());
    }

    private Optional<StaffMember> member(StaffId id) {
        return staff.stream().filter(member -> member.id().equals(id)).findFirst();
    }
}
