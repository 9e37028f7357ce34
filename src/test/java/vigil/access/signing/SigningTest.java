package vigil.access.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vigil.access.keys.Bytes;
import vigil.access.keys.Dice;
import vigil.access.keys.Flips;
import vigil.access.keys.PersonalKeys;
import vigil.access.keys.SlotKind;
import vigil.access.trust.Clinic;
import vigil.access.trust.KeyRing;
import vigil.access.trust.KeyStatement.Certificate;
import vigil.access.trust.SignedStatement;
import vigil.people.Role;
import vigil.people.SignatureMeaning;
import vigil.people.StaffId;

class SigningTest {
    private static final StaffId NURSE = new StaffId("osei");
    private static final StaffId DOCTOR = new StaffId("mbeki");
    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-11-23T14:05:06.789+05:30");

    private final Dice dice = new Dice(91);
    private final Clinic clinic = new Clinic(dice);
    private final PersonalKeys nurse = PersonalKeys.random(dice);
    private final PersonalKeys doctor = PersonalKeys.random(dice);
    private final KeyRing ring =
            clinic.certified(
                    clinic.certified(clinic.withBoth(), NURSE, Set.of(Role.NURSE), nurse),
                    DOCTOR,
                    doctor);
    private final byte[] hash = dice.bytes(32);

    @Test
    void aFactIsSignedByItsAuthorAndByNobodyElse() {
        byte[] signature = signedIn(NURSE, nurse).sign(NURSE, hash);

        assertThat(Authorship.holds(ring, NURSE, hash, signature)).isTrue();
        assertThat(Authorship.holds(ring, DOCTOR, hash, signature)).isFalse();
        assertThat(Authorship.holds(ring, NURSE, dice.bytes(32), signature)).isFalse();
        assertThat(Authorship.holds(ring, NURSE, hash, new byte[0])).isFalse();
    }

    @Test
    void whoIsNotSignedInSignsNothing() {
        Authorship authorship = signedIn(NURSE, nurse);

        assertThatThrownBy(() -> authorship.sign(DOCTOR, hash)).hasMessage("NOT_SIGNED_IN");
        nurse.close();
        assertThatThrownBy(() -> authorship.sign(NURSE, hash)).hasMessage("WIPED");
    }

    /** The insider holds the data key and her own keys, and can recompute every hash. */
    @Test
    void anEntryInAnothersNameUnderOnesOwnKeyIsSeen() {
        byte[] own = signedIn(DOCTOR, nurse).sign(DOCTOR, hash);

        assertThat(Authorship.holds(ring, DOCTOR, hash, own)).isFalse();
    }

    @Test
    void aFactStaysSignedWhenItsAuthorGetsAnotherKeyOrLeaves() {
        byte[] signature = signedIn(NURSE, nurse).sign(NURSE, hash);
        PersonalKeys fresh = PersonalKeys.random(dice);
        KeyRing renewed = clinic.certified(ring, NURSE, Set.of(Role.NURSE), fresh);
        KeyRing left =
                renewed.with(
                        SignedStatement.of(Clinic.withdrawal(renewed, NURSE, fresh), clinic.reyes)
                                .countersigned(clinic.adeyemi));

        assertThat(Authorship.holds(renewed, NURSE, hash, signature)).isTrue();
        assertThat(Authorship.holds(left, NURSE, hash, signature)).isTrue();
    }

    @Test
    void noChangeOfASignatureIsAccepted() {
        byte[] signature = signedIn(NURSE, nurse).sign(NURSE, hash);

        Flips.noneIsAccepted(signature, bytes -> Authorship.holds(ring, NURSE, hash, bytes));
    }

    @Test
    void whatHeldOnceIsRememberedForItsAuthorItsHashAndItsBytesAlone() {
        byte[] signature = signedIn(NURSE, nurse).sign(NURSE, hash);
        HeldSignatures held = new HeldSignatures();

        assertThat(held.holds(ring, NURSE, hash, signature)).isTrue();
        assertThat(held.holds(ring, NURSE, hash, signature)).isTrue();
        assertThat(held.holds(ring, DOCTOR, hash, signature)).isFalse();
        assertThat(held.holds(ring, NURSE, dice.bytes(32), signature)).isFalse();
        assertThat(held.holds(ring, NURSE, hash, new byte[0])).isFalse();
        assertThat(held.holds(clinic.withBoth(), NURSE, hash, signature)).isFalse();
        Flips.noneIsAccepted(signature, bytes -> held.holds(ring, NURSE, hash, bytes));
    }

    @Test
    void whatDidNotHoldDoesNotHoldWhenItIsAskedAgain() {
        byte[] forged = signedIn(NURSE, nurse).sign(NURSE, dice.bytes(32));
        HeldSignatures held = new HeldSignatures();

        assertThat(held.holds(ring, NURSE, hash, forged)).isFalse();
        assertThat(held.holds(ring, NURSE, hash, forged)).isFalse();
    }

    @Test
    void aSignOffBindsOnePersonToOneContent() {
        SignOff signOff = signOff(DOCTOR, "MBEKI", Role.SUPERVISING_CLINICIAN);
        KeyedSignature signature = KeyedSignature.of(doctor, signOff.bytes());

        assertThat(signOff.holds(ring, signature)).isTrue();
        assertThat(SignOff.parse(signOff.bytes())).isEqualTo(signOff);
        Flips.noneIsAccepted(signOff.bytes(), bytes -> SignOff.parse(bytes).holds(ring, signature));
        Flips.noneIsAccepted(
                signature.bytes(), bytes -> signOff.holds(ring, KeyedSignature.parse(bytes)));
    }

    @Test
    void nobodySignsOffInAnotherNameOrARoleTheyDoNotHave() {
        for (SignOff claimed :
                new SignOff[] {
                    signOff(DOCTOR, "MBEKI", Role.SUPERVISING_CLINICIAN),
                    signOff(NURSE, "MBEKI", Role.NURSE),
                    signOff(NURSE, "OSEI", Role.SUPERVISING_CLINICIAN),
                    signOff(NURSE, "OSEI", Role.ADMINISTRATOR)
                }) {
            assertThat(claimed.holds(ring, KeyedSignature.of(nurse, claimed.bytes())))
                    .as(claimed.toString())
                    .isFalse();
        }
        SignOff own = signOff(NURSE, "OSEI", Role.NURSE);
        assertThat(own.holds(ring, KeyedSignature.of(nurse, own.bytes()))).isTrue();
    }

    /** Two of one name and one role: a name is not who somebody is. */
    @Test
    void nobodySignsForAnotherOfTheSameNameAndRole() {
        PersonalKeys namesake = PersonalKeys.random(dice);
        KeyRing both =
                ring.with(
                        SignedStatement.of(
                                        new Certificate(
                                                ring.next(Clinic.NOON),
                                                new StaffId("osei2"),
                                                "OSEI",
                                                Set.of(Role.NURSE),
                                                SlotKind.USER,
                                                namesake.publicKeys()),
                                        clinic.reyes)
                                .countersigned(clinic.adeyemi));
        SignOff signOff = signOff(NURSE, "OSEI", Role.NURSE, both);
        Seconded seen = seconded(NURSE, Role.NURSE, List.of("K2231", "15"), both);

        assertThat(signOff.holds(both, KeyedSignature.of(nurse, signOff.bytes()))).isTrue();
        assertThat(signOff.holds(both, KeyedSignature.of(namesake, signOff.bytes()))).isFalse();
        assertThat(seen.holds(both, KeyedSignature.of(nurse, seen.bytes()))).isTrue();
        assertThat(seen.holds(both, KeyedSignature.of(namesake, seen.bytes()))).isFalse();
    }

    /** What second persons signed years ago must hold: the bytes that they signed never change. */
    @Test
    void theBytesThatASecondPersonSignsStayAsTheyWere() {
        Seconded seen =
                new Seconded(
                        Clinic.STORE,
                        "session 1",
                        "entry 9",
                        "WASTE_SEEN",
                        List.of("K2231", "15"),
                        NURSE,
                        Role.NURSE,
                        AT,
                        4);

        assertThat(HexFormat.of().formatHex(Bytes.sha256(seen.bytes()).array()))
                .isEqualTo("f15fb41ba4d257b77d6c7dde0c32468b01dcf6dc48e1ccf3a0b1b5b94c56d000");
    }

    /** Else whoever adds a statement later could choose what a signature is held against. */
    @Test
    void aSignOffHoldsUnderTheStatementsThatItNamesAndNoOthers() {
        SignOff signOff = signOff(NURSE, "OSEI", Role.NURSE);
        KeyedSignature signature = KeyedSignature.of(nurse, signOff.bytes());
        KeyRing later = clinic.certified(ring, new StaffId("varga"), PersonalKeys.random(dice));

        assertThat(later.active(nurse.id())).isEqualTo(ring.active(nurse.id()));
        assertThat(signOff.holds(ring, signature)).isTrue();
        assertThat(signOff.holds(later, signature)).isFalse();
    }

    /** She marries, or gets another role: what she signed before stays signed. */
    @Test
    void aSignOffIsHeldAgainstWhatWasCertifiedThen() {
        SignOff signOff = signOff(NURSE, "OSEI", Role.NURSE);
        KeyedSignature signature = KeyedSignature.of(nurse, signOff.bytes());
        KeyRing promoted = clinic.certified(ring, NURSE, Set.of(Role.SUPERVISING_CLINICIAN), nurse);

        assertThat(signOff.holds(ring, signature)).isTrue();
        assertThat(signOff.holds(promoted, signature)).isFalse();
    }

    @Test
    void aSecondPersonSignsForOneEntryAndWhatItSays() {
        Seconded seen = seconded(NURSE, Role.NURSE, List.of("K2231", "15"));
        KeyedSignature signature = KeyedSignature.of(nurse, seen.bytes());

        assertThat(seen.holds(ring, signature)).isTrue();
        Flips.noneIsAccepted(
                signature.bytes(), bytes -> seen.holds(ring, KeyedSignature.parse(bytes)));
        for (Seconded other :
                List.of(
                        seconded(NURSE, Role.NURSE, List.of("K2231", "150")),
                        seconded(NURSE, Role.NURSE, List.of("K22311", "5")),
                        seconded(NURSE, Role.NURSE, List.of("K2231")),
                        seconded(DOCTOR, Role.NURSE, List.of("K2231", "15")),
                        seconded(NURSE, Role.ADMINISTRATOR, List.of("K2231", "15")))) {
            assertThat(other.holds(ring, signature)).as(other.toString()).isFalse();
        }
        Seconded wrongRole = seconded(NURSE, Role.ADMINISTRATOR, List.of("K2231", "15"));
        assertThat(wrongRole.holds(ring, KeyedSignature.of(nurse, wrongRole.bytes()))).isFalse();
    }

    private Seconded seconded(StaffId person, Role role, List<String> what) {
        return seconded(person, role, what, ring);
    }

    private static Seconded seconded(
            StaffId person, Role role, List<String> what, KeyRing standing) {
        return new Seconded(
                Clinic.STORE,
                "session 1",
                "entry 9",
                "WASTE_SEEN",
                what,
                person,
                role,
                AT,
                standing.statements());
    }

    @Test
    void aKeyThatNobodyCertifiedSignsNothingOff() {
        SignOff signOff = signOff(NURSE, "OSEI", Role.NURSE);
        PersonalKeys own = PersonalKeys.random(dice);

        assertThat(signOff.holds(ring, KeyedSignature.of(own, signOff.bytes()))).isFalse();
    }

    @Test
    void aSignatureForOneUseIsNoneForAnother() {
        SignOff signOff = signOff(NURSE, "OSEI", Role.NURSE);
        byte[] asAuthor = signedIn(NURSE, nurse).sign(NURSE, signOff.bytes());

        assertThat(signOff.holds(ring, KeyedSignature.parse(asAuthor))).isFalse();
    }

    @Test
    void theMomentKeepsItsOffsetAndItsMilliseconds() {
        SignOff read = SignOff.parse(signOff(NURSE, "OSEI", Role.NURSE).bytes());

        assertThat(read.at()).isEqualTo(AT);
        assertThat(read.at().getOffset()).isEqualTo(AT.getOffset());
    }

    private SignOff signOff(StaffId signer, String name, Role role) {
        return signOff(signer, name, role, ring);
    }

    private SignOff signOff(StaffId signer, String name, Role role, KeyRing standing) {
        return new SignOff(
                Clinic.STORE,
                "session 1",
                57,
                Bytes.of(hash),
                SignatureMeaning.REVIEW,
                signer,
                name,
                role,
                AT,
                standing.statements());
    }

    private static Authorship signedIn(StaffId who, PersonalKeys keys) {
        return new Authorship(asked -> asked.equals(who) ? Optional.of(keys) : Optional.empty());
    }
}
