package vigil.screen.discharge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vigil.charting.ObservationAct;
import vigil.charting.PreparationAct;
import vigil.discharge.Finding.Standing;
import vigil.effects.Grade;
import vigil.protocol.Checklist;
import vigil.screen.desk.TestDesk;
import vigil.screen.kit.FxHarness;
import vigil.session.LeavingEvent.FoundFitToLeave;
import vigil.session.LeavingEvent.LeftAgainstMedicalAdvice;
import vigil.session.LeavingEvent.ObservationExtended;
import vigil.session.LeavingEvent.PatientDischarged;
import vigil.session.LeavingEvent.PatientTransferred;
import vigil.session.LeavingEvent.Transport;
import vigil.session.ObservationEvent.SideEffectEnded;
import vigil.session.PreparationEvent.ChecklistAnswered;
import vigil.session.PreparationEvent.LineSetAside;
import vigil.session.SamplePreparation;

/** Every way out of the screen of leaving, walked to its end without a mouse. */
class LeavingKeysTest {
    @TempDir Path folder;

    private LeavingRoom open(String... lines) {
        return new LeavingRoom(folder).measured().answeredBut(lines).shown();
    }

    @Test
    void tabGoesThroughTheScreenFromTheCriteriaToTheWaysOutAndHome() {
        try (LeavingRoom room = open()) {
            assertThat(room.tabWalk())
                    .containsExactly(
                            "Criteria for leaving. Up and Down go, Space assesses, O sets aside.",
                            "Discharge…",
                            "Watch longer…",
                            "Transfer…",
                            "Left against advice…",
                            "Print advice sheet…",
                            "Way home…",
                            "Taught back by the patient");
        }
    }

    @Test
    void whileCriteriaAreOpenTabPassesTheDischargeThatCannotBeDone() {
        try (LeavingRoom room = open("GAIT")) {
            assertThat(room.tabWalk())
                    .doesNotContain("Discharge…", "Discharge… 1 criterion open")
                    .contains("Watch longer…", "Transfer…", "Left against advice…");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Watch longer…        | For; Reason; Watch longer; Cancel
                    Transfer…            | To; Reason; Record transfer; Cancel
                    Left against advice… | Capacity to decide; Note; Record leaving; Cancel
                    Way home…            | Answer, Yes; Way home, Driven by an adult; Detail: how; Record answer; Cancel
                    """)
    void tabGoesThroughEachFormInItsOrder(String button, String stops) {
        try (LeavingRoom room = open("TRANSPORT")) {
            room.opens(button);
            assertThat(room.tabWalk()).startsWith(stops.split("; "));
        }
    }

    @Test
    void upDownHomeAndEndGoThroughTheCriteriaAndOnlyTheRowAtHandOffersWhatCanBeDone() {
        try (LeavingRoom room = open("GAIT", "DRINKS")) {
            assertThat(atHand(room)).startsWith("not assessed, Gait tested and steady");
            room.press(KeyCode.DOWN);
            assertThat(atHand(room)).startsWith("not assessed, Drinks without trouble");
            assertThat(room.said()).containsOnlyOnce("Assess…");
            room.press(KeyCode.DOWN);
            assertThat(atHand(room)).startsWith("met, 1hr after end of dosing");
            assertThat(room.said()).doesNotContain("Assess…");
            room.press(KeyCode.END, KeyCode.DOWN);
            assertThat(atHand(room)).startsWith("met, Has passed urine");
            room.press(KeyCode.HOME, KeyCode.UP);
            assertThat(atHand(room)).startsWith("not assessed, Gait tested and steady");
        }
    }

    static String atHand(LeavingRoom room) {
        return room.call(
                () -> {
                    var criteria = room.view().criteria();
                    var at = criteria.atHand().orElseThrow();
                    int place = room.view().gate().orElseThrow().inOrder().indexOf(at);
                    return criteria.said().get(place);
                });
    }

    /**
     * A criterion that is measured leads to where it is measured; a clock can only be waited for.
     */
    @ParameterizedTest
    @CsvSource({
        "Awake,                           treatment VITALS",
        "Full set within 15min,           treatment VITALS",
        "Pain 3 or less,                  treatment EVERY_VITAL",
        "Modified Aldrete 9 or more,      treatment ALDRETE"
    })
    void spaceOnWhatIsMeasuredLeadsToTheBedside(String criterion, String where) {
        try (LeavingRoom room = new LeavingRoom(folder).now(110).answeredBut().shown()) {
            goTo(room, criterion);
            room.press(KeyCode.SPACE);
            assertThat(room.gone).containsExactly(where);
        }
    }

    private static void goTo(LeavingRoom room, String criterion) {
        room.press(KeyCode.HOME);
        for (int row = 0; row < 25 && !atHand(room).contains(", " + criterion + ","); row++) {
            room.press(KeyCode.DOWN);
        }
        assertThat(atHand(room)).contains(criterion);
    }

    @Test
    void spaceOnAClockThatRunsAsksToSetItAsideAndTheRecordSaysWho() {
        try (LeavingRoom room =
                new LeavingRoom(folder)
                        .set(88, LeavingRoom.WELL)
                        .aldrete(88, 2, 2, 2, 2, 2)
                        .now(90)
                        .answeredBut()
                        .shown()) {
            assertThat(room.said()).contains("earliest 15:40, in 10min");
            room.press(KeyCode.SPACE);
            room.type("Lives next door, seen by Dr Mbeki").press(KeyCode.TAB);
            room.type("mbe").press(KeyCode.ENTER).press("Ctrl+Enter");
            assertThat(room.at.last(LineSetAside.class).override().code())
                    .isEqualTo("MINIMUM_STAY_DOSING_END");
            room.press("Ctrl+Enter");
            assertThat(room.said())
                    .contains(
                            "Set aside: 1hr after end of dosing. Lives next door, seen by Dr"
                                    + " Mbeki · OSEI, Naomi (RN), MBEKI, Thandi (MD)")
                    .contains("21 of 22 criteria met, each recorded with what it rests on");
            room.press("Ctrl+Enter");
            assertThat(room.at.facts().get(room.at.facts().size() - 2).event())
                    .isInstanceOfSatisfying(
                            FoundFitToLeave.class,
                            fit ->
                                    assertThat(fit.findings())
                                            .filteredOn(
                                                    one ->
                                                            one.standing()
                                                                    instanceof Standing.Overridden)
                                            .hasSize(1));
            assertThat(room.at.chart().latest(PatientDischarged.class)).isPresent();
        }
    }

    @Test
    void nobodySetsAsideAloneAndTheFirstPersonIsNotAmongTheSecond() {
        try (LeavingRoom room = open("DRINKS")) {
            room.press(KeyCode.O).type("Prefers to drink at home").press(KeyCode.TAB);
            room.type("osei").press(KeyCode.ENTER);
            assertThat(room.said()).contains("Nobody of that name is on the staff list.");
            room.press("Ctrl+Enter");
            assertThat(room.said()).contains("Choose the second person.");
            assertThat(room.at.chart().all(LineSetAside.class)).isEmpty();
        }
    }

    /** Bell is chosen as the second person, and then Bell signs in and commits. */
    @Test
    void whoBecomesTheFirstPersonMeanwhileIsRefusedAsTheSecond() {
        try (LeavingRoom room = open("DRINKS")) {
            room.press(KeyCode.O).type("Prefers to drink at home").press(KeyCode.TAB);
            room.type("bell").press(KeyCode.ENTER);
            FxHarness.doOnFx(() -> room.at.desk().signIn(TestDesk.BELL));
            room.press("Ctrl+Enter");
            assertThat(room.said())
                    .contains("A second person is needed, other than the one who does it");
            assertThat(room.at.chart().all(LineSetAside.class)).isEmpty();
            assertThat(room.call(() -> room.view().form())).isPresent();
        }
    }

    @Test
    void whatIsSetAsideCanStillBeAnsweredAndIsMetThen() {
        try (LeavingRoom room = open("DRINKS")) {
            room.press(KeyCode.O).type("Nothing in the house").press(KeyCode.TAB);
            room.type("bell").press(KeyCode.ENTER).press("Ctrl+Enter");
            assertThat(room.said()).contains("21 of 22 criteria met · 1 set aside");
            goTo(room, "Drinks without trouble");
            room.press(KeyCode.ENTER).type("1").press("Ctrl+Enter");
            assertThat(room.said()).contains("22 of 22 criteria met").doesNotContain("1 set aside");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'',   'Type the minutes, at least 1.'",
        "0,    'Type the minutes, at least 1.'",
        "1441, 'Outside what this can be.'",
        "x,    'Type the number alone, in digits'",
        "7.5,  'Type a whole number'"
    })
    void minutesThatCannotBeAreRefusedBesideThem(String minutes, String sentence) {
        try (LeavingRoom room = open()) {
            room.opens("Watch longer…").type(minutes).press(KeyCode.TAB);
            room.type("still light-headed").press("Ctrl+Enter");
            assertThat(room.said()).contains(sentence);
            assertThat(room.at.chart().all(ObservationExtended.class)).isEmpty();
            assertThat(room.focused()).as("what is wrong has the focus").isEqualTo("For");
        }
    }

    @Test
    void watchingLongerNeedsAReason() {
        try (LeavingRoom room = open()) {
            room.opens("Watch longer…").type("30").press("Ctrl+Enter");
            assertThat(room.said()).contains("Write a reason in a few words.");
            assertThat(room.focused()).isEqualTo("Reason");
            room.type("still light-headed").press("Ctrl+Enter");
            assertThat(room.at.last(ObservationExtended.class).minutes()).isEqualTo(30);
            assertThat(room.said()).contains("Discharge… 1 criterion open");
        }
    }

    @Test
    void aTransferNeedsAPlaceAndAReasonAndOpenCriteriaDoNotStandInItsWay() {
        try (LeavingRoom room = new LeavingRoom(folder).now(45).shown()) {
            room.opens("Transfer…").press("Ctrl+Enter");
            assertThat(room.focused()).isEqualTo("To");
            room.type("St Mary emergency").press("Ctrl+Enter");
            assertThat(room.focused()).isEqualTo("Reason");
            assertThat(room.at.chart().all(PatientTransferred.class)).isEmpty();
            room.type("chest pain").press("Ctrl+Enter");
            assertThat(room.at.last(PatientTransferred.class))
                    .isEqualTo(new PatientTransferred("St Mary emergency", "chest pain"));
            assertThat(room.gone).containsExactly("record");
        }
    }

    @Test
    void leavingAgainstAdviceSaysHowCapacityWasJudgedAndWhatWasSaid() {
        try (LeavingRoom room = new LeavingRoom(folder).now(45).shown()) {
            room.opens("Left against advice…").type("capacity judged by Dr Mbeki, has it");
            room.press(KeyCode.TAB).type("told of the risks").press("Ctrl+Enter");
            assertThat(room.at.last(LeftAgainstMedicalAdvice.class))
                    .isEqualTo(
                            new LeftAgainstMedicalAdvice(
                                    "capacity judged by Dr Mbeki, has it", "told of the risks"));
            assertThat(room.gone).containsExactly("record");
        }
    }

    @Test
    void escLeavesAFormAndTheQuestionWithoutAnEntryAndGivesTheFocusBack() {
        try (LeavingRoom room = open()) {
            int before = room.at.facts().size();
            room.opens("Transfer…").type("St Mary").press(KeyCode.ESCAPE);
            assertThat(room.call(() -> room.view().form())).isEmpty();
            FxHarness.doOnFx(() -> room.view().criteria().requestFocus());
            room.press("Ctrl+Enter");
            assertThat(room.focused()).isEqualTo("Discharge");
            room.press(KeyCode.ESCAPE);
            assertThat(room.said()).doesNotContain("Discharge the patient?");
            assertThat(room.focused()).startsWith("Criteria for leaving");
            assertThat(room.at.facts()).hasSize(before);
            assertThat(room.gone).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void eachWayHomeIsChosenByItsDigitAndStandsOnTheRecord(Transport way) {
        try (LeavingRoom room = open("TRANSPORT")) {
            String name = LeavingRoom.WORDS.say("transport." + way);
            int digit = List.of(Transport.values()).indexOf(way) + 1;
            room.press(KeyCode.SPACE).type("1" + digit).type("blue car").press("Ctrl+Enter");
            assertThat(room.at.last(ChecklistAnswered.class).detail())
                    .isEqualTo(name + ", blue car");
            assertThat(room.said()).contains("Way home: " + name);
            room.press("Ctrl+Enter").press("Ctrl+Enter");
            assertThat(room.at.last(PatientDischarged.class).transport()).isEqualTo(way);
        }
    }

    @Test
    void aYesWithoutAWayHomeIsAskedForAndANoIsNot() {
        try (LeavingRoom room = open("TRANSPORT")) {
            room.press(KeyCode.SPACE).type("1").press("Ctrl+Enter");
            assertThat(room.said()).contains("Choose how the patient travels.");
            room.press(KeyCode.ESCAPE);
            FxHarness.doOnFx(() -> room.view().criteria().requestFocus());
            room.press(KeyCode.SPACE).type("2").press("Ctrl+Enter");
            assertThat(room.at.last(ChecklistAnswered.class).answer())
                    .isEqualTo(Checklist.Answer.NO);
            assertThat(room.said()).contains("Way home: not answered yet");
        }
    }

    /** The line of the way home was set aside: how the patient travels is asked all the same. */
    @Test
    void whereTheWayHomeWasSetAsideItIsAskedBeforeTheQuestion() {
        try (LeavingRoom room = open("TRANSPORT")) {
            room.press(KeyCode.O).type("Walks home, lives next door").press(KeyCode.TAB);
            room.type("bell").press(KeyCode.ENTER).press("Ctrl+Enter");
            room.press("Ctrl+Enter");
            assertThat(room.said()).contains("Say how the patient travels.");
            room.press("Ctrl+Enter");
            assertThat(room.said()).contains("Choose how the patient travels.");
            room.type("4").press("Ctrl+Enter").press("Ctrl+Enter");
            assertThat(room.at.last(PatientDischarged.class).transport())
                    .isEqualTo(Transport.PATIENT_TRANSPORT);
        }
    }

    @Test
    void withoutAnEscortTheLineSetAsideLetsThePatientGoAndTheQuestionSaysSo() {
        try (LeavingRoom room = open("ESCORT_HERE", "AFTERCARE")) {
            room.press(KeyCode.O).type("Escort called away").press(KeyCode.TAB);
            room.type("bell").press(KeyCode.ENTER).press("Ctrl+Enter");
            room.press(KeyCode.O).type("Interpreter gone").press(KeyCode.TAB);
            room.type("mbe").press(KeyCode.ENTER).press("Ctrl+Enter");
            room.press("Ctrl+Enter");
            assertThat(room.said())
                    .contains("No escort named; that line was set aside")
                    .contains("Advice not taught back; that line was set aside");
            room.press("Ctrl+Enter");
            assertThat(room.at.last(PatientDischarged.class))
                    .isEqualTo(new PatientDischarged("", Transport.DRIVEN_BY_ADULT, false));
        }
    }

    @Test
    void severalEffectsThatGoOnAreAskedAboutOneAfterTheOther() {
        LeavingRoom before = new LeavingRoom(folder);
        before.at.minute(30);
        for (String code : List.of("NAU", "DIZ")) {
            before.at.does(
                    new ObservationAct.LogSideEffect(
                            before.at.session().here(),
                            SamplePreparation.sideEffect(code, Grade.MILD)));
        }
        try (LeavingRoom room = before.measured().answeredBut().shown()) {
            room.press("Ctrl+Enter");
            assertThat(room.said()).contains("nau, since 14:30. How is it");
            room.type("1").press("Ctrl+Enter");
            assertThat(room.said()).contains("diz, since 14:30. How is it");
            room.type("2").press("Ctrl+Enter");
            assertThat(room.said()).contains("Discharge the patient?", "diz: Easing");
            assertThat(room.at.chart().all(SideEffectEnded.class)).hasSize(2);
            room.press("Ctrl+Enter");
            assertThat(room.at.chart().latest(PatientDischarged.class)).isPresent();
        }
    }

    @Test
    void withoutAnEscortArrangedTheDetailIsEmptyAndAYesAloneNamesNobody() {
        LeavingRoom before = new LeavingRoom(folder);
        before.at.does(
                new PreparationAct.ArrangeEscort(
                        before.at.session().here(), "ABARA, Chidi", "", ""));
        try (LeavingRoom room = before.measured().answeredBut("ESCORT_HERE").shown()) {
            assertThat(room.said()).contains("ABARA, Chidi, as arranged");
            room.press(KeyCode.SPACE).type("1").press("Ctrl+Enter");
            assertThat(room.at.last(ChecklistAnswered.class).detail()).isEqualTo("ABARA, Chidi");
        }
    }

    @Test
    void ctrlRLeadsToTheRecordAtAnyTime() {
        try (LeavingRoom room = open("GAIT")) {
            room.press("Ctrl+O");
            assertThat(room.gone).containsExactly("record");
        }
    }
}
