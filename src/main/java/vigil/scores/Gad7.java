package vigil.scores;

import java.util.Map;

/**
 * GAD-7, 0 to 21 (Spitzer RL, Kroenke K, Williams JBW, Löwe B, Arch Intern Med 2006;166:1092–1097).
 * Opened by Pfizer in 2010 without restriction or fee; the items stand in the words of the program
 * in their official wording.
 */
public final class Gad7 {

    /** How many items are scored. */
    public static final int ITEMS = 7;

    private static final Questionnaire ASKED = new Questionnaire(ScoreKind.GAD_7, "GAD7_", ITEMS);

    private Gad7() {}

    /** The bands of severity. */
    public enum Severity {
        /** 0 to 4. */
        MINIMAL,
        /** 5 to 9. */
        MILD,
        /** 10 to 14. */
        MODERATE,
        /** 15 to 21. */
        SEVERE
    }

    /** The score of answers 0 to 3 by item number from 1, or the items that are missing. */
    public static Scoring score(Map<Integer, Integer> answers) {
        return ASKED.score(answers);
    }

    /** The band of a GAD-7 score. Refuses a score of another kind. */
    public static Severity severity(Score score) {
        int total = ASKED.total(score);
        if (total >= 15) {
            return Severity.SEVERE;
        }
        if (total >= 10) {
            return Severity.MODERATE;
        }
        return total >= 5 ? Severity.MILD : Severity.MINIMAL;
    }
}
