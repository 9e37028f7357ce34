package vigil.scores;

/**
 * The scores that can stand on a record. Where a scale has versions, the version is part of the
 * kind.
 */
public enum ScoreKind {
    MODIFIED_ALDRETE_MMHG(10, 2),
    MODIFIED_ALDRETE_PERCENT(10, 2),
    MPADSS(10, 2),
    NEWS2_SCALE_1(20, 0),
    NEWS2_SCALE_2(20, 0),
    PHQ_9(27, Questionnaire.HIGHEST_ANSWER),
    GAD_7(21, Questionnaire.HIGHEST_ANSWER),
    /** Total only: items are under licence. */
    MADRS_TOTAL(60, 0),
    /** Total only: items are under licence. */
    CADSS_TOTAL(92, 0),
    /** Total only: items are under licence. */
    CADSS_6_TOTAL(24, 0);

    private final int highest;
    private final int each;

    ScoreKind(int highest, int each) {
        this.highest = highest;
        this.each = each;
    }

    /** The highest total. */
    public int highest() {
        return highest;
    }

    /**
     * The points that each item has at most; 0 where no item is answered by hand: of NEWS2 they are
     * worked out, of the others only the total is kept.
     */
    public int each() {
        return each;
    }
}
