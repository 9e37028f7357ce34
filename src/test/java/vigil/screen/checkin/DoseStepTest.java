package vigil.screen.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.charting.RecordAct.AmendEntry;
import vigil.dosing.DoseBasis;
import vigil.dosing.DoseOrder;
import vigil.dosing.Product;
import vigil.dosing.Weight;
import vigil.quantity.Kilograms;
import vigil.screen.desk.TestDesk;
import vigil.screen.desk.TypedPasswords;
import vigil.screen.kit.FxHarness;
import vigil.session.Charted;
import vigil.session.PreparationEvent.DoseChecked;
import vigil.session.PreparationEvent.DrugDrawnUp;
import vigil.session.PreparationEvent.WeightRecorded;
import vigil.session.RecordEvent;

/** Step 6 with the dose rule of each kind of protocol: 70 kg, the working shown (rule D11). */
final class DoseStepTest {
    @TempDir private Path folder;

    private CheckInDesk dose(String protocol) {
        CheckInDesk to = Prepared.arrived(folder, protocol).open();
        return to.keys("Ctrl+6");
    }

    private static DoseOrder ordered(CheckInDesk to) {
        assertThat(to.said()).isEmpty();
        return to.chart().order().orElseThrow();
    }

    private static void drawn(CheckInDesk to, String strength, String amount) {
        to.field("strength", strength);
        to.field("lot", "K2231");
        to.field("expiry", "30-Jun-2027");
        to.field("drawn", amount).keys("Ctrl+Enter");
    }

    @Test
    void an_infusion_by_weight_shows_dose_hourly_rate_and_the_rate_of_the_bag() {
        try (CheckInDesk to = dose("ketamine-iv")) {
            assertThat(to.text())
                    .contains("70 kg × 0.5 mg per kg = 35 mg")
                    .contains("35 mg ÷ 40 min × 60 min = 52.5 mg per h");
            to.type("50");
            assertThat(to.text()).contains("50 mL ÷ 40 min × 60 min = 75 mL per h");
            to.keys("Ctrl+Enter");
            assertThat(to.said()).isEqualTo("Say who ordered the dose.");
            assertThat(to.focused()).isEqualTo("Ordered by");
            to.type("Dr Mbeki").keys("Ctrl+Enter");
            assertThat(ordered(to).dose().amount()).isEqualByComparingTo("35");
            assertThat(ordered(to).minutes()).contains(40);
            assertThat(ordered(to).bagVolume().orElseThrow().amount()).isEqualByComparingTo("50");
            assertThat(to.focused()).isEqualTo("Strength");
        }
    }

    /**
     * Found on a walk: 50 mg in a bag of 50 mL for a dose of 35 mg, and only 75 mL per h was read.
     */
    @Test
    void
            more_in_the_bag_than_the_dose_reads_the_rate_of_what_is_in_it_and_says_that_two_stand_there() {
        try (CheckInDesk to = dose("ketamine-iv")) {
            to.type("50").keys("Enter");
            to.type("Dr Mbeki").keys("Ctrl+Enter");
            to.field("strength", "50");
            to.field("lot", "K2231");
            to.field("expiry", "30-Jun-2027");
            to.field("drawn", "50");
            to.field("volume", "1");
            to.field("diluted", "50").keys("Ctrl+Enter");
            assertThat(to.text())
                    .contains("52.5 mg per h ÷ 1 mg per mL = 52.5 mL per h")
                    .contains(
                            "Two rates stand here: 75 mL per h is for a bag with the dose alone in"
                                    + " it, 52.5 mL per h for what was drawn up.");
        }
    }

    /** Found on a walk: the second person confirmed 80 kg, and only then it was refused. */
    @Test
    void a_weight_corrected_after_the_order_asks_for_the_order_again_before_anybody_checks_it() {
        try (CheckInDesk to = Prepared.drawn(folder).open()) {
            to.keys("Ctrl+6");
            assertThat(to.text()).doesNotContain("order the dose again");
            weighsNow(to, "60");
            assertThat(to.text())
                    .contains(
                            "This was ordered for 70 kg, DOSE 35 mg; on record are now 60 kg: order")
                    .doesNotContain("Read this out.");
            to.field("bag", "50").keys("Enter");
            to.type("Dr Mbeki").keys("Ctrl+Enter");
            assertThat(ordered(to).dose().amount()).isEqualByComparingTo("30");
            assertThat(to.text())
                    .doesNotContain("order the dose again")
                    .contains("Read this out.")
                    .contains("60 kg × 0.5 mg per kg = 30 mg");
        }
    }

    private static void weighsNow(CheckInDesk to, String kilograms) {
        Charted<WeightRecorded> before = to.chart().latest(WeightRecorded.class).orElseThrow();
        Weight was = before.event().weight();
        WeightRecorded now =
                new WeightRecorded(
                        new Weight(Kilograms.of(kilograms), was.method(), was.measuredAt()));
        FxHarness.doOnFx(
                () ->
                        to.at.desk()
                                .perform(
                                        new AmendEntry(
                                                to.at.desk().here(),
                                                before.id(),
                                                Optional.of(now),
                                                Optional.empty(),
                                                RecordEvent.Reason.MISREAD,
                                                ""),
                                        outcome -> {}));
        to.settle();
    }

    @Test
    void a_zero_says_what_to_do_instead() {
        try (CheckInDesk to = dose("ketamine-iv")) {
            to.type("0").keys("Enter");
            assertThat(to.text())
                    .contains("A bag of 0 mL is none. Leave this empty where there is no bag.");
            to.replace("bag", "50").keys("Enter");
            to.type("Dr Mbeki").keys("Ctrl+Enter");
            to.type("0").keys("Enter");
            assertThat(to.text()).contains("Type a number above zero.");
        }
    }

    @Test
    void a_rate_of_zero_names_the_key_that_calls_the_treatment_off() {
        try (CheckInDesk to = dose("ketamine-pain-infusion")) {
            to.type("0").keys("Enter");
            assertThat(to.text())
                    .contains(
                            "No infusion runs at 0. If nothing is to be given, Shift+F9 says that"
                                    + " there is no treatment today.");
            to.replace("rate", "10").keys("Enter");
            to.type("0").keys("Enter");
            assertThat(to.text()).contains("Type a number above zero.");
        }
    }

    @Test
    void two_devices_of_28_mg_are_56_mg_and_need_no_weight() {
        try (CheckInDesk to = Prepared.chosen(folder, "esketamine-56").open()) {
            to.type("name, birth date").keys("Enter", "Enter", "Enter", "Space", "Ctrl+Enter");
            to.keys("Ctrl+6");
            assertThat(to.text()).contains("2 × 28 mg = 56 mg");
            to.type("Dr Mbeki").keys("Ctrl+Enter");
            assertThat(ordered(to).dose().amount()).isEqualByComparingTo("56");
            to.type("S1").keys("Enter");
            to.type("06/2027").keys("Ctrl+Enter");
            DrugDrawnUp tray = to.chart().latest(DrugDrawnUp.class).orElseThrow().event();
            assertThat(tray.drawn().amount()).isEqualByComparingTo("56");
            assertThat(tray.product().form()).isInstanceOf(Product.Form.SprayDevice.class);
        }
    }

    @Test
    void three_devices_of_28_mg_are_84_mg() {
        try (CheckInDesk to = dose("esketamine-84")) {
            to.type("Dr Mbeki").keys("Ctrl+Enter");
            assertThat(ordered(to).basis()).isInstanceOf(DoseBasis.Devices.class);
            assertThat(ordered(to).dose().amount()).isEqualByComparingTo("84");
        }
    }

    @Test
    void an_injection_into_muscle_outside_the_protocol_is_refused_and_inside_it_recorded() {
        try (CheckInDesk to = dose("ketamine-im")) {
            to.type("1.5").keys("Enter", "Enter");
            to.type("Dr Mbeki").keys("Ctrl+Enter");
            assertThat(to.said()).startsWith("Not recorded.");
            assertThat(to.chart().order()).isEmpty();
            to.field("perkg", "0.75").keys("Ctrl+Enter");
            assertThat(ordered(to).dose().amount()).isEqualByComparingTo("52.5");
            assertThat(ordered(to).minutes()).isEmpty();
            drawn(to, "100", "52.5");
            assertThat(to.text()).contains("looks at the label and at what is to be given");
        }
    }

    @Test
    void an_amount_that_does_not_read_is_refused_before_anything_is_recorded() {
        try (CheckInDesk to = dose("ketamine-im")) {
            to.type("0.75").keys("Enter", "Enter").type("Dr Mbeki");
            for (String typed : List.of("1O", "0.75mg", "1e3", "--5", "0,7,5", "0x10", "0.75.1")) {
                to.field("perkg", typed).keys("Ctrl+Enter");
                assertThat(to.focused()).as(typed).isEqualTo("Dose per kg");
                assertThat(to.text()).as(typed).contains("Type the number alone, in digits");
                assertThat(to.chart().order()).as(typed).isEmpty();
                to.keys("Ctrl+A", "Delete");
            }
            to.field("perkg", "0.75").keys("Ctrl+Enter");
            assertThat(ordered(to).dose().amount()).isEqualByComparingTo("52.5");
        }
    }

    @Test
    void under_the_skin_one_of_the_steps_is_chosen_by_its_digit_and_none_is_proposed() {
        try (CheckInDesk to = dose("ketamine-sc-stepped")) {
            to.keys("Ctrl+Enter");
            assertThat(to.said()).startsWith("The dose is not complete.");
            to.type("3");
            assertThat(to.text()).contains("70 kg × 0.75 mg per kg = 52.5 mg");
            to.type("Dr Mbeki").keys("Ctrl+Enter");
            assertThat(ordered(to).dose().amount()).isEqualByComparingTo("52.5");
        }
    }

    @Test
    void by_mouth_a_fixed_amount_shows_what_it_is_per_kg_and_the_form_is_asked() {
        try (CheckInDesk to = dose("ketamine-oral")) {
            to.field("fixed", "140");
            assertThat(to.text()).contains("140 mg ÷ 70 kg = 2 mg per kg");
            to.field("orderedby", "Dr Mbeki").keys("Ctrl+Enter");
            assertThat(ordered(to).basis()).isInstanceOf(DoseBasis.Fixed.class);
            to.keys("Ctrl+Enter");
            assertThat(to.said())
                    .isEqualTo("This is needed of every drug drawn up. Read it from the label.");
            to.type("1").type("70").keys("Enter");
            to.type("T7").keys("Enter");
            to.type("06/2027").keys("Enter");
            to.type("140").keys("Ctrl+Enter");
            assertThat(to.chart().latest(DrugDrawnUp.class).orElseThrow().event().product().form())
                    .isInstanceOf(Product.Form.SolidDose.class);
        }
    }

    @Test
    void a_long_infusion_is_ordered_by_rate_and_time_and_above_the_limit_refused() {
        try (CheckInDesk to = dose("ketamine-pain-infusion")) {
            to.type("30").keys("Enter");
            to.type("600").keys("Enter", "Enter");
            to.type("Dr Mbeki").keys("Ctrl+Enter");
            assertThat(to.said()).startsWith("Not recorded.");
            assertThat(to.chart().order()).isEmpty();
            to.field("rate", "10").keys("Ctrl+Enter");
            assertThat(ordered(to).dose().amount()).isEqualByComparingTo("100");
            assertThat(ordered(to).minutes()).isEqualTo(Optional.of(600));
        }
    }

    /** More is in the syringe than is given: the volume of the dose is what is read out (D11). */
    @Test
    void whoever_checks_an_injection_reads_the_volume_that_is_the_dose() {
        try (CheckInDesk to = dose("ketamine-im")) {
            to.type("0.5").keys("Enter", "Enter");
            to.type("Dr Mbeki").keys("Ctrl+Enter");
            drawn(to, "50", "50");
            assertThat(to.text())
                    .contains("Read this out.")
                    .contains("ketamine — DOSE 35 mg — intramuscular")
                    .contains("35 mg ÷ 50 mg per mL = 0.7 mL");
        }
    }

    @Test
    void a_second_vial_begins_with_empty_fields_and_says_what_is_drawn_so_far() {
        try (CheckInDesk to = Prepared.ordered(folder).open()) {
            to.keys("Ctrl+6");
            drawn(to, "50", "20");
            assertThat(to.typed("lot")).isEmpty();
            assertThat(to.typed("strength")).isEmpty();
            assertThat(to.text()).contains("Drawn up so far: ketamine 20 mg");
            to.keys("Ctrl+Enter");
            assertThat(to.chart().all(DrugDrawnUp.class)).hasSize(1);
            drawn(to, "10", "15");
            assertThat(to.chart().all(DrugDrawnUp.class)).hasSize(2);
            assertThat(to.text()).contains("A second person looks at label, syringe and pump");
        }
    }

    @Test
    void the_second_person_is_never_the_first_even_after_another_has_signed_in() {
        try (CheckInDesk to = Prepared.drawn(folder).open()) {
            to.keys("Ctrl+6");
            to.type("osei").keys("Enter", "Ctrl+Enter");
            assertThat(to.chart().all(DoseChecked.class)).isEmpty();
            assertThat(to.text()).doesNotContain("OSEI, Naomi (RN)");
            FxHarness.doOnFx(() -> to.at.desk().signIn(TestDesk.BELL));
            to.settle().keys("Ctrl+6");
            to.type("bell").keys("Enter", "Ctrl+Enter");
            assertThat(to.chart().all(DoseChecked.class)).isEmpty();
            to.keys("Ctrl+5", "Ctrl+6");
            for (int sign = 0; sign < 4; sign++) {
                to.keys("Backspace");
            }
            to.type("osei").keys("Enter", "Ctrl+Enter");
            assertThat(to.chart().latest(DoseChecked.class).orElseThrow().event().second())
                    .isEqualTo(TestDesk.OSEI.id());
        }
    }

    @Test
    void a_second_person_with_a_password_checks_the_dose_in_place() {
        try (CheckInDesk to =
                Prepared.drawn(
                                Prepared.ordered(
                                        Prepared.arrived(Prepared.chosen(Prepared.keyed(folder)))))
                        .open()) {
            to.keys("Ctrl+6");
            to.type("bell").keys("Enter");
            assertThat(to.text()).contains("Password of Jonas Bell, RN");
            to.keys("Ctrl+Enter");
            assertThat(to.text()).contains("Jonas Bell, RN has not confirmed this yet.");
            to.type("wrong").keys("Enter");
            assertThat(to.text()).contains("This is not the password. Wait 1 s.");
            assertThat(to.chart().all(DoseChecked.class)).isEmpty();
            to.type(TypedPasswords.of(TestDesk.BELL)).keys("Enter");
            assertThat(to.text()).contains("Confirmed by Jonas Bell, RN");
            to.keys("Ctrl+Enter");

            DoseChecked checked = to.chart().latest(DoseChecked.class).orElseThrow().event();
            assertThat(checked.second()).isEqualTo(TestDesk.BELL.id());
            assertThat(checked.confirmation()).isPresent();
        }
    }
}
