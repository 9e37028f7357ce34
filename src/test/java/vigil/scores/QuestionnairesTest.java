package vigil.scores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.scores.Questionnaire.Severity;
import vigil.scores.Scoring.Lack;
import vigil.scores.Scoring.NotScored;
import vigil.scores.Scoring.Scored;

class QuestionnairesTest {

    /** Answers that make a total, from the first item on. */
    private static Map<Integer, Integer> answers(int items, int total) {
        Map<Integer, Integer> answers = new HashMap<>();
        int left = total;
        for (int item = 1; item <= items; item++) {
            int answer = Math.min(3, left);
            answers.put(item, answer);
            left -= answer;
        }
        return answers;
    }

    private static Score scored(Questionnaire sheet, int total) {
        return ((Scored) sheet.score(answers(sheet.items(), total))).score();
    }

    @ParameterizedTest
    @CsvSource({
        "PHQ_9,0,MINIMAL",
        "PHQ_9,4,MINIMAL",
        "PHQ_9,5,MILD",
        "PHQ_9,9,MILD",
        "PHQ_9,10,MODERATE",
        "PHQ_9,14,MODERATE",
        "PHQ_9,15,MODERATELY_SEVERE",
        "PHQ_9,19,MODERATELY_SEVERE",
        "PHQ_9,20,SEVERE",
        "PHQ_9,27,SEVERE",
        "GAD_7,0,MINIMAL",
        "GAD_7,4,MINIMAL",
        "GAD_7,5,MILD",
        "GAD_7,9,MILD",
        "GAD_7,10,MODERATE",
        "GAD_7,14,MODERATE",
        "GAD_7,15,SEVERE",
        "GAD_7,21,SEVERE"
    })
    void both_edges_of_every_band(Questionnaire sheet, int total, Severity severity) {
        assertThat(scored(sheet, total).total()).isEqualTo(total);
        assertThat(sheet.severity(scored(sheet, total))).isEqualTo(severity);
    }

    @Test
    void a_missing_answer_leaves_no_score_and_is_named() {
        Map<Integer, Integer> answers = answers(9, 27);
        answers.remove(3);
        answers.remove(8);
        assertThat(Questionnaire.PHQ_9.score(answers))
                .isEqualTo(
                        new NotScored(
                                List.of(new Lack.Missing("PHQ9_3"), new Lack.Missing("PHQ9_8"))));
        assertThat(((NotScored) Questionnaire.GAD_7.score(Map.of())).lacks()).hasSize(7);
    }

    @Test
    void items_and_answers_that_there_are_not_are_refused() {
        for (Map<Integer, Integer> wrong :
                List.of(Map.of(0, 1), Map.of(10, 1), Map.of(1, 4), Map.of(1, -1))) {
            assertThatThrownBy(() -> Questionnaire.PHQ_9.score(wrong))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> Questionnaire.GAD_7.score(Map.of(8, 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void any_answer_to_item_nine_but_nought_asks_for_a_suicide_assessment() {
        for (int answer = 0; answer <= 3; answer++) {
            Map<Integer, Integer> answers = answers(9, 5);
            answers.put(9, answer);
            assertThat(Questionnaire.PHQ_9.asksForSuicideAssessment(answers)).isEqualTo(answer > 0);
        }
    }

    @Test
    void so_does_an_unfinished_one_but_no_other_item_and_no_other_questionnaire() {
        assertThat(Questionnaire.PHQ_9.asksForSuicideAssessment(Map.of(9, 1))).isTrue();
        assertThat(Questionnaire.PHQ_9.asksForSuicideAssessment(Map.of(1, 3))).isFalse();
        assertThat(Questionnaire.GAD_7.asksForSuicideAssessment(Map.of(7, 3))).isFalse();
    }

    @Test
    void a_score_of_another_kind_is_refused() {
        assertThatThrownBy(() -> Questionnaire.PHQ_9.severity(scored(Questionnaire.GAD_7, 5)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Questionnaire.GAD_7.severity(scored(Questionnaire.PHQ_9, 5)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_score_refuses_totals_off_its_scale_or_not_made_by_its_parts() {
        assertThatThrownBy(() -> new Score(ScoreKind.MADRS_TOTAL, List.of(), 61))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Score(ScoreKind.MADRS_TOTAL, List.of(), -1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Score(ScoreKind.GAD_7, List.of(new SubScore("GAD7_1", 2)), 3))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new Score(ScoreKind.CADSS_TOTAL, List.of(), 92).total()).isEqualTo(92);
    }

    @Test
    void no_score_has_at_least_one_reason() {
        assertThatThrownBy(() -> new NotScored(List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
