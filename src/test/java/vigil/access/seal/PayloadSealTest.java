package vigil.access.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.access.keys.Bytes;
import vigil.access.keys.DataKey;
import vigil.access.keys.Dice;
import vigil.access.keys.Flips;

class PayloadSealTest {
    private final Dice dice = new Dice(101);
    private final DataKey data = DataKey.random(1, dice);
    private final PayloadSeal seal = new PayloadSeal(data, dice);

    @Test
    void contentOpensWhereItWasSealed() {
        for (int i = 1; i <= 100; i++) {
            byte[] padded = dice.bytes(256 * (1 + dice.below(8)));
            byte[] place = dice.bytes(32);

            SealedPayload payload = seal.seal(padded, place);

            assertThat(payload.epoch()).isEqualTo(1);
            assertThat(payload.sealed().size()).isEqualTo(padded.length + 16);
            assertThat(seal.open(payload, place)).isEqualTo(padded);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 255, 257, 511})
    void contentThatIsNotFilledUpIsRefused(int length) {
        assertThatThrownBy(() -> seal.seal(new byte[length], new byte[32])).hasMessage("MALFORMED");
    }

    @Test
    void noFlippedBitOpens() {
        byte[] place = dice.bytes(32);
        SealedPayload payload = seal.seal(dice.bytes(256), place);

        Flips.noneIsAccepted(
                payload.sealed().array(),
                bytes -> seal.open(withSealed(payload, bytes), place).length > 0);
        Flips.noneIsAccepted(
                payload.nonce().array(),
                bytes ->
                        seal.open(new SealedPayload(1, Bytes.of(bytes), payload.sealed()), place)
                                        .length
                                > 0);
        Flips.noneIsAccepted(place, bytes -> seal.open(payload, bytes).length > 0);
    }

    @Test
    void contentInAnotherPlaceOrEpochOrStoreIsRefused() {
        byte[] place = dice.bytes(32);
        SealedPayload payload = seal.seal(new byte[256], place);
        SealedPayload relabelled = new SealedPayload(2, payload.nonce(), payload.sealed());
        PayloadSeal later = new PayloadSeal(new DataKey(2, data.secret().copy()), dice);
        PayloadSeal elsewhere = new PayloadSeal(DataKey.random(1, dice), dice);

        assertThatThrownBy(() -> seal.open(payload, dice.bytes(32))).hasMessage("DOES_NOT_OPEN");
        assertThatThrownBy(() -> seal.open(relabelled, place)).hasMessage("WRONG_EPOCH");
        assertThatThrownBy(() -> later.open(relabelled, place)).hasMessage("DOES_NOT_OPEN");
        assertThatThrownBy(() -> elsewhere.open(payload, place)).hasMessage("DOES_NOT_OPEN");
    }

    @Test
    void nothingReadableIsLeftAndTheSameTwiceLooksDifferent() {
        byte[] padded = new byte[256];
        Arrays.fill(padded, (byte) 'x');
        Set<Bytes> seen = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            SealedPayload payload = seal.seal(padded, new byte[32]);
            seen.add(payload.nonce());
            seen.add(payload.sealed());
            assertThat(new String(payload.sealed().array(), StandardCharsets.ISO_8859_1))
                    .doesNotContain("xxxx");
        }
        assertThat(seen).hasSize(400);
    }

    @Test
    void aClosedSealSealsAndOpensNothing() {
        SealedPayload payload = seal.seal(new byte[256], new byte[32]);
        seal.close();

        assertThatThrownBy(() -> seal.seal(new byte[256], new byte[32])).hasMessage("WIPED");
        assertThatThrownBy(() -> seal.open(payload, new byte[32])).hasMessage("WIPED");
        assertThat(data.secret().isWiped()).as("the data key is wiped by who holds it").isFalse();
    }

    private static SealedPayload withSealed(SealedPayload payload, byte[] sealed) {
        return new SealedPayload(payload.epoch(), payload.nonce(), Bytes.of(sealed));
    }
}
