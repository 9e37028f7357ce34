package vigil.discharge;

import vigil.people.StaffId;

/**
 * A line or criterion set aside. Refuses an empty reason and a second person who is the first.
 *
 * @param code the line's code, or the criterion's name
 */
public record SetAside(String code, String reason, StaffId by, StaffId second) {
    public SetAside {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("an override has a reason");
        }
        if (by.equals(second)) {
            throw new IllegalArgumentException("an override needs a second person");
        }
    }
}
