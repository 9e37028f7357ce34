package vigil.scores;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A questionnaire whose items are all answered 0 to 3 and summed. Item {@code n} is coded prefix
 * and number, for example {@code PHQ9_3}; its words have the key {@code scores.item.PHQ9_3}.
 */
record Questionnaire(ScoreKind kind, String prefix, int items) {

    private static final int HIGHEST_ANSWER = 3;

    /**
     * The score of answers by item number, from 1; not scored where one is missing. Refuses an item
     * or an answer that the questionnaire does not have.
     */
    Scoring score(Map<Integer, Integer> answers) {
        answers.forEach(this::check);
        Items gathered = new Items();
        for (int item = 1; item <= items; item++) {
            gathered.add(prefix + item, Optional.ofNullable(answers.get(item)));
        }
        return gathered.finish(kind, Set.of());
    }

    private void check(int item, int answer) {
        if (item < 1 || item > items || answer < 0 || answer > HIGHEST_ANSWER) {
            throw new IllegalArgumentException("no such item or answer");
        }
    }

    /** Refuses a score of another kind. */
    int total(Score score) {
        if (score.kind() != kind) {
            throw new IllegalArgumentException("a score of another kind");
        }
        return score.total();
    }
}
