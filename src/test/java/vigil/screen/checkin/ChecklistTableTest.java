package vigil.screen.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.protocol.Checklist;
import vigil.protocol.Checklist.Answer;
import vigil.screen.desk.TestDesk;
import vigil.screen.kit.FxHarness;
import vigil.session.Preparation;
import vigil.session.PreparationEvent.ChecklistAnswered;
import vigil.session.PreparationEvent.EscortArranged;
import vigil.session.PreparationEvent.LineSetAside;
import vigil.session.PreparationEvent.TimeOutDone;

/** Each kind of line, answered each way, in the checklists of every shipped protocol. */
final class ChecklistTableTest {
    @TempDir private Path folder;

    private static void goTo(CheckInDesk to, Checklist.Kind kind, String code) {
        List<Checklist.Line> lines = new Preparation(to.chart()).lines(kind);
        for (Checklist.Line line : lines) {
            if (line.code().equals(code)) {
                assertThat(to.focused()).startsWith(line.text());
                return;
            }
            to.keys("Down");
        }
        throw new AssertionError("no line " + code);
    }

    /** What a line becomes when it is answered by one letter, and whether it stands in the way. */
    @ParameterizedTest
    @CsvSource({
        "CONSENT,      y, YES, false, false",
        "CONSENT,      n, NO,  true,  false",
        "FASTING,      y, YES, false, true",
        "FASTING,      n, NO,  true,  true",
        "DRUGS_TODAY,  n, NO,  false, false",
        "DRUGS_TODAY,  y, YES, true,  true",
        "STOPS,        n, NO,  false, false",
        "STOPS,        y, YES, true,  true",
        "PREGNANCY,    n, NO,  false, false",
        "PREGNANCY,    a, NOT_APPLICABLE, false, true",
        "URINARY,      y, YES, false, true",
        "URINARY,      n, NO,  false, false",
        "SUICIDE,      y, YES, false, true"
    })
    void a_letter_answers_a_line_and_what_it_should_not_be_stays_open(
            String code, String letter, Answer answer, boolean open, boolean asksDetail) {
        try (CheckInDesk to = Prepared.chosen(folder, "ketamine-iv").open()) {
            to.keys("Ctrl+4");
            int before = new Preparation(to.chart()).open(Checklist.Kind.CHECK_IN).size();
            goTo(to, Checklist.Kind.CHECK_IN, code);
            to.type(letter);
            if (asksDetail) {
                to.type("said so").keys("Enter");
            }
            to.keys("Ctrl+Enter");
            assertThat(to.chart().all(ChecklistAnswered.class))
                    .singleElement()
                    .satisfies(
                            one ->
                                    assertThat(one.event())
                                            .isEqualTo(
                                                    new ChecklistAnswered(
                                                            Checklist.Kind.CHECK_IN,
                                                            code,
                                                            answer,
                                                            asksDetail ? "said so" : "")));
            boolean required = !code.equals("URINARY");
            assertThat(new Preparation(to.chart()).open(Checklist.Kind.CHECK_IN))
                    .hasSize(before - (required && !open ? 1 : 0));
            assertThat(to.text().contains("Open: this should be")).isEqualTo(open);
        }
    }

    @Test
    void an_answer_is_taken_back_with_delete_and_never_recorded() {
        try (CheckInDesk to = Prepared.chosen(folder, "ketamine-iv").open()) {
            to.keys("Ctrl+4", "Down");
            to.type("n").keys("Up", "Delete");
            assertThat(to.focused()).endsWith("not answered");
            to.keys("Ctrl+Enter");
            assertThat(to.said()).isEqualTo("Answer at least one line.");
            assertThat(to.chart().all(ChecklistAnswered.class)).isEmpty();
        }
    }

    @Test
    void an_open_answer_can_be_given_anew_and_the_last_one_counts() {
        try (CheckInDesk to = Prepared.chosen(folder, "ketamine-iv").open()) {
            to.keys("Ctrl+4", "Down");
            to.type("n").keys("Ctrl+Enter");
            assertThat(to.text()).contains("Open: this should be Yes.");
            goTo(to, "CONSENT");
            to.type("y").keys("Ctrl+Enter");
            assertThat(to.chart().all(ChecklistAnswered.class))
                    .extracting(one -> one.event().answer())
                    .containsExactly(Answer.NO, Answer.YES);
            assertThat(to.text())
                    .contains("Yes · 13:15 · OSEI, Naomi (RN)")
                    .doesNotContain("Open: this should be");
        }
    }

    private static void goTo(CheckInDesk to, String code) {
        for (int up = 0; up < 12; up++) {
            to.keys("Up");
        }
        goTo(to, Checklist.Kind.CHECK_IN, code);
    }

    /** Every line of each protocol has its answer by one letter, and its detail where it asks. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ketamine-iv",
                "ketamine-im",
                "ketamine-oral",
                "ketamine-sublingual",
                "ketamine-sc-stepped",
                "ketamine-pain-infusion",
                "esketamine-56",
                "esketamine-84"
            })
    void the_check_in_list_of_every_protocol_can_be_answered_by_keyboard(String protocol) {
        try (CheckInDesk to = Prepared.chosen(folder, protocol).open()) {
            to.keys("Ctrl+4");
            Walk.answers(to, Checklist.Kind.CHECK_IN);
            assertThat(new Preparation(to.chart()).open(Checklist.Kind.CHECK_IN)).isEmpty();
            assertThat(to.chart().all(ChecklistAnswered.class))
                    .hasSameSizeAs(new Preparation(to.chart()).lines(Checklist.Kind.CHECK_IN));
            assertThat(to.chart().all(LineSetAside.class)).isEmpty();
        }
    }

    @Test
    void a_time_out_with_one_line_that_fails_is_not_ended() {
        try (CheckInDesk to = Prepared.checked(folder).open()) {
            to.keys("Ctrl+7");
            List<Checklist.Line> lines = new Preparation(to.chart()).lines(Checklist.Kind.TIME_OUT);
            for (Checklist.Line line : lines) {
                to.type(line.code().equals("BASELINE") ? "n" : "y");
                if (!line.detail().isEmpty() && to.focused().equals(line.detail())) {
                    to.type("as asked").keys("Enter");
                }
            }
            to.keys("Ctrl+Enter");
            assertThat(to.chart().all(TimeOutDone.class)).isEmpty();
            assertThat(to.ways.gone).isEmpty();
            assertThat(to.text()).contains("Open: this should be Yes.");
        }
    }

    /** Left for the board in the middle, and opened again: at the first step that is open. */
    @Test
    void who_leaves_in_the_middle_comes_back_to_where_it_is_open_with_what_was_typed() {
        Prepared here = Prepared.chosen(folder, "ketamine-iv");
        try (CheckInDesk to = here.open()) {
            to.field("escort", "Tom");
            to.keys("Ctrl+4");
            to.type("y").type("name and birth date").keys("Enter", "Ctrl+Enter");
            FxHarness.doOnFx(to.view::closed);
            to.at.settle();
            FxHarness.doOnFx(to.at.desk()::leave);
            to.at.reopen();
            FxHarness.doOnFx(to.at.desk()::refresh);
            to.at.settle();
            try (CheckInDesk back = CheckInDesk.of(to.at).borrowed()) {
                assertThat(back.here()).isEqualTo(Step.ARRIVAL);
                assertThat(back.typed("escort")).isEqualTo("Tom");
                assertThat(back.chart().all(EscortArranged.class)).isEmpty();
                back.keys("Ctrl+4");
                assertThat(back.text()).contains("Yes · 13:15 · OSEI, Naomi (RN) · name and birth");
                assertThat(back.at.desk().user().get()).isEqualTo(TestDesk.OSEI);
            }
        }
    }
}
