package vigil.access.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import vigil.access.keys.Bytes;
import vigil.access.keys.DataKey;
import vigil.access.keys.Dice;
import vigil.access.keys.Flips;

class AnchorSealTest {
    private static final String STORE = "6f1d2c8e-0000-4000-8000-000000000001";

    private final Dice dice = new Dice(111);
    private final DataKey data = DataKey.random(1, dice);
    private final AnchorSeal seal = new AnchorSeal(STORE, data);
    private final Anchor anchor = new Anchor(STORE, 4711, Bytes.of(dice.bytes(32)));

    @Test
    void anAnchorIsSmallAndReadBack() {
        byte[] kept = seal.bytes(anchor);

        assertThat(kept.length).isBetween(120, 180);
        assertThat(seal.read(kept)).isEqualTo(anchor);
        assertThat(seal.read(seal.bytes(new Anchor(STORE, 0, Bytes.of(new byte[32])))).number())
                .isZero();
    }

    @Test
    void noFlippedBitAndNoCutIsAccepted() {
        Flips.noneIsAccepted(seal.bytes(anchor), bytes -> seal.read(bytes).equals(anchor));
    }

    @Test
    void anAnchorOfAnotherStoreKeyOrEpochIsRefused() {
        byte[] kept = seal.bytes(anchor);
        AnchorSeal elsewhere = new AnchorSeal("another", data);
        AnchorSeal stranger = new AnchorSeal(STORE, DataKey.random(1, dice));
        AnchorSeal later = new AnchorSeal(STORE, DataKey.random(2, dice));

        assertThatThrownBy(() -> elsewhere.read(kept)).hasMessage("DOES_NOT_OPEN");
        assertThatThrownBy(() -> elsewhere.bytes(anchor)).hasMessage("MALFORMED");
        assertThatThrownBy(() -> stranger.read(kept)).hasMessage("DOES_NOT_OPEN");
        assertThatThrownBy(() -> later.read(kept)).hasMessage("WRONG_EPOCH");
        assertThatThrownBy(() -> seal.read(new byte[0])).hasMessage("MALFORMED");
    }

    @Test
    void aNumberThatCannotBeIsNoAnchor() {
        assertThatThrownBy(() -> new Anchor(STORE, -1, Bytes.of(new byte[32])))
                .hasMessage("MALFORMED");
        assertThatThrownBy(() -> new Anchor(STORE, 1, Bytes.of(new byte[31])))
                .hasMessage("MALFORMED");
    }

    @Test
    void aClosedSealMakesAndReadsNone() {
        byte[] kept = seal.bytes(anchor);
        seal.close();

        assertThatThrownBy(() -> seal.bytes(anchor)).hasMessage("WIPED");
        assertThatThrownBy(() -> seal.read(kept)).hasMessage("WIPED");
    }
}
