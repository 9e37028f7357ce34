package vigil.screen.discharge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.charting.StoreFault;
import vigil.protocol.Checklist;
import vigil.screen.desk.SaveState;
import vigil.screen.kit.FxHarness;
import vigil.session.LeavingEvent.FoundFitToLeave;
import vigil.session.LeavingEvent.LeftAgainstMedicalAdvice;
import vigil.session.LeavingEvent.ObservationExtended;
import vigil.session.LeavingEvent.PatientDischarged;
import vigil.session.LeavingEvent.PatientTransferred;
import vigil.session.PreparationEvent.ChecklistAnswered;
import vigil.session.PreparationEvent.LineSetAside;
import vigil.session.SessionEvent;
import vigil.session.Stage;

/** A disk that is full, and an answer that got lost: nothing is lost, nothing is entered twice. */
class StoreFailsWhileLeavingTest {
    @TempDir Path folder;

    private static long count(LeavingRoom room, Class<? extends SessionEvent> kind) {
        return room.at.facts().stream().filter(fact -> kind.isInstance(fact.event())).count();
    }

    private static SaveState state(LeavingRoom room) {
        return room.call(() -> room.at.desk().saveState().get());
    }

    private static void retries(LeavingRoom room) {
        FxHarness.doOnFx(() -> room.at.desk().retry());
        room.settle();
    }

    private LeavingRoom ready() {
        return new LeavingRoom(folder).measured().answeredBut().shown();
    }

    @Test
    void aDischargeThatDoesNotReachTheDiskIsNotSavedAndTheRetryIsOneEntry() {
        try (LeavingRoom room = ready()) {
            int before = room.at.facts().size();
            room.at.diskIsFull();
            room.press("Ctrl+Enter").press("Ctrl+Enter");

            assertThat(state(room))
                    .isInstanceOfSatisfying(
                            SaveState.NotSaved.class,
                            not -> assertThat(not.fault()).isEqualTo(new StoreFault.DiskFull()));
            assertThat(room.at.facts()).hasSize(before);
            assertThat(room.gone).as("the patient is still here").isEmpty();
            assertThat(room.call(() -> room.view().gate().orElseThrow().stage()))
                    .isEqualTo(Stage.RECOVERING);

            room.at.storeIsWell();
            retries(room);
            assertThat(state(room)).isInstanceOf(SaveState.Saved.class);
            assertThat(count(room, FoundFitToLeave.class)).isEqualTo(1);
            assertThat(count(room, PatientDischarged.class)).isEqualTo(1);
            assertThat(room.gone).containsExactly("record");
        }
    }

    @Test
    void aDischargeWhoseAnswerGotLostIsFoundAgainByTheRetry() {
        try (LeavingRoom room = ready()) {
            room.at.answersGetLost();
            room.press("Ctrl+Enter").press("Ctrl+Enter");
            assertThat(state(room)).isInstanceOf(SaveState.NotSaved.class);
            assertThat(count(room, PatientDischarged.class)).as("it is on disk").isEqualTo(1);

            room.at.storeIsWell();
            retries(room);
            assertThat(count(room, FoundFitToLeave.class)).isEqualTo(1);
            assertThat(count(room, PatientDischarged.class)).isEqualTo(1);
            assertThat(room.gone).containsExactly("record");
        }
    }

    /** The nurse does not find the retry and asks to discharge once more, a minute later. */
    @Test
    void askingToDischargeOnceMoreAMinuteLaterIsTheSameEntry() {
        try (LeavingRoom room = ready()) {
            room.at.answersGetLost();
            room.press("Ctrl+Enter").press("Ctrl+Enter");
            room.at.storeIsWell();
            room.at.minute(111);

            room.press("Ctrl+Enter");
            assertThat(room.said()).contains("Discharged at 15:50");
            room.press("Ctrl+Enter");

            assertThat(room.said()).doesNotContain("Not recorded.");
            assertThat(count(room, PatientDischarged.class)).isEqualTo(1);
            assertThat(room.gone).containsExactly("record");
        }
    }

    @Test
    void aDischargeThatWasNeverWrittenTakesTheTimeAtWhichItWasFirstConfirmed() {
        try (LeavingRoom room = ready()) {
            room.at.diskIsFull();
            room.press("Ctrl+Enter").press("Ctrl+Enter");
            room.at.storeIsWell();
            room.at.minute(112);
            room.press("Ctrl+Enter").press("Ctrl+Enter");

            assertThat(room.at.last(PatientDischarged.class).adviceGiven()).isTrue();
            assertThat(room.at.newest().taken().at().instant())
                    .isEqualTo(room.at.moment(110).instant());
            assertThat(room.at.newest().recordedAt().instant())
                    .isEqualTo(room.at.moment(112).instant());
        }
    }

    @Test
    void aFormKeepsItsTextAndIsOneEntryHoweverOftenItIsCommitted() {
        try (LeavingRoom room = new LeavingRoom(folder).measured().answeredBut("DRINKS").shown()) {
            room.at.diskIsFull();
            room.press(KeyCode.O).type("Prefers to drink at home").press(KeyCode.TAB);
            room.type("mbe").press(KeyCode.ENTER).press("Ctrl+Enter");
            assertThat(state(room)).isInstanceOf(SaveState.NotSaved.class);
            assertThat(room.call(() -> room.view().form())).as("it stays open").isPresent();
            assertThat(count(room, LineSetAside.class)).isZero();

            room.at.answersGetLost();
            room.press("Ctrl+Enter");
            room.at.storeIsWell();
            room.at.minute(112);
            room.press("Ctrl+Enter");

            assertThat(count(room, LineSetAside.class)).isEqualTo(1);
            assertThat(room.at.last(LineSetAside.class).override().reason())
                    .isEqualTo("Prefers to drink at home");
            assertThat(room.call(() -> room.view().form())).as("done").isEmpty();
            assertThat(room.said()).contains("21 of 22 criteria met · 1 set aside");
        }
    }

    @Test
    void anAnswerToALineIsOneEntryAfterALostAnswer() {
        try (LeavingRoom room = new LeavingRoom(folder).measured().answeredBut("GAIT").shown()) {
            long before = count(room, ChecklistAnswered.class);
            room.at.answersGetLost();
            room.press(KeyCode.SPACE).type("1").type("steady").press("Ctrl+Enter");
            room.at.storeIsWell();
            room.at.minute(113);
            room.press("Ctrl+Enter");

            assertThat(count(room, ChecklistAnswered.class)).isEqualTo(before + 1);
            assertThat(room.at.last(ChecklistAnswered.class))
                    .isEqualTo(
                            new ChecklistAnswered(
                                    Checklist.Kind.DISCHARGE,
                                    "GAIT",
                                    Checklist.Answer.YES,
                                    "steady"));
        }
    }

    @Test
    void watchingLongerATransferAndLeavingAgainstAdviceAreEachOneEntryAfterALostAnswer() {
        try (LeavingRoom room = new LeavingRoom(folder).measured().shown()) {
            room.at.answersGetLost();
            room.opens("Watch longer…").type("30").press(KeyCode.ENTER).type("dizzy");
            room.press("Ctrl+Enter");
            room.at.storeIsWell();
            room.at.minute(115);
            room.press("Ctrl+Enter");
            assertThat(count(room, ObservationExtended.class)).isEqualTo(1);

            room.at.answersGetLost();
            room.opens("Transfer…").type("St Mary").press(KeyCode.ENTER).type("chest pain");
            room.press("Ctrl+Enter");
            room.at.storeIsWell();
            room.at.minute(117);
            room.press("Ctrl+Enter");
            assertThat(count(room, PatientTransferred.class)).isEqualTo(1);
            assertThat(room.gone).containsExactly("record");
        }
    }

    @Test
    void leavingAgainstAdviceIsOneEntryAfterALostAnswer() {
        try (LeavingRoom room = new LeavingRoom(folder).measured().shown()) {
            room.at.answersGetLost();
            room.opens("Left against advice…").type("has capacity").press("Ctrl+Enter");
            room.at.storeIsWell();
            room.at.minute(115);
            room.press("Ctrl+Enter");
            assertThat(count(room, LeftAgainstMedicalAdvice.class)).isEqualTo(1);
            assertThat(room.gone).containsExactly("record");
        }
    }
}
