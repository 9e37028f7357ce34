package vigil.screen.discharge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.charting.Draft;
import vigil.charting.ObservationAct;
import vigil.effects.Grade;
import vigil.protocol.Checklist.Answer;
import vigil.screen.kit.FxHarness;
import vigil.session.LeavingEvent.PatientTransferred;
import vigil.session.PreparationEvent.ChecklistAnswered;
import vigil.session.RecordedEvent;
import vigil.session.SamplePreparation;

/** What is typed into a form of leaving is there again after the window was gone. */
class LeavingDraftsTest {
    @TempDir Path folder;

    private static void gone(LeavingRoom room) {
        FxHarness.doOnFx(() -> room.view().closed());
        room.at.settle();
        room.fx().close();
    }

    /** Opens a form and types its texts, Tab between them. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Watch longer…        | watch            | 45; still light-headed
                    Transfer…            | transfer         | St Mary emergency; chest pain
                    Left against advice… | advice           | has capacity, Dr Mbeki; told of the risks
                    """)
    void eachFormStandsThereAgainAsItWasTypedAndIsSavedUnderItsFirstEntry(
            String button, String form, String typed) {
        List<String> texts = Arrays.asList(typed.split("; "));
        LeavingRoom room = new LeavingRoom(folder).measured().shown();
        room.opens(button).type(texts.getFirst()).press(KeyCode.TAB).type(texts.getLast());
        gone(room);
        List<Draft> drafts = room.at.drafts();
        assertThat(drafts)
                .singleElement()
                .satisfies(
                        draft -> {
                            assertThat(draft.form()).isEqualTo("discharge." + form);
                            assertThat(draft.fields().values())
                                    .containsExactlyInAnyOrderElementsOf(texts);
                        });

        try (LeavingRoom again = room.shown()) {
            assertThat(again.at.chart().entries())
                    .noneMatch(one -> one.first().id().equals(drafts.getFirst().entry()));
            again.opens(button).press("Ctrl+Enter");
            RecordedEvent newest = again.at.newest();
            assertThat(newest.id())
                    .as("the entry begun first")
                    .isEqualTo(drafts.getFirst().entry());
            assertThat(again.at.drafts()).as("saved, and kept no more").isEmpty();
        }
    }

    @Test
    void theDetailOfALineAndTheFollowUpOfAnEffectStandThereAgain() {
        LeavingRoom room = new LeavingRoom(folder);
        room.at.minute(30);
        room.at.does(
                new ObservationAct.LogSideEffect(
                        room.at.session().here(), SamplePreparation.sideEffect("NAU", Grade.MILD)));
        room.measured().answeredBut("GAIT").shown();
        room.press(KeyCode.SPACE).type("1").type("a little slow on the stairs");
        gone(room);
        assertThat(room.at.drafts())
                .extracting(Draft::form)
                .containsExactly("discharge.assess.GAIT");
        try (LeavingRoom again = room.shown()) {
            again.press(KeyCode.SPACE).press("Ctrl+Enter");
            assertThat(again.at.last(ChecklistAnswered.class).answer()).isEqualTo(Answer.YES);
            assertThat(again.at.drafts()).isEmpty();
            again.press("Ctrl+Enter");
            again.type("3").type("call tomorrow");
            FxHarness.doOnFx(() -> again.view().closed());
            again.settle();
            assertThat(again.at.drafts())
                    .singleElement()
                    .satisfies(draft -> assertThat(draft.fields()).containsValue("call tomorrow"));
            FxHarness.doOnFx(() -> again.view().opened());
            again.settle().press("Ctrl+Enter").press("Ctrl+Enter");
            assertThat(again.said()).contains("Discharge the patient?");
            assertThat(again.at.drafts()).isEmpty();
        }
    }

    /** A form that gives way to another keeps its text, too. */
    @Test
    void whatIsTypedIntoAFormThatGivesWayToAnotherIsKept() {
        try (LeavingRoom room = new LeavingRoom(folder).measured().answeredBut("GAIT").shown()) {
            room.press(KeyCode.O).type("Walks with a stick, as before").press(KeyCode.TAB);
            room.type("bell").press(KeyCode.ENTER);
            FxHarness.doOnFx(() -> room.view().assess());
            room.settle();
            assertThat(room.at.drafts())
                    .singleElement()
                    .satisfies(
                            draft -> {
                                assertThat(draft.form()).isEqualTo("discharge.aside.GAIT");
                                assertThat(draft.fields()).containsOnlyKeys("reason", "second");
                                assertThat(draft.fields().get("second")).isNotBlank();
                            });
            FxHarness.doOnFx(() -> room.view().setAside());
            room.settle();
            assertThat(room.at.drafts()).as("begun anew and not twice").hasSize(1);
        }
    }

    @Test
    void anEmptyFormLeavesNothingBehindAndAnotherSessionIsNotOfferedIt() {
        try (LeavingRoom room = new LeavingRoom(folder).measured().shown()) {
            room.opens("Transfer…");
            FxHarness.doOnFx(() -> room.view().closed());
            room.settle();
            assertThat(room.at.drafts()).isEmpty();
            FxHarness.doOnFx(() -> room.view().opened());
            assertThat(room.at.chart().all(PatientTransferred.class)).isEmpty();
        }
    }
}
