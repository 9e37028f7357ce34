package vigil.export.pdf;

/**
 * A column of a table.
 *
 * @param head may be empty
 * @param share of the width of the page; columns may leave some of it free
 * @param digits whether its cells end at the right, as numbers do
 */
record Column(Cell head, float share, boolean digits) {

    /** A column of words. */
    static Column words(String head, double share) {
        return new Column(Cell.heavy(head), (float) share, false);
    }

    /** A column of numbers. */
    static Column digits(String head, double share) {
        return new Column(Cell.heavy(head), (float) share, true);
    }

    /** A column without a head. */
    static Column bare(double share) {
        return new Column(Cell.EMPTY, (float) share, false);
    }

    boolean headed() {
        return !head.lines().isEmpty();
    }
}
