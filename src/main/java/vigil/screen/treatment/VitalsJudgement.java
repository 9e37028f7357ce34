package vigil.screen.treatment;

import vigil.quantity.Parsed;
import vigil.screen.kit.FieldState;
import vigil.screen.kit.Words;
import vigil.vitals.Plausibility;
import vigil.vitals.Reading;
import vigil.vitals.VitalItem;

/** What a field says of the text in it: unfinished, refused, unusual, fine, or complete. */
final class VitalsJudgement {
    private final Words words;
    private final VitalsModel model;

    VitalsJudgement(Words words, VitalsModel model) {
        this.words = words;
        this.model = model;
    }

    FieldState item(VitalItem item, String text) {
        return switch (model.read(item, text)) {
            case Parsed.Read<Reading>(Reading reading) -> judged(item, text, reading);
            case Parsed.Blank<Reading> blank -> Legible.state(words, blank);
            case Parsed.Unfinished<Reading> unfinished -> Legible.state(words, unfinished);
            case Parsed.Unreadable<Reading> unreadable -> Legible.state(words, unreadable);
        };
    }

    private FieldState judged(VitalItem item, String text, Reading reading) {
        return switch (model.plausibility(reading)) {
            case Plausibility.Usual() ->
                    model.complete(item, text) ? new FieldState.Complete() : new FieldState.Fine();
            case Plausibility.Unusual(var doubt) ->
                    new FieldState.Unusual(words.say("treatment.doubt." + doubt));
            case Plausibility.Impossible(var doubt) ->
                    new FieldState.Refused(words.say("treatment.impossible." + doubt));
        };
    }

    FieldState time(String text) {
        return Legible.state(words, model.readTime(text));
    }

    /** What stands inside the field: the unit, or the range of the clinic's scale. */
    String unit(VitalItem item) {
        return switch (item) {
            case SEDATION -> words.say("chart.range." + model.sedationScale());
            case DISSOCIATION -> words.say("chart.range." + model.dissociationScale());
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
