package vigil.scores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    private static Score phq9(int total) {
        return ((Scored) Phq9.score(answers(9, total))).score();
    }

    private static Score gad7(int total) {
        return ((Scored) Gad7.score(answers(7, total))).score();
    }

    @ParameterizedTest
    @CsvSource({
        "0,MINIMAL",
        "4,MINIMAL",
        "5,MILD",
        "9,MILD",
        "10,MODERATE",
        "14,MODERATE",
        "15,MODERATELY_SEVERE",
        "19,MODERATELY_SEVERE",
        "20,SEVERE",
        "27,SEVERE"
    })
    void every_band_of_phq_9(int total, Phq9.Severity severity) {
        assertThat(phq9(total).total()).isEqualTo(total);
        assertThat(Phq9.severity(phq9(total))).isEqualTo(severity);
    }

    @ParameterizedTest
    @CsvSource({
        "0,MINIMAL",
        "4,MINIMAL",
        "5,MILD",
        "9,MILD",
        "10,MODERATE",
        "14,MODERATE",
        "15,SEVERE",
        "21,SEVERE"
    })
    void every_band_of_gad_7(int total, Gad7.Severity severity) {
        assertThat(gad7(total).total()).isEqualTo(total);
        assertThat(Gad7.severity(gad7(total))).isEqualTo(severity);
    }

    @Test
    void a_missing_answer_leaves_no_score_and_is_named() {
        Map<Integer, Integer> answers = answers(9, 27);
        answers.remove(3);
        answers.remove(8);
        assertThat(Phq9.score(answers))
                .isEqualTo(
                        new NotScored(
                                List.of(new Lack.Missing("PHQ9_3"), new Lack.Missing("PHQ9_8"))));
        assertThat(((NotScored) Gad7.score(Map.of())).lacks()).hasSize(7);
    }

    @Test
    void items_and_answers_that_there_are_not_are_refused() {
        for (Map<Integer, Integer> wrong :
                List.of(Map.of(0, 1), Map.of(10, 1), Map.of(1, 4), Map.of(1, -1))) {
            assertThatThrownBy(() -> Phq9.score(wrong))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> Gad7.score(Map.of(8, 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void any_answer_to_item_nine_but_nought_asks_for_a_suicide_assessment() {
        for (int answer = 0; answer <= 3; answer++) {
            Map<Integer, Integer> answers = answers(9, 5);
            answers.put(9, answer);
            Score score = ((Scored) Phq9.score(answers)).score();
            assertThat(Phq9.needsSuicideAssessment(answers)).isEqualTo(answer > 0);
            assertThat(Phq9.needsSuicideAssessment(score)).isEqualTo(answer > 0);
        }
    }

    @Test
    void so_does_an_unfinished_one_and_a_bare_total() {
        assertThat(Phq9.needsSuicideAssessment(Map.of(9, 1))).isTrue();
        assertThat(Phq9.needsSuicideAssessment(Map.of(1, 3))).isFalse();
        assertThat(Phq9.needsSuicideAssessment(new Score(ScoreKind.PHQ_9, List.of(), 3))).isTrue();
        assertThat(Phq9.needsSuicideAssessment(new Score(ScoreKind.PHQ_9, List.of(), 0))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"20,10,true", "20,11,false", "19,9,true", "19,10,false", "27,0,true"})
    void a_response_is_half_of_the_first_total_or_less(int first, int now, boolean responded) {
        assertThat(Phq9.responded(phq9(first), phq9(now))).isEqualTo(responded);
    }

    @Test
    void a_score_of_another_kind_is_refused() {
        assertThatThrownBy(() -> Phq9.severity(gad7(5)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Gad7.severity(phq9(5)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Phq9.needsSuicideAssessment(gad7(5)))
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
