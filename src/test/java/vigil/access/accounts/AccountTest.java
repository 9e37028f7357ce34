package vigil.access.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.people.Permission;
import vigil.people.Permissions;
import vigil.people.PersonName;
import vigil.people.Role;
import vigil.people.StaffId;
import vigil.people.StaffMember;

class AccountTest {
    private final Account everything =
            new Account(
                    new StaffMember(
                            new StaffId("osei"),
                            new PersonName("Osei", "Naomi", ""),
                            "RN",
                            Set.of(Role.values())),
                    Account.State.ACTIVE,
                    Optional.of(new Badge("A-17")));

    @ParameterizedTest
    @EnumSource
    void whoLeftMayNothingWhateverTheirRoles(Permission permission) {
        assertThat(everything.may(permission))
                .isEqualTo(Permissions.allow(Set.of(Role.values()), permission))
                .isTrue();
        assertThat(everything.left().may(permission)).isFalse();
    }

    @Test
    void whoLeftHasNoBadge() {
        assertThat(everything.left().badge()).isEmpty();
        assertThat(everything.left().member()).isEqualTo(everything.member());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "é", "a\n"})
    void whatNoScannerReadsIsNoBadge(String code) {
        assertThatThrownBy(() -> new Badge(code)).isInstanceOf(IllegalArgumentException.class);
    }
}
