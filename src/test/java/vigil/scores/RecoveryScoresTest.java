package vigil.scores;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.quantity.LitresPerMinute;
import vigil.quantity.PerMinute;
import vigil.quantity.Percent;
import vigil.scores.ModifiedAldrete.Remark;
import vigil.scores.ModifiedAldrete.Version;
import vigil.scores.Mpadss.Circulation;
import vigil.vitals.BloodPressure;
import vigil.vitals.HeartRate;
import vigil.vitals.OxygenSaturation;
import vigil.vitals.OxygenSupply;
import vigil.vitals.Pain;

class RecoveryScoresTest {

    private static final BloodPressure BASELINE = BloodPressure.of(120, 80);

    private static OxygenSaturation saturation(int percent, boolean air) {
        return new OxygenSaturation(
                new Percent(percent),
                air
                        ? new OxygenSupply.RoomAir()
                        : new OxygenSupply.AddedOxygen(LitresPerMinute.of("2")));
    }

    @ParameterizedTest
    @CsvSource({
        "120,80,2",
        "140,80,2",
        "100,80,2",
        "141,80,1",
        "99,80,1",
        "170,80,1",
        "171,80,0",
        "69,60,0",
        "120,100,2",
        "120,101,1",
        "120,59,1",
        "120,30,1",
        "120,29,0"
    })
    void circulation_in_mmhg_goes_by_the_pressure_that_changed_more(
            int systolic, int diastolic, int points) {
        BloodPressure now = BloodPressure.of(systolic, diastolic);
        assertThat(ModifiedAldrete.circulation(Version.MMHG, BASELINE, now)).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({
        "144,80,2",
        "145,80,1",
        "96,80,2",
        "95,80,1",
        "180,80,1",
        "181,80,0",
        "120,96,2",
        "120,97,1",
        "125,120,1",
        "125,121,0",
        "60,40,1",
        "59,40,0"
    })
    void circulation_in_percent_is_never_rounded(int systolic, int diastolic, int points) {
        BloodPressure now = BloodPressure.of(systolic, diastolic);
        assertThat(ModifiedAldrete.circulation(Version.PERCENT, BASELINE, now)).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({
        "100,true,2,",
        "93,true,2,",
        "92,true,1,SATURATION_90_TO_92_ON_AIR",
        "90,true,1,SATURATION_90_TO_92_ON_AIR",
        "89,true,0,SATURATION_BELOW_90_ON_AIR",
        "100,false,1,",
        "91,false,1,",
        "90,false,1,SATURATION_90_ON_OXYGEN",
        "89,false,0,"
    })
    void saturation_says_which_cell_is_not_published(
            int percent, boolean air, int points, Remark remark) {
        OxygenSaturation saturation = saturation(percent, air);
        assertThat(ModifiedAldrete.saturation(saturation)).isEqualTo(points);
        assertThat(ModifiedAldrete.remark(saturation)).isEqualTo(Optional.ofNullable(remark));
    }

    private static Circulation circulation(int systolic, int diastolic, int rate) {
        return new Circulation(
                BloodPressure.of(systolic, diastolic), new HeartRate(new PerMinute(rate)));
    }

    @ParameterizedTest
    @CsvSource({
        "120,80,70,2", "144,80,70,2", "145,80,70,1", "168,80,70,1", "169,80,70,0",
        "120,96,70,2", "120,97,70,1", "120,112,70,1", "121,113,70,0", "120,80,84,2",
        "120,80,85,1", "120,80,98,1", "120,80,99,0", "120,80,56,2", "120,80,55,1",
        "120,80,42,1", "120,80,41,0"
    })
    void vital_signs_go_by_the_largest_change_in_percent(
            int systolic, int diastolic, int rate, int points) {
        Circulation now = circulation(systolic, diastolic, rate);
        assertThat(Mpadss.vitalSigns(circulation(120, 80, 70), now)).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({"0,2", "3,2", "4,1", "6,1", "7,0", "10,0"})
    void pain_is_banded(int pain, int points) {
        assertThat(Mpadss.pain(new Pain(pain))).isEqualTo(points);
    }
}
