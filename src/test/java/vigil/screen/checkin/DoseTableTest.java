package vigil.screen.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.charting.PreparationAct;
import vigil.dosing.Weight;
import vigil.quantity.Kilograms;
import vigil.screen.desk.TestDesk;
import vigil.session.Preparation;

/** The dose step of every shipped protocol on either side of its limits, the working shown. */
final class DoseTableTest {
    @TempDir private Path folder;

    private CheckInDesk dose(String protocol, String kilograms) {
        Prepared arrived = Prepared.arrived(folder, protocol);
        arrived.does(
                new PreparationAct.RecordWeight(
                        arrived.here(),
                        new Weight(
                                Kilograms.of(kilograms),
                                Weight.Method.SCALE,
                                arrived.at().moment(-45)),
                        Optional.empty()));
        return arrived.open().keys("Ctrl+6");
    }

    /** 0.5 mg per kg over 40 min for three people, each with a bag of another size. */
    @ParameterizedTest
    @CsvSource({
        "82.4, 100, 41.2, 61.8, 150, 10, 4.12",
        "70,   50,  35,   52.5, 75,  50, 0.7",
        "110,  250, 55,   82.5, 375, 10, 5.5"
    })
    void an_infusion_is_worked_out_from_weight_to_pump(
            String weight,
            String bag,
            String dose,
            String perHour,
            String pump,
            String strength,
            String volume) {
        try (CheckInDesk to = dose("ketamine-iv", weight)) {
            to.field("bag", bag);
            assertThat(to.text())
                    .contains(weight + " kg × 0.5 mg per kg = " + dose + " mg")
                    .contains(dose + " mg ÷ 40 min × 60 min = " + perHour + " mg per h")
                    .contains(bag + " mL ÷ 40 min × 60 min = " + pump + " mL per h");
            to.field("orderedby", "Dr Mbeki").keys("Ctrl+Enter");
            assertThat(to.chart().order().orElseThrow().dose().amount())
                    .isEqualByComparingTo(new BigDecimal(dose));
            to.field("strength", strength);
            to.field("drawn", dose);
            assertThat(to.text())
                    .contains(dose + " mg ÷ " + strength + " mg per mL = " + volume + " mL");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ketamine-im,         0.5,  35,   true",
        "ketamine-im,         1,    70,   true",
        "ketamine-im,         0.49, 34.3, false",
        "ketamine-im,         1.01, 70.7, false",
        "ketamine-oral,       0.25, 17.5, true",
        "ketamine-oral,       2.5,  175,  true",
        "ketamine-oral,       2.51, 175.7, false",
        "ketamine-oral,       0.24, 16.8, false",
        "ketamine-sublingual, 0.25, 17.5, true",
        "ketamine-sublingual, 2.5,  175,  true",
        "ketamine-sublingual, 2.6,  182,  false"
    })
    void a_dose_per_kg_is_taken_up_to_the_limit_of_the_protocol_and_not_beyond(
            String protocol, String perKilogram, String dose, boolean allowed) {
        try (CheckInDesk to = dose(protocol, "70")) {
            to.field("perkg", perKilogram);
            assertThat(to.text())
                    .contains("70 kg × " + perKilogram + " mg per kg = " + dose + " mg");
            to.field("orderedby", "Dr Mbeki").keys("Ctrl+Enter");
            if (allowed) {
                assertThat(to.chart().order().orElseThrow().dose().amount())
                        .isEqualByComparingTo(dose);
            } else {
                assertThat(to.said()).contains("This dose is not one that the protocol allows");
                assertThat(to.chart().order()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 0.5, 41.2", "2, 0.6, 49.44", "3, 0.75, 61.8", "4, 0.9, 74.16"})
    void each_step_under_the_skin_is_chosen_by_its_place(String digit, String step, String dose) {
        try (CheckInDesk to = dose("ketamine-sc-stepped", "82.4")) {
            to.type(digit);
            assertThat(to.text()).contains("82.4 kg × " + step + " mg per kg = " + dose + " mg");
            to.field("orderedby", "Dr Mbeki").keys("Ctrl+Enter");
            assertThat(to.chart().order().orElseThrow().dose().amount()).isEqualByComparingTo(dose);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "22,   5760, true,  2112",
        "10,   60,   true,  10",
        "22.1, 600,  false, 221",
        "22,   5761, false, 2112.3667"
    })
    void a_long_infusion_is_ordered_by_rate_within_rate_and_time_of_the_protocol(
            String rate, String minutes, boolean allowed, String dose) {
        try (CheckInDesk to = dose("ketamine-pain-infusion", "70")) {
            to.field("rate", rate);
            to.field("minutes", minutes);
            to.field("orderedby", "Dr Mbeki").keys("Ctrl+Enter");
            if (allowed) {
                assertThat(to.chart().order().orElseThrow().dose().amount())
                        .isEqualByComparingTo(dose);
            } else {
                assertThat(to.said()).contains("This dose is not one that the protocol allows");
                assertThat(to.chart().order()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"esketamine-56, 2, 56", "esketamine-84, 3, 84"})
    void devices_make_their_dose_whatever_the_weight(String protocol, int count, String dose) {
        try (CheckInDesk to = dose(protocol, "110")) {
            assertThat(to.text()).contains(count + " × 28 mg = " + dose + " mg");
            to.field("orderedby", "Dr Mbeki").keys("Ctrl+Enter");
            assertThat(to.chart().order().orElseThrow().dose().amount()).isEqualByComparingTo(dose);
        }
    }

    /** A dose per kg and a fixed amount together would be two orders: neither is taken. */
    @Test
    void a_dose_per_kg_and_a_fixed_amount_together_are_no_order() {
        try (CheckInDesk to = dose("ketamine-oral", "70")) {
            to.field("perkg", "2");
            to.field("fixed", "140");
            to.field("orderedby", "Dr Mbeki").keys("Ctrl+Enter");
            assertThat(to.said()).startsWith("The dose is not complete.");
            assertThat(to.chart().order()).isEmpty();
        }
    }

    @Test
    void less_drawn_up_than_ordered_is_said_and_the_dose_stays_open() {
        try (CheckInDesk to = Prepared.ordered(folder).open()) {
            to.keys("Ctrl+6");
            to.field("strength", "50");
            to.field("lot", "K2231");
            to.field("expiry", "06/2027");
            to.field("drawn", "34.9");
            assertThat(to.text()).contains("34.9 mg are drawn up, 35 mg are ordered.");
            to.keys("Ctrl+Enter");
            assertThat(new Preparation(to.chart()).drawnUp()).isFalse();
            assertThat(to.text()).contains("Drawn up so far: ketamine 34.9 mg");
            assertThat(to.at.desk().user().get()).isEqualTo(TestDesk.OSEI);
        }
    }
}
