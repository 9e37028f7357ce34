package vigil.screen.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vigil.charting.ActContext;
import vigil.charting.ObservationAct.ChooseBaseline;
import vigil.charting.ObservationAct.ScreenSuicide;
import vigil.charting.ObservationAct.TakeScore;
import vigil.quantity.Parsed;
import vigil.scores.Score;
import vigil.scores.ScoreKind;
import vigil.screen.desk.TestDesk;
import vigil.session.Charted;
import vigil.session.ObservationEvent.SuicideScreened;
import vigil.session.ObservationEvent.VitalsRecorded;
import vigil.session.Stage;

/** Scores as they are typed: finished only when every item has its points, and never filled in. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScoresModelTest {
    private TestDesk at;

    private final FormText text = new FormText(() -> {});
    private ScoresModel model;
    private ActContext here;

    @BeforeAll
    void open(@TempDir Path folder) {
        at = TestDesk.at(folder, "ketamine-iv", Stage.DOSING);
    }

    @BeforeEach
    void begin() {
        text.clear();
        model = new ScoresModel(at.desk(), text);
        here = at.session().here();
    }

    @AfterAll
    void end() {
        at.close();
    }

    private void open(ScoreSheet sheet) {
        text.clear();
        text.set(FormText.WHERE, sheet.name());
    }

    private void points(String code, int points) {
        text.set(ScoresModel.field(model.sheet(), code), Integer.toString(points));
    }

    @ParameterizedTest
    @EnumSource(names = {"ALDRETE", "MPADSS", "PHQ_9", "GAD_7"})
    void aScoreIsFinishedWithItsLastItemAndNotBefore(ScoreSheet sheet) {
        Random random = new Random(sheet.items().size());
        for (int round = 0; round < 20; round++) {
            open(sheet);
            int total = 0;
            List<ScoreSheet.Item> items = sheet.items();
            for (int done = 0; done < items.size(); done++) {
                assertThat(model.open()).isEqualTo(items.size() - done);
                assertThat(model.score()).isEmpty();
                assertThat(model.made(here)).isEqualTo(new Made.Lacks("items"));
                int points = random.nextInt(items.get(done).highest() + 1);
                points(items.get(done).code(), points);
                total += points;
            }
            assertThat(model.open()).isZero();
            Score score = model.score().orElseThrow();
            assertThat(score.total()).isEqualTo(total);
            assertThat(model.made(here)).isEqualTo(new Made.Whole(new TakeScore(here, score)));
        }
    }

    @ParameterizedTest
    @CsvSource({"ALDRETE, 10", "MPADSS, 10", "PHQ_9, 27", "GAD_7, 21"})
    void theHighestPointsOfAllItemsMakeTheHighestOfTheScale(ScoreSheet sheet, int highest) {
        open(sheet);
        sheet.items().forEach(item -> points(item.code(), item.highest()));
        Score score = model.score().orElseThrow();
        assertThat(score.total()).isEqualTo(highest);
        assertThat(score.kind().highest()).isEqualTo(highest);
    }

    /** The points of one score stay its own, though two scores may have an item of one name. */
    @Test
    void theSameNameInTwoScoresIsTwoFields() {
        open(ScoreSheet.ALDRETE);
        ScoreSheet.ALDRETE.items().forEach(item -> points(item.code(), 2));
        text.set(FormText.WHERE, ScoreSheet.MPADSS.name());
        assertThat(model.parts()).isEmpty();
        text.set(FormText.WHERE, ScoreSheet.ALDRETE.name());
        assertThat(model.score()).map(Score::total).contains(10);
    }

    @ParameterizedTest
    @CsvSource({
        "CADSS,   CADSS_TOTAL,   0,   true",
        "CADSS,   CADSS_TOTAL,   92,  true",
        "CADSS,   CADSS_TOTAL,   93,  false",
        "CADSS_6, CADSS_6_TOTAL, 24,  true",
        "CADSS_6, CADSS_6_TOTAL, 25,  false",
        "MADRS,   MADRS_TOTAL,   60,  true",
        "MADRS,   MADRS_TOTAL,   61,  false",
        "MADRS,   MADRS_TOTAL,   600, false",
        "MADRS,   MADRS_TOTAL,   07,  false",
        "MADRS,   MADRS_TOTAL,   7.5, false",
        "MADRS,   MADRS_TOTAL,   -1,  false",
        "MADRS,   MADRS_TOTAL,   ten, false",
        "MADRS,   MADRS_TOTAL,   '',  false"
    })
    void aTotalIsTakenUpToTheEndOfItsScale(
            ScoreSheet sheet, ScoreKind kind, String typed, boolean taken) {
        open(sheet);
        text.set(ScoresModel.total(sheet), typed);
        assertThat(model.readTotal(typed) instanceof Parsed.Read).isEqualTo(taken);
        assertThat(model.made(here))
                .isEqualTo(
                        taken
                                ? new Made.Whole(
                                        new TakeScore(
                                                here,
                                                new Score(
                                                        kind, List.of(), Integer.parseInt(typed))))
                                : new Made.Lacks("total"));
    }

    /** Item 9 of the PHQ-9 asks for somebody to look at once, with all others still open. */
    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "2, true", "3, true"})
    void thoughtsOfDeathAskForAnAssessmentAtTheFirstPoint(int points, boolean asks) {
        open(ScoreSheet.PHQ_9);
        assertThat(model.asksForSuicideAssessment()).isFalse();
        for (ScoreSheet.Item item : ScoreSheet.PHQ_9.items().subList(0, 8)) {
            points(item.code(), 3);
        }
        assertThat(model.asksForSuicideAssessment())
                .as("however heavy the others are, it is the ninth that asks")
                .isFalse();
        open(ScoreSheet.PHQ_9);
        points(ScoreSheet.PHQ_9.items().get(8).code(), points);
        assertThat(model.asksForSuicideAssessment()).isEqualTo(asks);
        text.set(FormText.WHERE, ScoreSheet.GAD_7.name());
        assertThat(model.asksForSuicideAssessment()).isFalse();
    }

    @Test
    void aScreeningHasAResultAndSaysWithWhatItWasDone() {
        open(ScoreSheet.SUICIDE);
        assertThat(model.made(here)).isEqualTo(new Made.Lacks("result"));
        for (SuicideScreened.Result result : SuicideScreened.Result.values()) {
            open(ScoreSheet.SUICIDE);
            text.set(ScoresModel.RESULT, result.name());
            assertThat(model.made(here)).isEqualTo(new Made.Lacks("instrument"));
            text.set(ScoresModel.INSTRUMENT, "  ");
            assertThat(model.made(here)).isEqualTo(new Made.Lacks("instrument"));
            text.set(ScoresModel.INSTRUMENT, "C-SSRS");
            text.set(ScoresModel.REMARK, "seen by Dr Mbeki");
            assertThat(model.made(here))
                    .isEqualTo(
                            new Made.Whole(
                                    new ScreenSuicide(here, "C-SSRS", result, "seen by Dr Mbeki")));
        }
        text.set(ScoresModel.RESULT, "NONE");
        assertThat(model.made(here)).isEqualTo(new Made.Lacks("result"));
    }

    @Test
    void onlyASetFromBeforeTheDoseCanBeTheBaseline() {
        List<Charted<VitalsRecorded>> before = model.beforeDose();
        assertThat(before).hasSize(1);
        at.minute(15);
        at.does(at.session().vitals("150/90", 80));
        at.reopen();
        assertThat(model.beforeDose()).isEqualTo(before);
        Charted<VitalsRecorded> after = model.lastSet().orElseThrow();
        assertThat(after.at()).isEqualTo(at.moment(15));
        open(ScoreSheet.BASELINE);
        assertThat(model.made(here)).isEqualTo(new Made.Lacks("set"));
        text.set(ScoresModel.SET, after.id().value().toString());
        assertThat(model.made(here)).isEqualTo(new Made.Lacks("set"));
        text.set(ScoresModel.SET, before.getFirst().id().value().toString());
        assertThat(model.made(here))
                .isEqualTo(new Made.Whole(new ChooseBaseline(here, before.getFirst().id())));
    }

    @Test
    void aFormOfAnotherVersionOpensWhereTheFirstScoreIsAndKeepsWhatWasTyped() {
        text.restore(Map.of(FormText.WHERE, "A_SCORE_OF_NEXT_YEAR", "ALDRETE.ACTIVITY", "2"));
        assertThat(model.sheet()).isEqualTo(ScoreSheet.ALDRETE);
        assertThat(model.parts()).extracting(part -> part.points()).containsExactly(2);
        assertThat(text.fields()).containsEntry(FormText.WHERE, "A_SCORE_OF_NEXT_YEAR");
        assertThat(model.kind()).isEqualTo(Optional.of(model.aldrete()));
    }
}
