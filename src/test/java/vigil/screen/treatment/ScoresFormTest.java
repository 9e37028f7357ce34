package vigil.screen.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.charting.ObservationAct.RecordVitals;
import vigil.quantity.Celsius;
import vigil.scores.Score;
import vigil.scores.ScoreKind;
import vigil.scores.SubScore;
import vigil.session.ObservationEvent.BaselineChosen;
import vigil.session.ObservationEvent.ScoreTaken;
import vigil.session.ObservationEvent.SetKind;
import vigil.session.ObservationEvent.SuicideScreened;
import vigil.session.SampleReadings;
import vigil.session.Stage;
import vigil.vitals.Consciousness;
import vigil.vitals.Reading;
import vigil.vitals.Temperature;
import vigil.vitals.VitalSigns;

class ScoresFormTest {
    @TempDir private Path folder;

    @Test
    void five_digits_make_an_aldrete_score_and_no_total_stands_before() {
        try (FormWindow window = FormWindow.at(folder, "ketamine-iv", Stage.RECOVERING)) {
            window.at.minute(60);
            window.open(SideForms::scores).press(KeyCode.ENTER).type("2212");
            assertThat(window.said())
                    .contains("No total yet. Items open: 1", "own baseline 132/78\u00a0mmHg");
            window.press("Ctrl+Enter");
            assertThat(window.said()).contains("Answer every item.");
            window.type("2");
            assertThat(window.said()).contains("Total 9 of 10", "Circulation 1");
            window.press("Ctrl+Enter");
            Score score = window.at.last(ScoreTaken.class).score();
            assertThat(score.kind()).isEqualTo(ScoreKind.MODIFIED_ALDRETE_MMHG);
            assertThat(score.total()).isEqualTo(9);
            assertThat(score.parts()).contains(new SubScore("CIRCULATION", 1));
        }
    }

    /** At the discharge a criterion names its score; the first digit chose another. */
    @Test
    void where_a_score_is_asked_for_its_first_item_is_at_hand() {
        try (FormWindow window = FormWindow.at(folder, "ketamine-iv", Stage.RECOVERING)) {
            window.at.minute(60);
            window.open(forms -> forms.scores().of(ScoreSheet.MPADSS)).type("21222");
            window.press("Ctrl+Enter");
            Score score = window.at.last(ScoreTaken.class).score();
            assertThat(score.kind()).isEqualTo(ScoreKind.MPADSS);
            assertThat(score.total()).isEqualTo(9);
        }
    }

    @Test
    void what_is_half_typed_of_another_score_stays_where_it_is() {
        try (FormWindow window = FormWindow.at(folder, "ketamine-iv", Stage.RECOVERING)) {
            window.at.minute(60);
            window.open(SideForms::scores).press(KeyCode.ENTER).type("22");
            window.open(forms -> forms.scores().of(ScoreSheet.MPADSS));
            assertThat(window.said()).contains("Items open: 3", "Circulation");
        }
    }

    @Test
    void backspace_goes_back_to_the_item_before() {
        try (FormWindow window = FormWindow.at(folder, "ketamine-iv", Stage.RECOVERING)) {
            window.open(SideForms::scores).type("2").type("2").press(KeyCode.BACK_SPACE);
            window.type("02222").press("Ctrl+Enter");
            assertThat(window.at.last(ScoreTaken.class).score().parts())
                    .startsWith(new SubScore("VITAL_SIGNS", 0), new SubScore("AMBULATION", 2));
        }
    }

    @Test
    void item_9_of_the_phq_9_asks_for_an_assessment_at_once() {
        try (FormWindow window = FormWindow.at(folder, "ketamine-iv", Stage.CHECKED_IN)) {
            window.open(SideForms::scores).type("3").type("111111111");
            assertThat(window.said()).contains("Item 9 is not 0", "Total 9 of 27", "Mild");
            window.press("Ctrl+Enter");
            assertThat(window.at.last(ScoreTaken.class).score().total()).isEqualTo(9);
        }
    }

    @Test
    void a_total_beyond_its_scale_is_not_taken() {
        try (FormWindow window = FormWindow.at(folder, "ketamine-iv", Stage.DOSING)) {
            int before = window.at.facts().size();
            window.open(SideForms::scores).type("6").type("25").press("Ctrl+Enter");
            assertThat(window.at.facts()).hasSize(before);
            assertThat(window.said()).contains("Outside what this can be.");
            window.press(KeyCode.BACK_SPACE).press("Ctrl+Enter");
            assertThat(window.at.last(ScoreTaken.class).score())
                    .isEqualTo(new Score(ScoreKind.CADSS_6_TOTAL, List.of(), 2));
        }
    }

    @Test
    void the_result_of_a_suicide_screen_and_the_baseline_are_chosen() {
        try (FormWindow window = FormWindow.at(folder, "ketamine-iv", Stage.READY)) {
            window.open(SideForms::scores).type("8").type("C-SSRS screener").press(KeyCode.ENTER);
            window.type("1").press("Ctrl+Enter");
            assertThat(window.at.last(SuicideScreened.class))
                    .isEqualTo(
                            new SuicideScreened(
                                    "C-SSRS screener", SuicideScreened.Result.NEGATIVE, ""));
            window.open(SideForms::scores).type("9").type("1").press("Ctrl+Enter");
            assertThat(window.at.last(BaselineChosen.class).set())
                    .isEqualTo(window.at.chart().vitals().getFirst().id());
        }
    }

    @Test
    void news2_is_made_from_charted_values_and_says_what_is_lacking() {
        try (FormWindow window = FormWindow.at(folder, "ketamine-iv", Stage.DOSING)) {
            window.at.minute(5);
            int before = window.at.facts().size();
            window.open(SideForms::scores).type("0");
            assertThat(window.said()).contains("Choose the scale. No score yet.");
            window.type("1");
            assertThat(window.said())
                    .contains(
                            "BP 132/78 at 13:30, 35min old",
                            "Temperature: none charted",
                            "No score.",
                            "Temperature: not measured",
                            "Consciousness: not measured",
                            "Pulse: too old to count");
            window.press("Ctrl+Enter");
            assertThat(window.said()).contains("A score is never made from missing or old values.");
            assertThat(window.at.facts()).hasSize(before);
            window.at.does(full(window));
            window.at.reopen();
            window.open(SideForms::scores).type("01");
            assertThat(window.said())
                    .contains("BP 105/70 at 14:05, 0min old", "NEWS2 4 of 20 · Low to medium");
            window.press("Ctrl+Enter");
            Score score = window.at.last(ScoreTaken.class).score();
            assertThat(score.kind()).isEqualTo(ScoreKind.NEWS2_SCALE_1);
            assertThat(score.parts())
                    .contains(new SubScore("CONSCIOUSNESS", 3), new SubScore("SYSTOLIC", 1));
        }
    }

    /** The form may stand open for long: a score goes as its values become too old. */
    @Test
    void the_values_of_news2_grow_old_without_a_key() {
        try (FormWindow window = FormWindow.at(folder, "ketamine-iv", Stage.DOSING)) {
            window.at.minute(5);
            window.at.does(full(window));
            window.at.reopen();
            window.open(SideForms::scores).type("01");
            assertThat(window.said()).contains("105/70 at 14:05, 0min old", "NEWS2 4 of 20");
            window.at.minute(8);
            assertThat(window.said()).contains("105/70 at 14:05, 3min old", "NEWS2 4 of 20");
            window.at.minute(50);
            assertThat(window.said())
                    .contains("105/70 at 14:05, 45min old", "Pulse: too old to count")
                    .doesNotContain("NEWS2 4 of 20");
        }
    }

    static RecordVitals full(FormWindow window) {
        return new RecordVitals(
                window.at.session().here(),
                new VitalSigns(
                        List.of(
                                SampleReadings.pressure("105/70"),
                                SampleReadings.heart(70),
                                SampleReadings.saturation(97),
                                SampleReadings.breaths(16),
                                new Reading.Measured(
                                        new Temperature(new Celsius(new BigDecimal("36.8")))),
                                new Reading.Measured(
                                        new Consciousness(Consciousness.Level.VOICE)))),
                SetKind.FULL,
                Set.of());
    }

    @Test
    void news2_is_not_for_pregnancy() {
        try (FormWindow window = FormWindow.at(folder, "ketamine-iv", Stage.DOSING)) {
            window.at.minute(5);
            window.at.does(full(window));
            window.at.reopen();
            window.open(SideForms::scores).type("02");
            window.press(KeyCode.SPACE);
            assertThat(window.said()).contains("No score. NEWS2 is not for pregnancy");
        }
    }

    @Test
    void a_half_answered_score_is_offered_back() {
        try (FormWindow window = FormWindow.at(folder, "ketamine-iv", Stage.RECOVERING)) {
            window.open(SideForms::scores).type("4").type("12").press(KeyCode.ESCAPE);
            assertThat(window.at.drafts()).hasSize(1);
            try (var again = new ReopenedForms(window)) {
                again.open(SideForms::scores);
                assertThat(again.said()).contains("An unsaved entry was kept.", "Items open: 5");
            }
        }
    }
}
