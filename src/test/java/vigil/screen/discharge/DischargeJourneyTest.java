package vigil.screen.discharge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.discharge.Readiness;
import vigil.protocol.Checklist;
import vigil.screen.desk.TestDesk;
import vigil.screen.desk.TypedPasswords;
import vigil.screen.kit.SceneAudit;
import vigil.session.LeavingEvent.FoundFitToLeave;
import vigil.session.LeavingEvent.LeftAgainstMedicalAdvice;
import vigil.session.LeavingEvent.ObservationExtended;
import vigil.session.LeavingEvent.PatientDischarged;
import vigil.session.LeavingEvent.PatientTransferred;
import vigil.session.LeavingEvent.Transport;
import vigil.session.PreparationEvent.ChecklistAnswered;
import vigil.session.PreparationEvent.LineSetAside;

/** Leaving, by keyboard alone, on a real store. */
class DischargeJourneyTest {
    @TempDir Path folder;

    @Test
    void theLastOpenLinesAreAnsweredAndThePatientGoesHome() {
        try (LeavingRoom room =
                new LeavingRoom(folder)
                        .measured()
                        .answeredBut("GAIT", "ESCORT_HERE", "TRANSPORT")
                        .shown()) {
            assertThat(room.said())
                    .contains("19 of 22 criteria met · earliest 15:40, reached 10min ago")
                    .contains("Discharge… 3 criteria open");
            room.press(KeyCode.SPACE).type("1").type("steady, as before").press("Ctrl+Enter");
            assertThat(room.at.last(ChecklistAnswered.class))
                    .isEqualTo(
                            new ChecklistAnswered(
                                    Checklist.Kind.DISCHARGE,
                                    "GAIT",
                                    Checklist.Answer.YES,
                                    "steady, as before"));
            room.press(KeyCode.SPACE).type("y").press("Ctrl+Enter");
            assertThat(room.at.last(ChecklistAnswered.class).detail())
                    .isEqualTo("HARGREAVES, Tom, brother, 555 0100");
            room.press(KeyCode.SPACE).type("12").press("Ctrl+Enter");
            assertThat(room.said()).contains("22 of 22 criteria met");

            room.press("Ctrl+Enter");

            assertThat(room.said())
                    .contains("Discharge the patient?")
                    .contains("Escort: HARGREAVES, Tom, brother, 555\u00a00100")
                    .contains("Way home: Taxi with escort");
            assertThat(room.gone).isEmpty();
            room.press("Ctrl+Enter");
            assertThat(room.at.last(PatientDischarged.class))
                    .isEqualTo(
                            new PatientDischarged(
                                    "HARGREAVES, Tom, brother, 555 0100",
                                    Transport.TAXI_WITH_ESCORT,
                                    true));
            assertThat(room.at.facts().get(room.at.facts().size() - 2).event())
                    .isInstanceOfSatisfying(
                            FoundFitToLeave.class,
                            found -> assertThat(Readiness.ready(found.findings())).isTrue());
            assertThat(room.gone).containsExactly("record");
        }
    }

    @Test
    void withOpenCriteriaNobodyIsDischargedAndTheScreenSaysWhy() {
        try (LeavingRoom room = new LeavingRoom(folder).measured().answeredBut("GAIT").shown()) {
            int before = room.at.facts().size();

            room.press("Ctrl+Enter");

            assertThat(room.said()).contains("Not recorded. Criteria for leaving are open.");
            assertThat(room.at.facts()).hasSize(before);
            assertThat(room.gone).isEmpty();
        }
    }

    @Test
    void whereThereAreKeysTheSecondPersonTypesTheirPasswordBeforeACriterionIsSetAside() {
        try (LeavingRoom room =
                LeavingRoom.keyed(folder).measured().answeredBut("DRINKS").shown()) {
            int before = room.at.facts().size();
            room.press(KeyCode.O).type("Prefers to drink at home").press("Ctrl+Enter");
            room.type("mbe").press(KeyCode.ENTER).press("Ctrl+Enter");
            assertThat(room.said()).contains("Thandi Mbeki, MD has not confirmed this yet.");
            assertThat(room.at.facts()).hasSize(before);
            room.type(TypedPasswords.of(TestDesk.MBEKI)).press(KeyCode.ENTER).press("Ctrl+Enter");

            LineSetAside aside = room.at.last(LineSetAside.class);
            assertThat(aside.override().second()).isEqualTo(TestDesk.MBEKI.id());
            assertThat(aside.confirmation()).isPresent();
        }
    }

    @Test
    void anOpenCriterionIsSetAsideWithAReasonAndASecondPerson() {
        try (LeavingRoom room = new LeavingRoom(folder).measured().answeredBut("DRINKS").shown()) {
            room.press(KeyCode.O).press("Ctrl+Enter");
            assertThat(room.said()).contains("Write a reason in a few words.");
            room.type("Prefers to drink at home").press("Ctrl+Enter");
            assertThat(room.said()).contains("Choose the second person.");
            room.type("mbe").press(KeyCode.ENTER).press("Ctrl+Enter");

            LineSetAside aside = room.at.last(LineSetAside.class);
            assertThat(aside.override().code()).isEqualTo("DRINKS");
            assertThat(aside.override().reason()).isEqualTo("Prefers to drink at home");
            assertThat(aside.override().second()).isEqualTo(TestDesk.MBEKI.id());
            assertThat(room.said())
                    .contains("21 of 22 criteria met · 1 set aside")
                    .contains("Prefers to drink at home · OSEI, Naomi (RN), MBEKI, Thandi (MD)");
        }
    }

    @Test
    void aPatientIsWatchedLongerAndTheClockRunsOn() {
        try (LeavingRoom room = new LeavingRoom(folder).measured().answeredBut().shown()) {
            room.call(() -> room.view().actions().size());
            room.fx().act(() -> button(room, "Watch longer…").fire());
            room.type("30").press(KeyCode.ENTER).type("still light-headed").press("Ctrl+Enter");

            assertThat(room.at.last(ObservationExtended.class))
                    .isEqualTo(new ObservationExtended(30, "still light-headed"));
            assertThat(room.said()).contains("21 of 22 criteria met · earliest 16:20, in 30min");
        }
    }

    @Test
    void aPatientIsTransferredWithAPlaceAndAReason() {
        try (LeavingRoom room = new LeavingRoom(folder).measured().shown()) {
            room.fx().act(() -> button(room, "Transfer…").fire());
            room.type("St Mary emergency")
                    .press(KeyCode.ENTER)
                    .type("chest pain")
                    .press("Ctrl+Enter");

            assertThat(room.at.last(PatientTransferred.class))
                    .isEqualTo(new PatientTransferred("St Mary emergency", "chest pain"));
            assertThat(room.gone).containsExactly("record");
        }
    }

    @Test
    void aPatientLeavesAgainstAdviceAndCapacityIsRecorded() {
        try (LeavingRoom room = new LeavingRoom(folder).measured().shown()) {
            room.fx().act(() -> button(room, "Left against advice…").fire());
            room.press("Ctrl+Enter");
            assertThat(room.said()).contains("Write a reason in a few words.");
            room.type("has capacity, Dr Mbeki").press("Ctrl+Enter");

            assertThat(room.at.last(LeftAgainstMedicalAdvice.class))
                    .isEqualTo(new LeftAgainstMedicalAdvice("has capacity, Dr Mbeki", ""));
            assertThat(room.gone).containsExactly("record");
        }
    }

    @Test
    void theTickOfTheAdviceAnswersItsLine() {
        try (LeavingRoom room =
                new LeavingRoom(folder).measured().answeredBut("AFTERCARE").shown()) {
            room.fx().focus(room.call(() -> room.view().home().taught().focusTarget()));
            room.press(KeyCode.SPACE);

            assertThat(room.at.last(ChecklistAnswered.class).code()).isEqualTo("AFTERCARE");
            assertThat(room.said()).contains("22 of 22 criteria met");
        }
    }

    @Test
    void keysOpenTheirFormAtTheBedside() {
        try (LeavingRoom room = new LeavingRoom(folder).measured().shown()) {
            room.press("F2").press("F3").press("F4");
            assertThat(room.gone)
                    .containsExactly("treatment VITALS", "treatment SCORES", "treatment EFFECT");
        }
    }

    @Test
    void everythingOnTheScreenHasARoleANameAndRoom() {
        try (LeavingRoom room = new LeavingRoom(folder).measured().answeredBut("GAIT").shown()) {
            assertThat(room.call(() -> SceneAudit.bedside((Parent) room.view().node()))).isEmpty();
            room.press(KeyCode.O);
            assertThat(room.call(() -> SceneAudit.bedside((Parent) room.view().node()))).isEmpty();
        }
    }

    private static javafx.scene.control.Button button(LeavingRoom room, String text) {
        return room.view().node().lookupAll(".button").stream()
                .map(javafx.scene.control.Button.class::cast)
                .filter(one -> text.equals(one.getText()))
                .findFirst()
                .orElseThrow();
    }

    /** Who watched the clock goes on with what is open, and Space on what is met leads there. */
    @Test
    void aCriterionThatTimeHasMetGivesItsPlaceToTheNextThatIsOpen() {
        try (LeavingRoom room =
                new LeavingRoom(folder)
                        .set(98, LeavingRoom.WELL)
                        .aldrete(98, 2, 2, 2, 2, 2)
                        .now(99)
                        .answeredBut("GAIT", "DRINKS")
                        .shown()) {
            assertThat(LeavingKeysTest.atHand(room)).startsWith("not yet, 1hr after end of dosing");
            room.at.minute(101);
            room.settle();
            assertThat(LeavingKeysTest.atHand(room))
                    .startsWith("not assessed, Gait tested and steady");
            room.press(KeyCode.DOWN).press(KeyCode.DOWN);
            assertThat(LeavingKeysTest.atHand(room)).startsWith("met, 1hr after end of dosing");
            room.press(KeyCode.SPACE);
            assertThat(LeavingKeysTest.atHand(room))
                    .startsWith("not assessed, Gait tested and steady");
        }
    }
}
