package vigil.screen.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.charting.Draft;
import vigil.protocol.Checklist;
import vigil.screen.desk.TestDesk;
import vigil.screen.kit.FxHarness;
import vigil.session.PreparationEvent.ChecklistAnswered;
import vigil.session.PreparationEvent.EscortArranged;
import vigil.session.PreparationEvent.TimeOutDone;

/** What is typed and not recorded is kept; what is recorded is kept by the record alone. */
final class CheckInDraftsTest {
    @TempDir private Path folder;

    private static Map<String, String> only(List<Draft> drafts) {
        assertThat(drafts).hasSize(1);
        return drafts.getFirst().fields();
    }

    private static CheckInDesk again(TestDesk at) {
        FxHarness.doOnFx(at.desk()::refresh);
        at.settle();
        return CheckInDesk.of(at).borrowed();
    }

    private static void left(CheckInDesk to) {
        FxHarness.doOnFx(to.view::closed);
        to.settle();
    }

    @Test
    void a_whole_check_in_leaves_no_unsaved_form_behind_at_any_step() {
        try (CheckInDesk to = CheckInDesk.empty(folder)) {
            Walk.planned(to);
            assertThat(to.at.drafts()).as("after planning").isEmpty();
            Walk.arrived(to);
            assertThat(to.at.drafts()).as("after the arrival").isEmpty();
            Walk.answers(to, Checklist.Kind.CHECK_IN);
            assertThat(to.at.drafts()).as("after the checklist").isEmpty();
            to.keys("Ctrl+6");
            Walk.dosed(to);
            assertThat(to.at.drafts()).as("after the dose").isEmpty();
            Walk.answers(to, Checklist.Kind.TIME_OUT);
            left(to);
            assertThat(to.at.drafts()).as("after the time-out").isEmpty();
        }
    }

    @Test
    void a_form_that_was_only_opened_and_walked_through_is_not_kept() {
        try (CheckInDesk to = Prepared.arrived(folder, "ketamine-iv").open()) {
            to.keys("Ctrl+1", "Ctrl+2", "Ctrl+3", "Ctrl+4", "Ctrl+5", "Ctrl+6", "Ctrl+7");
            left(to);
            assertThat(to.at.drafts()).isEmpty();
        }
    }

    @Test
    void allergies_that_the_form_opened_with_are_not_kept_and_a_change_of_them_is() {
        try (CheckInDesk to = Prepared.chosen(folder, "ketamine-iv").open()) {
            assertThat(to.typed("allergies")).isEqualTo("penicillin (rash)");
            to.keys("Ctrl+4", "Ctrl+3");
            assertThat(to.at.drafts()).isEmpty();
            to.field("allergies", "latex").keys("Ctrl+4");
            assertThat(only(to.at.drafts())).containsExactly(Map.entry("allergies", "latex"));
        }
    }

    @Test
    void what_was_typed_and_taken_back_is_no_longer_kept() {
        try (CheckInDesk to = Prepared.chosen(folder, "ketamine-iv").open()) {
            to.field("escort", "T").keys("Ctrl+4");
            assertThat(only(to.at.drafts())).containsExactly(Map.entry("escort", "T"));
            to.keys("Ctrl+3");
            to.field("escort", "").keys("Backspace", "Ctrl+4");
            assertThat(to.at.drafts()).isEmpty();
        }
    }

    @Test
    void minutes_ago_come_back_as_the_minute_that_they_meant() {
        try (CheckInDesk to = Prepared.chosen(folder, "ketamine-iv").open()) {
            to.at.minute(-30);
            to.field("weighed", "-5");
            to.at.minute(-20);
            left(to);
            assertThat(only(to.at.drafts())).containsExactly(Map.entry("weighed", "13:25"));
        }
    }

    @Test
    void of_a_step_that_was_recorded_in_part_only_the_rest_is_kept() {
        TestDesk at = TestDesk.at(folder, "ketamine-iv", vigil.session.Stage.DOSING);
        FxHarness.doOnFx(at.desk()::leave);
        try (CheckInDesk to = CheckInDesk.of(at)) {
            Walk.planned(to);
            Walk.arrived(to);
            assertThat(to.said()).contains("Another patient is being treated in this room.");
            assertThat(to.chart().all(EscortArranged.class)).hasSize(1);
            assertThat(only(at.drafts()))
                    .containsExactly(Map.entry("identifiers", "Aino Lindqvist, 04-Mar-1980"));
        }
    }

    @Test
    void answers_of_a_checklist_come_back_after_the_window_was_gone() {
        try (CheckInDesk to = Prepared.chosen(folder, "ketamine-iv").open()) {
            to.keys("Ctrl+4");
            to.type("y").type("name and birth date").keys("Enter");
            to.type("y");
            left(to);
            assertThat(to.chart().all(ChecklistAnswered.class)).isEmpty();
            try (CheckInDesk back = again(to.at)) {
                back.keys("Ctrl+4");
                assertThat(back.text()).contains("Text you had typed was kept.");
                back.keys("Ctrl+Enter");
                assertThat(back.chart().all(ChecklistAnswered.class))
                        .extracting(one -> one.event().code() + " " + one.event().detail())
                        .containsExactly("TWO_IDS name and birth date", "CONSENT ");
                assertThat(to.at.drafts()).isEmpty();
            }
        }
    }

    @Test
    void a_half_typed_patient_comes_back_to_the_next_new_session_and_can_be_thrown_away() {
        try (CheckInDesk to = CheckInDesk.empty(folder)) {
            to.keys("Tab", "Space");
            to.field("mrn", "778 201").keys("Enter");
            to.type("LINDQVIST").keys("Enter");
            to.type("Aino");
            left(to);
            assertThat(only(to.at.drafts()).keySet())
                    .containsExactlyInAnyOrder("mrn", "family", "given");
            try (CheckInDesk back = again(to.at)) {
                assertThat(back.typed("given")).isEqualTo("Aino");
                assertThat(back.text()).contains("is not recorded yet");
                back.press("Throw it away");
                assertThat(back.typed("given")).isEmpty();
                assertThat(to.at.drafts()).isEmpty();
            }
        }
    }

    @Test
    void a_search_for_a_patient_is_no_form_and_is_not_kept() {
        try (CheckInDesk to = CheckInDesk.empty(folder)) {
            to.type("HARG").keys("Down", "Enter");
            assertThat(to.text()).contains("HARGREAVES, Miriam (Ms)");
            left(to);
            assertThat(to.at.drafts()).isEmpty();
        }
    }

    @Test
    void the_time_out_asks_once_what_shall_become_of_a_half_typed_form() {
        Prepared here = Prepared.hereAndWeighed(folder, "ketamine-iv");
        Prepared.checked(Prepared.drawn(Prepared.ordered(here)));
        try (CheckInDesk to = here.answers(Checklist.Kind.TIME_OUT).open()) {
            to.keys("Ctrl+3");
            to.field("escort", "Tom").keys("Ctrl+7", "Ctrl+Enter");
            assertThat(to.said())
                    .isEqualTo(
                            "Typed and not recorded: Arrival. Record it in step 3, or end the"
                                    + " time-out once more without it.");
            assertThat(to.chart().all(TimeOutDone.class)).isEmpty();
            to.keys("Ctrl+Enter");
            assertThat(to.ways.gone).containsExactly("treatment");
            left(to);
            assertThat(to.at.drafts()).isEmpty();
        }
    }
}
