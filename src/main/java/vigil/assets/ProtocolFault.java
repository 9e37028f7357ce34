package vigil.assets;

/**
 * What is wrong in a protocol that can be read.
 *
 * @param about the word in the file that is meant
 * @param reason in plain words
 */
record ProtocolFault(String about, String reason) {

    /** The line, from 1, on which the word last stands in quotes; 0 where it does not stand. */
    int lineIn(String text) {
        int place = text.lastIndexOf('"' + about + '"');
        return place < 0
                ? 0
                : 1 + (int) text.substring(0, place).chars().filter(c -> c == '\n').count();
    }
}
