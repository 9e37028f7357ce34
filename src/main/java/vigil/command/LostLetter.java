package vigil.command;

/**
 * A letter that did not come through: a computer whose language is not in UTF-8 hands over a sign
 * of its own for every accent. What holds one is not what was typed.
 */
final class LostLetter {
    private static final char LOST = '\uFFFD';

    private LostLetter() {}

    /** Whether one is missing in what came. */
    static boolean in(String typed) {
        return typed.indexOf(LOST) >= 0;
    }
}
