package vigil.scores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.quantity.Celsius;
import vigil.quantity.LitresPerMinute;
import vigil.quantity.Moment;
import vigil.quantity.PerMinute;
import vigil.quantity.Percent;
import vigil.scores.News2.Asked;
import vigil.scores.News2.SaturationScale;
import vigil.scores.News2.Tier;
import vigil.scores.News2.TimedSigns;
import vigil.scores.Scoring.Lack;
import vigil.scores.Scoring.NotScored;
import vigil.scores.Scoring.Scored;
import vigil.scores.Scoring.Unfit;
import vigil.vitals.BloodPressure;
import vigil.vitals.Consciousness;
import vigil.vitals.HeartRate;
import vigil.vitals.MissingReason;
import vigil.vitals.OxygenSaturation;
import vigil.vitals.OxygenSupply;
import vigil.vitals.Reading;
import vigil.vitals.RespiratoryRate;
import vigil.vitals.Temperature;
import vigil.vitals.VitalItem;
import vigil.vitals.VitalSigns;
import vigil.vitals.VitalValue;

class News2Test {

    private static final OxygenSupply AIR = new OxygenSupply.RoomAir();
    private static final OxygenSupply OXYGEN =
            new OxygenSupply.AddedOxygen(LitresPerMinute.of("2"));
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Asked ASKED = asked(SaturationScale.SCALE_1);

    private static Moment at(int minutes) {
        return new Moment(NOON.plus(Duration.ofMinutes(minutes)), ZoneOffset.UTC);
    }

    private static Asked asked(SaturationScale scale) {
        return new Asked(scale, 46, false, at(0), Duration.ofMinutes(15));
    }

    private static OxygenSaturation saturation(int percent, OxygenSupply supply) {
        return new OxygenSaturation(new Percent(percent), supply);
    }

    private static Consciousness level(Consciousness.Level level) {
        return new Consciousness(level);
    }

    /** Seven inputs that all score 0, each replaced where another of its kind is given. */
    private static VitalSigns normalBut(VitalValue... others) {
        List<VitalValue> values =
                new ArrayList<>(
                        List.of(
                                BloodPressure.of(120, 70),
                                new HeartRate(new PerMinute(70)),
                                saturation(98, AIR),
                                new RespiratoryRate(new PerMinute(16)),
                                new Temperature(Celsius.of("36.8")),
                                level(Consciousness.Level.ALERT)));
        for (VitalValue other : others) {
            values.removeIf(value -> value.item() == other.item());
            values.add(other);
        }
        return new VitalSigns(values.stream().<Reading>map(Reading.Measured::new).toList());
    }

    private static Score score(SaturationScale scale, VitalValue... others) {
        Scoring scoring = News2.score(asked(scale), List.of(set(-1, normalBut(others))));
        assertThat(scoring).isInstanceOf(Scored.class);
        return ((Scored) scoring).score();
    }

    private static TimedSigns set(int minutes, VitalSigns signs) {
        return new TimedSigns(at(minutes), signs);
    }

    private static int points(Score score, String item) {
        return score.parts().stream()
                .filter(part -> part.item().equals(item))
                .mapToInt(SubScore::points)
                .sum();
    }

    @Test
    void seven_normal_inputs_score_nothing_and_are_low() {
        Score score = score(SaturationScale.SCALE_1);
        assertThat(score.total()).isZero();
        assertThat(score.parts()).hasSize(7);
        assertThat(News2.tier(score)).isEqualTo(Tier.LOW);
    }

    @ParameterizedTest
    @CsvSource({"0,3", "8,3", "9,1", "11,1", "12,0", "20,0", "21,2", "24,2", "25,3", "60,3"})
    void every_band_of_respiration(int rate, int points) {
        Score score = score(SaturationScale.SCALE_1, new RespiratoryRate(new PerMinute(rate)));
        assertThat(points(score, "RESPIRATION")).isEqualTo(points);
        assertThat(score.total()).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({"40,3", "91,3", "92,2", "93,2", "94,1", "95,1", "96,0", "100,0"})
    void every_band_of_saturation_on_scale_1_on_air_and_on_oxygen(int percent, int points) {
        Score air = score(SaturationScale.SCALE_1, saturation(percent, AIR));
        Score oxygen = score(SaturationScale.SCALE_1, saturation(percent, OXYGEN));
        assertThat(points(air, "SATURATION")).isEqualTo(points);
        assertThat(points(oxygen, "SATURATION")).isEqualTo(points);
        assertThat(air.kind()).isEqualTo(ScoreKind.NEWS2_SCALE_1);
        assertThat(oxygen.total()).isEqualTo(points + 2);
    }

    @ParameterizedTest
    @CsvSource({
        "83,3,3", "84,2,2", "85,2,2", "86,1,1", "87,1,1", "88,0,0", "92,0,0", "93,0,1", "94,0,1",
        "95,0,2", "96,0,2", "97,0,3", "100,0,3"
    })
    void every_band_of_saturation_on_scale_2(int percent, int onAir, int onOxygen) {
        Score air = score(SaturationScale.SCALE_2, saturation(percent, AIR));
        Score oxygen = score(SaturationScale.SCALE_2, saturation(percent, OXYGEN));
        assertThat(points(air, "SATURATION")).isEqualTo(onAir);
        assertThat(points(oxygen, "SATURATION")).isEqualTo(onOxygen);
        assertThat(air.kind()).isEqualTo(ScoreKind.NEWS2_SCALE_2);
    }

    @ParameterizedTest
    @CsvSource({
        "60,3", "90,3", "91,2", "100,2", "101,1", "110,1", "111,0", "200,0", "219,0", "220,3"
    })
    void every_band_of_systolic_pressure(int systolic, int points) {
        Score score = score(SaturationScale.SCALE_1, BloodPressure.of(systolic, 50));
        assertThat(points(score, "SYSTOLIC")).isEqualTo(points);
        assertThat(score.total()).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({
        "30,3", "40,3", "41,1", "50,1", "51,0", "90,0", "91,1", "110,1", "111,2", "130,2", "131,3",
        "200,3"
    })
    void every_band_of_pulse(int rate, int points) {
        Score score = score(SaturationScale.SCALE_1, new HeartRate(new PerMinute(rate)));
        assertThat(points(score, "PULSE")).isEqualTo(points);
        assertThat(score.total()).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({"ALERT,0", "CONFUSED,3", "VOICE,3", "PAIN,3", "UNRESPONSIVE,3"})
    void every_level_of_consciousness(Consciousness.Level level, int points) {
        assertThat(points(score(SaturationScale.SCALE_1, level(level)), "CONSCIOUSNESS"))
                .isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({
        "34,3", "35.0,3", "35.04,3", "35.05,1", "35.1,1", "36.0,1", "36.04,1", "36.05,0",
        "36.1,0", "38.0,0", "38,0", "38.05,1", "38.1,1", "39.0,1", "39.04,1", "39.05,2",
        "39.1,2", "41,2"
    })
    void every_band_of_temperature_after_rounding_to_the_chart(String degrees, int points) {
        Score score = score(SaturationScale.SCALE_1, new Temperature(Celsius.of(degrees)));
        assertThat(points(score, "TEMPERATURE")).isEqualTo(points);
        assertThat(score.total()).isEqualTo(points);
    }

    @Test
    void the_highest_score_is_twenty() {
        Score score =
                score(
                        SaturationScale.SCALE_1,
                        BloodPressure.of(90, 50),
                        new HeartRate(new PerMinute(131)),
                        saturation(91, OXYGEN),
                        new RespiratoryRate(new PerMinute(25)),
                        new Temperature(Celsius.of("35.0")),
                        level(Consciousness.Level.VOICE));
        assertThat(score.total()).isEqualTo(20);
        assertThat(News2.tier(score)).isEqualTo(Tier.HIGH);
    }

    @Test
    void one_parameter_at_three_is_a_red_score_between_low_and_medium() {
        assertThat(News2.tier(score(SaturationScale.SCALE_1, level(Consciousness.Level.VOICE))))
                .isEqualTo(Tier.LOW_MEDIUM);
        assertThat(
                        News2.tier(
                                score(
                                        SaturationScale.SCALE_1,
                                        new RespiratoryRate(new PerMinute(8)),
                                        new HeartRate(new PerMinute(91)))))
                .isEqualTo(Tier.LOW_MEDIUM);
    }

    @ParameterizedTest
    @CsvSource({"91,16,LOW,1", "111,21,LOW,4", "131,21,MEDIUM,5", "131,8,MEDIUM,6", "70,16,LOW,0"})
    void the_tiers_follow_the_total(int pulse, int breaths, Tier tier, int total) {
        Score score =
                score(
                        SaturationScale.SCALE_1,
                        new HeartRate(new PerMinute(pulse)),
                        new RespiratoryRate(new PerMinute(breaths)));
        assertThat(score.total()).isEqualTo(total);
        assertThat(News2.tier(score)).isEqualTo(tier);
    }

    @Test
    void six_is_medium_and_seven_is_high() {
        assertThat(News2.tier(scoreOf(3, 3, 0))).isEqualTo(Tier.MEDIUM);
        assertThat(News2.tier(scoreOf(3, 3, 1))).isEqualTo(Tier.HIGH);
        assertThat(News2.tier(scoreOf(2, 2, 1))).isEqualTo(Tier.MEDIUM);
        assertThat(News2.tier(scoreOf(2, 2, 0))).isEqualTo(Tier.LOW);
    }

    @Test
    void the_row_of_air_or_oxygen_never_makes_a_red_score() {
        Score score =
                Score.of(
                        ScoreKind.NEWS2_SCALE_1,
                        List.of(new SubScore("AIR_OR_OXYGEN", 3), new SubScore("PULSE", 0)));
        assertThat(News2.tier(score)).isEqualTo(Tier.LOW);
        assertThat(News2.tier(score(SaturationScale.SCALE_1, saturation(98, OXYGEN))))
                .isEqualTo(Tier.LOW);
    }

    @Test
    void a_tier_is_refused_for_other_scores_and_for_bare_totals() {
        Score other = Score.of(ScoreKind.MPADSS, List.of(new SubScore("PAIN", 2)));
        assertThatThrownBy(() -> News2.tier(other)).isInstanceOf(IllegalArgumentException.class);
        Score bare = new Score(ScoreKind.NEWS2_SCALE_1, List.of(), 3);
        assertThatThrownBy(() -> News2.tier(bare)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void each_missing_input_by_itself_leaves_no_score() {
        for (Reading left : normalBut().readings()) {
            List<Reading> rest = new ArrayList<>(normalBut().readings());
            rest.remove(left);
            Scoring scoring = News2.score(ASKED, List.of(set(-1, new VitalSigns(rest))));
            assertThat(scoring).as(left.item().name()).isInstanceOf(NotScored.class);
            assertThat(((NotScored) scoring).lacks()).allMatch(Lack.Missing.class::isInstance);
        }
    }

    @Test
    void nothing_at_all_names_all_seven() {
        assertThat(((NotScored) News2.score(ASKED, List.of())).lacks()).hasSize(7);
    }

    @Test
    void a_value_older_than_the_clinic_lets_count_leaves_no_score() {
        VitalSigns temperature =
                new VitalSigns(List.of(new Reading.Measured(new Temperature(Celsius.of("36.8")))));
        List<Reading> rest = new ArrayList<>(normalBut().readings());
        rest.removeIf(reading -> reading.item() == VitalItem.TEMPERATURE);
        VitalSigns others = new VitalSigns(rest);

        assertThat(News2.score(ASKED, List.of(set(-15, temperature), set(-1, others))))
                .isInstanceOf(Scored.class);
        assertThat(News2.score(ASKED, List.of(set(-16, temperature), set(-1, others))))
                .isEqualTo(new NotScored(List.of(new Lack.Stale("TEMPERATURE"))));
    }

    @Test
    void the_newest_word_on_an_input_counts_even_if_it_says_not_taken() {
        VitalSigns declined =
                new VitalSigns(
                        List.of(
                                new Reading.NotTaken(
                                        VitalItem.BLOOD_PRESSURE, MissingReason.DECLINED)));
        assertThat(News2.score(ASKED, List.of(set(-5, normalBut()), set(-1, declined))))
                .isEqualTo(new NotScored(List.of(new Lack.Missing("SYSTOLIC"))));
        assertThat(News2.score(ASKED, List.of(set(-5, declined), set(-1, normalBut()))))
                .isInstanceOf(Scored.class);
    }

    @Test
    void what_was_taken_later_does_not_count() {
        assertThat(News2.score(ASKED, List.of(set(1, normalBut())))).isInstanceOf(NotScored.class);
    }

    @Test
    void patients_under_sixteen_and_in_pregnancy_are_not_scored() {
        List<TimedSigns> sets = List.of(set(-1, normalBut()));
        Duration fresh = Duration.ofMinutes(15);
        assertThat(News2.score(new Asked(SaturationScale.SCALE_1, 15, true, at(0), fresh), sets))
                .isEqualTo(
                        new NotScored(
                                List.of(
                                        new Lack.NotForPatient(Unfit.UNDER_16),
                                        new Lack.NotForPatient(Unfit.PREGNANT))));
        assertThat(News2.score(new Asked(SaturationScale.SCALE_1, 16, false, at(0), fresh), sets))
                .isInstanceOf(Scored.class);
    }

    @Test
    void any_seven_inputs_make_a_score_that_its_parts_make() {
        Random random = new Random(2017);
        List<Consciousness.Level> levels = List.of(Consciousness.Level.values());
        for (int i = 0; i < 3_000; i++) {
            int diastolic = 1 + random.nextInt(150);
            Score score =
                    score(
                            random.nextBoolean()
                                    ? SaturationScale.SCALE_1
                                    : SaturationScale.SCALE_2,
                            BloodPressure.of(diastolic + 1 + random.nextInt(150), diastolic),
                            new HeartRate(new PerMinute(random.nextInt(300))),
                            saturation(random.nextInt(101), random.nextBoolean() ? AIR : OXYGEN),
                            new RespiratoryRate(new PerMinute(random.nextInt(80))),
                            new Temperature(Celsius.of("" + (25 + random.nextInt(2000) / 100.0))),
                            level(levels.get(random.nextInt(levels.size()))));
            assertThat(score.total()).isBetween(0, 20);
            assertThat(score.parts()).hasSize(7).allMatch(part -> part.points() <= 3);
            assertThat(News2.tier(score)).isNotNull();
        }
    }

    private static Score scoreOf(int... points) {
        return Score.of(
                ScoreKind.NEWS2_SCALE_1,
                Arrays.stream(points).mapToObj(point -> new SubScore("PULSE", point)).toList());
    }
}
