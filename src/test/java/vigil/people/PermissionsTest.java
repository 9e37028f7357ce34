package vigil.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PermissionsTest {

    /** Every cell, written a second time. */
    private static final String CELLS =
            """
            PLAN_SESSION          yes yes no
            CHECK_IN              yes yes no
            ENTER_ORDER           yes yes no
            HANDLE_DRUG           yes yes no
            GIVE_TREATMENT        yes yes no
            OBSERVE               yes yes no
            SET_ASIDE             yes yes no
            SECOND                yes yes no
            LET_LEAVE             yes yes no
            CORRECT               yes yes no
            READ_RECORD           yes yes no
            EXPORT_RECORD         yes yes no
            SIGN_OFF              yes yes no
            COUNTERSIGN           no  yes no
            KEEP_ACCOUNTS         no  no  yes
            BEGIN_EPOCH           no  no  yes
            CHANGE_SETTINGS       no  no  yes
            READ_AUDIT            no  no  yes
            ACKNOWLEDGE_EMERGENCY no  no  yes
            CONFIRM_END           no  no  yes
            BACK_UP               no  no  yes
            RESTORE               no  no  yes
            VERIFY_STORE          yes yes yes
            """;

    @ParameterizedTest
    @EnumSource
    void everyCellIsAsWritten(Permission permission) {
        String row =
                CELLS.lines()
                        .filter(line -> line.startsWith(permission.name() + " "))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no row for " + permission));
        List<String> cells = Pattern.compile(" +").splitAsStream(row).toList();
        int column = 1;
        for (Role role : new Role[] {Role.NURSE, Role.SUPERVISING_CLINICIAN, Role.ADMINISTRATOR}) {
            assertThat(Permissions.allow(Set.of(role), permission))
                    .as("%s: %s", role, permission)
                    .isEqualTo(cells.get(column++).equals("yes"));
        }
        assertThat(column - 1).as("a cell for each role").isEqualTo(Role.values().length);
    }

    @ParameterizedTest
    @EnumSource
    void theRoleBySomebodyMayIsOneOfTheirsThatMay(Permission permission) {
        for (Role one : Role.values()) {
            assertThat(Permissions.roleFor(Set.of(one), permission).isPresent())
                    .isEqualTo(Permissions.allow(Set.of(one), permission));
        }
        Permissions.roleFor(EnumSet.allOf(Role.class), permission)
                .ifPresent(
                        role -> assertThat(Permissions.allow(Set.of(role), permission)).isTrue());
    }

    @ParameterizedTest
    @EnumSource
    void whoHasNoRoleMayNothing(Permission permission) {
        assertThat(Permissions.allow(Set.of(), permission)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void severalRolesMayWhatAnyOfThemMay(Permission permission) {
        for (Role one : Role.values()) {
            for (Role other : Role.values()) {
                assertThat(Permissions.allow(EnumSet.of(one, other), permission))
                        .isEqualTo(
                                Permissions.allow(Set.of(one), permission)
                                        || Permissions.allow(Set.of(other), permission));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"KEEP_ACCOUNTS", "RESTORE", "COUNTERSIGN", "CHANGE_SETTINGS"})
    void aNurseMayNotWhatTurnsTheClinicUpsideDown(Permission permission) {
        assertThat(Permissions.allow(Set.of(Role.NURSE), permission)).isFalse();
    }

    @Test
    void anAdministratorIsNotByThatAloneClinical() {
        assertThat(Permissions.allow(Set.of(Role.ADMINISTRATOR), Permission.READ_RECORD)).isFalse();
        assertThat(Permissions.allow(Set.of(Role.ADMINISTRATOR), Permission.SIGN_OFF)).isFalse();
    }
}
