package vigil.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a value stands on a chart. */
final class ValueAxisTest {

    @ParameterizedTest
    @CsvSource({
        "40, 220, 100, 280, 40, 280, true",
        "40, 220, 100, 280, 220, 100, true",
        "40, 220, 100, 280, 130, 190, true",
        "40, 220, 100, 280, 180, 140, true",
        "40, 220, 100, 280, 39.9, 280.1, false",
        "40, 220, 100, 280, 220.1, 99.9, false",
        "85, 100, 0, 45, 97, 9, true",
        "85, 100, 0, 45, 84, 48, false",
        "34, 42, 10, 90, 36.6, 64, true",
        "-5, 4, 0, 90, 0, 40, true",
        "-5, 4, 0, 90, -5, 90, true"
    })
    void theLowEndIsAtTheBottomAndTheHighEndOnTop(
            double low,
            double high,
            double top,
            double bottom,
            double value,
            double y,
            boolean shown) {
        ValueAxis axis = new ValueAxis(low, high, top, bottom);
        assertThat(axis.y(value)).isCloseTo(y, within(1e-9));
        assertThat(axis.shows(value)).isEqualTo(shown);
    }

    @Test
    void ofAnyAxisMoreIsHigherAndWhatIsShownLiesWithin() {
        Random random = new Random(5);
        for (int i = 0; i < 2000; i++) {
            double low = random.nextDouble(-50, 200);
            double top = random.nextDouble(0, 400);
            ValueAxis axis =
                    new ValueAxis(
                            low,
                            low + random.nextDouble(1, 200),
                            top,
                            top + random.nextDouble(10, 500));
            double one = random.nextDouble(-100, 500);
            double more = one + random.nextDouble(0.1, 50);
            assertThat(axis.y(more)).isLessThan(axis.y(one));
            double y = axis.y(one);
            if (axis.shows(one)) {
                assertThat(y).isBetween(axis.top() - 1e-6, axis.bottom() + 1e-6);
            } else {
                assertThat(y < axis.top() || y > axis.bottom()).isTrue();
            }
        }
    }
}
