package vigil.scores;

import java.util.Map;

/**
 * PHQ-9, 0 to 27 (Kroenke K, Spitzer RL, Williams JBW, J Gen Intern Med 2001;16:606–613). Opened by
 * Pfizer in 2010 without restriction or fee; the items stand in the words of the program in their
 * official wording. The question on difficulty is not scored.
 */
public final class Phq9 {

    /** How many items are scored. */
    public static final int ITEMS = 9;

    private static final int SUICIDE_ITEM = 9;

    private static final Questionnaire ASKED = new Questionnaire(ScoreKind.PHQ_9, "PHQ9_", ITEMS);

    private Phq9() {}

    /** The bands of severity. */
    public enum Severity {
        /** 0 to 4. */
        MINIMAL,
        /** 5 to 9. */
        MILD,
        /** 10 to 14. */
        MODERATE,
        /** 15 to 19. */
        MODERATELY_SEVERE,
        /** 20 to 27. */
        SEVERE
    }

    /** The score of answers 0 to 3 by item number from 1, or the items that are missing. */
    public static Scoring score(Map<Integer, Integer> answers) {
        return ASKED.score(answers);
    }

    /** The band of a PHQ-9 score. Refuses a score of another kind. */
    public static Severity severity(Score score) {
        int total = ASKED.total(score);
        if (total >= 20) {
            return Severity.SEVERE;
        }
        if (total >= 15) {
            return Severity.MODERATELY_SEVERE;
        }
        if (total >= 10) {
            return Severity.MODERATE;
        }
        return total >= 5 ? Severity.MILD : Severity.MINIMAL;
    }

    /**
     * Whether suicidality must be assessed: any answer to item 9 but 0, however much else is
     * answered yet.
     */
    public static boolean needsSuicideAssessment(Map<Integer, Integer> answers) {
        return answers.getOrDefault(SUICIDE_ITEM, 0) > 0;
    }

    /**
     * The same of a finished PHQ-9 score. Where only its total is known and is not 0, item 9 cannot
     * be ruled out and the answer is yes. Refuses a score of another kind.
     */
    public static boolean needsSuicideAssessment(Score score) {
        boolean some = ASKED.total(score) > 0;
        return some
                && (score.parts().isEmpty() || score.parts().stream().anyMatch(Phq9::ofSuicide));
    }

    private static boolean ofSuicide(SubScore part) {
        return part.item().equals("PHQ9_" + SUICIDE_ITEM) && part.points() > 0;
    }

    /** Whether a total is half of the first one or less: a response to treatment. */
    public static boolean responded(Score first, Score now) {
        return ASKED.total(now) * 2 <= ASKED.total(first);
    }
}
