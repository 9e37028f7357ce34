package vigil.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vigil.access.keys.Argon2Cost;
import vigil.access.keys.DataKey;
import vigil.access.keys.Dice;
import vigil.access.keys.EpochGrant;
import vigil.access.keys.KeySlot;
import vigil.access.keys.PersonalKeys;
import vigil.access.keys.PrintedCode;
import vigil.access.keys.Secret;
import vigil.access.keys.SlotHead;
import vigil.access.keys.SlotKind;
import vigil.access.keys.Unlocked;
import vigil.access.seal.PayloadSeal;
import vigil.access.seal.SealedPayload;
import vigil.access.signin.Entry.Entered;
import vigil.access.signing.Authorship;
import vigil.access.trust.Clinic;
import vigil.access.trust.KeyRing;
import vigil.access.trust.KeyStatement;
import vigil.access.trust.KeyStatement.Certificate;
import vigil.access.trust.NewEpoch;
import vigil.access.trust.SignedStatement;
import vigil.people.Role;
import vigil.people.StaffId;

/**
 * The nine ways of the keys through the life of a clinic, with everything kept as bytes, as the
 * store keeps it: two administrators, a nurse, a leaver, a recovery sheet and a sealed card.
 */
class KeyFlowsTest {
    private static final StaffId NURSE = Staff.OSEI;
    private static final StaffId LEAVER = Staff.BELL;
    private static final StaffId DOCTOR = new StaffId("mbeki");
    private static final StaffId SHEET = new StaffId("recovery");
    private static final byte[] PLACE = new byte[32];
    private static final byte[] HASH = new byte[32];

    private final Dice dice = new Dice(141);
    private final ClockReading now = new ClockReading(Staff.START, 0);
    private final Map<StaffId, byte[]> slots = new HashMap<>();
    private final Map<StaffId, byte[]> grants = new HashMap<>();
    private final Map<StaffId, PersonalKeys> keys = new HashMap<>();
    private final DataKey first = DataKey.random(1, dice);
    private final byte[] content = dice.bytes(256);
    private SealedPayload stored = new PayloadSeal(first, dice).seal(content, PLACE);
    private KeyRing ring;

    KeyFlowsTest() {
        PersonalKeys root = person(Clinic.REYES);
        ring = KeyRing.rootedIn(Clinic.STORE, root.publicKeys().id());
        certify(Clinic.REYES, SlotKind.USER, Set.of(Role.ADMINISTRATOR), root);
        certify(Clinic.ADEYEMI, SlotKind.USER, Set.of(Role.ADMINISTRATOR), root);
    }

    @Test
    void signingInIsUnwrapping() {
        hire(NURSE);
        slot(NURSE, SlotKind.USER, Staff.password(NURSE), false);

        assertThat(reads(NURSE, Staff.password(NURSE))).isTrue();
        assertThat(reads(NURSE, Staff.password(LEAVER))).isFalse();
    }

    @Test
    void theRecoverySheetIsTypedBackAndOpens() {
        char[] printed = sheet();

        assertThat(typed(printed)).isPresent();
        printed[0] = printed[0] == '0' ? '1' : '0';
        assertThat(PrintedCode.read(printed)).isEqualTo(new PrintedCode.OneWrong(1));
    }

    @Test
    void aForgottenPasswordIsReplacedByATemporaryOneAndOldSignaturesStayValid() {
        hire(NURSE);
        byte[] signature = signedBy(NURSE);
        PersonalKeys fresh = person(NURSE);
        certify(NURSE, SlotKind.USER, Set.of(Role.NURSE), keys.get(Clinic.REYES));
        slot(NURSE, SlotKind.USER, Staff.secret("temporary for osei"), true);

        SignIn signIn = new SignIn(IdleLock.USUAL, dice, now);
        Entered entered = (Entered) enter(signIn, NURSE, Staff.secret("temporary for osei"));
        assertThat(entered.passwordDue()).isTrue();
        SlotHead lasting = Staff.head(NURSE, 1, false);
        slots.put(NURSE, signIn.slot(lasting, Staff.secret("a password of her own")).bytes());

        assertThat(reads(NURSE, Staff.secret("a password of her own"))).isTrue();
        assertThat(reads(NURSE, Staff.secret("temporary for osei"))).isFalse();
        assertThat(Authorship.holds(ring, NURSE, HASH, signature)).isTrue();
        assertThat(ring.activeKey(NURSE, SlotKind.USER).orElseThrow().keys())
                .isEqualTo(fresh.publicKeys());
    }

    @Test
    void whenBothAdministratorsAreGoneTheSheetMakesANewOne() {
        char[] printed = sheet();
        Unlocked opened = typed(printed).orElseThrow();
        StaffId novak = new StaffId("novak");
        person(novak);

        certify(novak, SlotKind.USER, Set.of(Role.ADMINISTRATOR), opened.personal());
        slot(novak, SlotKind.USER, Staff.password(novak), false);

        assertThat(reads(novak, Staff.password(novak))).isTrue();
        assertThat(ring.activeKey(novak, SlotKind.USER).orElseThrow().roles())
                .containsOnly(Role.ADMINISTRATOR);
    }

    @Test
    void withNeitherPasswordNorSheetTheContentStaysShut() {
        hire(NURSE);
        slot(NURSE, SlotKind.USER, Staff.password(NURSE), false);
        sheet();

        for (byte[] slot : slots.values()) {
            for (String guess : List.of("", "password", "472913", "00000000000000000000")) {
                assertThat(KeySlot.parse(slot).open(Staff.secret(guess))).isEmpty();
            }
        }
        PayloadSeal guessed = new PayloadSeal(DataKey.random(1, dice), dice);
        assertThatThrownBy(() -> guessed.open(stored, PLACE)).hasMessage("DOES_NOT_OPEN");
    }

    @Test
    void aLeaverOpensTheOldCopyAndNothingNewerAndNobodyElseNotices() {
        hire(NURSE);
        hire(LEAVER);
        slot(NURSE, SlotKind.USER, Staff.password(NURSE), false);
        slot(LEAVER, SlotKind.USER, Staff.password(LEAVER), false);
        byte[] copy = slots.get(LEAVER);
        SealedPayload before = stored;
        withdraw(LEAVER);

        assertThat(enter(LEAVER, copy, Staff.password(LEAVER)))
                .isEqualTo(new Entry.Refused(Entry.Reason.NOT_CERTIFIED));
        slots.remove(LEAVER);
        beginEpoch();

        assertThat(grants).doesNotContainKey(LEAVER);
        Unlocked old = KeySlot.parse(copy).open(Staff.password(LEAVER)).orElseThrow();
        PayloadSeal withOld = new PayloadSeal(old.data(), dice);
        assertThat(withOld.open(before, PLACE)).as("what she could copy").isEqualTo(content);
        assertThatThrownBy(() -> withOld.open(stored, PLACE)).hasMessage("WRONG_EPOCH");
        for (byte[] grant : grants.values()) {
            EpochGrant read = EpochGrant.parse(grant);
            assertThatThrownBy(() -> NewEpoch.granted(read, Clinic.STORE, ring, old.personal()))
                    .hasMessage("NOT_TRUSTED");
        }
        assertThat(reads(NURSE, Staff.password(NURSE))).isTrue();
    }

    @Test
    void afterANewEpochPasswordsAndTheSheetStayWhatTheyWere() {
        hire(NURSE);
        slot(NURSE, SlotKind.USER, Staff.password(NURSE), false);
        char[] printed = sheet();
        byte[] signature = signedBy(NURSE);
        beginEpoch();

        SignIn signIn = new SignIn(IdleLock.USUAL, dice, now);
        Entered entered = (Entered) enter(signIn, NURSE, Staff.password(NURSE));
        assertThat(entered.slotDue()).isTrue();
        assertThat(signIn.dataKey().orElseThrow().epoch()).isEqualTo(2);
        slots.put(NURSE, signIn.slot(Staff.head(NURSE, 2, false), Staff.password(NURSE)).bytes());
        grants.remove(NURSE);
        assertThat(reads(NURSE, Staff.password(NURSE))).isTrue();
        assertThat(Authorship.holds(ring, NURSE, HASH, signature)).isTrue();

        Unlocked sheet = typed(printed).orElseThrow();
        DataKey later =
                NewEpoch.granted(
                        EpochGrant.parse(grants.get(SHEET)), Clinic.STORE, ring, sheet.personal());
        assertThat(new PayloadSeal(later, dice).open(stored, PLACE)).isEqualTo(content);
    }

    @Test
    void aGrantThatWasPutThereByANurseIsNotFollowed() {
        hire(NURSE);
        slot(NURSE, SlotKind.USER, Staff.password(NURSE), false);
        EpochGrant forged =
                EpochGrant.make(
                        Clinic.STORE,
                        DataKey.random(2, dice),
                        NURSE,
                        keys.get(NURSE).publicKeys(),
                        keys.get(NURSE),
                        dice);
        grants.put(NURSE, forged.bytes());

        assertThat(enter(new SignIn(IdleLock.USUAL, dice, now), NURSE, Staff.password(NURSE)))
                .isEqualTo(new Entry.Refused(Entry.Reason.GRANT_NOT_TRUSTED));
    }

    @Test
    void theSealedCardOpensAndSaysThatItWasTheCard() {
        PersonalKeys card = person(DOCTOR);
        certify(
                DOCTOR,
                SlotKind.EMERGENCY,
                Set.of(Role.SUPERVISING_CLINICIAN),
                keys.get(Clinic.REYES));
        Secret code = PrintedCode.random(dice);
        slot(DOCTOR, SlotKind.EMERGENCY, code, false);

        SignIn signIn = new SignIn(IdleLock.USUAL, dice, now);
        Secret read = ((PrintedCode.Whole) PrintedCode.read(PrintedCode.printed(code))).secret();
        Entered entered = (Entered) enter(signIn, DOCTOR, read);

        assertThat(entered.emergency()).isTrue();
        assertThat(entered.roles()).containsOnly(Role.SUPERVISING_CLINICIAN);
        assertThat(signIn.personalKeys(DOCTOR).orElseThrow().publicKeys())
                .isEqualTo(card.publicKeys());
    }

    /**
     * Who knows the card cannot make a usual slot of its keys, by which nobody would hear of it.
     */
    @Test
    void theKeysOfTheCardOpenNoSlotOfAnotherKind() {
        person(DOCTOR);
        certify(
                DOCTOR,
                SlotKind.EMERGENCY,
                Set.of(Role.SUPERVISING_CLINICIAN),
                keys.get(Clinic.REYES));
        slot(DOCTOR, SlotKind.USER, Staff.password(DOCTOR), false);

        SignIn signIn = new SignIn(IdleLock.USUAL, dice, now);
        assertThat(enter(signIn, DOCTOR, Staff.password(DOCTOR)))
                .isEqualTo(new Entry.Refused(Entry.Reason.NOT_CERTIFIED));
    }

    @Test
    void theRecoverySheetSignsNobodyIn() {
        char[] printed = sheet();
        Secret code = ((PrintedCode.Whole) PrintedCode.read(printed)).secret();

        assertThat(enter(new SignIn(IdleLock.USUAL, dice, now), SHEET, code))
                .isEqualTo(new Entry.Refused(Entry.Reason.WRONG_SLOT));
    }

    private PersonalKeys person(StaffId user) {
        keys.put(user, PersonalKeys.random(dice));
        return keys.get(user);
    }

    private void hire(StaffId user) {
        person(user);
        certify(user, SlotKind.USER, Set.of(Role.NURSE), keys.get(Clinic.REYES));
    }

    /** Certified by one administrator and, where the ring asks for it, by the other. */
    private void certify(StaffId user, SlotKind kind, Set<Role> roles, PersonalKeys issuer) {
        PersonalKeys own = keys.computeIfAbsent(user, _ -> PersonalKeys.random(dice));
        say(
                new Certificate(
                        ring.next(Staff.START), user, user.value(), roles, kind, own.publicKeys()),
                issuer);
    }

    private void withdraw(StaffId user) {
        say(Clinic.withdrawal(ring, user, keys.get(user)), keys.get(Clinic.REYES));
    }

    private void say(KeyStatement statement, PersonalKeys issuer) {
        SignedStatement signed = SignedStatement.of(statement, issuer);
        if (ring.needsCountersignature(statement, signed.issuer())) {
            signed = signed.countersigned(keys.get(Clinic.ADEYEMI));
        }
        ring = ring.with(SignedStatement.parse(signed.bytes()));
    }

    private void slot(StaffId user, SlotKind kind, Secret password, boolean temporary) {
        SlotHead head = new SlotHead(Clinic.STORE, kind, user, 1, temporary, Argon2Cost.FLOOR);
        Unlocked own = new Unlocked(first.copy(), keys.get(user).copy());
        slots.put(user, KeySlot.make(head, password, own, dice).bytes());
    }

    private char[] sheet() {
        person(SHEET);
        certify(SHEET, SlotKind.RECOVERY, Set.of(), keys.get(Clinic.REYES));
        Secret code = PrintedCode.random(dice);
        slot(SHEET, SlotKind.RECOVERY, code, false);
        return PrintedCode.printed(code);
    }

    private Optional<Unlocked> typed(char[] printed) {
        return KeySlot.parse(slots.get(SHEET))
                .open(((PrintedCode.Whole) PrintedCode.read(printed)).secret());
    }

    private void beginEpoch() {
        Unlocked administrator = new Unlocked(first, keys.get(Clinic.REYES));
        NewEpoch epoch = NewEpoch.begin(Clinic.STORE, ring, administrator, dice);
        byte[] content = new PayloadSeal(first, dice).open(stored, PLACE);
        stored = new PayloadSeal(epoch.data(), dice).seal(content, PLACE);
        for (EpochGrant grant : epoch.grants()) {
            grants.put(grant.user(), grant.bytes());
        }
    }

    private byte[] signedBy(StaffId user) {
        return new Authorship(asked -> Optional.of(keys.get(asked))).sign(user, HASH);
    }

    private Entry enter(SignIn signIn, StaffId user, Secret password) {
        return signIn.enter(claim(user, slots.get(user)), password, now);
    }

    private Entry enter(StaffId user, byte[] slot, Secret password) {
        return new SignIn(IdleLock.USUAL, dice, now).enter(claim(user, slot), password, now);
    }

    private Claim claim(StaffId user, byte[] slot) {
        return new Claim(
                Clinic.STORE,
                Staff.account(user),
                KeySlot.parse(slot),
                ring,
                FailedAttempts.NONE,
                Optional.ofNullable(grants.get(user)).map(EpochGrant::parse));
    }

    /** Whether the password comes to the content that is stored. */
    private boolean reads(StaffId user, Secret password) {
        try (SignIn signIn = new SignIn(IdleLock.USUAL, dice, now)) {
            return enter(signIn, user, password) instanceof Entered
                    && Arrays.equals(
                            new PayloadSeal(signIn.dataKey().orElseThrow(), dice)
                                    .open(stored, PLACE),
                            content);
        }
    }
}
