package vigil.screen.discharge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.charting.Draft;
import vigil.charting.ObservationAct;
import vigil.effects.EffectOutcome;
import vigil.effects.Grade;
import vigil.protocol.Checklist;
import vigil.screen.kit.FxHarness;
import vigil.screen.kit.SceneAudit;
import vigil.session.LeavingEvent.PatientDischarged;
import vigil.session.ObservationEvent.NoteWritten;
import vigil.session.ObservationEvent.SideEffectEnded;
import vigil.session.PreparationEvent.ChecklistAnswered;
import vigil.session.SamplePreparation;

/** What the forms of leaving keep and ask, by keyboard, on a real store. */
class LeavingFormsTest {
    @TempDir Path folder;

    private LeavingRoom withEffect() {
        LeavingRoom room = new LeavingRoom(folder);
        room.at.minute(30);
        room.at.does(
                new ObservationAct.LogSideEffect(
                        room.at.session().here(), SamplePreparation.sideEffect("NAU", Grade.MILD)));
        return room.measured().answeredBut().shown();
    }

    @Test
    void whatIsOpenComesFirstAndWhatIsOptionalLast() {
        try (LeavingRoom room =
                new LeavingRoom(folder).measured().answeredBut("GAIT", "VOIDED").shown()) {
            List<String> rows = room.call(() -> room.view().criteria().said());

            assertThat(rows).hasSize(23);
            assertThat(rows.getFirst()).startsWith("not assessed, Gait tested and steady");
            assertThat(rows.getLast()).startsWith("optional, Has passed urine, if asked");
            assertThat(room.said()).contains("21 of 22 criteria met");
        }
    }

    @Test
    void anOptionalLineIsAnsweredButNeverSetAside() {
        try (LeavingRoom room = new LeavingRoom(folder).measured().answeredBut("VOIDED").shown()) {
            int before = room.at.facts().size();
            room.press(KeyCode.END).press(KeyCode.O).press("Ctrl+Enter");
            assertThat(room.said()).contains("Discharge the patient?");
            assertThat(room.at.facts()).hasSize(before);

            room.press(KeyCode.ESCAPE);
            room.fx().focus(room.call(() -> room.view().criteria()));
            room.press(KeyCode.END).press(KeyCode.SPACE);
            room.type("3").type("not asked").press("Ctrl+Enter");
            assertThat(room.at.last(ChecklistAnswered.class))
                    .isEqualTo(
                            new ChecklistAnswered(
                                    Checklist.Kind.DISCHARGE,
                                    "VOIDED",
                                    Checklist.Answer.NOT_APPLICABLE,
                                    "not asked"));
            assertThat(room.call(() -> room.view().criteria().said()))
                    .anySatisfy(row -> assertThat(row).startsWith("met, Has passed urine"));
        }
    }

    @Test
    void aSideEffectThatGoesOnIsAskedAboutBeforeThePatientLeaves() {
        try (LeavingRoom room = withEffect()) {
            room.press("Ctrl+Enter");
            assertThat(room.said()).contains("Side effect that goes on", "How is it");
            assertThat(room.call(() -> SceneAudit.bedside((Parent) room.view().node()))).isEmpty();
            room.press("Ctrl+Enter");
            assertThat(room.said()).contains("Choose how it is.");
            room.type("3");
            assertThat(room.said()).doesNotContain("Choose how it is.");
            room.type("call tomorrow").press("Ctrl+Enter");

            assertThat(room.at.facts().get(room.at.facts().size() - 2).event())
                    .isInstanceOfSatisfying(
                            SideEffectEnded.class,
                            said -> assertThat(said.outcome()).isEqualTo(EffectOutcome.ONGOING));
            assertThat(room.at.last(NoteWritten.class).text()).endsWith(": call tomorrow");
            assertThat(room.said()).contains("Discharge the patient?", ": Still there");
            room.press("Ctrl+Enter");
            assertThat(room.at.last(PatientDischarged.class).adviceGiven()).isTrue();
        }
    }

    @Test
    void aSideEffectThatEndedNowIsAskedAboutOnce() {
        try (LeavingRoom room = withEffect()) {
            room.press("Ctrl+Enter").type("1").press("Ctrl+Enter");

            assertThat(room.at.last(SideEffectEnded.class).outcome())
                    .isEqualTo(EffectOutcome.RESOLVED);
            assertThat(room.said())
                    .contains("Discharge the patient?")
                    .doesNotContain("Still there");
        }
    }

    @Test
    void whatIsTypedIsKeptWhenTheScreenIsLeftAndStandsThereAgain() {
        try (LeavingRoom room = new LeavingRoom(folder).measured().answeredBut("DRINKS").shown()) {
            room.press(KeyCode.O).type("Prefers to drink at home");

            FxHarness.doOnFx(() -> room.view().closed());
            room.settle();
            List<Draft> kept = room.call(() -> room.at.desk().drafts().get());
            assertThat(kept)
                    .singleElement()
                    .satisfies(
                            draft -> {
                                assertThat(draft.form()).isEqualTo("discharge.aside.DRINKS");
                                assertThat(draft.fields())
                                        .containsEntry("reason", "Prefers to drink at home");
                            });

            FxHarness.doOnFx(() -> room.view().opened());
            room.settle().press(KeyCode.O).press("Ctrl+Enter");
            assertThat(room.said()).contains("Choose the second person.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Watch longer\u2026", "Transfer\u2026", "Left against advice\u2026"})
    void escKeepsWhatIsTypedAndTheFormSaysSoWhenItOpensAgain(String button) {
        try (LeavingRoom room = new LeavingRoom(folder).measured().answeredBut("DRINKS").shown()) {
            room.opens(button).type("45").press(KeyCode.ESCAPE);
            assertThat(room.call(() -> room.view().form())).isEmpty();
            assertThat(room.call(() -> room.at.desk().drafts().get()))
                    .singleElement()
                    .satisfies(draft -> assertThat(draft.fields()).containsValue("45"));

            room.opens(button);
            assertThat(room.said()).contains("An unsaved entry was kept.");
        }
    }

    @Test
    void aFormThatOpensForTheFirstTimeSaysNothingOfADraft() {
        try (LeavingRoom room = new LeavingRoom(folder).measured().answeredBut("DRINKS").shown()) {
            room.opens("Transfer\u2026").press(KeyCode.ESCAPE);
            assertThat(room.opens("Transfer\u2026").said()).doesNotContain("unsaved", "Discard");
        }
    }

    @Test
    void whatIsThrownAwayIsNotOfferedAgain() {
        try (LeavingRoom room = new LeavingRoom(folder).measured().answeredBut("DRINKS").shown()) {
            room.press(KeyCode.O).type("Prefers to drink at home").press(KeyCode.ESCAPE);
            FxHarness.doOnFx(() -> room.view().criteria().requestFocus());
            room.press(KeyCode.O).opens("Discard");

            assertThat(room.call(() -> room.at.desk().drafts().get())).isEmpty();
            assertThat(room.call(() -> room.view().form())).isEmpty();
        }
    }
}
