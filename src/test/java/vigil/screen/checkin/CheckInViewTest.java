package vigil.screen.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.dosing.Product;
import vigil.dosing.Weight;
import vigil.people.Allergies;
import vigil.people.Patient;
import vigil.people.PersonName;
import vigil.people.Sex;
import vigil.protocol.Checklist;
import vigil.screen.desk.TestDesk;
import vigil.session.PreparationEvent.ChecklistAnswered;
import vigil.session.PreparationEvent.DoseChecked;
import vigil.session.PreparationEvent.DrugDrawnUp;
import vigil.session.PreparationEvent.EscortArranged;
import vigil.session.PreparationEvent.LineSetAside;
import vigil.session.PreparationEvent.PatientCheckedIn;
import vigil.session.PreparationEvent.SeriesPosition;
import vigil.session.PreparationEvent.TimeOutDone;
import vigil.session.Stage;

final class CheckInViewTest {
    @TempDir private Path folder;

    @Test
    void a_nurse_checks_a_new_patient_in_by_keyboard_alone_and_the_record_says_what_was_typed() {
        try (CheckInDesk to = CheckInDesk.empty(folder)) {
            Walk.planned(to);
            Walk.arrived(to);
            assertThat(to.said()).isEmpty();
            assertThat(to.here()).isEqualTo(Step.CHECKLIST);
            Walk.answers(to, Checklist.Kind.CHECK_IN);
            assertThat(to.here()).isEqualTo(Step.BASELINE);
            to.keys("Ctrl+6");
            Walk.dosed(to);
            assertThat(to.said()).isEmpty();
            assertThat(to.here()).isEqualTo(Step.TIME_OUT);
            Walk.answers(to, Checklist.Kind.TIME_OUT);
            assertThat(to.ways.gone).containsExactly("treatment");
            recordEqualsWhatWasTyped(to);
        }
    }

    private static void recordEqualsWhatWasTyped(CheckInDesk to) {
        Patient patient = to.chart().plan().patient();
        assertThat(patient.mrn()).isEqualTo("778 201");
        assertThat(patient.name()).isEqualTo(new PersonName("LINDQVIST", "Aino", "Mx"));
        assertThat(patient.birthDate()).isEqualTo(LocalDate.of(1980, 3, 4));
        assertThat(patient.sex()).isEqualTo(Sex.OTHER);
        assertThat(to.chart().patient().allergies())
                .isEqualTo(new Allergies.Known(List.of("penicillin (rash)", "latex")));
        assertThat(to.chart().plan().series()).isEqualTo(new SeriesPosition(1, 6));
        assertThat(to.chart().latest(PatientCheckedIn.class).orElseThrow().event().identifiers())
                .isEqualTo("Aino Lindqvist, 04-Mar-1980");
        Weight weight = to.chart().weight().orElseThrow();
        assertThat(weight.kilograms().amount()).isEqualTo(new BigDecimal("70"));
        assertThat(weight.method()).isEqualTo(Weight.Method.SCALE);
        assertThat(to.chart().latest(EscortArranged.class).orElseThrow().event())
                .isEqualTo(new EscortArranged("Tom", "brother", "555 0100"));
        assertThat(to.chart().order().orElseThrow().dose().amount()).isEqualByComparingTo("35");
        assertThat(to.chart().order().orElseThrow().orderedBy()).isEqualTo("Dr Mbeki");
        DrugDrawnUp drawn = to.chart().latest(DrugDrawnUp.class).orElseThrow().event();
        assertThat(drawn.product().lot()).isEqualTo("K2231");
        assertThat(drawn.product().expiry()).isEqualTo(LocalDate.of(2027, 6, 30));
        assertThat(drawn.product().form()).isInstanceOf(Product.Form.Vial.class);
        assertThat(drawn.volume().orElseThrow().amount()).isEqualByComparingTo("0.7");
        assertThat(drawn.dilutedTo().orElseThrow().amount()).isEqualByComparingTo("50");
        assertThat(to.chart().latest(DoseChecked.class).orElseThrow().event().second())
                .isEqualTo(TestDesk.BELL.id());
        assertThat(to.chart().all(TimeOutDone.class)).hasSize(1);
    }

    @Test
    void an_impossible_birth_date_is_refused_in_place() {
        try (CheckInDesk to = CheckInDesk.empty(folder)) {
            to.keys("Tab", "Space");
            to.field("born", "31-Feb-1980").keys("Enter");
            assertThat(to.text()).contains("This date does not exist.");
            assertThat(to.focused()).isEqualTo("Born");
        }
    }

    @Test
    void pounds_are_named_and_never_recorded() {
        try (CheckInDesk to = CheckInDesk.empty(folder)) {
            Walk.planned(to);
            to.field("weight", "154 lb").keys("Enter");
            assertThat(to.text())
                    .contains(
                            "154 lb are 69.9 kg, and pounds are not recorded: type the kilograms.");
            to.keys("Ctrl+Enter");
            assertThat(to.chart().weight()).isEmpty();
            assertThat(to.focused()).isEqualTo("Weight today");
        }
    }

    @Test
    void volume_and_strength_that_do_not_make_the_amount_are_refused() {
        try (CheckInDesk to = CheckInDesk.empty(folder)) {
            Walk.planned(to);
            Walk.arrived(to);
            to.keys("Ctrl+6");
            to.type("50").keys("Enter");
            to.type("Dr Mbeki").keys("Ctrl+Enter");
            to.field("strength", "10");
            to.field("lot", "K2231");
            to.field("expiry", "30-Jun-2027");
            to.field("drawn", "35");
            to.field("volume", "0.7");
            assertThat(to.text()).contains("35 mg ÷ 10 mg per mL = 3.5 mL");
            assertThat(to.text()).contains("0.7 mL × 10 mg per mL = 7 mg");
            to.keys("Ctrl+Enter");
            assertThat(to.said()).contains("Volume and strength do not make this amount.");
            assertThat(to.chart().all(DrugDrawnUp.class)).isEmpty();
        }
    }

    @Test
    void a_drug_past_its_expiry_is_refused_in_words() {
        try (CheckInDesk to = CheckInDesk.empty(folder)) {
            Walk.planned(to);
            Walk.arrived(to);
            to.keys("Ctrl+6");
            to.type("50").keys("Enter");
            to.type("Dr Mbeki").keys("Ctrl+Enter");
            to.field("expiry", "10/2026").keys("Enter");
            assertThat(to.text()).contains("Expired on 31-Oct-2026. Take another one.");
            to.field("expiry", "").keys("Ctrl+A").type("13/2027").keys("Enter");
            assertThat(to.text())
                    .contains("There is no such month. Months go from 01 to 12.")
                    .doesNotContain("Not finished");
        }
    }

    @Test
    void ctrl_enter_in_the_reason_of_a_line_sets_that_line_aside() {
        try (CheckInDesk to = CheckInDesk.empty(folder)) {
            Walk.planned(to);
            to.keys("Ctrl+4", "Down");
            to.type("n").keys("Up", "Tab", "Space");
            to.type("given in writing").keys("Ctrl+Enter");
            assertThat(to.text()).contains("A second person is needed. Choose one from the list.");
            to.type("mbeki").keys("Enter", "Ctrl+Enter");
            assertThat(to.chart().all(LineSetAside.class)).hasSize(1);
            assertThat(to.text()).doesNotContain("Answer at least one line.");
        }
    }

    @Test
    void a_failing_line_is_set_aside_by_a_reason_and_a_second_person() {
        try (CheckInDesk to = CheckInDesk.empty(folder)) {
            Walk.planned(to);
            to.keys("Ctrl+4", "Down");
            to.type("n");
            assertThat(to.text()).contains("Open: this should be Yes.");
            to.keys("Up", "Tab", "Space");
            to.type("given in writing").keys("Tab");
            to.type("mbeki").keys("Enter", "Tab", "Space");
            assertThat(to.chart().all(LineSetAside.class)).hasSize(1);
            assertThat(to.chart().all(ChecklistAnswered.class)).hasSize(1);
            assertThat(to.text()).contains("Set aside: given in writing · with MBEKI, Thandi (MD)");
        }
    }

    @Test
    void a_room_in_use_is_said_in_place_and_the_rest_is_recorded() {
        TestDesk at = TestDesk.at(folder, "ketamine-iv", Stage.DOSING);
        javafxLeave(at);
        try (CheckInDesk to = CheckInDesk.of(at)) {
            Walk.planned(to);
            assertThat(to.text()).contains("Another patient is being treated in this room.");
            Walk.arrived(to);
            assertThat(to.said()).contains("Another patient is being treated in this room.");
            assertThat(to.chart().weight()).isPresent();
            assertThat(to.chart().all(PatientCheckedIn.class)).isEmpty();
        }
    }

    private static void javafxLeave(TestDesk at) {
        vigil.screen.kit.FxHarness.doOnFx(at.desk()::leave);
    }

    @Test
    void half_typed_text_is_kept_and_offered_back() {
        try (CheckInDesk to = CheckInDesk.empty(folder)) {
            Walk.planned(to);
            to.field("escort", "Tom");
            vigil.screen.kit.FxHarness.doOnFx(to.view::closed);
            to.settle();
            vigil.screen.kit.FxHarness.doOnFx(to.at.desk()::refresh);
            to.settle();
            try (CheckInDesk again = CheckInDesk.of(to.at).borrowed()) {
                assertThat(again.here()).isEqualTo(Step.ARRIVAL);
                assertThat(again.text()).contains("Escort");
                assertThat(again.typed("escort")).isEqualTo("Tom");
            }
        }
    }
}
