package vigil.access.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vigil.people.StaffId;

class KeySlotTest {
    private static final String STORE = "6f1d2c8e-0000-4000-8000-000000000001";
    private static final StaffId NURSE = new StaffId("osei");
    private static final StaffId ADMINISTRATOR = new StaffId("reyes");

    private final Dice dice = new Dice(51);
    private final Unlocked content =
            new Unlocked(DataKey.random(3, dice), PersonalKeys.random(dice));

    @ParameterizedTest
    @EnumSource
    void thePasswordOpensWhatWasPutIn(SlotKind kind) {
        byte[] kept = KeySlot.make(head(kind, NURSE), password("one"), content, dice).bytes();

        KeySlot slot = KeySlot.parse(kept);
        Unlocked opened = slot.open(password("one")).orElseThrow();

        assertThat(slot.bytes()).isEqualTo(kept);
        assertThat(slot.head()).isEqualTo(head(kind, NURSE));
        assertThat(bytes(opened.data().secret())).isEqualTo(bytes(content.data().secret()));
        assertThat(opened.data().epoch()).isEqualTo(3);
        assertThat(opened.personal().publicKeys())
                .isEqualTo(content.personal().publicKeys())
                .isEqualTo(slot.keys());
        assertThat(slot.open(password("two"))).isEmpty();
    }

    @Test
    void noKeyLiesReadableInTheSlot() {
        byte[] kept = nurse().bytes();

        assertThat(found(kept, bytes(content.data().secret()))).isNegative();
        assertThat(found(kept, bytes(content.personal().seed()))).isNegative();
    }

    @Test
    void theSamePasswordTwiceMakesTwoSlotsThatShareNoSealedByte() {
        KeySlot one = nurse();
        KeySlot two = nurse();

        assertThat(one.salt()).isNotEqualTo(two.salt());
        assertThat(one.bytes()).isNotEqualTo(two.bytes());
    }

    @Test
    void noFlippedBitAndNoCutOpensEvenWithTheRightKeyAtHand() {
        KeySlot slot = nurse();
        Secret wrapping = slot.head().cost().stretched(password("nurse"), slot.salt());

        Flips.noneIsAccepted(
                slot.bytes(), bytes -> KeySlot.parse(bytes).openWith(wrapping).isPresent());
    }

    @Test
    void aNursesSlotInTheAdministratorsNameDoesNotOpen() {
        byte[] renamed = replaced(nurse().bytes(), field("osei"), field("reyes"));

        KeySlot slot = KeySlot.parse(renamed);

        assertThat(slot.head().user()).isEqualTo(ADMINISTRATOR);
        assertThat(slot.open(password("nurse"))).isEmpty();
    }

    @Test
    void aSlotOfAnotherStoreOrKindOrEpochDoesNotOpen() {
        byte[] kept = nurse().bytes();
        String other = STORE.replace('1', '2');

        assertThat(open(replaced(kept, field(STORE), field(other)))).isFalse();
        assertThat(open(replaced(kept, field("USER"), field("RECOVERY")))).isFalse();
        assertThat(open(replaced(kept, number(3), number(4)))).isFalse();
        assertThat(open(kept)).isTrue();
    }

    @Test
    void aTemporaryPasswordCannotBeMadeALastingOne() {
        SlotHead temporary = new SlotHead(STORE, SlotKind.USER, NURSE, 3, true, Argon2Cost.FLOOR);
        byte[] kept = KeySlot.make(temporary, password("nurse"), content, dice).bytes();

        assertThat(open(kept)).isTrue();
        assertThat(open(replaced(kept, number(1), number(0)))).isFalse();
    }

    @Test
    void aLoweredCostIsRefused() {
        SlotHead dear =
                new SlotHead(STORE, SlotKind.USER, NURSE, 3, false, new Argon2Cost(20 * 1024, 2));
        byte[] kept = KeySlot.make(dear, password("nurse"), content, dice).bytes();

        assertThatThrownBy(() -> KeySlot.parse(replaced(kept, number(20 * 1024), number(8))))
                .hasMessage("COST_TOO_LOW");
        assertThat(open(replaced(kept, number(20 * 1024), number(19 * 1024))))
                .as("lowered to the floor, it is another slot")
                .isFalse();
    }

    @Test
    void sixtyFourGibibytesAreRefusedBeforeTheyAreAskedFor() {
        byte[] kept = nurse().bytes();

        assertThatThrownBy(
                        () -> KeySlot.parse(replaced(kept, number(19 * 1024), number(64L << 20))))
                .hasMessage("COST_TOO_HIGH");
        assertThatThrownBy(
                        () -> KeySlot.parse(replaced(kept, number(19 * 1024), number(64L << 40))))
                .hasMessage("MALFORMED");
    }

    @Test
    void aSlotIsMadeForTheEpochOfItsKeyOnly() {
        SlotHead wrong = new SlotHead(STORE, SlotKind.USER, NURSE, 4, false, Argon2Cost.FLOOR);

        assertThatThrownBy(() -> KeySlot.make(wrong, password("nurse"), content, dice))
                .hasMessage("MALFORMED");
    }

    @Test
    void whatWasOpenedIsWipedTogether() {
        Unlocked opened = nurse().open(password("nurse")).orElseThrow();

        opened.close();

        assertThat(opened.data().secret().isWiped()).isTrue();
        assertThat(opened.personal().isWiped()).isTrue();
    }

    private KeySlot nurse() {
        return KeySlot.make(head(SlotKind.USER, NURSE), password("nurse"), content, dice);
    }

    private static boolean open(byte[] kept) {
        return KeySlot.parse(kept).open(password("nurse")).isPresent();
    }

    private static SlotHead head(SlotKind kind, StaffId user) {
        return new SlotHead(STORE, kind, user, 3, false, Argon2Cost.FLOOR);
    }

    private static Secret password(String text) {
        return Secret.taking(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] bytes(Secret secret) {
        return secret.use(byte[]::clone);
    }

    /** A text field as it lies in the slot, with its length. */
    private static byte[] field(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(4 + utf8.length).putInt(utf8.length).put(utf8).array();
    }

    private static byte[] number(long number) {
        return ByteBuffer.allocate(12).putInt(8).putLong(number).array();
    }

    private static byte[] replaced(byte[] bytes, byte[] old, byte[] now) {
        int at = found(bytes, old);
        assertThat(at).as("it lies there").isNotNegative();
        return ByteBuffer.allocate(bytes.length - old.length + now.length)
                .put(bytes, 0, at)
                .put(now)
                .put(bytes, at + old.length, bytes.length - at - old.length)
                .array();
    }

    private static int found(byte[] bytes, byte[] part) {
        for (int at = 0; at + part.length <= bytes.length; at++) {
            if (Arrays.equals(bytes, at, at + part.length, part, 0, part.length)) {
                return at;
            }
        }
        return -1;
    }
}
