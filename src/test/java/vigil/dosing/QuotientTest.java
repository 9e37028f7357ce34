package vigil.dosing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.quantity.Kilograms;

final class QuotientTest {

    @ParameterizedTest
    @CsvSource({
        "1, 8, 0.125, false",
        "1, 3, 0.333333, true",
        "2, 3, 0.666667, true",
        "3, 3, 1, false",
        "0, 7, 0, false",
        "1, 3000000, 0, true",
        "1, 1024, 0.0009765625, false",
        "-5, 4, -1.25, false",
        "5, -4, -1.25, false",
        "1E+2, 4, 25, false",
        "100, 1E-1, 1000, false",
        "1.0, 0.30, 3.333333, true",
        "5, 10, 0.5, false"
    })
    void isExactWhereTheFractionEnds(
            String dividend, String divisor, String value, boolean rounded) {
        Quotient quotient = Quotient.of(new BigDecimal(dividend), new BigDecimal(divisor));

        assertThat(quotient.value()).isEqualTo(new BigDecimal(value));
        assertThat(quotient.rounded()).isEqualTo(rounded);
    }

    @Test
    void exactResultsMultiplyBackAndRoundedOnesAreHalfAUnitOffAtMost() {
        Random random = new Random(1);
        BigDecimal half = new BigDecimal("0.0000005");
        for (int round = 0; round < 2000; round++) {
            BigDecimal dividend =
                    BigDecimal.valueOf(random.nextInt(1_000_000), random.nextInt(0, 4));
            BigDecimal divisor =
                    BigDecimal.valueOf(1L + random.nextInt(10_000), random.nextInt(0, 4));
            Quotient quotient = Quotient.of(dividend, divisor);
            BigDecimal off = quotient.value().multiply(divisor).subtract(dividend).abs();
            if (quotient.rounded()) {
                assertThat(off).isLessThanOrEqualTo(half.multiply(divisor)).isPositive();
            } else {
                assertThat(off).isZero();
            }
        }
    }

    @Test
    void nothingIsDividedByZero() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quotient.of(BigDecimal.ONE, new BigDecimal("0.00")));
    }

    @ParameterizedTest
    @CsvSource({"1, 0.45359237", "154.3, 69.989302691", "220.5, 100.017117585"})
    void poundsBecomeKilogramsExactly(String pounds, String kilograms) {
        assertThat(new Pounds(new BigDecimal(pounds)).kilograms())
                .isEqualTo(Kilograms.of(kilograms));
    }

    @Test
    void aWeightInPoundsIsAboveZero() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Pounds(BigDecimal.ZERO));
    }
}
