package vigil.scores;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.quantity.LitresPerMinute;
import vigil.quantity.PerMinute;
import vigil.quantity.Percent;
import vigil.scores.ModifiedAldrete.Activity;
import vigil.scores.ModifiedAldrete.Respiration;
import vigil.scores.ModifiedAldrete.Version;
import vigil.scores.ModifiedAldrete.Wakefulness;
import vigil.scores.Mpadss.Ambulation;
import vigil.scores.Mpadss.Bleeding;
import vigil.scores.Mpadss.Circulation;
import vigil.scores.Mpadss.Sickness;
import vigil.scores.Scoring.Lack;
import vigil.scores.Scoring.NotScored;
import vigil.scores.Scoring.Remark;
import vigil.scores.Scoring.Scored;
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

    private static ModifiedAldrete.Findings awake(BloodPressure now, OxygenSaturation saturation) {
        return new ModifiedAldrete.Findings(
                Optional.of(Activity.FOUR_LIMBS),
                Optional.of(Respiration.DEEP_AND_COUGHS),
                Optional.of(BASELINE),
                Optional.of(now),
                Optional.of(Wakefulness.FULLY_AWAKE),
                Optional.of(saturation));
    }

    private static int total(Scoring scoring) {
        return ((Scored) scoring).score().total();
    }

    @Test
    void a_recovered_patient_scores_ten_on_either_version() {
        for (Version version : Version.values()) {
            Scoring scoring = ModifiedAldrete.score(version, awake(BASELINE, saturation(97, true)));
            assertThat(total(scoring)).isEqualTo(10);
            assertThat(((Scored) scoring).score().kind()).isEqualTo(version.kind());
            assertThat(((Scored) scoring).remarks()).isEmpty();
        }
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
        Scored scored = (Scored) ModifiedAldrete.score(Version.MMHG, awake(BASELINE, saturation));
        assertThat(scored.remarks()).isEqualTo(remark == null ? Set.of() : Set.of(remark));
        assertThat(scored.score().total()).isEqualTo(8 + points);
    }

    @Test
    void the_answers_of_aldrete_are_worth_two_one_and_none() {
        assertThat(Activity.values()).extracting(Activity::points).containsExactly(2, 1, 0);
        assertThat(Respiration.values()).extracting(Respiration::points).containsExactly(2, 1, 0);
        assertThat(Wakefulness.values()).extracting(Wakefulness::points).containsExactly(2, 1, 0);
    }

    @Test
    void aldrete_names_everything_that_is_missing() {
        ModifiedAldrete.Findings nothing =
                new ModifiedAldrete.Findings(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        assertThat(missing(ModifiedAldrete.score(Version.PERCENT, nothing)))
                .containsExactly(
                        "ACTIVITY",
                        "RESPIRATION",
                        "BASELINE",
                        "CIRCULATION",
                        "CONSCIOUSNESS",
                        "SATURATION");
    }

    @Test
    void without_a_chosen_baseline_there_is_no_score() {
        ModifiedAldrete.Findings known = awake(BASELINE, saturation(98, true));
        ModifiedAldrete.Findings unknown =
                new ModifiedAldrete.Findings(
                        known.activity(),
                        known.respiration(),
                        Optional.empty(),
                        known.pressure(),
                        known.wakefulness(),
                        known.saturation());
        assertThat(missing(ModifiedAldrete.score(Version.MMHG, unknown)))
                .containsExactly("BASELINE");
    }

    private static Circulation circulation(int systolic, int diastolic, int rate) {
        return new Circulation(
                BloodPressure.of(systolic, diastolic), new HeartRate(new PerMinute(rate)));
    }

    private static Mpadss.Findings mpadss(Circulation now, int pain) {
        return new Mpadss.Findings(
                Optional.of(circulation(120, 80, 70)),
                Optional.of(now),
                Optional.of(Ambulation.STEADY),
                Optional.of(Sickness.MINIMAL_OR_ORAL_DRUG),
                Optional.of(new Pain(pain)),
                Optional.of(Bleeding.MINIMAL));
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
        assertThat(total(Mpadss.score(mpadss(now, 0)))).isEqualTo(8 + points);
    }

    @ParameterizedTest
    @CsvSource({"0,2", "3,2", "4,1", "6,1", "7,0", "10,0"})
    void pain_is_banded(int pain, int points) {
        assertThat(Mpadss.pain(new Pain(pain))).isEqualTo(points);
        assertThat(total(Mpadss.score(mpadss(circulation(120, 80, 70), pain))))
                .isEqualTo(8 + points);
    }

    @Test
    void the_answers_of_mpadss_are_worth_two_one_and_none() {
        assertThat(Ambulation.values()).extracting(Ambulation::points).containsExactly(2, 1, 0);
        assertThat(Sickness.values()).extracting(Sickness::points).containsExactly(2, 1, 0);
        assertThat(Bleeding.values()).extracting(Bleeding::points).containsExactly(2, 1, 0);
    }

    @Test
    void mpadss_names_everything_that_is_missing() {
        Mpadss.Findings nothing =
                new Mpadss.Findings(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        assertThat(missing(Mpadss.score(nothing)))
                .containsExactly(
                        "BASELINE", "VITAL_SIGNS", "AMBULATION", "SICKNESS", "PAIN", "BLEEDING");
    }

    private static List<String> missing(Scoring scoring) {
        return ((NotScored) scoring)
                .lacks().stream().map(lack -> ((Lack.Missing) lack).item()).toList();
    }
}
