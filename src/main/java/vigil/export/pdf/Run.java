package vigil.export.pdf;

/** A piece of a line that looks one way. */
sealed interface Run {

    /** Words in one look. */
    record Said(String text, Look look) implements Run {}

    /** Triangles that point up or down, as the mark of a limit that is crossed (rule L4). */
    record Triangles(int count, boolean up) implements Run {}

    /** How words look; each is told apart without colour. */
    enum Look {
        PLAIN,
        HEAVY,
        SMALL,
        STRUCK
    }

    /** Words as they are. */
    static Run plain(String text) {
        return new Said(text, Look.PLAIN);
    }

    /** Words that stand out. */
    static Run heavy(String text) {
        return new Said(text, Look.HEAVY);
    }

    /** Words that stand back. */
    static Run small(String text) {
        return new Said(text, Look.SMALL);
    }

    /** Words that hold no more, struck through (rule R1). */
    static Run struck(String text) {
        return new Said(text, Look.STRUCK);
    }
}
