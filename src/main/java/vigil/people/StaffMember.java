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
        return first(name.given()) + first(name.family());
    }

    /** A whole sign: half of a surrogate pair could not be stored. */
    private static String first(String text) {
        return text.isEmpty() ? "" : Character.toString(text.codePointAt(0));
    }
}
