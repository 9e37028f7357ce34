package vigil.access.passwords;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Words with their ranks, found character by character. */
final class WordTree {
    private static final int LEAST = 3;

    private final Map<Integer, WordTree> next = new HashMap<>();
    private int rank;

    /**
     * Adds a word; of two ranks the better stays. Words of less than three characters say nothing.
     */
    void put(String word, int at) {
        if (word.codePointCount(0, word.length()) < LEAST) {
            return;
        }
        WordTree node = this;
        for (int point : word.codePoints().map(Character::toLowerCase).toArray()) {
            node = node.next.computeIfAbsent(point, _ -> new WordTree());
        }
        if (node.rank == 0 || at < node.rank) {
            node.rank = at;
        }
    }

    /** The words that go on with a character. */
    Optional<WordTree> after(int point) {
        return Optional.ofNullable(next.get(point));
    }

    /** The rank of the word that ends here; 0 for none. */
    int rank() {
        return rank;
    }
}
