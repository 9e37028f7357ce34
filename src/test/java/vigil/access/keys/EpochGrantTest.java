package vigil.access.keys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vigil.people.StaffId;

class EpochGrantTest {
    private static final StaffId NURSE = new StaffId("osei");

    private final Dice dice = new Dice(61);
    private final PersonalKeys administrator = PersonalKeys.random(dice);
    private final PersonalKeys nurse = PersonalKeys.random(dice);
    private final PersonalKeys leaver = PersonalKeys.random(dice);
    private final DataKey data = DataKey.random(2, dice);

    @Test
    void thePersonItIsForComesToTheNewKeyAndNobodyElse() {
        EpochGrant grant = EpochGrant.parse(grant().bytes());

        assertThat(grant.open(nurse, administrator.publicKeys()))
                .hasValueSatisfying(
                        granted -> {
                            assertThat(granted.epoch()).isEqualTo(2);
                            assertThat(granted.secret().use(byte[]::clone))
                                    .isEqualTo(data.secret().use(byte[]::clone));
                        });
        assertThat(grant.open(leaver, administrator.publicKeys())).isEmpty();
        assertThat(grant.open(administrator, administrator.publicKeys())).isEmpty();
    }

    @Test
    void itSaysWhoItIsForAndFromWhom() {
        EpochGrant grant = grant();

        assertThat(grant.store()).isEqualTo("store");
        assertThat(grant.epoch()).isEqualTo(2);
        assertThat(grant.user()).isEqualTo(NURSE);
        assertThat(grant.recipient()).isEqualTo(nurse.publicKeys().id());
        assertThat(grant.issuer()).isEqualTo(administrator.publicKeys().id());
    }

    @Test
    void noFlippedBitAndNoCutIsAccepted() {
        Flips.noneIsAccepted(
                grant().bytes(),
                bytes ->
                        EpochGrant.parse(bytes)
                                .open(nurse, administrator.publicKeys())
                                .isPresent());
    }

    /**
     * Anybody may seal something to a public key; only an administrator's signature makes it a
     * grant.
     */
    @Test
    void aKeyPutThereBySomebodyElseIsNotTaken() {
        EpochGrant forged =
                EpochGrant.make(
                        "store", DataKey.random(2, dice), NURSE, nurse.publicKeys(), leaver, dice);

        assertThat(forged.open(nurse, administrator.publicKeys())).isEmpty();
    }

    @Test
    void twoGrantsOfOneKeyShareNothing() {
        assertThat(grant().bytes()).isNotEqualTo(grant().bytes());
    }

    private EpochGrant grant() {
        return EpochGrant.make("store", data, NURSE, nurse.publicKeys(), administrator, dice);
    }
}
