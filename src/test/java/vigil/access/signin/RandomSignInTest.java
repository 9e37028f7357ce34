package vigil.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.access.keys.DataKey;
import vigil.access.keys.Dice;
import vigil.access.keys.PersonalKeys;
import vigil.access.signin.Presence.Locked;
import vigil.access.signin.Presence.SignedIn;
import vigil.access.signin.Presence.SignedOut;

/** Whatever people do in whatever order: keys lie open only while their owner is signed in. */
class RandomSignInTest {
    private static final Staff STAFF = new Staff(191);
    private static final int STEPS = 40;
    private static final String PIN = "472913";

    private final List<DataKey> seenData = new ArrayList<>();
    private final List<PersonalKeys> seenPersonal = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void keysLieOpenOnlyWhileTheirOwnerIsSignedIn(long seed) {
        Dice dice = new Dice(seed);
        ClockReading now = new ClockReading(Staff.START, 0);
        SignIn signIn = new SignIn(IdleLock.USUAL, dice, now);
        for (int step = 0; step < STEPS; step++) {
            now = later(now, dice);
            Presence before = signIn.observe(now);
            String done = act(signIn, dice.below(10), now);
            Presence after = signIn.presence();

            assertThat(mayFollow(before, after, done)).as("%s: %s", done, after).isTrue();
            keysFit(signIn, after);
        }
        signIn.signOut();
        assertThat(seenData).isNotEmpty().allMatch(key -> key.secret().isWiped());
        assertThat(seenPersonal).allMatch(PersonalKeys::isWiped);
    }

    private static ClockReading later(ClockReading now, Dice dice) {
        Duration passed = Duration.ofSeconds(1 + dice.below(50));
        Duration asleep = Duration.ofSeconds(dice.below(6) == 0 ? 600 : 0);
        return new ClockReading(
                now.wall().plus(passed).plus(asleep), now.nanos() + passed.toNanos());
    }

    private static String act(SignIn signIn, int choice, ClockReading now) {
        return switch (choice) {
            case 0, 1 -> {
                signIn.enter(STAFF.claimOfOsei(), Staff.password(Staff.OSEI), now);
                yield "osei enters";
            }
            case 2 -> {
                signIn.enter(STAFF.claimOfBell(), Staff.password(Staff.BELL), now);
                yield "bell enters";
            }
            case 3 -> {
                signIn.enter(STAFF.claimOfBell(), Staff.password(Staff.OSEI), now);
                yield "mistyped";
            }
            case 4 -> {
                signIn.choosePin(Staff.secret(PIN));
                yield "pin chosen";
            }
            case 5, 6 -> {
                signIn.lock(now);
                yield "locked";
            }
            case 7, 8 -> {
                signIn.unlock(Staff.secret(choice == 7 ? PIN : "472914"), now);
                yield choice == 7 ? "right pin" : "wrong pin";
            }
            default -> {
                signIn.signOut();
                yield "signed out";
            }
        };
    }

    /** Who is there after something was done, by who was there before. */
    private static boolean mayFollow(Presence before, Presence after, String done) {
        return switch (done) {
            case "osei enters" -> after instanceof SignedIn in && in.user().equals(Staff.OSEI);
            case "bell enters" -> after instanceof SignedIn in && in.user().equals(Staff.BELL);
            case "mistyped", "pin chosen" -> after.equals(before);
            case "locked" ->
                    before instanceof SignedOut
                            ? after instanceof SignedOut
                            : after instanceof Locked;
            case "right pin" ->
                    (before instanceof Locked(var user, var roles, boolean works) && works)
                            ? after.equals(new SignedIn(user, roles))
                            : after.equals(before);
            case "wrong pin" ->
                    before instanceof Locked ? after instanceof Locked : after.equals(before);
            default -> after instanceof SignedOut;
        };
    }

    private void keysFit(SignIn signIn, Presence presence) {
        Optional<DataKey> data = signIn.dataKey();
        Optional<PersonalKeys> osei = signIn.personalKeys(Staff.OSEI);
        Optional<PersonalKeys> bell = signIn.personalKeys(Staff.BELL);
        data.ifPresent(seenData::add);
        osei.ifPresent(seenPersonal::add);
        bell.ifPresent(seenPersonal::add);
        if (presence instanceof SignedIn in) {
            assertThat(data.orElseThrow().secret().use(byte[]::clone)).isEqualTo(STAFF.data);
            assertThat(osei.isPresent()).isEqualTo(in.user().equals(Staff.OSEI));
            assertThat(bell.isPresent()).isEqualTo(in.user().equals(Staff.BELL));
        } else {
            assertThat(data).isEmpty();
            assertThat(osei).isEmpty();
            assertThat(bell).isEmpty();
            assertThat(seenData).allMatch(key -> key.secret().isWiped());
            assertThat(seenPersonal).allMatch(PersonalKeys::isWiped);
        }
    }
}
