package vigil.people;

import java.util.Set;

/**
 * A member of staff.
 *
 * @param credentials as printed behind the name, for example {@code RN}
 */
public record StaffMember(StaffId id, PersonName name, String credentials, Set<Role> roles) {
    public StaffMember {
        roles = Set.copyOf(roles);
    }

    /** First letters of given and family name, for the flowsheet's "by" row. */
    public String initials() {
        String first = name.given().isEmpty() ? "" : name.given().substring(0, 1);
        return first + name.family().substring(0, 1);
    }
}
