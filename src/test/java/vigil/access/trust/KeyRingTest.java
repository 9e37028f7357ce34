package vigil.access.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vigil.access.keys.Dice;
import vigil.access.keys.Flips;
import vigil.access.keys.KeyId;
import vigil.access.keys.PersonalKeys;
import vigil.access.keys.SlotKind;
import vigil.access.trust.KeyStatement.Certificate;
import vigil.access.trust.KeyStatement.Place;
import vigil.people.Role;
import vigil.people.StaffId;

class KeyRingTest {
    private static final StaffId NURSE = new StaffId("osei");

    private final Dice dice = new Dice(71);
    private final Clinic clinic = new Clinic(dice);

    @Test
    void theFirstAdministratorIsTrustedByFingerprintAlone() {
        KeyRing ring = clinic.withFirst();

        assertThat(ring.activeKey(Clinic.REYES, SlotKind.USER))
                .hasValueSatisfying(
                        found -> assertThat(found.roles()).containsOnly(Role.ADMINISTRATOR));
    }

    @Test
    void aFirstAdministratorWithAnotherFingerprintIsNobody() {
        PersonalKeys stranger = PersonalKeys.random(dice);
        KeyRing empty = KeyRing.rootedIn(Clinic.STORE, clinic.reyes.publicKeys().id());
        Certificate own =
                Clinic.certificate(empty, Clinic.REYES, Set.of(Role.ADMINISTRATOR), stranger);

        refused(empty, SignedStatement.of(own, stranger));
        refused(empty, SignedStatement.of(own, clinic.reyes));
        Certificate nurse = Clinic.certificate(empty, NURSE, Set.of(Role.NURSE), clinic.reyes);
        refused(empty, SignedStatement.of(nurse, clinic.reyes));
    }

    /** Nobody is there yet whose second signature could mean anything. */
    @Test
    void theFirstStatementBearsOneSignatureAlone() {
        KeyRing empty = KeyRing.rootedIn(Clinic.STORE, clinic.reyes.id());
        Certificate own =
                Clinic.certificate(empty, Clinic.REYES, Set.of(Role.ADMINISTRATOR), clinic.reyes);
        SignedStatement once = SignedStatement.of(own, clinic.reyes);

        refused(empty, once.countersigned(clinic.adeyemi));
        assertThat(empty.with(once).statements()).isEqualTo(1);
    }

    @Test
    void withOneAdministratorOneSignatureIsEnough() {
        KeyRing ring = clinic.withFirst();
        PersonalKeys nurse = PersonalKeys.random(dice);
        Certificate certificate = Clinic.certificate(ring, NURSE, Set.of(Role.NURSE), nurse);

        KeyRing more = ring.with(SignedStatement.of(certificate, clinic.reyes));

        assertThat(more.active(nurse.publicKeys().id())).contains(certificate);
        assertThat(ring.active(nurse.publicKeys().id())).as("a ring does not change").isEmpty();
    }

    @Test
    void withTwoAdministratorsASecondMustSign() {
        KeyRing ring = clinic.withBoth();
        PersonalKeys nurse = PersonalKeys.random(dice);
        SignedStatement once =
                SignedStatement.of(
                        Clinic.certificate(ring, NURSE, Set.of(Role.NURSE), nurse), clinic.reyes);

        assertThat(ring.needsCountersignature(once.statement(), once.issuer())).isTrue();
        assertThatThrownBy(() -> ring.with(once)).hasMessage("COUNTERSIGNATURE_NEEDED");
        refused(ring, once.countersigned(clinic.reyes));
        refused(ring, once.countersigned(nurse));
        refused(ring, once.countersigned(PersonalKeys.random(dice)));
        assertThat(ring.with(once.countersigned(clinic.adeyemi)).active(nurse.publicKeys().id()))
                .isPresent();
    }

    /** Else a forgotten password of one of two administrators could never be mended. */
    @Test
    void anAdministratorNeedNotCountersignForTheirOwnNewKey() {
        KeyRing ring = clinic.withBoth();
        PersonalKeys fresh = PersonalKeys.random(dice);
        KeyId old = clinic.adeyemi.publicKeys().id();

        KeyRing more =
                ring.with(
                        SignedStatement.of(
                                Clinic.certificate(
                                        ring, Clinic.ADEYEMI, Set.of(Role.ADMINISTRATOR), fresh),
                                clinic.reyes));

        assertThat(more.activeKey(Clinic.ADEYEMI, SlotKind.USER).orElseThrow().keys())
                .isEqualTo(fresh.publicKeys());
        assertThat(more.active(old)).as("the key under the lost password").isEmpty();
        assertThat(more.certificate(old)).as("what it signed stays readable").isPresent();
    }

    @Test
    void oneAdministratorCannotGiveADoctorASecondKeyAlone() {
        KeyRing ring = clinic.withBoth();
        PersonalKeys doctor = PersonalKeys.random(dice);
        KeyRing with = clinic.certified(ring, new StaffId("mbeki"), doctor);
        SignedStatement forged =
                SignedStatement.of(
                        Clinic.certificate(
                                with,
                                new StaffId("mbeki"),
                                Set.of(Role.SUPERVISING_CLINICIAN),
                                PersonalKeys.random(dice)),
                        clinic.reyes);

        assertThatThrownBy(() -> with.with(forged)).hasMessage("COUNTERSIGNATURE_NEEDED");
    }

    @Test
    void aNurseCertifiesNobody() {
        PersonalKeys nurse = PersonalKeys.random(dice);
        KeyRing ring =
                clinic.withFirst()
                        .with(
                                SignedStatement.of(
                                        Clinic.certificate(
                                                clinic.withFirst(),
                                                NURSE,
                                                Set.of(Role.NURSE),
                                                nurse),
                                        clinic.reyes));

        refused(
                ring,
                SignedStatement.of(
                        Clinic.certificate(
                                ring, NURSE, Set.of(Role.NURSE, Role.ADMINISTRATOR), nurse),
                        nurse));
    }

    @Test
    void anotherPersonsKeyIsNotCertifiedUnderASecondName() {
        KeyRing ring = clinic.withFirst();
        PersonalKeys doctor = PersonalKeys.random(dice);
        KeyRing with =
                ring.with(
                        SignedStatement.of(
                                Clinic.certificate(
                                        ring,
                                        new StaffId("mbeki"),
                                        Set.of(Role.SUPERVISING_CLINICIAN),
                                        doctor),
                                clinic.reyes));

        refused(
                with,
                SignedStatement.of(
                        Clinic.certificate(with, NURSE, Set.of(Role.NURSE), doctor), clinic.reyes));
    }

    @Test
    void aRoleIsTakenAwayByANewCertificateForTheSameKey() {
        KeyRing ring = clinic.withFirst();
        PersonalKeys nurse = PersonalKeys.random(dice);
        KeyRing both = certify(ring, Set.of(Role.NURSE, Role.SUPERVISING_CLINICIAN), nurse);

        KeyRing one = certify(both, Set.of(Role.NURSE), nurse);

        assertThat(one.active(nurse.publicKeys().id()).orElseThrow().roles())
                .containsOnly(Role.NURSE);
    }

    @Test
    void aWithdrawnKeySignsNothingMoreAndDoesNotComeBack() {
        KeyRing ring = clinic.withFirst();
        PersonalKeys nurse = PersonalKeys.random(dice);
        KeyRing with = certify(ring, Set.of(Role.NURSE), nurse);
        KeyRing without =
                with.with(SignedStatement.of(Clinic.withdrawal(with, NURSE, nurse), clinic.reyes));

        assertThat(without.active(nurse.publicKeys().id())).isEmpty();
        assertThat(without.certificate(nurse.publicKeys().id())).isPresent();
        refused(
                without,
                SignedStatement.of(
                        Clinic.certificate(without, NURSE, Set.of(Role.NURSE), nurse),
                        clinic.reyes));
        refused(
                without,
                SignedStatement.of(Clinic.withdrawal(without, NURSE, nurse), clinic.reyes));
    }

    @Test
    void theLastAdministratorCannotLeave() {
        KeyRing ring = clinic.withFirst();
        SignedStatement leaving =
                SignedStatement.of(
                        Clinic.withdrawal(ring, Clinic.REYES, clinic.reyes), clinic.reyes);

        assertThatThrownBy(() -> ring.with(leaving)).hasMessage("LAST_ADMINISTRATOR");
        assertThatThrownBy(
                        () ->
                                ring.with(
                                        SignedStatement.of(
                                                Clinic.certificate(
                                                        ring,
                                                        Clinic.REYES,
                                                        Set.of(Role.NURSE),
                                                        clinic.reyes),
                                                clinic.reyes)))
                .hasMessage("LAST_ADMINISTRATOR");
    }

    @Test
    void theRecoveryKeyMakesANewAdministratorWhenBothAreGone() {
        PersonalKeys recovery = PersonalKeys.random(dice);
        KeyRing ring = clinic.withRecovery(recovery);
        PersonalKeys fresh = PersonalKeys.random(dice);

        KeyRing more =
                ring.with(
                        SignedStatement.of(
                                Clinic.certificate(
                                        ring,
                                        new StaffId("novak"),
                                        Set.of(Role.ADMINISTRATOR),
                                        fresh),
                                recovery));

        assertThat(more.activeKey(new StaffId("novak"), SlotKind.USER)).isPresent();
    }

    @Test
    void neitherTheSealedCardNorTheRecoverySheetCarriesRolesItMustNotHave() {
        KeyRing ring = clinic.withFirst();
        PersonalKeys keys = PersonalKeys.random(dice);

        assertThatThrownBy(
                        () ->
                                new Certificate(
                                        ring.next(Clinic.NOON),
                                        NURSE,
                                        "Card",
                                        Set.of(Role.ADMINISTRATOR),
                                        SlotKind.EMERGENCY,
                                        keys.publicKeys()))
                .hasMessage("MALFORMED");
        assertThatThrownBy(
                        () ->
                                new Certificate(
                                        ring.next(Clinic.NOON),
                                        NURSE,
                                        "Sheet",
                                        Set.of(Role.NURSE),
                                        SlotKind.RECOVERY,
                                        keys.publicKeys()))
                .hasMessage("MALFORMED");
    }

    @Test
    void aLineOfStatementsCannotLoseSwapOrRepeatOne() {
        List<SignedStatement> line = clinic.line(4);
        KeyId root = clinic.reyes.publicKeys().id();

        assertThat(KeyRing.of(Clinic.STORE, root, line).active()).hasSize(6);
        for (int i = 0; i < line.size() - 1; i++) {
            List<SignedStatement> lost = new ArrayList<>(line);
            lost.remove(i);
            assertThatThrownBy(() -> KeyRing.of(Clinic.STORE, root, lost))
                    .hasMessage("NOT_TRUSTED");
            List<SignedStatement> swapped = new ArrayList<>(line);
            Collections.swap(swapped, i, i + 1);
            assertThatThrownBy(() -> KeyRing.of(Clinic.STORE, root, swapped))
                    .hasMessage("NOT_TRUSTED");
            List<SignedStatement> twice = new ArrayList<>(line);
            twice.add(i, line.get(i));
            assertThatThrownBy(() -> KeyRing.of(Clinic.STORE, root, twice))
                    .hasMessage("NOT_TRUSTED");
        }
        assertThatThrownBy(() -> KeyRing.of("another store", root, line)).hasMessage("NOT_TRUSTED");
    }

    @Test
    void aStatementIsKeptAndReadBackWithEveryBitThatItHas() {
        KeyRing ring = clinic.withBoth();
        PersonalKeys nurse = PersonalKeys.random(dice);
        SignedStatement signed =
                SignedStatement.of(
                                new Certificate(
                                        ring.next(Clinic.NOON),
                                        NURSE,
                                        "OSEI, Naomi 🙂",
                                        Set.of(Role.values()),
                                        SlotKind.USER,
                                        nurse.publicKeys()),
                                clinic.reyes)
                        .countersigned(clinic.adeyemi);

        assertThat(SignedStatement.parse(signed.bytes())).isEqualTo(signed);
        Flips.noneIsAccepted(
                signed.bytes(),
                bytes -> {
                    ring.with(SignedStatement.parse(bytes));
                    return true;
                });
    }

    @Test
    void aWithdrawalIsKeptAndReadBackWithEveryBitThatItHas() {
        KeyRing ring = clinic.withFirst();
        PersonalKeys nurse = PersonalKeys.random(dice);
        KeyRing with = certify(ring, Set.of(Role.NURSE), nurse);
        SignedStatement signed =
                SignedStatement.of(Clinic.withdrawal(with, NURSE, nurse), clinic.reyes);

        assertThat(SignedStatement.parse(signed.bytes())).isEqualTo(signed);
        Flips.noneIsAccepted(
                signed.bytes(),
                bytes -> {
                    with.with(SignedStatement.parse(bytes));
                    return true;
                });
    }

    @Test
    void aPlaceOutOfLineIsRefusedThoughSigned() {
        KeyRing ring = clinic.withFirst();
        Place next = ring.next(Clinic.NOON);
        PersonalKeys nurse = PersonalKeys.random(dice);
        for (Place place :
                List.of(
                        new Place("elsewhere", next.number(), next.previous(), next.at()),
                        new Place(next.store(), next.number() + 1, next.previous(), next.at()),
                        new Place(
                                next.store(),
                                next.number(),
                                clinic.reyes.publicKeys().verifying(),
                                next.at()))) {
            refused(
                    ring,
                    SignedStatement.of(
                            new Certificate(
                                    place,
                                    NURSE,
                                    "Osei",
                                    Set.of(Role.NURSE),
                                    SlotKind.USER,
                                    nurse.publicKeys()),
                            clinic.reyes));
        }
    }

    private KeyRing certify(KeyRing ring, Set<Role> roles, PersonalKeys keys) {
        return ring.with(
                SignedStatement.of(Clinic.certificate(ring, NURSE, roles, keys), clinic.reyes));
    }

    private static void refused(KeyRing ring, SignedStatement signed) {
        assertThatThrownBy(() -> ring.with(signed)).hasMessage("NOT_TRUSTED");
    }
}
