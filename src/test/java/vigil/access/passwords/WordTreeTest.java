package vigil.access.passwords;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words that make a password weak, and how common each is. */
final class WordTreeTest {

    private static int rank(WordTree tree, String text) {
        Optional<WordTree> node = Optional.of(tree);
        for (int point : text.codePoints().toArray()) {
            node = node.flatMap(found -> found.after(point));
        }
        return node.map(WordTree::rank).orElse(0);
    }

    @ParameterizedTest
    @CsvSource({
        "password, 1",
        "pass, 40",
        "passw, 0",
        "passwords, 0",
        "Password, 0",
        "summer, 7",
        "summ, 0",
        "müller, 9",
        "ab, 0",
        "abc, 12",
        "😀😀, 0",
        "😀😀😀, 13"
    })
    void aWholeWordHasItsRankAndAPartOfOneHasNone(String asked, int rank) {
        WordTree tree = new WordTree();
        tree.put("Password", 1);
        tree.put("pass", 40);
        tree.put("SUMMER", 7);
        tree.put("Müller", 9);
        tree.put("ab", 2);
        tree.put("abc", 12);
        tree.put("😀😀", 3);
        tree.put("😀😀😀", 13);
        assertThat(rank(tree, asked)).isEqualTo(rank);
    }

    @Test
    void ofAnyWordsInAnyOrderTheBestRankStays() {
        Random random = new Random(20261129);
        WordTree tree = new WordTree();
        Map<String, Integer> best = new HashMap<>();
        for (int i = 0; i < 3000; i++) {
            StringBuilder word = new StringBuilder();
            int length = 1 + random.nextInt(5);
            for (int at = 0; at < length; at++) {
                word.append("abcABC".charAt(random.nextInt(6)));
            }
            int rank = 1 + random.nextInt(1000);
            tree.put(word.toString(), rank);
            if (length >= 3) {
                best.merge(word.toString().toLowerCase(Locale.ROOT), rank, Math::min);
            }
        }
        best.forEach((word, rank) -> assertThat(rank(tree, word)).as(word).isEqualTo(rank));
        assertThat(rank(tree, "ab")).isZero();
        assertThat(rank(tree, "")).isZero();
    }
}
