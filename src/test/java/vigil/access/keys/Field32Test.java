package vigil.access.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a printed code's checks rest on, for every element. */
class Field32Test {

    @Test
    void productsDoNotDependOnOrderOrGrouping() {
        for (int a = 0; a < 32; a++) {
            for (int b = 0; b < 32; b++) {
                assertThat(Field32.times(a, b)).isBetween(0, 31).isEqualTo(Field32.times(b, a));
                for (int c = 0; c < 32; c++) {
                    assertThat(Field32.times(Field32.times(a, b), c))
                            .isEqualTo(Field32.times(a, Field32.times(b, c)));
                    assertThat(Field32.times(a, b ^ c))
                            .isEqualTo(Field32.times(a, b) ^ Field32.times(a, c));
                }
            }
        }
    }

    @Test
    void everythingButNothingCanBeDividedBy() {
        for (int a = 0; a < 32; a++) {
            assertThat(Field32.times(a, 1)).isEqualTo(a);
            assertThat(Field32.times(a, 0)).isZero();
            for (int b = 1; b < 32; b++) {
                assertThat(Field32.times(Field32.over(a, b), b)).isEqualTo(a);
            }
        }
    }

    /** So that no two places of a code weigh the same. */
    @Test
    void thePowersOfAllPlacesDiffer() {
        Set<Integer> powers = new HashSet<>();
        for (int place = 0; place < PrintedCode.LENGTH; place++) {
            powers.add(Field32.power(place));
        }
        assertThat(powers).hasSize(PrintedCode.LENGTH).doesNotContain(0);
        assertThat(Field32.power(31)).isEqualTo(1);
    }
}
