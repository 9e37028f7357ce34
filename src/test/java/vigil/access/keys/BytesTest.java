package vigil.access.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BytesTest {

    @Test
    void nobodyChangesThemFromOutside() {
        byte[] array = {1, 2, 3};
        Bytes bytes = Bytes.of(array);
        array[0] = 9;
        bytes.array()[1] = 9;

        assertThat(bytes).isEqualTo(Bytes.of(new byte[] {1, 2, 3})).hasToString("010203");
        assertThat(bytes.size()).isEqualTo(3);
        assertThat(bytes.first(2).hex()).isEqualTo("0102");
    }

    /** FIPS 180-4, the example of one block. */
    @Test
    void theHashIsThatOfTheStandard() {
        assertThat(Bytes.sha256("abc".getBytes(StandardCharsets.US_ASCII)))
                .hasToString("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void theSystemGivesOtherBytesEachTime() {
        SystemRandomness randomness = new SystemRandomness();
        Set<Bytes> seen = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            seen.add(Bytes.of(randomness.bytes(12)));
        }

        assertThat(seen).hasSize(100).allMatch(bytes -> bytes.size() == 12);
        assertThat(randomness.bytes(0)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0123456789abcdef0123456789abcde",
                "0123456789abcdef0123456789abcdef0",
                "0123456789abcdef0123456789abcdeg",
                "0123456789ABCDEF0123456789ABCDEF"
            })
    void aFingerprintHasThirtyTwoDigits(String value) {
        assertThatThrownBy(() -> new KeyId(value)).hasMessage("MALFORMED");
    }

    @Test
    void aFingerprintInBytesIsTheSameFingerprint() {
        KeyId id = PersonalKeys.random(new Dice(181)).publicKeys().id();

        assertThat(id.bytes().size()).isEqualTo(16);
        assertThat(KeyId.of(id.bytes())).isEqualTo(id);
    }

    @Test
    void keysOfAnotherLengthAreNoKeys() {
        PublicKeys keys = PersonalKeys.random(new Dice(182)).publicKeys();

        assertThatThrownBy(() -> new PublicKeys(keys.verifying().first(31), keys.agreeing()))
                .hasMessage("MALFORMED");
        assertThatThrownBy(() -> new PublicKeys(keys.verifying(), Bytes.of(new byte[33])))
                .hasMessage("MALFORMED");
        assertThat(new PublicKeys(keys.agreeing(), keys.verifying()).id())
                .as("what is for signing is not for agreeing")
                .isNotEqualTo(keys.id());
    }

    /** What uses a key on one thread ends before another thread wipes it. */
    @Test
    void wipingWaitsForWhoUsesTheKey() throws InterruptedException {
        byte[] key = new Dice(183).bytes(32);
        byte[] before = key.clone();
        Secret secret = Secret.taking(key);
        Thread wiper = new Thread(secret::wipe);

        byte[] used =
                secret.use(
                        bytes -> {
                            wiper.start();
                            long limit = System.nanoTime() + Duration.ofSeconds(20).toNanos();
                            while (wiper.getState() != Thread.State.WAITING) {
                                assertThat(System.nanoTime())
                                        .as("the other thread waits within 20 s")
                                        .isLessThan(limit);
                                Thread.onSpinWait();
                            }
                            return bytes.clone();
                        });
        assertThat(wiper.join(Duration.ofSeconds(20))).as("then it wipes").isTrue();

        assertThat(used).isEqualTo(before);
        assertThat(key).containsOnly(0);
    }
}
