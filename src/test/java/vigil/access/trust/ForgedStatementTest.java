package vigil.access.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import vigil.access.keys.Dice;
import vigil.access.keys.PersonalKeys;
import vigil.access.keys.PublicKeys;
import vigil.access.keys.SlotKind;
import vigil.access.trust.KeyStatement.Certificate;
import vigil.people.Role;
import vigil.people.StaffId;

/**
 * Statements that an administrator signs and that are not taken all the same, or need no second.
 */
class ForgedStatementTest {
    private static final StaffId NURSE = new StaffId("osei");
    private static final StaffId DOCTOR = new StaffId("mbeki");

    private final Dice dice = new Dice(73);
    private final Clinic clinic = new Clinic(dice);
    private final PersonalKeys nurse = PersonalKeys.random(dice);
    private final PersonalKeys doctor = PersonalKeys.random(dice);

    /** With another key beside it, the same signing key would be another person's in the ring. */
    @Test
    void aSigningKeyThatIsSomebodysIsNotCertifiedOnceMoreBesideAnotherKey() {
        KeyRing ring = clinic.certified(clinic.withBoth(), DOCTOR, doctor);
        PublicKeys mixed =
                new PublicKeys(
                        doctor.publicKeys().verifying(),
                        PersonalKeys.random(dice).publicKeys().agreeing());
        Certificate stolen =
                new Certificate(
                        ring.next(Clinic.NOON),
                        NURSE,
                        "OSEI",
                        Set.of(Role.SUPERVISING_CLINICIAN),
                        SlotKind.USER,
                        mixed);

        refused(ring, SignedStatement.of(stolen, clinic.reyes).countersigned(clinic.adeyemi));
    }

    /** Else one of two administrators withdraws anybody's key alone, by naming the other. */
    @Test
    void aWithdrawalNamesWhoseKeyItIs() {
        KeyRing ring = clinic.certified(clinic.withBoth(), NURSE, Set.of(Role.NURSE), nurse);
        SignedStatement alone =
                SignedStatement.of(Clinic.withdrawal(ring, Clinic.ADEYEMI, nurse), clinic.reyes);

        assertThat(ring.needsCountersignature(alone.statement(), alone.issuer())).isFalse();
        refused(ring, alone);
    }

    /** An administrator at the first sign-in: the key that another made for them is not used. */
    @Test
    void whoHandsOverToAnotherKeyOfTheirOwnNeedsNoSecond() {
        KeyRing ring = clinic.withBoth();
        PersonalKeys own = PersonalKeys.random(dice);
        SignedStatement handedOver =
                SignedStatement.of(
                        Clinic.certificate(ring, Clinic.ADEYEMI, Set.of(Role.ADMINISTRATOR), own),
                        clinic.adeyemi);

        assertThat(ring.needsCountersignature(handedOver.statement(), handedOver.issuer()))
                .isFalse();
        assertThat(ring.with(handedOver).activeKey(Clinic.ADEYEMI, SlotKind.USER))
                .hasValueSatisfying(found -> assertThat(found.keys()).isEqualTo(own.publicKeys()));
    }

    @Test
    void whatIsCertifiedOfAPersonIsTheirsAlone() {
        KeyRing ring =
                clinic.certified(
                        clinic.certified(clinic.withBoth(), NURSE, Set.of(Role.NURSE), nurse),
                        DOCTOR,
                        doctor);

        assertThat(ring.certificates(NURSE).map(Certificate::keys))
                .containsExactly(nurse.publicKeys());
    }

    private static void refused(KeyRing ring, SignedStatement signed) {
        assertThatThrownBy(() -> ring.with(signed)).hasMessage("NOT_TRUSTED");
    }
}
