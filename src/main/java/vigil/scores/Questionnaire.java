package vigil.scores;

import java.util.Map;
import java.util.Optional;

/**
 * A questionnaire whose items are all answered 0 to 3 and summed. Opened by Pfizer in 2010 without
 * restriction or fee; the items stand in the words of the program in their official wording, under
 * {@code scores.item.} and their code, for example {@code PHQ9_3}.
 */
public enum Questionnaire {
    /**
     * PHQ-9, 0 to 27 (Kroenke K, Spitzer RL, Williams JBW, J Gen Intern Med 2001;16:606–613). The
     * question on difficulty is not scored.
     */
    PHQ_9(ScoreKind.PHQ_9, "PHQ9_", 9, 15, 20),
    /**
     * GAD-7, 0 to 21 (Spitzer RL, Kroenke K, Williams JBW, Löwe B, Arch Intern Med
     * 2006;166:1092–1097).
     */
    GAD_7(ScoreKind.GAD_7, "GAD7_", 7, 15, 15);

    /** The highest answer to an item. */
    public static final int HIGHEST_ANSWER = 3;

    private static final int PHQ_9_SUICIDE_ITEM = 9;

    private final ScoreKind kind;
    private final String prefix;
    private final int items;
    private final int moderatelySevereFrom;
    private final int severeFrom;

    Questionnaire(
            ScoreKind kind, String prefix, int items, int moderatelySevereFrom, int severeFrom) {
        this.kind = kind;
        this.prefix = prefix;
        this.items = items;
        this.moderatelySevereFrom = moderatelySevereFrom;
        this.severeFrom = severeFrom;
    }

    /** The bands of severity; a questionnaire need not have them all. */
    public enum Severity {
        MINIMAL,
        MILD,
        MODERATE,
        MODERATELY_SEVERE,
        SEVERE
    }

    /** How many items are scored. */
    public int items() {
        return items;
    }

    /** The code of an item by its number, from 1. */
    public String code(int item) {
        return prefix + item;
    }

    /**
     * The score of answers by item number, from 1; not scored where one is missing. Refuses an item
     * or an answer that the questionnaire does not have.
     */
    public Scoring score(Map<Integer, Integer> answers) {
        answers.forEach(this::check);
        Items gathered = new Items();
        for (int item = 1; item <= items; item++) {
            gathered.add(code(item), Optional.ofNullable(answers.get(item)));
        }
        return gathered.finish(kind);
    }

    /** The band of a score. Refuses a score of another kind. */
    public Severity severity(Score score) {
        if (score.kind() != kind) {
            throw new IllegalArgumentException("a score of another kind");
        }
        int total = score.total();
        if (total >= severeFrom) {
            return Severity.SEVERE;
        }
        if (total >= moderatelySevereFrom) {
            return Severity.MODERATELY_SEVERE;
        }
        if (total >= 10) {
            return Severity.MODERATE;
        }
        return total >= 5 ? Severity.MILD : Severity.MINIMAL;
    }

    /**
     * Whether suicidality must be assessed: any answer to item 9 of PHQ-9 but 0, however much else
     * is answered yet.
     */
    public boolean asksForSuicideAssessment(Map<Integer, Integer> answers) {
        return switch (this) {
            case PHQ_9 -> answers.getOrDefault(PHQ_9_SUICIDE_ITEM, 0) > 0;
            case GAD_7 -> false;
        };
    }

    private void check(int item, int answer) {
        if (item < 1 || item > items || answer < 0 || answer > HIGHEST_ANSWER) {
            throw new IllegalArgumentException("no such item or answer");
        }
    }
}
