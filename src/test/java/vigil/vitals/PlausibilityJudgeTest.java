package vigil.vitals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.quantity.Celsius;
import vigil.quantity.Kilograms;
import vigil.quantity.MmHg;
import vigil.quantity.PerMinute;
import vigil.quantity.Percent;
import vigil.vitals.Plausibility.Doubt;
import vigil.vitals.Plausibility.Impossible;
import vigil.vitals.Plausibility.Unusual;
import vigil.vitals.Plausibility.Usual;
import vigil.vitals.PlausibilityBounds.Measure;
import vigil.vitals.PlausibilityBounds.Range;

class PlausibilityJudgeTest {

    private static final PlausibilityJudge JUDGE = new PlausibilityJudge(ShippedBounds.read());

    private static void assertJudged(Plausibility judged, String expected) {
        String word =
                switch (judged) {
                    case Usual() -> "usual";
                    case Unusual(Doubt doubt) -> "unusual " + doubt;
                    case Impossible(Doubt doubt) -> "impossible " + doubt;
                };
        assertThat(word).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "29,10,impossible TOO_LOW",
        "30,10,unusual TOO_LOW",
        "69,45,unusual TOO_LOW",
        "70,45,usual",
        "220,110,usual",
        "221,110,unusual TOO_HIGH",
        "300,150,unusual TOO_HIGH",
        "301,150,impossible TOO_HIGH",
        "120,9,impossible TOO_LOW",
        "120,10,unusual TOO_LOW",
        "120,39,unusual TOO_LOW",
        "120,40,usual",
        "200,120,usual",
        "200,121,unusual TOO_HIGH",
        "220,200,unusual TOO_HIGH",
        "250,201,impossible TOO_HIGH",
        "100,86,unusual NARROW_PULSE_PRESSURE",
        "100,85,usual",
        "180,60,usual",
        "181,60,unusual WIDE_PULSE_PRESSURE",
        "200,110,usual",
        "240,130,unusual TOO_HIGH"
    })
    void every_edge_of_blood_pressure(int systolic, int diastolic, String expected) {
        assertJudged(JUDGE.judge(BloodPressure.of(systolic, diastolic)), expected);
    }

    @ParameterizedTest
    @CsvSource({
        "9,impossible TOO_LOW", "10,unusual TOO_LOW", "39,unusual TOO_LOW", "40,usual",
        "140,usual", "141,unusual TOO_HIGH", "300,unusual TOO_HIGH", "301,impossible TOO_HIGH"
    })
    void every_edge_of_heart_rate(int rate, String expected) {
        assertJudged(JUDGE.judge(new HeartRate(new PerMinute(rate))), expected);
    }

    @ParameterizedTest
    @CsvSource({
        "0,unusual TOO_LOW",
        "7,unusual TOO_LOW",
        "8,usual",
        "30,usual",
        "31,unusual TOO_HIGH",
        "80,unusual TOO_HIGH",
        "81,impossible TOO_HIGH"
    })
    void every_edge_of_respiration_where_no_breath_is_a_true_value(int rate, String expected) {
        assertJudged(JUDGE.judge(new RespiratoryRate(new PerMinute(rate))), expected);
    }

    @ParameterizedTest
    @CsvSource({
        "0,impossible TOO_LOW", "39,impossible TOO_LOW", "40,unusual TOO_LOW",
        "87,unusual TOO_LOW", "88,usual", "100,usual"
    })
    void every_edge_of_saturation(int percent, String expected) {
        assertJudged(
                JUDGE.judge(new OxygenSaturation(new Percent(percent), new OxygenSupply.RoomAir())),
                expected);
    }

    @ParameterizedTest
    @CsvSource({
        "24.9,impossible TOO_LOW",
        "25.0,unusual TOO_LOW",
        "34.9,unusual TOO_LOW",
        "35,usual",
        "39.0,usual",
        "39.1,unusual TOO_HIGH",
        "45.0,unusual TOO_HIGH",
        "45.1,impossible TOO_HIGH",
        "85.9,impossible TOO_HIGH",
        "86,impossible PROBABLY_FAHRENHEIT",
        "98.6,impossible PROBABLY_FAHRENHEIT",
        "113.0,impossible PROBABLY_FAHRENHEIT",
        "113.1,impossible TOO_HIGH"
    })
    void every_edge_of_temperature_and_fahrenheit_is_known(String degrees, String expected) {
        assertJudged(JUDGE.judge(new Temperature(Celsius.of(degrees))), expected);
    }

    @ParameterizedTest
    @CsvSource({
        "0,unusual TOO_LOW",
        "24,unusual TOO_LOW",
        "25,usual",
        "60,usual",
        "61,unusual TOO_HIGH",
        "150,unusual TOO_HIGH",
        "151,impossible TOO_HIGH"
    })
    void every_edge_of_end_tidal_carbon_dioxide(int pressure, String expected) {
        assertJudged(JUDGE.judge(new EndTidalCarbonDioxide(new MmHg(pressure))), expected);
    }

    @Test
    void a_value_on_a_scale_is_usual() {
        assertJudged(JUDGE.judge(new Sedation(Sedation.Scale.MOAAS, 0)), "usual");
        assertJudged(JUDGE.judge(new Dissociation(Dissociation.Scale.CADSS_TOTAL, 92)), "usual");
        assertJudged(JUDGE.judge(new Pain(10)), "usual");
        assertJudged(JUDGE.judge(new Nausea(10)), "usual");
        assertJudged(JUDGE.judge(new Consciousness(Consciousness.Level.UNRESPONSIVE)), "usual");
    }

    @Test
    void a_true_pressure_in_a_crisis_can_always_be_recorded() {
        for (int systolic = 140; systolic <= 300; systolic++) {
            for (int diastolic = 60; diastolic <= 200 && diastolic < systolic; diastolic++) {
                assertThat(JUDGE.judge(BloodPressure.of(systolic, diastolic)))
                        .isNotInstanceOf(Impossible.class);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "19.9,,impossible TOO_LOW",
        "20,,unusual TOO_LOW",
        "34.9,,unusual TOO_LOW",
        "35,,usual",
        "200,,usual",
        "200.1,,unusual TOO_HIGH",
        "350,,unusual TOO_HIGH",
        "350.1,,impossible TOO_HIGH",
        "88,80,usual",
        "88.1,80,unusual FAR_FROM_LAST_VISIT",
        "72,80,usual",
        "71.9,80,unusual FAR_FROM_LAST_VISIT",
        "181.7,82.4,unusual FAR_FROM_LAST_VISIT",
        "20,82.4,unusual TOO_LOW",
        "400,82.4,impossible TOO_HIGH"
    })
    void a_weight_is_held_against_its_bounds_and_the_last_visit(
            String weight, String last, String expected) {
        assertJudged(
                JUDGE.judgeWeight(
                        Kilograms.of(weight), Optional.ofNullable(last).map(Kilograms::of)),
                expected);
    }

    @Test
    void a_measure_without_bounds_is_usual() {
        PlausibilityJudge lenient =
                new PlausibilityJudge(
                        new PlausibilityBounds(
                                Map.of(),
                                BigDecimal.ZERO,
                                BigDecimal.valueOf(999),
                                BigDecimal.TEN));
        assertJudged(lenient.judge(new HeartRate(new PerMinute(999))), "usual");
    }

    @Test
    void bounds_that_do_not_rise_are_refused() {
        BigDecimal one = BigDecimal.ONE;
        BigDecimal two = BigDecimal.TWO;
        assertThatThrownBy(() -> new Range(two, one, two, two))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Range(one, two, one, two))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Range(one, one, two, one))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PlausibilityBounds(Map.of(), two, one, one))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PlausibilityBounds(Map.of(), one, two, one.negate()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void every_measure_is_bounded_in_the_shipped_file_and_says_its_source() {
        var ranges = ShippedBounds.file().get("ranges");
        for (Measure measure : Measure.values()) {
            assertThat(ranges.get(measure.name()).get("source").asString()).isNotBlank();
        }
        assertThat(ranges.size()).isEqualTo(Measure.values().length);
    }
}
