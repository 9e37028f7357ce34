package vigil.telling;

import vigil.quantity.LitresPerMinute;
import vigil.vitals.BloodPressure;
import vigil.vitals.Consciousness;
import vigil.vitals.Dissociation;
import vigil.vitals.EndTidalCarbonDioxide;
import vigil.vitals.HeartRate;
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
import vigil.wording.DisplayText;
import vigil.wording.Sentences;

/**
 * How vital signs are said on every screen: {@code 152/92}, {@code 96 on air}, {@code MOAA/S 4}.
 */
public final class VitalText {
    private final Sentences words;

    /** Says values in the words of the program. */
    public VitalText(Sentences words) {
        this.words = words;
    }

    /** The name of an item in the clinic's scales, for example {@code BP} or {@code Sedation}. */
    public String name(VitalItem item) {
        return words.say("chart.vital." + item + ".name");
    }

    /** The unit behind an item, for example {@code mmHg}. */
    public String unit(VitalItem item) {
        return words.say("chart.vital." + item + ".unit");
    }

    /** A value by itself, as it stands in a cell of the flowsheet: only its numbers. */
    public String cell(VitalValue value) {
        return switch (value) {
            case BloodPressure pressure ->
                    pressure.systolic().value() + "/" + pressure.diastolic().value();
            case HeartRate rate -> Integer.toString(rate.rate().value());
            case RespiratoryRate rate -> Integer.toString(rate.rate().value());
            case OxygenSaturation saturation ->
                    Integer.toString(saturation.saturation().value())
                            + oxygenMark(saturation.supply());
            case Temperature temperature -> temperature.degrees().amount().toPlainString();
            case EndTidalCarbonDioxide carbon -> Integer.toString(carbon.pressure().value());
            case Sedation sedation -> signed(sedation.level());
            case Dissociation dissociation -> Integer.toString(dissociation.score());
            case Pain pain -> Integer.toString(pain.score());
            case Nausea nausea -> Integer.toString(nausea.score());
            case Consciousness consciousness ->
                    words.say("chart.consciousness." + consciousness.level());
        };
    }

    private String oxygenMark(OxygenSupply supply) {
        return switch (supply) {
            case OxygenSupply.RoomAir() -> "";
            case OxygenSupply.AddedOxygen(LitresPerMinute flow) ->
                    words.say("chart.oxygen.cell", DisplayText.number(flow.amount()));
        };
    }

    private static String signed(int level) {
        return level < 0 ? "\u2212" + -level : Integer.toString(level);
    }

    /** A value with what it is needed to be understood alone, for example {@code 96% on air}. */
    public String full(VitalValue value) {
        return switch (value) {
            case BloodPressure _ -> words.say("chart.full.BLOOD_PRESSURE", cell(value));
            case HeartRate _ -> words.say("chart.full.HEART_RATE", cell(value));
            case RespiratoryRate _ -> words.say("chart.full.RESPIRATORY_RATE", cell(value));
            case OxygenSaturation saturation -> saturation(saturation);
            case Temperature _ -> words.say("chart.full.TEMPERATURE", cell(value));
            case EndTidalCarbonDioxide _ -> words.say("chart.full.END_TIDAL_CO2", cell(value));
            case Sedation sedation ->
                    words.say("chart.scale." + sedation.scale()) + " " + cell(value);
            case Dissociation dissociation ->
                    words.say("chart.full.DISSOCIATION." + dissociation.scale(), cell(value));
            case Pain _ -> words.say("chart.full.PAIN", cell(value));
            case Nausea _ -> words.say("chart.full.NAUSEA", cell(value));
            case Consciousness _ -> words.say("chart.full.CONSCIOUSNESS", cell(value));
        };
    }

    /** The scale by which sedation is scored, for example {@code MOAA/S (6 levels)}. */
    public String scale(Sedation.Scale scale) {
        return words.say(levels(scale) + "title");
    }

    /** A level and what it means: {@code MOAA/S 5: Answers readily …}. */
    public String meaning(Sedation level) {
        return words.say("scores.level", full(level), levelOf(level));
    }

    /** A level as it is typed: above zero RASS has a sign. */
    public String asTyped(Sedation level) {
        return level.scale() == Sedation.Scale.RASS && level.level() > 0
                ? "+" + level.level()
                : cell(level);
    }

    /** What a level means. */
    public String levelOf(Sedation level) {
        return words.say(levels(level.scale()) + level.level());
    }

    private static String levels(Sedation.Scale scale) {
        return switch (scale) {
            case MOAAS -> "scores.moaas.";
            case RASS -> "scores.rass.";
        };
    }

    private String saturation(OxygenSaturation saturation) {
        String percent = Integer.toString(saturation.saturation().value());
        return switch (saturation.supply()) {
            case OxygenSupply.RoomAir() -> words.say("chart.full.saturation.air", percent);
            case OxygenSupply.AddedOxygen(LitresPerMinute flow) ->
                    words.say(
                            "chart.full.saturation.oxygen",
                            percent,
                            DisplayText.number(flow.amount()));
        };
    }

    /** A reading: only its numbers, or why there is none. */
    public String bare(Reading reading) {
        return switch (reading) {
            case Reading.Measured(VitalValue value) -> cell(value);
            case Reading.NotTaken _ -> reading(reading);
        };
    }

    /** A reading: the value in full, or why there is none. */
    public String reading(Reading reading) {
        return switch (reading) {
            case Reading.Measured(VitalValue value) -> full(value);
            case Reading.NotTaken(VitalItem _, var reason) ->
                    words.say("chart.nottaken", words.say("chart.missing." + reason));
        };
    }
}
