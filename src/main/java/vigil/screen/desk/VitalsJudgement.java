package vigil.screen.desk;

import vigil.quantity.Parsed;
import vigil.screen.kit.FieldState;
import vigil.screen.kit.Words;
import vigil.vitals.Circumstances;
import vigil.vitals.Plausibility;
import vigil.vitals.Reading;
import vigil.vitals.VitalItem;

/** What a field says of the text in it: unfinished, refused, unusual, fine, or complete. */
public final class VitalsJudgement {
    private final Words words;
    private final SetReader reader;

    /** Judges what a reader reads. */
    public VitalsJudgement(Words words, SetReader reader) {
        this.words = words;
        this.reader = reader;
    }

    /** The state of the field of an item. */
    public FieldState item(VitalItem item, String text, Circumstances around) {
        return switch (reader.read(item, text, around)) {
            case Parsed.Read<Reading>(Reading reading) -> judged(item, text, reading);
            case Parsed.Blank<Reading> blank -> Legible.state(words, blank);
            case Parsed.Unfinished<Reading> unfinished -> Legible.state(words, unfinished);
            case Parsed.Unreadable<Reading> unreadable -> Legible.state(words, unreadable);
        };
    }

    private FieldState judged(VitalItem item, String text, Reading reading) {
        return switch (reader.plausibility(reading)) {
            case Plausibility.Usual() ->
                    reader.complete(item, text) ? new FieldState.Complete() : new FieldState.Fine();
            case Plausibility.Unusual(var doubt) ->
                    new FieldState.Unusual(words.say("treatment.doubt." + doubt));
            case Plausibility.Impossible(var doubt) ->
                    new FieldState.Refused(words.say("treatment.impossible." + doubt));
        };
    }

    /** What stands inside the field: the unit, or the range of the clinic's scale. */
    public String unit(VitalItem item) {
        return switch (item) {
            case SEDATION -> words.say("chart.range." + reader.sedationScale());
            case DISSOCIATION -> words.say("chart.range." + reader.dissociationScale());
            case BLOOD_PRESSURE,
                    HEART_RATE,
                    OXYGEN_SATURATION,
                    RESPIRATORY_RATE,
                    TEMPERATURE,
                    END_TIDAL_CO2,
                    PAIN,
                    NAUSEA,
                    CONSCIOUSNESS ->
                    words.say("chart.vital." + item + ".unit");
        };
    }
}
