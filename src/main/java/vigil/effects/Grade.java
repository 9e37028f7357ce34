package vigil.effects;

/**
 * Severity in the five general grades of CTCAE v5.0 (National Cancer Institute, 2017). Severe is
 * not serious.
 */
public enum Grade {
    MILD(1),
    MODERATE(2),
    SEVERE(3),
    LIFE_THREATENING(4),
    DEATH(5);

    private final int number;

    Grade(int number) {
        this.number = number;
    }

    /** The CTCAE grade, 1 to 5. */
    public int number() {
        return number;
    }
}
