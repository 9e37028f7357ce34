package vigil.access.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class SecretTest {
    private static final HexFormat HEX = HexFormat.of();
    private static final long LIMIT = 20;

    @Test
    void wipingOverwritesTheVeryArrayWithZeros() {
        byte[] key = new Dice(1).bytes(32);
        Secret secret = Secret.taking(key);

        secret.close();

        assertThat(key).containsOnly(0);
        assertThat(secret.isWiped()).isTrue();
    }

    @Test
    void aWipedSecretIsNotUsed() {
        Secret secret = Secret.random(new Dice(2), 32);
        secret.wipe();
        secret.wipe();

        assertThatThrownBy(() -> secret.use(byte[]::clone)).hasMessage("WIPED");
        assertThatThrownBy(secret::copy).hasMessage("WIPED");
        assertThatThrownBy(() -> secret.mac(new byte[1])).hasMessage("WIPED");
        assertThatThrownBy(() -> secret.derived(new byte[1], 32)).hasMessage("WIPED");
    }

    /** Opening what is sealed is most of the work of reading a session: processors share a key. */
    @Test
    void manyWorkWithASecretAtOnceAndItIsWipedOnceAllAreDone() throws Exception {
        Secret secret = Secret.random(new Dice(6), 32);
        byte[] before = secret.use(byte[]::clone);
        CyclicBarrier both = new CyclicBarrier(2);
        CountDownLatch begun = new CountDownLatch(2);
        CountDownLatch go = new CountDownLatch(1);
        Function<byte[], byte[]> work =
                key -> {
                    meets(both);
                    begun.countDown();
                    waits(go);
                    return key.clone();
                };
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            Future<byte[]> one = threads.submit(() -> secret.use(work));
            Future<byte[]> other = threads.submit(() -> secret.use(work));
            waits(begun);
            Future<?> wiped = threads.submit(secret::wipe);
            go.countDown();

            assertThat(one.get(LIMIT, TimeUnit.SECONDS)).isEqualTo(before);
            assertThat(other.get(LIMIT, TimeUnit.SECONDS)).isEqualTo(before);
            wiped.get(LIMIT, TimeUnit.SECONDS);
        }
        assertThat(secret.isWiped()).isTrue();
    }

    private static void meets(CyclicBarrier both) {
        try {
            both.await(LIMIT, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException("nobody else works with the secret meanwhile", e);
        }
    }

    private static void waits(CountDownLatch latch) {
        try {
            assertThat(latch.await(LIMIT, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aCopyOutlivesWhatItWasCopiedFrom() {
        Secret first = Secret.random(new Dice(3), 32);
        byte[] before = first.use(byte[]::clone);
        Secret copy = first.copy();
        first.wipe();

        assertThat(copy.use(byte[]::clone)).isEqualTo(before);
    }

    @Test
    void nothingSecretIsPrinted() {
        assertThat(Secret.taking(new byte[] {65, 66, 67})).hasToString("secret");
        assertThat(new DataKey(1, Secret.random(new Dice(4), 32)))
                .hasToString("DataKey[epoch=1, secret=secret]");
    }

    /** RFC 5869, test case 3: without salt and without info. */
    @Test
    void aDerivedKeyIsThatOfTheStandard() {
        byte[] ikm = new byte[22];
        Arrays.fill(ikm, (byte) 0x0b);

        Secret derived = Secret.taking(ikm).derived(new byte[0], 42);

        assertThat(hex(derived))
                .isEqualTo(
                        "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d"
                                + "9d201395faa4b61a96c8");
    }

    /** RFC 4231, test case 2. */
    @Test
    void aCodeIsThatOfTheStandard() {
        Secret key = Secret.taking("Jefe".getBytes(StandardCharsets.US_ASCII));

        assertThat(
                        key.mac(
                                HEX.parseHex(
                                        "7768617420646f2079612077616e7420666f72206e6f7468696e673f")))
                .hasToString("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    @Test
    void keysForDifferentPurposesAndEpochsDiffer() {
        DataKey one = new DataKey(1, Secret.random(new Dice(5), 32));
        DataKey two = new DataKey(2, one.secret().copy());

        assertThat(hex(one.derived("vigil.a.1")))
                .isNotEqualTo(hex(one.derived("vigil.b.1")))
                .isNotEqualTo(hex(two.derived("vigil.a.1")));
    }

    private static String hex(Secret secret) {
        return secret.use(HEX::formatHex);
    }
}
