package vigil.screen.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.charting.PreparationAct;
import vigil.protocol.Checklist;
import vigil.protocol.Checklist.Answer;
import vigil.screen.desk.TestDesk;
import vigil.screen.desk.TestSession;
import vigil.screen.desk.TypedPasswords;
import vigil.session.Preparation;
import vigil.session.PreparationEvent.ChecklistAnswered;
import vigil.session.PreparationEvent.LineSetAside;
import vigil.session.PreparationEvent.PatientCheckedIn;
import vigil.session.PreparationEvent.TimeOutDone;
import vigil.session.Stage;

/** Steps 4 and 7: every line passes, fails, does not apply, or is set aside by two people. */
final class ChecklistStepTest {
    @TempDir private Path folder;

    @Test
    void every_line_can_fail_and_each_that_is_required_says_what_it_should_be() {
        try (CheckInDesk to = Prepared.chosen(folder, "ketamine-iv").open()) {
            to.keys("Ctrl+4");
            var lines = new Preparation(to.chart()).lines(Checklist.Kind.CHECK_IN);
            for (Checklist.Line line : lines) {
                to.type(line.passes() == Answer.YES ? "n" : "y");
                if (!line.detail().isEmpty() && to.focused().equals(line.detail())) {
                    to.type("said so").keys("Enter");
                }
            }
            to.keys("Ctrl+Enter");
            assertThat(to.chart().all(ChecklistAnswered.class)).hasSize(lines.size());
            List<Checklist.Line> required =
                    lines.stream().filter(Checklist.Line::required).toList();
            assertThat(to.text())
                    .contains("Open: this should be Yes.")
                    .contains("Open: this should be No.");
            assertThat(new Preparation(to.chart()).open(Checklist.Kind.CHECK_IN))
                    .isEqualTo(required);
        }
    }

    @Test
    void not_applicable_is_an_answer_with_a_reason_where_the_line_has_it_and_none_elsewhere() {
        try (CheckInDesk to = Prepared.chosen(folder, "ketamine-iv").open()) {
            to.keys("Ctrl+4");
            to.type("a");
            assertThat(to.focused()).endsWith("not answered");
            for (int line = 0; line < 7; line++) {
                to.keys("Down");
            }
            assertThat(to.focused()).startsWith("Pregnancy possible");
            to.type("a");
            assertThat(to.focused()).isEqualTo("Why it does not apply");
            to.type("past the menopause").keys("Enter", "Ctrl+Enter");
            assertThat(to.chart().all(ChecklistAnswered.class))
                    .singleElement()
                    .satisfies(
                            one ->
                                    assertThat(one.event())
                                            .isEqualTo(
                                                    new ChecklistAnswered(
                                                            Checklist.Kind.CHECK_IN,
                                                            "PREGNANCY",
                                                            Answer.NOT_APPLICABLE,
                                                            "past the menopause")));
            assertThat(to.text()).contains("Not applicable · 13:15 · OSEI, Naomi (RN) · past");
        }
    }

    @Test
    void an_answer_that_is_pressed_once_more_stands_and_looks_so() {
        try (CheckInDesk to = Prepared.chosen(folder, "ketamine-iv").open()) {
            to.keys("Ctrl+4").press("No").press("No");
            assertThat(to.chosen("No")).isTrue();
            to.press("Yes");
            assertThat(to.chosen("No")).isFalse();
            assertThat(to.chosen("Yes")).isTrue();
        }
    }

    @Test
    void a_line_is_set_aside_only_with_a_reason_and_somebody_else() {
        try (CheckInDesk to = Prepared.chosen(folder, "ketamine-iv").open()) {
            to.keys("Ctrl+4", "Down");
            to.type("n").keys("Up");
            to.press("Set aside…").press("Set this line aside");
            assertThat(to.chart().all(LineSetAside.class)).isEmpty();
            to.type("given in writing").press("Set this line aside");
            assertThat(to.text()).contains("A second person is needed. Choose one from the list.");
            to.type("osei").keys("Enter").press("Set this line aside");
            assertThat(to.chart().all(LineSetAside.class)).as("not by oneself").isEmpty();
        }
    }

    @Test
    void a_line_is_set_aside_with_the_password_of_the_second_person() {
        try (CheckInDesk to = Prepared.chosen(Prepared.keyed(folder)).open()) {
            to.keys("Ctrl+4", "Down");
            to.type("n").keys("Up");
            to.press("Set aside…").type("given in writing").keys("Tab");
            to.type("bell").keys("Enter");
            to.press("Set this line aside");
            assertThat(to.text()).contains("Jonas Bell, RN has not confirmed this yet.");
            assertThat(to.chart().all(LineSetAside.class)).isEmpty();
            to.type(TypedPasswords.of(TestDesk.BELL)).keys("Enter").press("Set this line aside");

            LineSetAside aside = to.chart().latest(LineSetAside.class).orElseThrow().event();
            assertThat(aside.override().second()).isEqualTo(TestDesk.BELL.id());
            assertThat(aside.confirmation()).isPresent();
        }
    }

    @Test
    void what_was_said_at_the_arrival_is_not_asked_again_and_the_next_open_line_follows() {
        try (CheckInDesk to = Prepared.arrived(folder, "ketamine-iv").open()) {
            to.keys("Ctrl+4").type("y").keys("Ctrl+Enter");
            assertThat(to.chart().latest(ChecklistAnswered.class).orElseThrow().event().detail())
                    .isEqualTo(
                            to.chart()
                                    .latest(PatientCheckedIn.class)
                                    .orElseThrow()
                                    .event()
                                    .identifiers());
            assertThat(to.focused()).startsWith("Consent re-confirmed today");
        }
    }

    /** It stands in its line as who takes the patient home stands in hers. */
    @Test
    void the_lot_that_was_taken_out_is_not_asked_again_at_the_time_out() {
        try (TestDesk at = TestDesk.at(folder, "esketamine-56", Stage.READY)) {
            Preparation prepared = new Preparation(at.chart());
            assertThat(prepared.lines(Checklist.Kind.TIME_OUT))
                    .extracting(Checklist.Line::code)
                    .contains("LOT");
            assertThat(ChecklistPart.known(at.chart(), "LOT")).contains(TestSession.LOT);
        }
    }

    @Test
    void letters_in_a_row_answer_lines_and_do_not_write_over_what_is_filled_in() {
        try (CheckInDesk to = Prepared.arrived(folder, "ketamine-iv").open()) {
            to.keys("Ctrl+4").type("y").type("y").type("n");
            assertThat(to.focused()).isEqualTo("last food and last drink");
            to.keys("Ctrl+Enter");
            assertThat(to.chart().all(ChecklistAnswered.class))
                    .extracting(one -> one.event().code() + " " + one.event().answer())
                    .containsExactly("TWO_IDS YES", "CONSENT YES", "FASTING NO");
            assertThat(to.chart().all(ChecklistAnswered.class).getFirst().event().detail())
                    .isEqualTo(
                            to.chart()
                                    .latest(PatientCheckedIn.class)
                                    .orElseThrow()
                                    .event()
                                    .identifiers());
        }
    }

    @Test
    void a_time_out_with_all_lines_passed_makes_the_session_ready() {
        try (CheckInDesk to = Prepared.checked(folder).open()) {
            to.keys("Ctrl+7");
            Walk.answers(to, Checklist.Kind.TIME_OUT);
            assertThat(to.chart().all(TimeOutDone.class)).hasSize(1);
            assertThat(to.ways.gone).containsExactly("treatment");
        }
    }

    @Test
    void the_baseline_set_is_asked_for_by_name_and_waits_for_the_check_in() {
        try (CheckInDesk to = Prepared.chosen(folder, "ketamine-iv").open()) {
            to.keys("F2");
            assertThat(to.said())
                    .isEqualTo(
                            "The patient is not checked in yet. Record the two identifiers first.");
            Prepared prepared = new Prepared(to.at);
            prepared.does(new PreparationAct.CheckInPatient(prepared.here(), "name, birth date"));
            to.at.reopen();
            to.settle().keys("Ctrl+5");
            assertThat(to.text()).contains("Blood pressure · Heart rate · SpO2");
            to.keys("F2");
            assertThat(to.ways.gone).containsExactly("treatment");
        }
    }

    @Test
    void not_treated_today_needs_a_reason_and_ends_the_session_with_it() {
        try (CheckInDesk to = Prepared.chosen(folder, "ketamine-iv").open()) {
            to.field("escort", "Tom").keys("Shift+F9");
            to.press("Record: not treated");
            assertThat(to.ways.gone).isEmpty();
            to.type("pressure 190/110 twice").keys("Ctrl+Enter");
            assertThat(to.ways.gone).containsExactly("board");
            assertThat(to.at.desk().sessions().get().getFirst().stage())
                    .isEqualTo(Stage.NOT_TREATED);
            assertThat(to.at.drafts()).isEmpty();
            assertThat(to.at.desk().user().get()).isEqualTo(TestDesk.OSEI);
        }
    }

    /** What was said for the other answer is gone through again; the next letters are its. */
    @Test
    void an_answer_that_is_changed_asks_again_for_what_was_said_with_the_other() {
        try (CheckInDesk to = Prepared.chosen(folder, "ketamine-iv").open()) {
            to.keys("Ctrl+4");
            to.type("n").type("asked once").keys("Enter", "Up");
            assertThat(to.focused()).startsWith("Identity confirmed");
            to.type("n");
            assertThat(to.focused()).as("the same answer").doesNotContain("which two");
            to.keys("Up");
            to.type("y");
            assertThat(to.focused()).isEqualTo("which two");
            to.type(", then both").keys("Ctrl+Enter");
            assertThat(to.chart().latest(ChecklistAnswered.class).orElseThrow().event().detail())
                    .isEqualTo("asked once, then both");
        }
    }
}
