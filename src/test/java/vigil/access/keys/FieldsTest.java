package vigil.access.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {
    private static final String TAG = "vigil.test.1";

    @Test
    void whatWasWrittenIsReadBack() {
        Dice dice = new Dice(21);
        for (int i = 0; i < 500; i++) {
            long number = ByteBuffer.wrap(dice.bytes(8)).getLong();
            byte[] any = dice.bytes(dice.below(50));
            String text = "Ångström 🙂 " + dice.below(1000);
            Instant time = Instant.ofEpochMilli(dice.below(Integer.MAX_VALUE));
            byte[] bytes =
                    Fields.tagged(TAG)
                            .number(number)
                            .bytes(any)
                            .text(text)
                            .time(time)
                            .flag(i % 2 == 0)
                            .text(SlotKind.RECOVERY.name())
                            .done();

            FieldReader reader = FieldReader.tagged(bytes, TAG);
            assertThat(reader.number()).isEqualTo(number);
            assertThat(reader.bytes()).isEqualTo(any);
            assertThat(reader.text()).isEqualTo(text);
            assertThat(reader.time()).isEqualTo(time);
            assertThat(reader.flag()).isEqualTo(i % 2 == 0);
            assertThat(reader.constant(SlotKind.class)).isEqualTo(SlotKind.RECOVERY);
            reader.end();
        }
    }

    @Test
    void noTwoListsOfFieldsMakeTheSameBytes() {
        assertThat(Fields.tagged(TAG).text("ab").text("c").done())
                .isNotEqualTo(Fields.tagged(TAG).text("a").text("bc").done())
                .isNotEqualTo(Fields.tagged(TAG).text("abc").done())
                .isNotEqualTo(Fields.tagged(TAG).text("ab").text("c").text("").done());
        assertThat(Fields.tagged("vigil.a.1").text("x").done())
                .isNotEqualTo(Fields.tagged("vigil.b.1").text("x").done());
    }

    @Test
    void aNewerVersionIsNamedAndAnythingElseIsNot() {
        byte[] newer = Fields.tagged("vigil.test.2").done();
        byte[] other = Fields.tagged("vigil.slot.1").done();

        assertThatThrownBy(() -> FieldReader.tagged(newer, TAG)).hasMessage("NEWER_VERSION");
        assertThatThrownBy(() -> FieldReader.tagged(other, TAG)).hasMessage("MALFORMED");
        assertThatThrownBy(() -> FieldReader.tagged(new byte[0], TAG)).hasMessage("MALFORMED");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, Integer.MIN_VALUE, Integer.MAX_VALUE, 5})
    void aLengthThatCannotBeIsRefusedBeforeAnythingIsMadeOfThatSize(int length) {
        byte[] bytes = ByteBuffer.allocate(8).putInt(length).array();

        assertThatThrownBy(() -> FieldReader.tagged(bytes, TAG)).hasMessage("MALFORMED");
    }

    @Test
    void valuesThatCannotBeAreRefused() {
        assertThatThrownBy(() -> reader(Fields.tagged(TAG).number(-1)).count())
                .hasMessage("MALFORMED");
        assertThatThrownBy(() -> reader(Fields.tagged(TAG).number(1L << 31)).count())
                .hasMessage("MALFORMED");
        assertThatThrownBy(() -> reader(Fields.tagged(TAG).number(2)).flag())
                .hasMessage("MALFORMED");
        assertThatThrownBy(() -> reader(Fields.tagged(TAG).text("user")).constant(SlotKind.class))
                .hasMessage("MALFORMED");
        assertThatThrownBy(() -> reader(Fields.tagged(TAG).bytes(new byte[] {-1, -2})).text())
                .hasMessage("MALFORMED");
        assertThatThrownBy(() -> reader(Fields.tagged(TAG).text("more")).end())
                .hasMessage("MALFORMED");
    }

    private static FieldReader reader(Fields fields) {
        return FieldReader.tagged(fields.done(), TAG);
    }
}
