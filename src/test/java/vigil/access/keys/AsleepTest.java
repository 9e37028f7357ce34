package vigil.access.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AsleepTest {
    private final Dice dice = new Dice(171);
    private final byte[] data = dice.bytes(32);
    private final byte[] seed = dice.bytes(32);
    private final Secret under = Secret.random(dice, 32);

    @Test
    void keysThatSleepAreWipedAndWakeAsTheyWere() {
        Unlocked keys = keys();
        PublicKeys before = keys.personal().publicKeys();

        Asleep asleep = Asleep.of(keys, under, dice);

        assertThat(keys.data().secret().isWiped()).isTrue();
        assertThat(keys.personal().isWiped()).isTrue();
        Unlocked woken = asleep.awake(under).orElseThrow();
        assertThat(woken.data().epoch()).isEqualTo(7);
        assertThat(woken.data().secret().use(byte[]::clone)).isEqualTo(data);
        assertThat(woken.personal().publicKeys()).isEqualTo(before);
    }

    @Test
    void anotherKeyWakesNothing() {
        Asleep asleep = Asleep.of(keys(), under, dice);

        assertThat(asleep.awake(Secret.random(dice, 32))).isEmpty();
        under.wipe();
        assertThatThrownBy(() -> asleep.awake(under)).hasMessage("WIPED");
    }

    @Test
    void aCopyLivesOnWhenTheOtherSleeps() {
        Unlocked keys = keys();
        Unlocked copy = keys.copy();
        Asleep asleep = Asleep.of(keys, under, dice);

        assertThat(copy.data().secret().use(byte[]::clone)).isEqualTo(data);
        copy.close();
        assertThat(copy.personal().isWiped()).isTrue();
        assertThat(asleep.awake(under)).isPresent();
    }

    private Unlocked keys() {
        return new Unlocked(
                new DataKey(7, Secret.taking(data.clone())),
                PersonalKeys.of(Secret.taking(seed.clone())));
    }
}
