package vigil.access.passwords;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a finger walks over an English keyboard, and what stands for a letter. */
final class KeyboardTest {
    private static final String KEYS = "1234567890-=qwertyuiop[]asdfghjkl;'zxcvbnm,./";

    private static int way(String two) {
        return Keyboard.way(two.charAt(0), two.charAt(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12", "90", "0-", "-=", "qw", "p[", "[]", "as", "l;", "zx", "m,", "./", "1q", "2q",
                "qa", "az", "wa", "sw", "ed", "dc", "rf", "fv", "tg", "gb", "yh", "hn", "uj", "jm",
                "ik", "k,", "ol", "l.", "p;", ";/", "0p", "=]"
            })
    void keysSideBySideAreNeighboursInBothDirections(String two) {
        assertThat(way(two)).isNotZero();
        assertThat(way(two.charAt(1) + two.substring(0, 1))).isNotZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aa", "11", "qp", "qe", "13", "1a", "1z", "qz", "q0", "=q", "]a", "'z", "ap", "aé",
                "éa", "éé", "a ", " a", "Qw", "€1"
            })
    void othersAreNot(String two) {
        assertThat(way(two)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "12, 23, true",
        "12, qw, true",
        "qw, as, true",
        "21, po, true",
        "qa, ws, true",
        "qa, az, true",
        "az, 1q, true",
        "za, xs, true",
        "12, 21, false",
        "qa, aq, false",
        "qw, qa, false",
        "2q, 1w, false",
        "qa, wa, false"
    })
    void aStepIsTheSameWayWhereverItIsTakenAndNoOther(String one, String other, boolean same) {
        assertThat(way(one) == way(other)).isEqualTo(same);
    }

    @Test
    void thereAreEightWaysAndBackIsNeverTheSame() {
        Set<Integer> ways = new HashSet<>();
        KEYS.chars()
                .forEach(
                        one ->
                                KEYS.chars()
                                        .filter(other -> Keyboard.way(one, other) != 0)
                                        .forEach(
                                                other -> {
                                                    ways.add(Keyboard.way(one, other));
                                                    assertThat(Keyboard.way(other, one))
                                                            .isNotZero()
                                                            .isNotEqualTo(Keyboard.way(one, other));
                                                }));
        assertThat(ways).hasSize(8);
    }

    @ParameterizedTest
    @CsvSource({
        "p@ssw0rd, p a s s w o r d",
        "k3t4m!n3, k e t a m i n e",
        "k3t4m1n3, k e t a m li n e",
        "5pr!ng, s p r i n g",
        "m0n+|-|, m o n t li - li",
        "$umm3r, s u m m e r",
        "p14!n, p li a i n",
        "7|1, tl li li",
        "ward, w a r d",
        "é#%&2, é # % & 2"
    })
    void whatStandsForLettersIsReadAsEachOfThem(String written, String read) {
        assertThat(
                        written.codePoints()
                                .mapToObj(Keyboard::letters)
                                .map(all -> new String(all, 0, all.length)))
                .containsExactly(read.split(" ", -1));
    }
}
