package vigil.export.pdf;

/**
 * A column of a table.
 *
 * @param head may be empty
 * @param share how wide it is against the others
 * @param digits whether its cells end at the right, as numbers do
 */
record Column(String head, float share, boolean digits) {

    /** A column of words. */
    static Column words(String head, double share) {
        return new Column(head, (float) share, false);
    }

    /** A column of numbers. */
    static Column digits(String head, double share) {
        return new Column(head, (float) share, true);
    }
}
