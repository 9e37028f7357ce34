package vigil.vitals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.quantity.MmHg;
import vigil.quantity.PerMinute;
import vigil.vitals.Reading.Measured;
import vigil.vitals.Reading.NotTaken;

class VitalSignsTest {

    private static final Reading PRESSURE = new Measured(BloodPressure.of(132, 78));
    private static final Reading RATE = new Measured(new HeartRate(new PerMinute(72)));
    private static final Reading NO_PAIN_SAID =
            new NotTaken(VitalItem.PAIN, MissingReason.LEFT_UNDISTURBED);

    private static void assertRefused(ThrowingCallable making) {
        assertThatThrownBy(making).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readings_stand_in_the_order_of_a_bedside_display() {
        assertThat(new VitalSigns(List.of(NO_PAIN_SAID, RATE, PRESSURE)).readings())
                .containsExactly(PRESSURE, RATE, NO_PAIN_SAID);
    }

    @Test
    void one_item_is_read_once_in_a_set() {
        assertRefused(() -> new VitalSigns(List.of(RATE, RATE)));
        assertRefused(() -> new VitalSigns(List.of(NO_PAIN_SAID, new Measured(new Pain(0)))));
    }

    @Test
    void not_taken_is_no_value_and_not_part_of_the_set_is_no_reading() {
        VitalSigns signs = new VitalSigns(List.of(PRESSURE, NO_PAIN_SAID));
        assertThat(signs.value(BloodPressure.class)).contains(BloodPressure.of(132, 78));
        assertThat(signs.value(VitalItem.BLOOD_PRESSURE)).contains(BloodPressure.of(132, 78));
        assertThat(signs.value(Pain.class)).isEmpty();
        assertThat(signs.value(VitalItem.PAIN)).isEmpty();
        assertThat(signs.measured(VitalItem.PAIN)).isFalse();
        assertThat(signs.reading(VitalItem.PAIN)).contains(NO_PAIN_SAID);
        assertThat(signs.reading(VitalItem.TEMPERATURE)).isEmpty();
        assertThat(signs.measured()).containsExactly(VitalItem.BLOOD_PRESSURE);
    }

    @ParameterizedTest
    @CsvSource({"120,80,93", "132,78,96", "200,110,140", "100,50,67", "100,51,67", "101,50,67"})
    void the_mean_is_computed_where_the_device_gave_none(int systolic, int diastolic, int mean) {
        assertThat(BloodPressure.of(systolic, diastolic).mean()).isEqualTo(new MmHg(mean));
    }

    @Test
    void the_devices_own_mean_wins_and_lies_between_the_two() {
        assertThat(withMean(99).mean()).isEqualTo(new MmHg(99));
        assertThat(withMean(78).mean()).isEqualTo(new MmHg(78));
        assertRefused(() -> withMean(77));
        assertRefused(() -> withMean(133));
    }

    private static BloodPressure withMean(int mean) {
        return new BloodPressure(
                new MmHg(132), new MmHg(78), Optional.of(new MmHg(mean)), Cuff.NOT_SAID);
    }

    @Test
    void scales_refuse_what_they_do_not_have() {
        assertRefused(() -> BloodPressure.of(80, 80));
        assertRefused(() -> new Sedation(Sedation.Scale.MOAAS, 6));
        assertRefused(() -> new Sedation(Sedation.Scale.MOAAS, -1));
        assertRefused(() -> new Sedation(Sedation.Scale.RASS, -6));
        assertRefused(() -> new Sedation(Sedation.Scale.RASS, 5));
        assertRefused(() -> new Dissociation(Dissociation.Scale.CLINIC_0_10, 11));
        assertRefused(() -> new Dissociation(Dissociation.Scale.CADSS_TOTAL, 93));
        assertRefused(() -> new Dissociation(Dissociation.Scale.CADSS_TOTAL, -1));
        assertRefused(() -> new Pain(11));
        assertRefused(() -> new Pain(-1));
        assertRefused(() -> new Nausea(11));
        assertRefused(() -> new Nausea(-1));
    }

    @Test
    void awake_is_moaas_five_and_rass_zero_or_more() {
        assertThat(new Sedation(Sedation.Scale.MOAAS, 5).awake()).isTrue();
        assertThat(new Sedation(Sedation.Scale.MOAAS, 4).awake()).isFalse();
        assertThat(new Sedation(Sedation.Scale.RASS, 0).awake()).isTrue();
        assertThat(new Sedation(Sedation.Scale.RASS, -1).awake()).isFalse();
    }

    @Test
    void every_reason_has_its_digit() {
        for (MissingReason reason : MissingReason.values()) {
            assertThat(MissingReason.ofDigit(reason.digit())).contains(reason);
        }
        assertThat(MissingReason.ofDigit(0)).isEmpty();
        assertThat(MissingReason.ofDigit(8)).isEmpty();
    }

    @Test
    void a_change_from_the_baseline_is_in_points_and_in_percent() {
        FromBaseline rise = new FromBaseline(120, 150);
        assertThat(rise.points()).isEqualTo(30);
        assertThat(rise.withinPoints(30)).isTrue();
        assertThat(rise.withinPoints(29)).isFalse();
        assertThat(rise.withinPercent(25)).isTrue();
        assertThat(rise.withinPercent(24)).isFalse();
        assertThat(new FromBaseline(120, 90).withinPercent(25)).isTrue();
        assertRefused(() -> new FromBaseline(0, 90));
    }

    @Test
    void a_percentage_that_rounds_to_the_band_is_still_outside_it() {
        FromBaseline justOver = new FromBaseline(127, 153);
        assertThat(justOver.withinPercent(20)).isFalse();
    }

    @Test
    void the_largest_change_counts_in_either_direction() {
        FromBaseline fall = new FromBaseline(80, 50);
        assertThat(FromBaseline.largestInPercent(new FromBaseline(120, 150), fall)).isEqualTo(fall);
    }
}
