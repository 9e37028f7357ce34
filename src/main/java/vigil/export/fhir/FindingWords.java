package vigil.export.fhir;

import java.util.List;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CodeableConcept;
import vigil.discharge.Evidence;
import vigil.discharge.Finding.Standing;
import vigil.protocol.Criterion;
import vigil.vitals.BloodPressure;
import vigil.vitals.Consciousness;
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

/** A criterion for leaving, how it stood and what that rested on, in words. */
final class FindingWords {
    private FindingWords() {}

    static String criterion(Criterion criterion) {
        return switch (criterion) {
            case Criterion.MinimumStay(var from, int minutes) ->
                    "At least %d min after %s".formatted(minutes, Coded.words(from));
            case Criterion.FreshVitals(int minutes) ->
                    "Last full set at most %d min old".formatted(minutes);
            case Criterion.NearBaseline(int percent) ->
                    "Blood pressure and heart rate within %d %% of baseline".formatted(percent);
            case Criterion.WithinLimits() ->
                    "Blood pressure, heart rate and breathing within the limits after dosing";
            case Criterion.SaturationOnAir(int points) ->
                    "Saturation on room air at most %d points below baseline".formatted(points);
            case Criterion.Awake() -> "Awake";
            case Criterion.DissociationGone(int most) ->
                    "Dissociation at most %d, or at baseline".formatted(most);
            case Criterion.NauseaControlled(int most) -> "Nausea at most %d".formatted(most);
            case Criterion.PainControlled(int most) ->
                    "Pain at most %d, or at baseline".formatted(most);
            case Criterion.ScoreAtLeast(var kind, int total) ->
                    "%s at least %d".formatted(FieldNames.of(kind), total);
            case Criterion.RescueObserved() -> "Observation after each rescue drug has passed";
            case Criterion.LineAnswered(String code) -> "Checklist line " + Coded.words(code);
        };
    }

    static CodeableConcept standing(Standing standing) {
        return switch (standing) {
            case Standing.Met() -> Coded.own("MET", "met");
            case Standing.NotYet() -> Coded.own("NOT_YET", "not yet");
            case Standing.NotAssessed() -> Coded.own("NOT_ASSESSED", "not assessed");
            case Standing.Overridden _ -> Coded.own("OVERRIDDEN", "set aside");
        };
    }

    /** Empty where there was none; times are those of the setting. */
    static String evidence(Evidence evidence, Setting setting) {
        return switch (evidence) {
            case Evidence.None() -> "";
            case Evidence.Clock(var from, var reached) ->
                    "from %s, reached %s".formatted(setting.clock(from), setting.clock(reached));
            case Evidence.Values(var values, var baseline, var taken) ->
                    "%s%s, taken %s"
                            .formatted(
                                    all(values),
                                    baseline.isEmpty() ? "" : "; baseline " + all(baseline),
                                    setting.clock(taken));
            case Evidence.Scored(var score, var taken) ->
                    "%s %d, taken %s"
                            .formatted(
                                    FieldNames.of(score.kind()),
                                    score.total(),
                                    setting.clock(taken));
            case Evidence.Answered(String answer, String detail, var taken) ->
                    "%s%s, at %s"
                            .formatted(
                                    Coded.words(answer),
                                    detail.isBlank() ? "" : " (" + detail + ")",
                                    setting.clock(taken));
        };
    }

    private static String all(List<VitalValue> values) {
        return values.stream().map(FindingWords::value).collect(Collectors.joining(", "));
    }

    private static String value(VitalValue value) {
        return switch (value) {
            case BloodPressure pressure ->
                    "BP %s/%s"
                            .formatted(
                                    pressure.systolic().amount().toPlainString(),
                                    Coded.said(pressure.diastolic()));
            case HeartRate(var rate) -> "heart rate " + Coded.said(rate);
            case RespiratoryRate(var rate) -> "respiratory rate " + Coded.said(rate);
            case Temperature(var degrees) -> "temperature " + Coded.said(degrees);
            case EndTidalCarbonDioxide(var carbon) -> "end-tidal CO2 " + Coded.said(carbon);
            case OxygenSaturation(var saturation, var supply) ->
                    "SpO2 %s %s"
                            .formatted(
                                    Coded.said(saturation),
                                    switch (supply) {
                                        case OxygenSupply.RoomAir() -> "on room air";
                                        case OxygenSupply.AddedOxygen(var flow) ->
                                                "on oxygen " + Coded.said(flow);
                                    });
            case Sedation(var scale, int level) -> FieldNames.of(scale) + " " + level;
            case Dissociation(var scale, int score) ->
                    "dissociation " + score + " (" + FieldNames.of(scale) + ")";
            case Pain(int score) -> "pain " + score;
            case Nausea(int score) -> "nausea " + score;
            case Consciousness(var level) -> "consciousness " + Coded.words(level);
        };
    }
}
