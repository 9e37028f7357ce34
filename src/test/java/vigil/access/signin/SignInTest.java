package vigil.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.access.accounts.Account;
import vigil.access.keys.DataKey;
import vigil.access.keys.Dice;
import vigil.access.keys.KeySlot;
import vigil.access.keys.PersonalKeys;
import vigil.access.keys.Secret;
import vigil.access.signin.Entry.Confirmed;
import vigil.access.signin.Entry.Entered;
import vigil.access.signin.Entry.MustWait;
import vigil.access.signin.Entry.Reason;
import vigil.access.signin.Entry.Refused;
import vigil.access.signin.Entry.WrongPassword;
import vigil.access.signin.Presence.Locked;
import vigil.access.signin.Presence.SignedIn;
import vigil.access.signin.Presence.SignedOut;
import vigil.access.trust.Clinic;
import vigil.people.Role;

class SignInTest {
    private static final Staff STAFF = new Staff(131);
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Dice dice = new Dice(132);
    private ClockReading now = new ClockReading(Staff.START, -5);
    private final SignIn signIn = new SignIn(IdleLock.USUAL, dice, now);

    @Test
    void theRightPasswordOpensTheKeys() {
        assertThat(signIn.presence()).isEqualTo(new SignedOut());
        assertThat(signIn.dataKey()).isEmpty();

        Entry entry = oseiEnters();

        assertThat(entry)
                .isEqualTo(new Entered(Staff.OSEI, Set.of(Role.NURSE), false, false, false));
        assertThat(signIn.presence()).isEqualTo(new SignedIn(Staff.OSEI, Set.of(Role.NURSE)));
        assertThat(signIn.dataKey().orElseThrow().secret().use(byte[]::clone))
                .isEqualTo(STAFF.data);
        assertThat(signIn.personalKeys(Staff.OSEI)).isPresent();
        assertThat(signIn.personalKeys(Staff.BELL)).isEmpty();
    }

    @Test
    void aWrongPasswordOpensNothingAndIsCounted() {
        Entry entry = signIn.enter(STAFF.claimOfOsei(), Staff.secret("another"), now);

        assertThat(entry).isEqualTo(new WrongPassword(new FailedAttempts(1, now.wall())));
        assertThat(signIn.presence()).isEqualTo(new SignedOut());
        assertThat(signIn.dataKey()).isEmpty();
    }

    @Test
    void afterWrongPasswordsEvenTheRightOneHasToWait() {
        FailedAttempts three = new FailedAttempts(3, now.wall());
        Claim claim = failing(STAFF.claimOfOsei(), three);
        pass(SECOND);

        assertThat(signIn.enter(claim, Staff.password(Staff.OSEI), now))
                .isEqualTo(new MustWait(Duration.ofSeconds(3)));
        pass(SECOND.multipliedBy(3));
        assertThat(signIn.enter(claim, Staff.password(Staff.OSEI), now))
                .isInstanceOf(Entered.class);
    }

    @Test
    void signingOutWipesEverything() {
        oseiEnters();
        DataKey data = signIn.dataKey().orElseThrow();
        PersonalKeys personal = signIn.personalKeys(Staff.OSEI).orElseThrow();

        signIn.close();

        assertThat(data.secret().isWiped()).isTrue();
        assertThat(personal.isWiped()).isTrue();
        assertThat(signIn.presence()).isEqualTo(new SignedOut());
    }

    @Test
    void anotherPersonTakesOverInOneStepAndTheFirstOnesKeysAreWiped() {
        oseiEnters();
        DataKey data = signIn.dataKey().orElseThrow();
        PersonalKeys personal = signIn.personalKeys(Staff.OSEI).orElseThrow();

        assertThat(signIn.enter(STAFF.claimOfBell(), Staff.password(Staff.BELL), now))
                .isInstanceOf(Entered.class);

        assertThat(signIn.presence()).isEqualTo(new SignedIn(Staff.BELL, Set.of(Role.NURSE)));
        assertThat(data.secret().isWiped()).isTrue();
        assertThat(personal.isWiped()).isTrue();
        assertThat(signIn.personalKeys(Staff.OSEI)).isEmpty();
    }

    @Test
    void anotherPersonWhoMistypesLeavesTheFirstSignedIn() {
        oseiEnters();
        DataKey data = signIn.dataKey().orElseThrow();

        signIn.enter(STAFF.claimOfBell(), Staff.secret("mistyped"), now);

        assertThat(signIn.presence()).isEqualTo(new SignedIn(Staff.OSEI, Set.of(Role.NURSE)));
        assertThat(data.secret().isWiped()).isFalse();
    }

    @Test
    void aSecondPersonConfirmsWithoutSigningTheFirstOut() {
        oseiEnters();
        byte[] statement = dice.bytes(40);

        Entry entry =
                signIn.confirm(STAFF.claimOfBell(), Staff.password(Staff.BELL), statement, now);

        assertThat(entry).isInstanceOf(Confirmed.class);
        Confirmed confirmed = (Confirmed) entry;
        assertThat(confirmed.user()).isEqualTo(Staff.BELL);
        assertThat(confirmed.signature().signer(STAFF.ring, statement))
                .hasValueSatisfying(by -> assertThat(by.user()).isEqualTo(Staff.BELL));
        assertThat(confirmed.signature().signer(STAFF.ring, dice.bytes(40))).isEmpty();
        assertThat(signIn.presence()).isEqualTo(new SignedIn(Staff.OSEI, Set.of(Role.NURSE)));
        assertThat(signIn.personalKeys(Staff.BELL)).isEmpty();
        assertThat(signIn.confirm(STAFF.claimOfBell(), Staff.secret("no"), statement, now))
                .isInstanceOf(WrongPassword.class);
    }

    @Test
    void whoLeftDoesNotGetInWithTheRightPassword() {
        Claim claim = STAFF.claimOfOsei();
        Account left = claim.account().left();

        assertThat(
                        signIn.enter(
                                new Claim(
                                        claim.store(),
                                        left,
                                        claim.slot(),
                                        claim.ring(),
                                        claim.failures(),
                                        claim.grant()),
                                Staff.password(Staff.OSEI),
                                now))
                .isEqualTo(new Refused(Reason.LEFT));
    }

    @Test
    void aSlotThatLiesUnderAnotherAccountOpensNothing() {
        Claim swapped = Staff.claim(Clinic.REYES, STAFF.osei, STAFF.ring);
        Claim elsewhere =
                new Claim(
                        "another store",
                        Staff.account(Staff.OSEI),
                        STAFF.osei,
                        STAFF.ring,
                        FailedAttempts.NONE,
                        Optional.empty());

        assertThat(signIn.enter(swapped, Staff.password(Staff.OSEI), now))
                .isEqualTo(new Refused(Reason.WRONG_SLOT));
        assertThat(signIn.enter(elsewhere, Staff.password(Staff.OSEI), now))
                .isEqualTo(new Refused(Reason.WRONG_SLOT));
    }

    /**
     * A nurse holds the data key, so she can make a slot in any name; its keys are not certified.
     */
    @Test
    void aSlotThatANurseMadeInTheAdministratorsNameOpensNothing() {
        KeySlot withNewKeys = STAFF.slot(Clinic.REYES, PersonalKeys.random(dice), dice);
        KeySlot withOwnKeys = STAFF.slot(Clinic.REYES, STAFF.keysOfOsei(), dice);

        for (KeySlot forged : new KeySlot[] {withNewKeys, withOwnKeys}) {
            assertThat(
                            signIn.enter(
                                    Staff.claim(Clinic.REYES, forged, STAFF.ring),
                                    Staff.password(Clinic.REYES),
                                    now))
                    .isEqualTo(new Refused(Reason.NOT_CERTIFIED));
        }
        assertThat(signIn.presence()).isEqualTo(new SignedOut());
    }

    @Test
    void theWorkstationLocksAfterIdleMinutesAndWithoutAPinWipesTheKeys() {
        oseiEnters();
        DataKey data = signIn.dataKey().orElseThrow();
        pass(Duration.ofMinutes(5).minusSeconds(1));
        assertThat(signIn.presence()).isInstanceOf(SignedIn.class);

        pass(SECOND);

        assertThat(signIn.presence()).isEqualTo(new Locked(Staff.OSEI, Set.of(Role.NURSE), false));
        assertThat(data.secret().isWiped()).isTrue();
        assertThat(signIn.dataKey()).isEmpty();
        assertThat(oseiEnters()).isInstanceOf(Entered.class);
    }

    @Test
    void whoDoesSomethingIsNotIdle() {
        oseiEnters();
        for (int minute = 0; minute < 30; minute++) {
            pass(Duration.ofMinutes(1));
            signIn.touch(now);
        }

        assertThat(signIn.presence()).isInstanceOf(SignedIn.class);
    }

    @Test
    void aPinUnlocksWhatIsStillInMemoryAndTheKeysAreWipedMeanwhile() {
        oseiEnters();
        DataKey before = signIn.dataKey().orElseThrow();
        assertThat(choose("472913")).isEqualTo(new PinEntry.Done());

        signIn.lock(now);

        assertThat(signIn.presence()).isEqualTo(new Locked(Staff.OSEI, Set.of(Role.NURSE), true));
        assertThat(before.secret().isWiped()).isTrue();
        assertThat(signIn.dataKey()).isEmpty();
        assertThat(signIn.personalKeys(Staff.OSEI)).isEmpty();
        assertThat(unlock("472913")).isEqualTo(new PinEntry.Done());
        assertThat(signIn.dataKey().orElseThrow().secret().use(byte[]::clone))
                .isEqualTo(STAFF.data);
        assertThat(signIn.personalKeys(Staff.OSEI).orElseThrow().publicKeys())
                .isEqualTo(STAFF.osei.keys());
        signIn.lock(now);
        assertThat(unlock("472913")).as("the same PIN again").isEqualTo(new PinEntry.Done());
    }

    @Test
    void fiveWrongPinsEndIt() {
        oseiEnters();
        choose("472913");
        signIn.lock(now);
        for (int left = 4; left > 0; left--) {
            assertThat(unlock("472914")).isEqualTo(new PinEntry.WrongPin(left));
        }

        assertThat(unlock("472914")).isEqualTo(new PinEntry.PasswordNeeded());

        assertThat(unlock("472913")).isEqualTo(new PinEntry.PasswordNeeded());
        assertThat(signIn.presence()).isEqualTo(new Locked(Staff.OSEI, Set.of(Role.NURSE), false));
    }

    @Test
    void fifteenMinutesEndIt() {
        oseiEnters();
        choose("472913");
        signIn.lock(now);
        pass(Duration.ofMinutes(15).minusSeconds(1));
        assertThat(signIn.presence()).isEqualTo(new Locked(Staff.OSEI, Set.of(Role.NURSE), true));

        pass(SECOND);

        assertThat(unlock("472913")).isEqualTo(new PinEntry.PasswordNeeded());
    }

    /**
     * On Linux the monotonic clock stands still while the machine sleeps; elsewhere nobody looks.
     */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void sleepEndsItEvenIfTheFirstThingAfterwardsIsTheRightPin(boolean stoodStill) {
        oseiEnters();
        choose("472913");
        signIn.lock(now);

        Duration slept = Duration.ofMinutes(3);
        now =
                new ClockReading(
                        now.wall().plus(slept), now.nanos() + (stoodStill ? 0 : slept.toNanos()));

        assertThat(unlock("472913")).isEqualTo(new PinEntry.PasswordNeeded());
    }

    @Test
    void sleepWhileSomebodyIsSignedInNeedsThePasswordAndNoKeyPressSavesIt() {
        oseiEnters();
        choose("472913");
        DataKey data = signIn.dataKey().orElseThrow();
        now = new ClockReading(now.wall().plusSeconds(120), now.nanos());

        signIn.touch(now);

        assertThat(signIn.presence()).isEqualTo(new Locked(Staff.OSEI, Set.of(Role.NURSE), false));
        assertThat(data.secret().isWiped()).isTrue();
    }

    @Test
    void aClockSetBackByAnHourCountsAsSleepAndAFewSecondsDoNot() {
        oseiEnters();
        now = new ClockReading(now.wall().plusSeconds(8), now.nanos());
        assertThat(signIn.observe(now)).isInstanceOf(SignedIn.class);

        now = new ClockReading(now.wall().minusSeconds(3600), now.nanos());

        assertThat(signIn.observe(now)).isInstanceOf(Locked.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "12345",
                "47291",
                "111111",
                "123456",
                "654321",
                "4729131234567",
                "47291a",
                "４７２９１３"
            })
    void aPinIsSixDigitsOrMoreAndNotTheFirstOneTried(String digits) {
        oseiSignedIn();

        assertThat(choose(digits)).isEqualTo(new PinEntry.NoPin());
    }

    @Test
    void noPinIsChosenWhereNobodyIsSignedIn() {
        assertThat(choose("472913")).isEqualTo(new PinEntry.PasswordNeeded());
        assertThat(unlock("472913")).isEqualTo(new PinEntry.PasswordNeeded());
    }

    @Test
    void thePinOfOnePersonIsGoneWhenAnotherTakesOver() {
        oseiEnters();
        choose("472913");
        signIn.lock(now);
        signIn.enter(STAFF.claimOfBell(), Staff.password(Staff.BELL), now);
        signIn.lock(now);

        assertThat(unlock("472913")).isEqualTo(new PinEntry.PasswordNeeded());
        assertThat(signIn.presence()).isEqualTo(new Locked(Staff.BELL, Set.of(Role.NURSE), false));
    }

    @Test
    void aPersonMakesASlotForThemselvesOnly() {
        oseiEnters();
        Secret fresh = Staff.secret("another password of osei");

        KeySlot changed = signIn.slot(Staff.head(Staff.OSEI, 1, false), fresh);

        assertThat(changed.open(fresh)).isPresent();
        assertThat(changed.open(Staff.password(Staff.OSEI))).isEmpty();
        assertThat(changed.keys()).isEqualTo(STAFF.osei.keys());
        assertThatThrownBy(() -> signIn.slot(Staff.head(Staff.BELL, 1, false), fresh))
                .hasMessage("NOT_SIGNED_IN");
        signIn.lock(now);
        assertThatThrownBy(() -> signIn.slot(Staff.head(Staff.OSEI, 1, false), fresh))
                .hasMessage("NOT_SIGNED_IN");
    }

    private Entry oseiEnters() {
        return signIn.enter(STAFF.claimOfOsei(), Staff.password(Staff.OSEI), now);
    }

    private void oseiSignedIn() {
        assertThat(oseiEnters()).isInstanceOf(Entered.class);
    }

    private PinEntry choose(String digits) {
        return signIn.choosePin(Staff.secret(digits));
    }

    private PinEntry unlock(String digits) {
        return signIn.unlock(Staff.secret(digits), now);
    }

    /** Time passes, looked at every five seconds as the program does. */
    private void pass(Duration time) {
        Duration left = time;
        while (left.isPositive()) {
            Duration step =
                    left.compareTo(Duration.ofSeconds(5)) < 0 ? left : Duration.ofSeconds(5);
            now = new ClockReading(now.wall().plus(step), now.nanos() + step.toNanos());
            signIn.observe(now);
            left = left.minus(step);
        }
    }

    private static Claim failing(Claim claim, FailedAttempts failures) {
        return new Claim(
                claim.store(),
                claim.account(),
                claim.slot(),
                claim.ring(),
                failures,
                claim.grant());
    }
}
