package vigil.screen.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.protocol.Checklist;
import vigil.screen.desk.SaveState;
import vigil.screen.kit.FxHarness;
import vigil.session.PreparationEvent.AllergiesReviewed;
import vigil.session.PreparationEvent.ChecklistAnswered;
import vigil.session.PreparationEvent.DoseChecked;
import vigil.session.PreparationEvent.EscortArranged;
import vigil.session.PreparationEvent.LineSetAside;
import vigil.session.PreparationEvent.PatientCheckedIn;
import vigil.session.PreparationEvent.SessionPlanned;
import vigil.session.PreparationEvent.TimeOutDone;
import vigil.session.PreparationEvent.WeightRecorded;
import vigil.session.SessionEvent;

/** A full disk and a lost answer at check-in: the form keeps its text, every fact is there once. */
final class StoreFailsAtCheckInTest {
    @TempDir private Path folder;

    private static long count(CheckInDesk to, Class<? extends SessionEvent> kind) {
        return to.at.facts().stream().filter(fact -> kind.isInstance(fact.event())).count();
    }

    private static SaveState state(CheckInDesk to) {
        return FxHarness.onFx(() -> to.at.desk().saveState().get());
    }

    private static void fills(CheckInDesk to) {
        to.field("identifiers", "Miriam Hargreaves, 04-Mar-1980").keys("Enter");
        to.keys("Enter", "Enter", "Space");
        to.field("weight", "70").keys("Enter");
        to.type("1");
        to.field("escort", "Tom");
    }

    private static final List<Class<? extends SessionEvent>> ARRIVAL =
            List.of(
                    PatientCheckedIn.class,
                    AllergiesReviewed.class,
                    WeightRecorded.class,
                    EscortArranged.class);

    @Test
    void an_arrival_that_does_not_reach_the_disk_stays_typed_and_is_recorded_once_afterwards() {
        try (CheckInDesk to = Prepared.chosen(folder, "ketamine-iv").open()) {
            int before = to.at.facts().size();
            fills(to);
            to.at.diskIsFull();
            to.keys("Ctrl+Enter");
            assertThat(state(to)).isInstanceOf(SaveState.NotSaved.class);
            assertThat(to.at.facts()).hasSize(before);
            assertThat(to.typed("weight")).isEqualTo("70");
            assertThat(to.typed("escort")).isEqualTo("Tom");
            assertThat(to.here()).isEqualTo(Step.ARRIVAL);

            to.at.storeIsWell();
            to.keys("Ctrl+Enter");
            assertThat(ARRIVAL).allSatisfy(kind -> assertThat(count(to, kind)).isEqualTo(1));
            assertThat(to.here()).isEqualTo(Step.CHECKLIST);
            assertThat(to.at.drafts()).isEmpty();
        }
    }

    /** Of four acts the first reached the disk, and nobody was told. A minute later once more. */
    @Test
    void after_a_lost_answer_the_rest_is_recorded_and_the_first_is_not_entered_twice() {
        try (CheckInDesk to = Prepared.chosen(folder, "ketamine-iv").open()) {
            int before = to.at.facts().size();
            fills(to);
            to.at.answersGetLost();
            to.keys("Ctrl+Enter");
            assertThat(to.at.facts()).as("one act is on disk").hasSize(before + 1);

            to.at.storeIsWell();
            to.at.minute(-43);
            to.settle().keys("Ctrl+Enter");
            assertThat(to.said()).isEmpty();
            assertThat(ARRIVAL).allSatisfy(kind -> assertThat(count(to, kind)).isEqualTo(1));
            assertThat(to.at.facts()).hasSize(before + 4);
        }
    }

    @Test
    void the_retry_of_the_window_goes_on_with_the_acts_that_had_not_begun() {
        try (CheckInDesk to = Prepared.chosen(folder, "ketamine-iv").open()) {
            fills(to);
            to.at.diskIsFull();
            to.keys("Ctrl+Enter");
            to.at.storeIsWell();
            FxHarness.doOnFx(() -> to.at.desk().retry());
            to.settle();
            assertThat(ARRIVAL).allSatisfy(kind -> assertThat(count(to, kind)).isEqualTo(1));
            assertThat(to.here()).isEqualTo(Step.CHECKLIST);
        }
    }

    @Test
    void a_planned_session_whose_answer_got_lost_is_one_session() {
        try (CheckInDesk to = CheckInDesk.empty(folder)) {
            Walk.newPatient(to);
            to.type(String.valueOf(Walk.place(to, "ketamine-iv")));
            to.at.answersGetLost();
            to.keys("Ctrl+Enter");
            assertThat(state(to)).isInstanceOf(SaveState.NotSaved.class);
            to.at.storeIsWell();
            to.at.minute(-49);
            to.settle().keys("Ctrl+Enter");
            assertThat(to.here()).isEqualTo(Step.ARRIVAL);
            assertThat(FxHarness.onFx(() -> to.at.desk().sessions().get()))
                    .as("the one that was there, and the new one")
                    .hasSize(2);
            assertThat(to.chart().all(SessionPlanned.class)).hasSize(1);
        }
    }

    @Test
    void answers_of_a_checklist_are_each_there_once() {
        try (CheckInDesk to = Prepared.chosen(folder, "ketamine-iv").open()) {
            to.keys("Ctrl+4");
            to.type("y").type("name and birth date").keys("Enter");
            to.type("y");
            to.at.answersGetLost();
            to.keys("Ctrl+Enter");
            to.at.storeIsWell();
            to.keys("Ctrl+Enter");
            assertThat(to.chart().all(ChecklistAnswered.class))
                    .extracting(one -> one.event().code())
                    .containsExactlyInAnyOrder("TWO_IDS", "CONSENT");
            assertThat(count(to, ChecklistAnswered.class)).isEqualTo(2);
        }
    }

    @Test
    void a_line_set_aside_on_a_full_disk_is_set_aside_once_when_there_is_room() {
        try (CheckInDesk to = Prepared.chosen(folder, "ketamine-iv").open()) {
            to.keys("Ctrl+4", "Down");
            to.type("n").keys("Up");
            to.press("Set aside…");
            to.type("given in writing").keys("Tab");
            to.type("mbeki").keys("Enter");
            to.at.diskIsFull();
            to.press("Set this line aside");
            assertThat(count(to, LineSetAside.class)).isZero();
            to.at.storeIsWell();
            to.press("Set this line aside");
            assertThat(count(to, LineSetAside.class)).isEqualTo(1);
            assertThat(count(to, ChecklistAnswered.class)).isEqualTo(1);
        }
    }

    @Test
    void a_second_check_and_a_time_out_are_each_one_entry() {
        try (CheckInDesk to = Prepared.drawn(folder).answers(Checklist.Kind.CHECK_IN).open()) {
            to.keys("Ctrl+6");
            to.at.answersGetLost();
            to.type("bell").keys("Enter", "Ctrl+Enter");
            to.at.storeIsWell();
            to.at.minute(-20);
            to.settle().keys("Ctrl+Enter");
            assertThat(count(to, DoseChecked.class)).isEqualTo(1);

            to.keys("Ctrl+7");
            to.at.diskIsFull();
            Walk.answers(to, Checklist.Kind.TIME_OUT);
            assertThat(to.ways.gone).as("nobody is ready").isEmpty();
            assertThat(count(to, TimeOutDone.class)).isZero();
            to.at.storeIsWell();
            to.keys("Ctrl+Enter");
            assertThat(count(to, TimeOutDone.class)).isEqualTo(1);
            assertThat(to.ways.gone).containsExactly("treatment");
        }
    }
}
