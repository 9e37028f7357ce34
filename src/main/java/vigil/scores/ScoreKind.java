package vigil.scores;

/**
 * The scores that can stand on a record. Where a scale has versions, the version is part of the
 * kind.
 */
public enum ScoreKind {
    MODIFIED_ALDRETE_MMHG(10),
    MODIFIED_ALDRETE_PERCENT(10),
    MPADSS(10),
    NEWS2_SCALE_1(20),
    NEWS2_SCALE_2(20),
    PHQ_9(27),
    GAD_7(21),
    /** Total only: items are under licence. */
    MADRS_TOTAL(60),
    /** Total only: items are under licence. */
    CADSS_TOTAL(92),
    /** Total only: items are under licence. */
    CADSS_6_TOTAL(24);

    private final int highest;

    ScoreKind(int highest) {
        this.highest = highest;
    }

    /** The highest total. */
    public int highest() {
        return highest;
    }
}
