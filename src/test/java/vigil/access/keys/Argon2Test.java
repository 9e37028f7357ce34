package vigil.access.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Argon2Test {

    /** RFC 9106, section 5.3. */
    @Test
    void theTagIsThatOfTheStandard() {
        byte[] tag =
                new Argon2id(32, 3, 4)
                        .tag(filled(32, 1), filled(16, 2), filled(8, 3), filled(12, 4), 32);

        assertThat(HexFormat.of().formatHex(tag))
                .isEqualTo("0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659");
    }

    @Test
    void theSamePasswordAndSaltGiveTheSameKeyAndAnotherSaltAnother() {
        Bytes salt = Bytes.of(filled(16, 7));
        try (Secret one = Argon2Cost.FLOOR.stretched(password(), salt);
                Secret again = Argon2Cost.FLOOR.stretched(password(), salt);
                Secret other = Argon2Cost.FLOOR.stretched(password(), Bytes.of(filled(16, 8)))) {
            assertThat(one.use(byte[]::clone)).hasSize(32).isEqualTo(again.use(byte[]::clone));
            assertThat(one.use(byte[]::clone)).isNotEqualTo(other.use(byte[]::clone));
        }
    }

    @ParameterizedTest
    @CsvSource({"19455, 2", "19456, 1", "8, 3", "0, 0", "-1, 2", "65536, -3"})
    void aCostBelowTheFloorIsRefused(int memory, int passes) {
        assertThatThrownBy(() -> new Argon2Cost(memory, passes))
                .isInstanceOf(AccessException.class)
                .hasMessage("COST_TOO_LOW");
    }

    @ParameterizedTest
    @CsvSource({"524289, 2", "67108864, 3", "2147483647, 2", "65536, 33", "65536, 2147483647"})
    void aCostThatNoMachineIsCalibratedToIsRefused(int memory, int passes) {
        assertThatThrownBy(() -> new Argon2Cost(memory, passes))
                .isInstanceOf(AccessException.class)
                .hasMessage("COST_TOO_HIGH");
    }

    @Test
    void theFloorIsThatOfTheRules() {
        assertThat(Argon2Cost.FLOOR).isEqualTo(new Argon2Cost(19 * 1024, 2));
    }

    private static Secret password() {
        return Secret.taking("a password for a test".getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] filled(int count, int value) {
        byte[] bytes = new byte[count];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }
}
