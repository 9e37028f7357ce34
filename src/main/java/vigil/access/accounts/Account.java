package vigil.access.accounts;

import java.util.Optional;
import vigil.people.Permission;
import vigil.people.Permissions;
import vigil.people.StaffMember;

/**
 * An account. It is what the signed statements of the administrators come to; an account by itself
 * opens nothing.
 *
 * @param badge the badge that names the person instead of typing, if they have one
 */
public record Account(StaffMember member, State state, Optional<Badge> badge) {

    /** Whether the person works here. */
    public enum State {
        ACTIVE,
        LEFT
    }

    /**
     * The name of a person as it is certified, and so printed beside a signature: {@code Naomi
     * Osei, RN}.
     */
    public static String printed(StaffMember member) {
        String name = (member.name().given() + " " + member.name().family()).strip();
        return member.credentials().isBlank() ? name : name + ", " + member.credentials();
    }

    /** Whether the person may; nobody who left may anything. */
    public boolean may(Permission permission) {
        return state == State.ACTIVE && Permissions.allow(member.roles(), permission);
    }

    /** The same person after they left. */
    public Account left() {
        return new Account(member, State.LEFT, Optional.empty());
    }
}
