package vigil.telling;

import java.util.List;
import java.util.Locale;
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

    /** {@code OSEI}: where there is little room and the whole name stands elsewhere. */
    public String family(StaffId id) {
        return member(id)
                .map(known -> known.name().family().toUpperCase(Locale.ROOT))
                .orElse(id.value());
    }

    /** {@code N. OSEI}. */
    public String brief(StaffId id) {
        return member(id)
                .map(
                        known ->
                                known.name().given().isEmpty()
                                        ? family(id)
                                        : known.name().given().substring(0, 1) + ". " + family(id))
                .orElse(id.value());
    }

    /** {@code NO}. */
    public String initials(StaffId id) {
        return member(id).map(member -> member.initials()).orElse(id.value());
    }

    /** Who it is, where they are on the list. */
    public Optional<StaffMember> member(StaffId id) {
        return staff.stream().filter(member -> member.id().equals(id)).findFirst();
    }
}
