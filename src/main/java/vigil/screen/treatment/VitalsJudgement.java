package vigil.screen.treatment;

import vigil.quantity.Moment;
import vigil.quantity.ParseFault;
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
            case Parsed.Blank<Reading>() -> new FieldState.Empty();
            case Parsed.Unfinished<Reading>() -> new FieldState.Unfinished();
            case Parsed.Unreadable<Reading>(ParseFault fault) -> refused(fault);
            case Parsed.Read<Reading>(Reading reading) -> judged(item, text, reading);
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
        return switch (model.readTime(text)) {
            case Parsed.Blank<Moment>() -> new FieldState.Empty();
            case Parsed.Unfinished<Moment>() -> new FieldState.Unfinished();
            case Parsed.Unreadable<Moment>(ParseFault fault) -> refused(fault);
            case Parsed.Read<Moment> _ -> new FieldState.Fine();
        };
    }

    private FieldState refused(ParseFault fault) {
        return new FieldState.Refused(words.say("treatment.unreadable." + fault));
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
