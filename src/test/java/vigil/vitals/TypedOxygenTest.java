package vigil.vitals;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.quantity.LitresPerMinute;
import vigil.quantity.ParseFault;
import vigil.quantity.Parsed;
import vigil.quantity.Parsed.Blank;
import vigil.quantity.Parsed.Read;
import vigil.quantity.Parsed.Unfinished;
import vigil.quantity.Parsed.Unreadable;

/** What the patient breathed, as it is typed beside a saturation. */
final class TypedOxygenTest {

    private static Parsed<OxygenSupply> flow(String litres) {
        return new Read<>(new OxygenSupply.AddedOxygen(LitresPerMinute.of(litres)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"air", "AIR", "Air", "a", "A", "  air ", " a"})
    void roomAirIsAWordOrItsFirstLetter(String text) {
        assertThat(TypedOxygen.read(text)).isEqualTo(new Read<>(new OxygenSupply.RoomAir()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"2;2", "2.0;2.0", "2,5;2.5", "0.5;0.5", "15;15", "99.9;99.9", "' 4 ';4"})
    void aFlowKeepsTheDigitsThatWereTyped(String text, String litres) {
        assertThat(TypedOxygen.read(text)).isEqualTo(flow(litres));
        assertThat(TypedOxygen.flow(text)).isEqualTo(new Read<>(LitresPerMinute.of(litres)));
    }

    @ParameterizedTest
    @CsvSource({
        ".5, ZERO_NEEDED",
        "airr, NOT_A_NUMBER",
        "room air, NOT_A_NUMBER",
        "2 l, NOT_A_NUMBER",
        "2l/min, NOT_A_NUMBER",
        "-2, NOT_A_NUMBER",
        "+2, NOT_A_NUMBER",
        "28%, NOT_A_NUMBER",
        "٢, NOT_A_NUMBER",
        "02, LEADING_ZERO",
        "100, TOO_LONG",
        "2.25, TOO_MANY_DECIMALS"
    })
    void anythingElseIsRefusedWithItsReasonAndNeverTakenForAir(String text, ParseFault fault) {
        assertThat(TypedOxygen.read(text)).isEqualTo(new Unreadable<>(fault));
    }

    @Test
    void nothingTypedIsNotAirAndHalfAFlowIsUnfinished() {
        assertThat(TypedOxygen.read("")).isEqualTo(new Blank<>());
        assertThat(TypedOxygen.read("   ")).isEqualTo(new Blank<>());
        assertThat(TypedOxygen.read("2.")).isEqualTo(new Unfinished<>());
        assertThat(TypedOxygen.read("ai")).isEqualTo(new Unfinished<>());
        assertThat(TypedOxygen.flow("air")).isEqualTo(new Unreadable<>(ParseFault.NOT_A_NUMBER));
    }
}
