package vigil.screen.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.charting.Draft;
import vigil.charting.ObservationAct.StampTime;
import vigil.effects.SupportiveCare;
import vigil.screen.kit.FxHarness;
import vigil.session.ObservationEvent.CareGiven;
import vigil.session.ObservationEvent.FlagSeen;
import vigil.session.ObservationEvent.NoteWritten;
import vigil.session.ObservationEvent.RescueDrugGiven;
import vigil.session.ObservationEvent.SetMissed;
import vigil.session.ObservationEvent.TimeStamped;
import vigil.session.Stage;
import vigil.vitals.MissingReason;

class NoteFormTest {
    @TempDir private Path folder;

    @Test
    void a_note_is_saved_as_typed() {
        try (FormWindow window = FormWindow.at(folder, "ketamine-iv", Stage.DOSING)) {
            window.open(SideForms::note).press("Ctrl+Enter");
            assertThat(window.said()).contains("Write the note.");
            window.press(KeyCode.ENTER).type("asks for music").press("Ctrl+Enter");
            assertThat(window.at.last(NoteWritten.class))
                    .isEqualTo(new NoteWritten("asks for music"));
            assertThat(window.isOpen()).isFalse();
        }
    }

    @Test
    void a_rescue_drug_and_care_are_saved() {
        try (FormWindow window = FormWindow.at(folder, "ketamine-iv", Stage.DOSING)) {
            window.at.minute(20);
            window.open(SideForms::note).type("2").press(KeyCode.ENTER);
            window.type("dexamethasone").press(KeyCode.ENTER).type("4 mg").press(KeyCode.ENTER);
            window.type("IV").press(KeyCode.ENTER).type("Dr Mbeki").press("Ctrl+Enter");
            assertThat(window.at.last(RescueDrugGiven.class))
                    .isEqualTo(
                            new RescueDrugGiven(
                                    "dexamethasone", "4 mg", "IV", "Dr Mbeki", Optional.empty()));
            window.open(SideForms::note).type("3").type("3").press("Ctrl+Enter");
            assertThat(window.at.last(CareGiven.class))
                    .isEqualTo(new CareGiven(SupportiveCare.REASSURANCE, ""));
        }
    }

    /** Found on a real display: the dose went into the name of another drug. */
    @Test
    void after_a_drug_of_the_protocol_its_dose_is_typed() {
        try (FormWindow window = FormWindow.at(folder, "ketamine-iv", Stage.DOSING)) {
            window.at.minute(20);
            window.open(SideForms::note).type("2").type("labet").press(KeyCode.ENTER);
            assertThat(window.said()).contains("labetalol").doesNotContain("Other drug");
            window.type("10 mg").press(KeyCode.ENTER).type("IV").press("Ctrl+Enter");
            assertThat(window.at.last(RescueDrugGiven.class))
                    .isEqualTo(
                            new RescueDrugGiven("labetalol", "10 mg", "IV", "", Optional.empty()));
        }
    }

    @Test
    void a_missed_set_gets_its_reason() {
        try (FormWindow window = FormWindow.at(folder, "ketamine-iv", Stage.DOSING)) {
            window.at.minute(14);
            window.open(SideForms::note).type("4").type("1").type("5").press("Ctrl+Enter");
            assertThat(window.at.last(SetMissed.class).reason())
                    .isEqualTo(MissingReason.LEFT_UNDISTURBED);
        }
    }

    @Test
    void a_stamped_time_gets_its_words() {
        try (FormWindow window = FormWindow.at(folder, "ketamine-iv", Stage.DOSING)) {
            window.at.minute(9);
            window.at.does(new StampTime(window.at.session().here(), ""));
            window.at.reopen();
            window.open(SideForms::note)
                    .type("5")
                    .type("1")
                    .type("line kinked")
                    .press("Ctrl+Enter");
            assertThat(window.at.chart().all(TimeStamped.class).getFirst().event().words())
                    .isEqualTo("line kinked");
        }
    }

    @Test
    void the_newest_flag_is_taken_note_of() {
        try (FormWindow window = FormWindow.at(folder, "ketamine-iv", Stage.DOSING)) {
            window.at.minute(9);
            window.at.does(window.at.session().vitals("185/98", 92));
            window.at.reopen();
            window.open(forms -> forms.flags(Map.of()))
                    .press(KeyCode.ENTER)
                    .type("1")
                    .type("told MBEKI")
                    .press("Ctrl+Enter");
            FlagSeen seen = window.at.last(FlagSeen.class);
            assertThat(seen.flag()).startsWith("limit:");
            assertThat(seen.done()).isEqualTo("told MBEKI");
        }
    }

    @Test
    void a_half_written_note_survives_a_restart_and_can_be_discarded() {
        try (FormWindow window = FormWindow.at(folder, "ketamine-iv", Stage.DOSING)) {
            window.open(SideForms::note)
                    .press(KeyCode.ENTER)
                    .type("asks for")
                    .press(KeyCode.ESCAPE);
            assertThat(window.at.drafts()).hasSize(1);
            try (var again = new ReopenedForms(window)) {
                again.open(SideForms::note);
                assertThat(again.said()).contains("An unsaved entry was kept.", "Discard");
                again.window().press(KeyCode.ENTER).type(" music").press("Ctrl+Enter");
                assertThat(window.at.last(NoteWritten.class).text()).isEqualTo("asks for music");
            }
        }
    }

    /**
     * Of two that were kept the one begun last is what is looked for, in whatever order they lie.
     */
    @ParameterizedTest
    @CsvSource({"3, music", "-3, asks for"})
    void of_two_half_written_notes_the_one_begun_last_is_offered(int later, String offered) {
        try (FormWindow window = FormWindow.at(folder, "ketamine-iv", Stage.DOSING)) {
            window.at.minute(9);
            window.open(SideForms::note)
                    .press(KeyCode.ENTER)
                    .type("asks for")
                    .press(KeyCode.ESCAPE);
            Draft one = window.at.drafts().getFirst();
            Map<String, String> fields = new HashMap<>(one.fields());
            fields.replaceAll((field, text) -> text.equals("asks for") ? "music" : text);
            FxHarness.doOnFx(
                    () ->
                            window.at
                                    .desk()
                                    .keepDraft(
                                            new Draft(
                                                    window.at.desk().newEntry(),
                                                    one.session(),
                                                    one.form(),
                                                    fields,
                                                    window.at.moment(9 + later),
                                                    one.by())));
            window.at.settle();
            assertThat(window.at.drafts()).hasSize(2);
            try (var again = new ReopenedForms(window)) {
                again.open(SideForms::note);
                again.window().press(KeyCode.ENTER).press("Ctrl+Enter");
                assertThat(window.at.last(NoteWritten.class).text()).isEqualTo(offered);
            }
        }
    }
}
