package vigil.export;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vigil.assets.CodeTable;
import vigil.export.ObservedLines.ReadingLine;
import vigil.quantity.Quantity;
import vigil.quantity.Unit;
import vigil.vitals.BloodPressure;
import vigil.vitals.Consciousness;
import vigil.vitals.Cuff;
import vigil.vitals.Dissociation;
import vigil.vitals.EndTidalCarbonDioxide;
import vigil.vitals.HeartRate;
import vigil.vitals.Nausea;
import vigil.vitals.OxygenSaturation;
import vigil.vitals.OxygenSupply;
import vigil.vitals.Pain;
import vigil.vitals.RespiratoryRate;
import vigil.vitals.Sedation;
import vigil.vitals.Temperature;
import vigil.vitals.VitalValue;

/** Writes one measured value; a blood pressure becomes systolic, diastolic and mean. */
final class ValueWriting {
    private final CodeTable codes;

    ValueWriting(CodeTable codes) {
        this.codes = codes;
    }

    List<ReadingLine> lines(VitalValue value) {
        return switch (value) {
            case BloodPressure pressure -> pressure(pressure);
            case HeartRate(var rate) -> List.of(plain("HEART_RATE", rate));
            case RespiratoryRate(var rate) -> List.of(plain("RESPIRATORY_RATE", rate));
            case Temperature(var degrees) -> List.of(plain("TEMPERATURE", degrees));
            case EndTidalCarbonDioxide(var mmHg) -> List.of(plain("END_TIDAL_CO2", mmHg));
            case OxygenSaturation saturation -> saturation(saturation);
            case Sedation(var scale, int level) ->
                    List.of(scored("SEDATION", level, "." + scale.name(), scale.name()));
            case Dissociation(var scale, int score) ->
                    List.of(scored("DISSOCIATION", score, "." + scale.name(), scale.name()));
            case Pain(int score) -> List.of(scored("PAIN", score, "", "NRS_0_10"));
            case Nausea(int score) -> List.of(scored("NAUSEA", score, "", "NRS_0_10"));
            case Consciousness(var level) -> List.of(said(level.name()));
        };
    }

    private List<CodeLine> of(String item) {
        return CodeLine.of(codes, "vital." + item);
    }

    private ReadingLine plain(String item, Quantity quantity) {
        return VitalsWriting.measured(item, quantity, false, Optional.empty(), of(item));
    }

    private List<ReadingLine> pressure(BloodPressure pressure) {
        Optional<String> cuff = cuff(pressure.cuff());
        return List.of(
                VitalsWriting.measured(
                        "SYSTOLIC", pressure.systolic(), false, cuff, of("SYSTOLIC")),
                VitalsWriting.measured(
                        "DIASTOLIC", pressure.diastolic(), false, cuff, of("DIASTOLIC")),
                VitalsWriting.measured(
                        "MEAN_PRESSURE",
                        pressure.mean(),
                        pressure.measuredMean().isEmpty(),
                        cuff,
                        of("MEAN_PRESSURE")));
    }

    private static Optional<String> cuff(Cuff cuff) {
        if (cuff.equals(Cuff.NOT_SAID)) {
            return Optional.empty();
        }
        return Optional.of(
                Stream.of(
                                word("arm", cuff.arm()),
                                word("position", cuff.position()),
                                word("cuff", cuff.size()),
                                word("method", cuff.method()))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(", ")));
    }

    private static Optional<String> word(String part, Enum<?> said) {
        return said.name().equals("NOT_SAID")
                ? Optional.empty()
                : Optional.of(part + " " + said.name().toLowerCase(Locale.ROOT));
    }

    private List<ReadingLine> saturation(OxygenSaturation saturation) {
        List<ReadingLine> lines = new ArrayList<>();
        String item = "OXYGEN_SATURATION";
        boolean air = saturation.supply() instanceof OxygenSupply.RoomAir;
        lines.add(
                VitalsWriting.measured(
                        item,
                        saturation.saturation(),
                        false,
                        Optional.of(air ? "room air" : "added oxygen"),
                        of(item)));
        if (saturation.supply() instanceof OxygenSupply.AddedOxygen(var flow)) {
            lines.add(plain("OXYGEN_FLOW", flow));
        }
        return lines;
    }

    private ReadingLine scored(String item, int score, String scaleKey, String scale) {
        return new ReadingLine(
                item,
                Optional.of(BigDecimal.valueOf(score)),
                Optional.of(Unit.SCORE.ucum()),
                Optional.empty(),
                Optional.empty(),
                Optional.of(scale),
                false,
                Optional.empty(),
                of(item + scaleKey));
    }

    private ReadingLine said(String level) {
        return new ReadingLine(
                "CONSCIOUSNESS",
                Optional.empty(),
                Optional.empty(),
                Optional.of(level),
                Optional.empty(),
                Optional.of("ACVPU"),
                false,
                Optional.empty(),
                of("CONSCIOUSNESS"));
    }
}
