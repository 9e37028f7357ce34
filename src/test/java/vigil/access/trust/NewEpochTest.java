package vigil.access.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vigil.access.keys.DataKey;
import vigil.access.keys.Dice;
import vigil.access.keys.EpochGrant;
import vigil.access.keys.PersonalKeys;
import vigil.access.keys.Unlocked;
import vigil.people.Role;
import vigil.people.StaffId;

class NewEpochTest {
    private static final StaffId NURSE = new StaffId("osei");
    private static final StaffId LEAVER = new StaffId("bell");

    private final Dice dice = new Dice(81);
    private final Clinic clinic = new Clinic(dice);
    private final PersonalKeys nurse = PersonalKeys.random(dice);
    private final PersonalKeys leaver = PersonalKeys.random(dice);
    private final DataKey old = DataKey.random(4, dice);

    @Test
    void everybodyButTheLeaverComesToTheNewKeyWithoutTypingAnything() {
        KeyRing ring = withoutLeaver(withNurseAndLeaver());
        NewEpoch epoch = NewEpoch.begin(Clinic.STORE, ring, reyes(), dice);

        assertThat(epoch.data().epoch()).isEqualTo(5);
        assertThat(epoch.grants())
                .extracting(EpochGrant::user)
                .containsExactlyInAnyOrder(Clinic.REYES, Clinic.ADEYEMI, NURSE);
        for (PersonalKeys keys : List.of(clinic.reyes, clinic.adeyemi, nurse)) {
            EpochGrant own = grant(epoch, keys);
            assertThat(secret(NewEpoch.granted(own, Clinic.STORE, ring, keys)))
                    .isEqualTo(secret(epoch.data()));
        }
        assertThat(secret(epoch.data())).isNotEqualTo(secret(old));
        for (EpochGrant grant : epoch.grants()) {
            assertThatThrownBy(() -> NewEpoch.granted(grant, Clinic.STORE, ring, leaver))
                    .hasMessage("NOT_TRUSTED");
        }
    }

    @Test
    void onlyAnAdministratorBeginsAnEpoch() {
        KeyRing ring = withNurseAndLeaver();
        Unlocked asNurse = new Unlocked(old, nurse);

        assertThatThrownBy(() -> NewEpoch.begin(Clinic.STORE, ring, asNurse, dice))
                .hasMessage("NOT_TRUSTED");
    }

    @Test
    void aGrantByANurseOrForAnotherStoreIsNotTaken() {
        KeyRing ring = withNurseAndLeaver();
        EpochGrant byNurse = grantBy(nurse, Clinic.STORE);
        EpochGrant elsewhere = grantBy(clinic.reyes, "another store");

        assertThatThrownBy(() -> NewEpoch.granted(byNurse, Clinic.STORE, ring, clinic.adeyemi))
                .hasMessage("NOT_TRUSTED");
        assertThatThrownBy(() -> NewEpoch.granted(elsewhere, Clinic.STORE, ring, clinic.adeyemi))
                .hasMessage("NOT_TRUSTED");
    }

    @Test
    void aGrantByAnAdministratorWhoHasSinceLeftIsNotTaken() {
        KeyRing ring = withNurseAndLeaver();
        EpochGrant before =
                EpochGrant.make(
                        Clinic.STORE,
                        DataKey.random(5, dice),
                        NURSE,
                        nurse.publicKeys(),
                        clinic.adeyemi,
                        dice);
        assertThat(NewEpoch.granted(before, Clinic.STORE, ring, nurse).epoch()).isEqualTo(5);

        KeyRing without =
                ring.with(
                        SignedStatement.of(
                                Clinic.withdrawal(ring, Clinic.ADEYEMI, clinic.adeyemi),
                                clinic.reyes));

        assertThatThrownBy(() -> NewEpoch.granted(before, Clinic.STORE, without, nurse))
                .hasMessage("NOT_TRUSTED");
    }

    private EpochGrant grantBy(PersonalKeys issuer, String store) {
        return EpochGrant.make(
                store,
                DataKey.random(5, dice),
                Clinic.ADEYEMI,
                clinic.adeyemi.publicKeys(),
                issuer,
                dice);
    }

    private KeyRing withNurseAndLeaver() {
        KeyRing ring = clinic.certified(clinic.withBoth(), NURSE, Set.of(Role.NURSE), nurse);
        return clinic.certified(ring, LEAVER, Set.of(Role.NURSE), leaver);
    }

    private KeyRing withoutLeaver(KeyRing ring) {
        return ring.with(
                SignedStatement.of(Clinic.withdrawal(ring, LEAVER, leaver), clinic.reyes)
                        .countersigned(clinic.adeyemi));
    }

    private Unlocked reyes() {
        return new Unlocked(old, clinic.reyes);
    }

    private static EpochGrant grant(NewEpoch epoch, PersonalKeys keys) {
        return epoch.grants().stream()
                .filter(one -> one.recipient().equals(keys.publicKeys().id()))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] secret(DataKey key) {
        return key.secret().use(byte[]::clone);
    }
}
