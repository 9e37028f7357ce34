package vigil.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.access.keys.Secret;

/** Which PINs are taken. */
final class PinRulesTest {

    private static boolean allows(String pin) {
        try (Secret digits = Secret.taking(pin.getBytes(StandardCharsets.UTF_8))) {
            return PinRules.allow(digits);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "12",
                "28471",
                "2847195038462",
                "000000",
                "111111",
                "999999999999",
                "012345",
                "123456",
                "456789",
                "0123456789",
                "987654",
                "543210",
                "9876543210",
                " 284719",
                "284719 ",
                "28471a",
                "28-471",
                "-28471",
                "２８４７１９",
                "٢٨٤٧١٩"
            })
    void tooShortTooLongNoDigitsAllTheSameOrCountedAreRefused(String pin) {
        assertThat(allows(pin)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "284719",
                "284719503846",
                "1111112",
                "2111111",
                "123457",
                "023456",
                "123455",
                "012346",
                "654322",
                "890123",
                "210987",
                "121212",
                "135790",
                "000001"
            })
    void othersAreTaken(String pin) {
        assertThat(allows(pin)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"6", "7", "8", "9", "10", "11", "12"})
    void ofEachLengthOnlyTheSameDigitAndCountingAreRefused(int length) {
        for (int first = 0; first <= 9; first++) {
            for (int step = -1; step <= 1; step++) {
                int last = first + step * (length - 1);
                if (last < 0 || last > 9) {
                    continue;
                }
                StringBuilder pin = new StringBuilder();
                for (int at = 0; at < length; at++) {
                    pin.append(first + step * at);
                }
                assertThat(allows(pin.toString())).as(pin.toString()).isFalse();
                int other = last == 5 ? 0 : 5;
                pin.setCharAt(length - 1, (char) ('0' + other));
                assertThat(allows(pin.toString())).as(pin.toString()).isTrue();
            }
        }
    }

    @Test
    void everyDigitIsADigitInEveryPlace() {
        for (int at = 0; at < 6; at++) {
            for (char sign = ' '; sign < 127; sign++) {
                StringBuilder pin = new StringBuilder("284719");
                pin.setCharAt(at, sign);
                assertThat(allows(pin.toString()))
                        .as(pin.toString())
                        .isEqualTo(sign >= '0' && sign <= '9');
            }
        }
    }
}
