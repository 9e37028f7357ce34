package vigil.access.passwords;

import java.util.List;

/**
 * The passwords that people choose, and the ways in which they make them longer.
 *
 * <p>A list of common passwords alone says little about passwords of 15 characters: hardly any of a
 * list is that long, and what people then choose is a common one lengthened: doubled, counted on,
 * with a year or a row of the keyboard behind it. So a password is taken for common when the whole
 * of it can be put together from such pieces at fewer guesses than 2 to the 36th. Each piece costs
 * what its rank in the list, its kind or its characters cost; what is in no list costs what its
 * characters cost. Four words at random, or fifteen digits at random, cost more.
 *
 * <p>No piece is looked up as a text, so that no part of a password stays behind in memory.
 */
public final class CommonPasswords {
    private static final double ENOUGH = 36;
    private static final int OWN_RANK = 1;

    private final WordTree words = new WordTree();
    private final int size;

    /**
     * A list.
     *
     * @param ranked the common ones, the most common first; capitals do not matter
     */
    public CommonPasswords(List<String> ranked) {
        int rank = 0;
        for (String word : ranked) {
            words.put(word, ++rank);
        }
        this.size = rank;
    }

    /** How many are in the list. */
    public int size() {
        return size;
    }

    /** Whether a password, as code points, is common or a common one lengthened. */
    boolean contain(int[] password, List<String> own) {
        WordTree mine = new WordTree();
        own.forEach(word -> mine.put(word, OWN_RANK));
        Pieces pieces = new Pieces(password, List.of(words, mine));
        boolean common = pieces.guesses() < ENOUGH;
        pieces.wipe();
        return common;
    }
}
