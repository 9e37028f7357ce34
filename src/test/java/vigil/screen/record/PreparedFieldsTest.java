package vigil.screen.record;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.screen.record.CorrectionsTest.choose;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.dosing.Product;
import vigil.protocol.Checklist;
import vigil.quantity.Milligrams;
import vigil.quantity.MilligramsPerMillilitre;
import vigil.quantity.Millilitres;
import vigil.scores.Questionnaire;
import vigil.scores.Score;
import vigil.scores.ScoreKind;
import vigil.scores.Scoring;
import vigil.scores.SubScore;
import vigil.screen.desk.TestDesk;
import vigil.screen.kit.CheckLine;
import vigil.screen.kit.FxHarness;
import vigil.screen.kit.Words;
import vigil.session.Chart;
import vigil.session.LeavingEvent.ObservationExtended;
import vigil.session.LeavingEvent.PatientDischarged;
import vigil.session.LeavingEvent.Transport;
import vigil.session.ObservationEvent.ScoreTaken;
import vigil.session.ObservationEvent.SuicideScreened;
import vigil.session.PreparationEvent.ChecklistAnswered;
import vigil.session.PreparationEvent.DrugDrawnUp;
import vigil.session.PreparationEvent.EscortArranged;
import vigil.session.PreparationEvent.PatientCheckedIn;
import vigil.session.PreparationEvent.TimeOutDone;
import vigil.session.SessionEvent;
import vigil.session.Stage;

/** The fields of what was prepared, scored and said at the end. */
class PreparedFieldsTest {
    private static final Words WORDS = Words.of("charting", "chart", "desk", "record", "scores");

    @TempDir Path folder;

    private static DrugDrawnUp drawn(
            Product.Form form, String until, String amount, String volume, String diluted) {
        return new DrugDrawnUp(
                new Product("ketamine", "", form, "A1", LocalDate.parse(until)),
                Milligrams.of(amount),
                Optional.of(volume).filter(text -> !text.isEmpty()).map(Millilitres::of),
                Optional.of(diluted).filter(text -> !text.isEmpty()).map(Millilitres::of));
    }

    private static Product.Form vial(String strength) {
        return new Product.Form.Vial(MilligramsPerMillilitre.of(strength));
    }

    private static Stream<TypedRow> drug() {
        String until = "2027-06-30";
        DrugDrawnUp was = drawn(vial("50"), until, "100", "2", "50");
        Product.Form tablet = new Product.Form.SolidDose(Milligrams.of("25"));
        Product.Form device = new Product.Form.SprayDevice(Milligrams.of("28"));
        return Stream.of(
                new TypedRow(was, 0, "10", drawn(vial("10"), until, "100", "2", "50")),
                new TypedRow(was, 2, "11/2026", drawn(vial("50"), "2026-11-30", "100", "2", "50")),
                new TypedRow(was, 3, "20.5", drawn(vial("50"), until, "20.5", "2", "50")),
                new TypedRow(was, 4, "10", drawn(vial("50"), until, "100", "10", "50")),
                new TypedRow(was, 5, "100", drawn(vial("50"), until, "100", "2", "100")),
                new TypedRow(
                        drawn(vial("50"), until, "100", "", ""),
                        5,
                        "50",
                        drawn(vial("50"), until, "100", "", "50")),
                new TypedRow(
                        drawn(tablet, until, "50", "", ""),
                        0,
                        "10",
                        drawn(
                                new Product.Form.SolidDose(Milligrams.of("10")),
                                until,
                                "50",
                                "",
                                "")),
                new TypedRow(
                        drawn(device, until, "84", "", ""),
                        1,
                        "07/2027",
                        drawn(device, "2027-07-31", "84", "", "")));
    }

    private static Stream<TypedRow> leaving() {
        ChecklistAnswered escort =
                new ChecklistAnswered(
                        Checklist.Kind.DISCHARGE, "ESCORT", Checklist.Answer.YES, "Rowan Bel");
        return Stream.of(
                new TypedRow(
                        new PatientDischarged("Rowan Bel", Transport.DRIVEN_BY_ADULT, true),
                        0,
                        "Rowan Bell",
                        new PatientDischarged("Rowan Bell", Transport.DRIVEN_BY_ADULT, true)),
                new TypedRow(
                        escort,
                        1,
                        "Rowan Bell",
                        new ChecklistAnswered(
                                Checklist.Kind.DISCHARGE,
                                "ESCORT",
                                Checklist.Answer.YES,
                                "Rowan Bell")),
                new TypedRow(
                        new ObservationExtended(30, "dizzy"),
                        1,
                        "45",
                        new ObservationExtended(45, "dizzy")),
                new TypedRow(
                        new EscortArranged("Rowan Bell", "frend", "555 0100"),
                        1,
                        "friend",
                        new EscortArranged("Rowan Bell", "friend", "555 0100")),
                new TypedRow(
                        new ScoreTaken(new Score(ScoreKind.MADRS_TOTAL, List.of(), 31)),
                        0,
                        "13",
                        new ScoreTaken(new Score(ScoreKind.MADRS_TOTAL, List.of(), 13))),
                new TypedRow(
                        new SuicideScreened("C-SRS", SuicideScreened.Result.LOW, ""),
                        1,
                        "C-SSRS",
                        new SuicideScreened("C-SSRS", SuicideScreened.Result.LOW, "")),
                new TypedRow(
                        new PatientCheckedIn("name"),
                        0,
                        "name, date of birth",
                        new PatientCheckedIn("name, date of birth")));
    }

    @Test
    void oneFieldTypedChangesThatAndNothingElse() {
        try (TestDesk at = TestDesk.at(folder, "ketamine-iv", Stage.DOSING)) {
            Corrections corrections = new Corrections(WORDS, at.desk());
            Stream.concat(drug(), leaving()).forEach(row -> row.holds(corrections, at.chart()));
        }
    }

    @Test
    void whatIsChosenOrTickedOfAnEntryIsCorrectedAlone() {
        try (TestDesk at = TestDesk.at(folder, "ketamine-iv", Stage.DOSING)) {
            Corrections corrections = new Corrections(WORDS, at.desk());
            Chart chart = at.chart();
            PatientDischarged home =
                    new PatientDischarged("Rowan Bell", Transport.DRIVEN_BY_ADULT, true);
            Correction way = FxHarness.onFx(() -> corrections.of(chart, home));
            FxHarness.onFx(
                    () -> {
                        choose(way, 1, Transport.TAXI_WITH_ESCORT);
                        ((CheckLine) way.stops().get(2)).tickedProperty().set(false);
                        return true;
                    });
            assertThat(way.content())
                    .contains(
                            new PatientDischarged("Rowan Bell", Transport.TAXI_WITH_ESCORT, false));

            DrugDrawnUp diluted = drawn(vial("50"), "2027-06-30", "100", "2", "50");
            Correction drug = FxHarness.onFx(() -> corrections.of(chart, diluted));
            FxHarness.onFx(
                    () -> {
                        ((CheckLine) drug.stops().getLast()).tickedProperty().set(true);
                        return true;
                    });
            assertThat(drug.content()).contains(drawn(vial("50"), "2027-06-30", "100", "2", ""));
            for (SessionEvent fixed : List.of(new TimeOutDone(), news2())) {
                Correction none = FxHarness.onFx(() -> corrections.of(chart, fixed));
                assertThat(none.stops()).isEmpty();
                assertThat(none.content()).isEmpty();
                assertThat(none.said()).isPresent();
            }
        }
    }

    private static ScoreTaken news2() {
        return new ScoreTaken(Score.of(ScoreKind.NEWS2_SCALE_1, List.of(new SubScore("PULSE", 1))));
    }

    /** A ninth answer above 0 asks for an assessment now, also where it is known only now. */
    @Test
    void anAnswerOfAScoreIsCorrectedAndItsTotalWithIt() {
        try (TestDesk at = TestDesk.at(folder, "ketamine-iv", Stage.DOSING)) {
            Corrections corrections = new Corrections(WORDS, at.desk());
            Map<Integer, Integer> given = new HashMap<>();
            for (int item = 1; item <= 9; item++) {
                given.put(item, item == 9 ? 0 : 1);
            }
            Score was = ((Scoring.Scored) Questionnaire.PHQ_9.score(given)).score();
            Correction form = FxHarness.onFx(() -> corrections.of(at.chart(), new ScoreTaken(was)));
            assertThat(form.content()).isEmpty();
            String assess = WORDS.say("scores.phq9.suicide");
            assertThat(said(form)).doesNotContain(assess);
            FxHarness.onFx(
                    () -> {
                        choose(form, 8, 2);
                        return true;
                    });
            given.put(9, 2);
            assertThat(form.content())
                    .contains(
                            new ScoreTaken(
                                    ((Scoring.Scored) Questionnaire.PHQ_9.score(given)).score()));
            assertThat(said(form)).contains(assess, "Total 10 of 27, was 8");
        }
    }

    private static List<String> said(Correction form) {
        return FxHarness.onFx(
                () ->
                        ((Parent) form.said().orElseThrow())
                                .getChildrenUnmodifiable().stream()
                                        .filter(Node::isManaged)
                                        .map(node -> ((Labeled) node).getText())
                                        .toList());
    }
}
