package vigil.people;

import static java.util.Map.entry;
import static vigil.people.Role.ADMINISTRATOR;
import static vigil.people.Role.NURSE;
import static vigil.people.Role.SUPERVISING_CLINICIAN;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The one table of who may do what. What does not stand in it is allowed to nobody. An
 * administrator is not by that alone allowed to read or write what is clinical. Clinic default, to
 * be confirmed.
 */
public final class Permissions {
    private static final Set<Role> CLINICAL = Set.of(NURSE, SUPERVISING_CLINICIAN);

    private static final Map<Permission, Set<Role>> TABLE =
            Map.ofEntries(
                    entry(Permission.PLAN_SESSION, CLINICAL),
                    entry(Permission.CHECK_IN, CLINICAL),
                    entry(Permission.ENTER_ORDER, CLINICAL),
                    entry(Permission.HANDLE_DRUG, CLINICAL),
                    entry(Permission.GIVE_TREATMENT, CLINICAL),
                    entry(Permission.OBSERVE, CLINICAL),
                    entry(Permission.SET_ASIDE, CLINICAL),
                    entry(Permission.SECOND, CLINICAL),
                    entry(Permission.LET_LEAVE, CLINICAL),
                    entry(Permission.CORRECT, CLINICAL),
                    entry(Permission.READ_RECORD, CLINICAL),
                    entry(Permission.EXPORT_RECORD, CLINICAL),
                    entry(Permission.SIGN_OFF, CLINICAL),
                    entry(Permission.COUNTERSIGN, Set.of(SUPERVISING_CLINICIAN)),
                    entry(Permission.KEEP_ACCOUNTS, Set.of(ADMINISTRATOR)),
                    entry(Permission.BEGIN_EPOCH, Set.of(ADMINISTRATOR)),
                    entry(Permission.CHANGE_SETTINGS, Set.of(ADMINISTRATOR)),
                    entry(Permission.READ_AUDIT, Set.of(ADMINISTRATOR)),
                    entry(Permission.ACKNOWLEDGE_EMERGENCY, Set.of(ADMINISTRATOR)),
                    entry(Permission.CONFIRM_END, Set.of(ADMINISTRATOR)),
                    entry(Permission.BACK_UP, Set.of(ADMINISTRATOR)),
                    entry(Permission.RESTORE, Set.of(ADMINISTRATOR)),
                    entry(
                            Permission.VERIFY_STORE,
                            Set.of(NURSE, SUPERVISING_CLINICIAN, ADMINISTRATOR)));

    private Permissions() {}

    /** The role by which somebody may, the first of several; nothing where none of theirs may. */
    public static Optional<Role> roleFor(Set<Role> roles, Permission permission) {
        return roles.stream().sorted().filter(role -> allow(Set.of(role), permission)).findFirst();
    }

    /** Whether somebody with these roles may: one role that may is enough. */
    public static boolean allow(Set<Role> roles, Permission permission) {
        return TABLE.getOrDefault(permission, Set.of()).stream().anyMatch(roles::contains);
    }
}
