package vigil.assets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckDigitsTest {
    @ParameterizedTest
    @ValueSource(strings = {"8480-6", "85354-9", "2708-6", "59408-5", "3150-0", "72514-3"})
    void aPublishedLoincCodePasses(String code) {
        assertThat(CheckDigits.loinc(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3150-6", "8480-5", "8408-6", "84806", "8480-", "-6", "", "LA17287-6"})
    void aWrongOrUnreadableLoincCodeFails(String code) {
        assertThat(CheckDigits.loinc(code)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"422587007", "1345050000", "1104051000000101", "563001"})
    void aPublishedSnomedIdentifierPasses(String code) {
        assertThat(CheckDigits.snomed(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"50601000000100", "422587008", "422578007", "0", "", "4225870o7"})
    void aWrongOrUnreadableSnomedIdentifierFails(String code) {
        assertThat(CheckDigits.snomed(code)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"422587007", "24982008", "39579001"})
    void everySingleWrongDigitIsSeen(String code) {
        for (int i = 0; i < code.length(); i++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String changed = code.substring(0, i) + digit + code.substring(i + 1);
                assertThat(CheckDigits.snomed(changed)).as(changed).isEqualTo(changed.equals(code));
            }
        }
    }
}
