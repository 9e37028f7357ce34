package vigil.screen.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.charting.LeavingAct;
import vigil.charting.PreparationAct;
import vigil.people.Allergies;
import vigil.screen.desk.TestDesk;
import vigil.screen.kit.FxHarness;
import vigil.session.PreparationEvent.AllergiesReviewed;
import vigil.session.PreparationEvent.EscortArranged;
import vigil.session.PreparationEvent.PatientCheckedIn;
import vigil.session.PreparationEvent.SeriesPosition;
import vigil.session.PreparationEvent.WeightRecorded;
import vigil.session.SessionId;
import vigil.vitals.Plausibility.Doubt;

/** Step 3: identity, allergies, weight, escort. */
final class ArrivalStepTest {
    @TempDir private Path folder;

    /** A second session of a patient who weighed 70 kg at the last one. */
    private CheckInDesk secondVisit() {
        Prepared first = Prepared.arrived(folder, "ketamine-iv");
        TestDesk at = first.at();
        first.does(new LeavingAct.CallOffTreatment(first.here(), "no driver"));
        SessionId next = new SessionId(FxHarness.onFx(() -> at.desk().newId()));
        at.does(
                new PreparationAct.PlanSession(
                        in(at, next),
                        at.chart().patient(),
                        "Infusion room 1",
                        new SeriesPosition(4, 6),
                        at.moment(0),
                        TestDesk.ZONE,
                        true));
        at.does(new PreparationAct.ChooseProtocol(in(at, next), at.session().protocol()));
        FxHarness.doOnFx(at.desk()::refresh);
        FxHarness.doOnFx(() -> at.desk().open(next, opened -> {}));
        at.settle();
        return CheckInDesk.of(at);
    }

    private static vigil.charting.ActContext in(TestDesk at, SessionId session) {
        return FxHarness.onFx(
                () -> at.desk().context(at.desk().newEntry(), session, at.desk().here().taken()));
    }

    @Test
    void a_weight_far_from_the_last_visits_is_asked_about_and_the_answer_is_on_the_record() {
        try (CheckInDesk to = secondVisit()) {
            assertThat(to.text()).contains("70 kg on 22-Nov-2026");
            to.field("weight", "154").keys("Enter");
            assertThat(to.text())
                    .contains("Last visit 70 kg: more than 10 % apart.")
                    .contains("If 154 was read in pounds, 69.9 kg is the weight.");
            assertThat(to.focused()).as("the question holds the focus").isEqualTo("Weight today");
            assertThat(to.help()).contains("more than 10\u00a0% apart");
            to.keys("Enter");
            to.type("1").keys("Ctrl+Enter");
            assertThat(to.chart().latest(WeightRecorded.class).orElseThrow().event().confirmed())
                    .contains(Doubt.FAR_FROM_LAST_VISIT);
            assertThat(to.text()).contains("154 kg · On the scale · 13:15 · unusual, confirmed");
        }
    }

    @Test
    void the_time_that_an_empty_field_means_goes_on_with_the_clock() {
        try (CheckInDesk to = Prepared.chosen(folder, "ketamine-iv").open()) {
            to.at.minute(-20);
            to.settle();
            assertThat(to.text()).contains("empty means now, 13:40");
            to.at.minute(-17);
            to.settle();
            assertThat(to.text()).contains("empty means now, 13:43");
        }
    }

    @Test
    void a_tenth_more_than_at_the_last_visit_is_not_asked_about() {
        try (CheckInDesk to = secondVisit()) {
            to.field("weight", "77").keys("Enter");
            to.type("2").keys("Ctrl+Enter");
            WeightRecorded found = to.chart().latest(WeightRecorded.class).orElseThrow().event();
            assertThat(found.weight().kilograms().amount()).isEqualByComparingTo("77");
            assertThat(found.confirmed()).isEqualTo(Optional.empty());
        }
    }

    @Test
    void an_impossible_weight_is_refused_and_a_weight_needs_to_say_how_it_was_found() {
        try (CheckInDesk to = Prepared.chosen(folder, "ketamine-iv").open()) {
            to.field("weight", "400").keys("Ctrl+Enter");
            assertThat(to.text()).contains("Such a weight cannot be recorded; type kilograms.");
            for (int sign = 0; sign < 3; sign++) {
                to.keys("Backspace");
            }
            to.type("70.5").keys("Ctrl+Enter");
            assertThat(to.said()).isEqualTo("Say how the weight was found.");
            to.type("4");
            to.type("-20");
            to.at.minute(-41);
            to.keys("Ctrl+Enter");
            WeightRecorded found = to.chart().latest(WeightRecorded.class).orElseThrow().event();
            assertThat(found.weight().kilograms().amount()).isEqualByComparingTo("70.5");
            assertThat(found.weight().measuredAt().instant())
                    .isEqualTo(to.at.moment(-65).instant());
        }
    }

    @Test
    void one_word_is_not_enough_and_a_typed_number_neither() {
        try (CheckInDesk to = Prepared.chosen(folder, "ketamine-iv").open()) {
            to.type("Miriam").keys("Ctrl+Enter");
            assertThat(to.text())
                    .contains("Name two identifiers, for example name and birth date.");
            assertThat(to.chart().all(PatientCheckedIn.class)).isEmpty();
            for (int sign = 0; sign < 6; sign++) {
                to.keys("Backspace");
            }
            to.type("123456");
            assertThat(to.text()).contains("MRN of this patient");
            to.keys("Ctrl+Enter");
            assertThat(to.text()).contains("An MRN typed by hand is one identifier.");
            to.type(" Hargreaves").keys("Ctrl+Enter");
            assertThat(to.chart().latest(PatientCheckedIn.class).orElseThrow().event())
                    .isEqualTo(new PatientCheckedIn("123456 Hargreaves"));
        }
    }

    /** Found with a scanner: nobody of that number was here before, and it asked for two words. */
    @Test
    void a_wristband_with_another_number_is_said_to_be_no_wristband_of_this_patient() {
        try (CheckInDesk to = Prepared.chosen(folder, "ketamine-iv").open()) {
            to.type("99999").keys("Ctrl+Enter");
            assertThat(to.text())
                    .contains(
                            "This is not the MRN of the patient, 123 456. Check who is here, or name"
                                    + " two identifiers.");
            assertThat(to.chart().all(PatientCheckedIn.class)).isEmpty();
            to.replace("identifiers", "04-Mar-1980").keys("Ctrl+Enter");
            assertThat(to.text()).contains("Name two identifiers, for example name and");
        }
    }

    @Test
    void allergies_are_recorded_in_each_of_their_four_states_once_they_were_gone_through() {
        Allergies[] states = {
            new Allergies.Known(List.of("latex", "nuts (swelling)")),
            new Allergies.NoneKnown(),
            new Allergies.NotRecorded(),
            new Allergies.Unavailable()
        };
        for (int state = 1; state <= states.length; state++) {
            Path own = folder.resolve("state" + state);
            assertThat(own.toFile().mkdirs()).isTrue();
            try (CheckInDesk to = Prepared.chosen(own, "ketamine-iv").open()) {
                to.keys("Enter");
                to.type(String.valueOf(state));
                if (state == 1) {
                    to.replace("allergies", "latex; nuts (swelling)").keys("Ctrl+Enter");
                    assertThat(to.said())
                            .contains("Tick that they were gone through with the patient today.");
                }
                to.keys("Space", "Ctrl+Enter");
                assertThat(to.chart().latest(AllergiesReviewed.class).orElseThrow().event())
                        .isEqualTo(new AllergiesReviewed(states[state - 1]));
            }
        }
    }

    @Test
    void an_escort_without_a_name_is_refused_beside_the_escort() {
        try (CheckInDesk to = Prepared.chosen(folder, "ketamine-iv").open()) {
            to.field("phone", "555 0100").keys("Ctrl+Enter");
            assertThat(to.said()).isEqualTo("Name the escort.");
            assertThat(to.focused()).isEqualTo("Name");
            to.type("Tom").keys("Ctrl+Enter");
            assertThat(to.chart().latest(EscortArranged.class).orElseThrow().event())
                    .isEqualTo(new EscortArranged("Tom", "", "555 0100"));
        }
    }

    @Test
    void what_a_second_person_enters_after_signing_in_carries_their_name_and_time() {
        try (CheckInDesk to = Prepared.chosen(folder, "ketamine-iv").open()) {
            to.field("phone", "555 0100").keys("Ctrl+Enter");
            assertThat(to.said()).isEqualTo("Name the escort.");
            to.at.minute(-30);
            FxHarness.doOnFx(() -> to.at.desk().signIn(TestDesk.BELL));
            to.field("escort", "Tom").keys("Ctrl+Enter");
            var entered = to.chart().latest(EscortArranged.class).orElseThrow();
            assertThat(entered.entry().first().enteredBy()).isEqualTo(TestDesk.BELL.id());
            assertThat(entered.at().instant()).isEqualTo(to.at.moment(-30).instant());
        }
    }

    @Test
    void the_time_of_weighing_is_spun_by_the_arrows() {
        try (CheckInDesk to = Prepared.chosen(folder, "ketamine-iv").open()) {
            to.field("weighed", "").keys("Down", "Shift+Down");
            String now =
                    FxHarness.onFx(
                            () ->
                                    to.at.desk()
                                            .now()
                                            .get()
                                            .local()
                                            .minusMinutes(61)
                                            .toLocalTime()
                                            .toString());
            assertThat(to.typed("weighed")).isEqualTo(now.substring(0, 5));
        }
    }

    @Test
    void minutes_ago_say_beside_the_time_of_weighing_which_minute_they_mean() {
        try (CheckInDesk to = Prepared.chosen(folder, "ketamine-iv").open()) {
            to.field("weighed", "-5");
            OffsetDateTime meant =
                    FxHarness.onFx(() -> to.at.desk().now().get().local().minusMinutes(5));
            assertThat(to.text()).contains("at " + meant.toLocalTime().toString().substring(0, 5));
        }
    }
}
