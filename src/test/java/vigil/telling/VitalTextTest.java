package vigil.telling;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.wording.UnitText.together;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vigil.quantity.Celsius;
import vigil.quantity.LitresPerMinute;
import vigil.quantity.MmHg;
import vigil.quantity.PerMinute;
import vigil.quantity.Percent;
import vigil.screen.kit.Words;
import vigil.vitals.BloodPressure;
import vigil.vitals.Consciousness;
import vigil.vitals.Dissociation;
import vigil.vitals.EndTidalCarbonDioxide;
import vigil.vitals.HeartRate;
import vigil.vitals.MissingReason;
import vigil.vitals.Nausea;
import vigil.vitals.OxygenSaturation;
import vigil.vitals.OxygenSupply;
import vigil.vitals.Pain;
import vigil.vitals.Reading;
import vigil.vitals.RespiratoryRate;
import vigil.vitals.Sedation;
import vigil.vitals.Temperature;
import vigil.vitals.VitalItem;
import vigil.vitals.VitalValue;

/** Each value as it stands in a cell, and as it is said where nothing around it says what it is. */
class VitalTextTest {
    private final VitalText text = new VitalText(Words.of("chart"));

    private static OxygenSaturation saturation(int percent, OxygenSupply supply) {
        return new OxygenSaturation(new Percent(percent), supply);
    }

    private static OxygenSupply oxygen(String litres) {
        return new OxygenSupply.AddedOxygen(new LitresPerMinute(new BigDecimal(litres)));
    }

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of(BloodPressure.of(132, 78), "132/78", "132/78 mmHg"),
                Arguments.of(BloodPressure.of(60, 30), "60/30", "60/30 mmHg"),
                Arguments.of(new HeartRate(new PerMinute(0)), "0", "HR 0"),
                Arguments.of(new HeartRate(new PerMinute(210)), "210", "HR 210"),
                Arguments.of(new RespiratoryRate(new PerMinute(0)), "0", "RR 0"),
                Arguments.of(new RespiratoryRate(new PerMinute(14)), "14", "RR 14"),
                Arguments.of(saturation(98, new OxygenSupply.RoomAir()), "98", "98% on air"),
                Arguments.of(
                        saturation(100, oxygen("2")), "100 (2 L)", "100% on oxygen 2 L per min"),
                Arguments.of(
                        saturation(91, oxygen("0.5")), "91 (0.5 L)", "91% on oxygen 0.5 L per min"),
                Arguments.of(
                        saturation(91, oxygen("10.0")), "91 (10 L)", "91% on oxygen 10 L per min"),
                Arguments.of(
                        new Temperature(new Celsius(new BigDecimal("36.6"))), "36.6", "36.6 °C"),
                Arguments.of(
                        new Temperature(new Celsius(new BigDecimal("37.0"))), "37.0", "37.0 °C"),
                Arguments.of(new EndTidalCarbonDioxide(new MmHg(38)), "38", "EtCO₂ 38 mmHg"),
                Arguments.of(new Sedation(Sedation.Scale.MOAAS, 0), "0", "MOAA/S 0"),
                Arguments.of(new Sedation(Sedation.Scale.MOAAS, 5), "5", "MOAA/S 5"),
                Arguments.of(new Sedation(Sedation.Scale.RASS, -5), "−5", "RASS −5"),
                Arguments.of(new Sedation(Sedation.Scale.RASS, 0), "0", "RASS 0"),
                Arguments.of(new Sedation(Sedation.Scale.RASS, 4), "4", "RASS 4"),
                Arguments.of(
                        new Dissociation(Dissociation.Scale.CLINIC_0_10, 7),
                        "7",
                        "dissociation 7 of 10"),
                Arguments.of(
                        new Dissociation(Dissociation.Scale.CADSS_TOTAL, 92),
                        "92",
                        "CADSS total 92"),
                Arguments.of(new Pain(0), "0", "pain 0 of 10"),
                Arguments.of(new Nausea(10), "10", "nausea 10 of 10"),
                Arguments.of(
                        new Consciousness(Consciousness.Level.CONFUSED), "C", "consciousness C"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void aValueStandsInItsCellAndIsSaidInFull(VitalValue value, String cell, String full) {
        assertThat(text.cell(value)).isEqualTo(together(cell));
        assertThat(text.full(value)).isEqualTo(together(full));
        assertThat(text.bare(new Reading.Measured(value))).isEqualTo(together(cell));
        assertThat(text.reading(new Reading.Measured(value))).isEqualTo(together(full));
    }

    @Test
    void everyItemIsAmongThem() {
        assertThat(values().map(one -> ((VitalValue) one.get()[0]).item()))
                .containsAll(List.of(VitalItem.values()));
    }

    @ParameterizedTest
    @CsvSource({
        "UNAVAILABLE, unavailable",
        "DECLINED, declined",
        "NOT_INDICATED, not indicated",
        "EQUIPMENT_FAULT, equipment",
        "LEFT_UNDISTURBED, left undisturbed",
        "ARTEFACT, artefact",
        "OUT_OF_ROOM, out of room"
    })
    void whatWasNotTakenSaysWhyAndNeverANumber(MissingReason reason, String said) {
        Reading missing = new Reading.NotTaken(VitalItem.HEART_RATE, reason);
        assertThat(text.reading(missing))
                .isEqualTo("not taken: " + said)
                .doesNotContainPattern("\\d");
        assertThat(text.bare(missing)).isEqualTo(text.reading(missing));
    }

    @ParameterizedTest
    @EnumSource(MissingReason.class)
    void everyReasonHasItsWords(MissingReason reason) {
        assertThat(text.reading(new Reading.NotTaken(VitalItem.PAIN, reason)))
                .startsWith("not taken: ")
                .doesNotContain("chart.");
    }

    @ParameterizedTest
    @EnumSource(VitalItem.class)
    void everyItemHasANameAndAUnit(VitalItem item) {
        assertThat(text.name(item)).isNotBlank().doesNotContain("chart.");
        assertThat(text.unit(item)).isNotBlank().doesNotContain("chart.").doesNotContain("µ");
    }
}
