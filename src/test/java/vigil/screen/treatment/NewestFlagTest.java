package vigil.screen.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.charting.DosingAct.WasteDrug;
import vigil.charting.Draft;
import vigil.charting.ObservationAct.StampTime;
import vigil.quantity.Milligrams;
import vigil.screen.desk.TestDesk;
import vigil.screen.desk.TestSession;
import vigil.screen.kit.FxHarness;
import vigil.session.DosingEvent.DrugWasted;
import vigil.session.EntryId;
import vigil.session.ObservationEvent.FlagSeen;
import vigil.session.ObservationEvent.TimeStamped;
import vigil.session.Stage;
import vigil.session.Witness;
import vigil.vitals.VitalItem;

/** Ctrl+J goes to the newest flag's own thing at once: one key, then the act. */
class NewestFlagTest {
    @TempDir private Path folder;

    @Test
    void an_overdue_set_is_entered_at_once() {
        try (BedsideWindow window = BedsideWindow.at(folder, "ketamine-iv", Stage.DOSING)) {
            window.minute(9).press("F5").press("Ctrl+J");
            assertThat(window.isAt(VitalItem.BLOOD_PRESSURE)).isTrue();
        }
    }

    @Test
    void a_set_that_was_typed_and_not_saved_is_there_again() {
        try (BedsideWindow window = BedsideWindow.at(folder, "ketamine-iv", Stage.DOSING)) {
            window.minute(3);
            Draft left =
                    new Draft(
                            new EntryId(new UUID(7, 7)),
                            window.at.chart().id(),
                            VitalsModel.FORM,
                            Map.of(VitalItem.HEART_RATE.name(), "88"),
                            window.at.moment(2),
                            TestDesk.OSEI.id());
            FxHarness.doOnFx(
                    () -> {
                        window.at.desk().keepDraft(left);
                        window.at.desk().refresh();
                    });
            window.at.settle();
            window.press("Ctrl+J");
            assertThat(window.isAt(VitalItem.HEART_RATE)).isTrue();
            assertThat(window.said()).contains("An unsaved set was kept.");
        }
    }

    @Test
    void a_stamped_time_gets_its_words_without_another_choice() {
        try (BedsideWindow window = BedsideWindow.at(folder, "ketamine-iv", Stage.DOSING)) {
            window.minute(4);
            window.at.does(new StampTime(window.at.session().here(), ""));
            window.at.reopen();
            window.press("Ctrl+J").type("line kinked").press("Ctrl+Enter");
            assertThat(window.at.chart().all(TimeStamped.class).getFirst().event().words())
                    .isEqualTo("line kinked");
        }
    }

    @Test
    void a_crossed_limit_is_taken_note_of_with_what_was_done() {
        try (BedsideWindow window = BedsideWindow.at(folder, "ketamine-iv", Stage.DOSING)) {
            window.minute(5);
            window.at.does(window.at.session().vitals("185/98", 92));
            window.at.reopen();
            window.press("Ctrl+J").type("told MBEKI").press("Ctrl+Enter");
            FlagSeen seen = window.at.last(FlagSeen.class);
            assertThat(seen.flag()).startsWith("limit:");
            assertThat(seen.done()).isEqualTo("told MBEKI");
        }
    }

    @Test
    void waste_without_a_witness_asks_for_the_witness() {
        try (BedsideWindow window = BedsideWindow.at(folder, "ketamine-iv", Stage.RECOVERING)) {
            window.minute(41);
            window.at.does(window.at.session().vitals("130/80", 70));
            window.at.does(
                    new WasteDrug(
                            window.at.session().here(),
                            TestSession.LOT,
                            Milligrams.of("15"),
                            new Witness.Missing(),
                            "bin"));
            window.at.reopen();
            window.press("Ctrl+J");
            assertThat(window.saidHere()).contains("15\u00a0mg of lot K2231");
            window.type("1").press("Ctrl+Enter");
            assertThat(window.at.chart().all(DrugWasted.class).getFirst().event().witness())
                    .isEqualTo(new Witness.Seen(TestDesk.BELL.id()));
        }
    }

    @Test
    void without_a_flag_it_says_so_and_esc_goes_back() {
        try (BedsideWindow window = BedsideWindow.at(folder, "ketamine-iv", Stage.PLANNED)) {
            window.press("Ctrl+J");
            assertThat(window.saidHere()).contains("No flag is open.");
            window.press(KeyCode.ESCAPE);
            assertThat(window.saidHere()).doesNotContain("No flag is open.");
        }
    }
}
