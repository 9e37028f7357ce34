package vigil.vitals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.quantity.Celsius;
import vigil.quantity.HostileText;
import vigil.quantity.LitresPerMinute;
import vigil.quantity.MmHg;
import vigil.quantity.ParseFault;
import vigil.quantity.Parsed;
import vigil.quantity.Parsed.Blank;
import vigil.quantity.Parsed.Read;
import vigil.quantity.Parsed.Unfinished;
import vigil.quantity.Parsed.Unreadable;
import vigil.quantity.PerMinute;
import vigil.quantity.Percent;

class TypedVitalsTest {

    private static final Cuff CUFF =
            new Cuff(
                    Cuff.Arm.LEFT, Cuff.Position.RECLINING, Cuff.Size.ADULT, Cuff.Method.AUTOMATIC);
    private static final OxygenSupply OXYGEN =
            new OxygenSupply.AddedOxygen(LitresPerMinute.of("2"));
    private static final Circumstances AROUND = new Circumstances(CUFF, OXYGEN);
    private static final PlausibilityBounds BOUNDS = ShippedBounds.read();
    private static final TypedVitals MOAAS =
            new TypedVitals(Sedation.Scale.MOAAS, Dissociation.Scale.CLINIC_0_10, BOUNDS);
    private static final TypedVitals RASS =
            new TypedVitals(Sedation.Scale.RASS, Dissociation.Scale.CADSS_TOTAL, BOUNDS);

    private static Parsed<Reading> read(VitalItem item, String text) {
        return MOAAS.read(item, text, AROUND);
    }

    private static Parsed<Reading> measured(VitalValue value) {
        return new Read<>(new Reading.Measured(value));
    }

    @ParameterizedTest
    @CsvSource({
        "132/78,132,78", "132 78,132,78", "' 132/78 ',132,78", "132 / 78,132,78",
        "132  78,132,78", "200/110,200,110", "95/5,95,5", "400/300,400,300"
    })
    void a_blood_pressure_reads_with_its_cuff(String text, int systolic, int diastolic) {
        assertThat(read(VitalItem.BLOOD_PRESSURE, text))
                .isEqualTo(
                        measured(
                                new BloodPressure(
                                        new MmHg(systolic),
                                        new MmHg(diastolic),
                                        Optional.empty(),
                                        CUFF)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "132", "132/", "132 ", "132 / "})
    void half_a_blood_pressure_is_unfinished(String text) {
        assertThat(read(VitalItem.BLOOD_PRESSURE, text)).isEqualTo(new Unfinished<>());
    }

    @ParameterizedTest
    @CsvSource({
        "78/132,NOT_BELOW_SYSTOLIC",
        "0/,NOT_BELOW_SYSTOLIC",
        "80/80,NOT_BELOW_SYSTOLIC",
        "13278,TOO_LONG",
        "1322/78,TOO_LONG",
        "132/7888,TOO_LONG",
        "132/078,LEADING_ZERO",
        "/78,NOT_TWO_NUMBERS",
        "132/78/96,NOT_TWO_NUMBERS",
        "1 3 2,NOT_TWO_NUMBERS",
        "132//78,NOT_TWO_NUMBERS",
        "132-78,NOT_A_NUMBER",
        "132\\78,NOT_A_NUMBER",
        "132/7a,NOT_A_NUMBER",
        "١٣٢/٧٨,NOT_A_NUMBER",
        "132.5/78,NOT_WHOLE",
        "'132,5 78.25',NOT_WHOLE",
        "132./78,NOT_A_NUMBER",
        "+132/78,NOT_A_NUMBER"
    })
    void an_odd_blood_pressure_is_refused_with_its_reason(String text, ParseFault fault) {
        assertThat(read(VitalItem.BLOOD_PRESSURE, text)).isEqualTo(new Unreadable<>(fault));
    }

    @ParameterizedTest
    @CsvSource({
        "132/78 (96), 96",
        "132/78(96), 96",
        "132 78 (96), 96",
        "132/78 (96, 96",
        "132/78 ( 96 ), 96",
        "132/78 (78), 78",
        "132/78 (132), 132"
    })
    void the_mean_of_the_device_stands_in_brackets(String text, int mean) {
        assertThat(read(VitalItem.BLOOD_PRESSURE, text))
                .isEqualTo(
                        measured(
                                new BloodPressure(
                                        new MmHg(132),
                                        new MmHg(78),
                                        Optional.of(new MmHg(mean)),
                                        CUFF)));
    }

    @ParameterizedTest
    @CsvSource({
        "132/78 (77),MEAN_NOT_BETWEEN",
        "132/78 (133),MEAN_NOT_BETWEEN",
        "132/78 (9),MEAN_NOT_BETWEEN",
        "132/78 (14,MEAN_NOT_BETWEEN",
        "132/78 (0,MEAN_NOT_BETWEEN",
        "132/78 (),MEAN_NOT_BETWEEN",
        "78/132 (96),NOT_BELOW_SYSTOLIC",
        "132/78 (096),LEADING_ZERO",
        "132/78 96),NOT_TWO_NUMBERS",
        "132 (96),NOT_TWO_NUMBERS",
        "132/78 (96) 4,NOT_TWO_NUMBERS"
    })
    void a_mean_that_cannot_be_is_refused_with_its_reason(String text, ParseFault fault) {
        assertThat(read(VitalItem.BLOOD_PRESSURE, text)).isEqualTo(new Unreadable<>(fault));
    }

    @ParameterizedTest
    @ValueSource(strings = {"132/78 (", "132/78 (9", "132/78 (1", "132/78 (12", "130/78 (13"})
    void half_a_mean_is_unfinished_or_could_end_there(String text) {
        assertThat(read(VitalItem.BLOOD_PRESSURE, text)).isEqualTo(new Unfinished<>());
    }

    @Test
    void printing_and_reading_a_blood_pressure_gives_it_back() {
        Random random = new Random(132_78);
        for (int i = 0; i < 5_000; i++) {
            int diastolic = random.nextInt(998);
            int systolic = diastolic + 1 + random.nextInt(999 - diastolic);
            String text = systolic + (random.nextBoolean() ? "/" : " ") + diastolic;
            assertThat(read(VitalItem.BLOOD_PRESSURE, text))
                    .isEqualTo(
                            measured(
                                    new BloodPressure(
                                            new MmHg(systolic),
                                            new MmHg(diastolic),
                                            Optional.empty(),
                                            CUFF)));
        }
    }

    @Test
    void every_other_measure_reads_in_its_unit() {
        assertThat(read(VitalItem.HEART_RATE, "72"))
                .isEqualTo(measured(new HeartRate(new PerMinute(72))));
        assertThat(read(VitalItem.OXYGEN_SATURATION, "97"))
                .isEqualTo(measured(new OxygenSaturation(new Percent(97), OXYGEN)));
        assertThat(read(VitalItem.RESPIRATORY_RATE, "0"))
                .isEqualTo(measured(new RespiratoryRate(new PerMinute(0))));
        assertThat(read(VitalItem.TEMPERATURE, "37.0"))
                .isEqualTo(measured(new Temperature(Celsius.of("37.0"))));
        assertThat(read(VitalItem.TEMPERATURE, "37"))
                .isEqualTo(measured(new Temperature(Celsius.of("37"))));
        assertThat(read(VitalItem.TEMPERATURE, "36,8"))
                .isEqualTo(measured(new Temperature(Celsius.of("36.8"))));
        assertThat(read(VitalItem.TEMPERATURE, "101.3"))
                .isEqualTo(measured(new Temperature(Celsius.of("101.3"))));
        assertThat(read(VitalItem.END_TIDAL_CO2, "38"))
                .isEqualTo(measured(new EndTidalCarbonDioxide(new MmHg(38))));
        assertThat(read(VitalItem.PAIN, "10")).isEqualTo(measured(new Pain(10)));
        assertThat(read(VitalItem.NAUSEA, "0")).isEqualTo(measured(new Nausea(0)));
        assertThat(read(VitalItem.DISSOCIATION, "7"))
                .isEqualTo(measured(new Dissociation(Dissociation.Scale.CLINIC_0_10, 7)));
        assertThat(RASS.read(VitalItem.DISSOCIATION, "92", AROUND))
                .isEqualTo(measured(new Dissociation(Dissociation.Scale.CADSS_TOTAL, 92)));
        assertThat(read(VitalItem.SEDATION, "4"))
                .isEqualTo(measured(new Sedation(Sedation.Scale.MOAAS, 4)));
    }

    @ParameterizedTest
    @CsvSource({
        "OXYGEN_SATURATION,101,OUT_OF_RANGE",
        "HEART_RATE,1000,TOO_LONG",
        "HEART_RATE,72.5,NOT_WHOLE",
        "TEMPERATURE,36.85,TOO_MANY_DECIMALS",
        "TEMPERATURE,.5,ZERO_NEEDED",
        "PAIN,11,OUT_OF_RANGE",
        "NAUSEA,-1,NOT_A_NUMBER",
        "DISSOCIATION,11,OUT_OF_RANGE",
        "SEDATION,6,OUT_OF_RANGE",
        "CONSCIOUSNESS,z,OUT_OF_RANGE",
        "CONSCIOUSNESS,av,OUT_OF_RANGE",
        "RESPIRATORY_RATE,007,LEADING_ZERO",
        "HEART_RATE,132/78,NOT_A_NUMBER"
    })
    void what_an_item_cannot_be_is_refused_with_its_reason(
            VitalItem item, String text, ParseFault fault) {
        assertThat(read(item, text)).isEqualTo(new Unreadable<>(fault));
    }

    @ParameterizedTest
    @CsvSource({"a,ALERT", "C,CONFUSED", "v,VOICE", "P,PAIN", "' u ',UNRESPONSIVE"})
    void consciousness_reads_by_its_letter(String text, Consciousness.Level level) {
        assertThat(read(VitalItem.CONSCIOUSNESS, text))
                .isEqualTo(measured(new Consciousness(level)));
        assertThat(MOAAS.complete(VitalItem.CONSCIOUSNESS, text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"-5,-5", "-2,-2", "0,0", "+1,1", "+4,4"})
    void rass_reads_with_its_sign(String text, int level) {
        assertThat(RASS.read(VitalItem.SEDATION, text, AROUND))
                .isEqualTo(measured(new Sedation(Sedation.Scale.RASS, level)));
        assertThat(RASS.complete(VitalItem.SEDATION, text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2,SIGN_NEEDED",
        "4,SIGN_NEEDED",
        "+5,OUT_OF_RANGE",
        "-6,OUT_OF_RANGE",
        "-0,OUT_OF_RANGE",
        "- 2,NOT_A_NUMBER",
        "−2,NOT_A_NUMBER",
        "--2,NOT_A_NUMBER",
        "-22,TOO_LONG"
    })
    void rass_without_its_sign_is_refused(String text, ParseFault fault) {
        assertThat(RASS.read(VitalItem.SEDATION, text, AROUND)).isEqualTo(new Unreadable<>(fault));
    }

    @Test
    void a_bare_sign_of_rass_is_unfinished() {
        assertThat(RASS.read(VitalItem.SEDATION, "-", AROUND)).isEqualTo(new Unfinished<>());
        assertThat(RASS.read(VitalItem.SEDATION, "+", AROUND)).isEqualTo(new Unfinished<>());
    }

    @ParameterizedTest
    @EnumSource(VitalItem.class)
    void nothing_typed_means_not_part_of_the_set(VitalItem item) {
        for (TypedVitals vitals : new TypedVitals[] {MOAAS, RASS}) {
            assertThat(vitals.read(item, "", AROUND)).isEqualTo(new Blank<>());
            assertThat(vitals.read(item, "  ", AROUND)).isEqualTo(new Blank<>());
            assertThat(vitals.complete(item, "")).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(VitalItem.class)
    void x_and_a_digit_mean_not_taken_with_that_reason(VitalItem item) {
        assertThat(read(item, "x")).isEqualTo(new Unfinished<>());
        assertThat(MOAAS.complete(item, "x")).isFalse();
        for (MissingReason reason : MissingReason.values()) {
            Parsed<Reading> expected = new Read<>(new Reading.NotTaken(item, reason));
            assertThat(read(item, "x" + reason.digit())).isEqualTo(expected);
            assertThat(read(item, " X" + reason.digit() + " ")).isEqualTo(expected);
            assertThat(MOAAS.complete(item, "x" + reason.digit())).isTrue();
        }
        assertThat(read(item, "x0")).isEqualTo(new Unreadable<>(ParseFault.OUT_OF_RANGE));
        assertThat(read(item, "x8")).isEqualTo(new Unreadable<>(ParseFault.OUT_OF_RANGE));
        assertThat(read(item, "x44")).isEqualTo(new Unreadable<>(ParseFault.TOO_LONG));
        assertThat(read(item, "x 4")).isEqualTo(new Unreadable<>(ParseFault.NOT_A_NUMBER));
        assertThat(read(item, "xx")).isEqualTo(new Unreadable<>(ParseFault.NOT_A_NUMBER));
    }

    @ParameterizedTest
    @CsvSource({
        "BLOOD_PRESSURE,132/78,true",
        "BLOOD_PRESSURE,132/7,false",
        "BLOOD_PRESSURE,132/13,false",
        "BLOOD_PRESSURE,132/14,true",
        "BLOOD_PRESSURE,130/13,true",
        "BLOOD_PRESSURE,200/110,true",
        "BLOOD_PRESSURE,200/11,false",
        "BLOOD_PRESSURE,132/,false",
        "BLOOD_PRESSURE,132,false",
        "BLOOD_PRESSURE,132 78,true",
        "BLOOD_PRESSURE,132/78 (96,false",
        "BLOOD_PRESSURE,132/78 (96),true",
        "HEART_RATE,72,true",
        "HEART_RATE,12,false",
        "HEART_RATE,30,false",
        "HEART_RATE,104,true",
        "OXYGEN_SATURATION,97,true",
        "OXYGEN_SATURATION,10,false",
        "OXYGEN_SATURATION,100,true",
        "RESPIRATORY_RATE,16,true",
        "RESPIRATORY_RATE,8,false",
        "RESPIRATORY_RATE,9,true",
        "RESPIRATORY_RATE,0,true",
        "TEMPERATURE,37,false",
        "TEMPERATURE,37.,false",
        "TEMPERATURE,36.8,true",
        "END_TIDAL_CO2,38,true",
        "END_TIDAL_CO2,15,false",
        "SEDATION,1,true",
        "DISSOCIATION,2,true",
        "DISSOCIATION,1,false",
        "DISSOCIATION,10,true",
        "PAIN,0,true",
        "PAIN,1,false",
        "NAUSEA,3,true",
        "HEART_RATE,999,false",
        "CONSCIOUSNESS,z,false"
    })
    void a_field_jumps_on_when_no_further_key_could_follow(
            VitalItem item, String text, boolean complete) {
        assertThat(MOAAS.complete(item, text)).isEqualTo(complete);
    }

    @Test
    void one_digit_jumps_on_only_where_the_scale_has_no_second() {
        assertThat(RASS.complete(VitalItem.DISSOCIATION, "9")).isFalse();
        assertThat(RASS.complete(VitalItem.DISSOCIATION, "92")).isTrue();
        assertThat(RASS.complete(VitalItem.SEDATION, "2")).isFalse();
    }

    @ParameterizedTest
    @EnumSource(VitalItem.class)
    void a_complete_text_has_no_longer_reading(VitalItem item) {
        HostileText texts = new HostileText(item.name().length());
        Random random = new Random(3);
        String keys = "0123456789/.,-+avcpu)";
        for (int i = 0; i < 500; i++) {
            String text =
                    i % 2 == 0 ? texts.next() : random.nextInt(400) + "/" + random.nextInt(200);
            if (MOAAS.complete(item, text)) {
                keys.chars()
                        .mapToObj(key -> text + (char) key)
                        .forEach(
                                longer ->
                                        assertThat(stillCounts(item, longer)).as(longer).isFalse());
            }
        }
    }

    /** A longer text that reads and lies within what the measure can be at all. */
    private static boolean stillCounts(VitalItem item, String text) {
        return read(item, text) instanceof Read<Reading>(Reading.Measured(VitalValue value))
                && !(new PlausibilityJudge(BOUNDS).judge(value) instanceof Plausibility.Impossible);
    }

    @ParameterizedTest
    @EnumSource(VitalItem.class)
    void hostile_text_never_throws_and_never_changes_the_value(VitalItem item) {
        HostileText hostile = new HostileText(item.name().hashCode());
        for (int i = 0; i < 1_000; i++) {
            String text = hostile.next();
            for (TypedVitals vitals : new TypedVitals[] {MOAAS, RASS}) {
                if (vitals.read(item, text, AROUND) instanceof Read<Reading>(Reading reading)) {
                    assertThat(squeezed(text)).isEqualTo(squeezed(printed(reading)));
                }
                assertThat(vitals.complete(item, text)).isIn(true, false);
            }
        }
    }

    private static String squeezed(String text) {
        return text.replaceAll("[ /()]", "").replace(',', '.').toLowerCase(Locale.ROOT);
    }

    private static String printed(Reading reading) {
        return switch (reading) {
            case Reading.NotTaken(VitalItem _, MissingReason reason) -> "x" + reason.digit();
            case Reading.Measured(VitalValue value) ->
                    switch (value) {
                        case BloodPressure pressure ->
                                pressure.systolic().value()
                                        + "/"
                                        + pressure.diastolic().value()
                                        + pressure.measuredMean()
                                                .map(mean -> "" + mean.value())
                                                .orElse("");
                        case HeartRate(PerMinute rate) -> "" + rate.value();
                        case OxygenSaturation(Percent percent, OxygenSupply _) ->
                                "" + percent.value();
                        case RespiratoryRate(PerMinute rate) -> "" + rate.value();
                        case Temperature(Celsius degrees) -> degrees.amount().toPlainString();
                        case EndTidalCarbonDioxide(MmHg pressure) -> "" + pressure.value();
                        case Sedation(Sedation.Scale scale, int level) ->
                                (scale == Sedation.Scale.RASS && level > 0 ? "+" : "") + level;
                        case Dissociation(Dissociation.Scale _, int score) -> "" + score;
                        case Pain(int score) -> "" + score;
                        case Nausea(int score) -> "" + score;
                        case Consciousness(Consciousness.Level level) ->
                                level.name().substring(0, 1);
                    };
        };
    }
}
