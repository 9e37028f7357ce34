package vigil.screen.desk;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import vigil.quantity.ParseFault;
import vigil.quantity.Parsed;
import vigil.screen.kit.FieldState;
import vigil.screen.kit.Words;
import vigil.vitals.Circumstances;
import vigil.vitals.MissingReason;
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
        Parsed<Reading> read = reader.read(item, text, around);
        if (text.strip().toLowerCase(Locale.ROOT).startsWith("x")
                && !(read instanceof Parsed.Read<Reading>)) {
            return new FieldState.Refused(words.say("treatment.vitals.not-taken", reasons()));
        }
        return switch (read) {
            case Parsed.Read<Reading>(Reading reading) -> judged(item, text, reading);
            case Parsed.Blank<Reading> blank -> Legible.state(words, blank);
            case Parsed.Unfinished<Reading> unfinished -> Legible.state(words, unfinished);
            case Parsed.Unreadable<Reading> unreadable ->
                    Legible.state(words, said(item, unreadable));
        };
    }

    /** A blood pressure is no number: what it needs is both of them. */
    private static Parsed<Reading> said(VitalItem item, Parsed.Unreadable<Reading> unreadable) {
        return item == VitalItem.BLOOD_PRESSURE && unreadable.fault() == ParseFault.NOT_A_NUMBER
                ? new Parsed.Unreadable<>(ParseFault.NOT_TWO_NUMBERS)
                : unreadable;
    }

    private String reasons() {
        return Arrays.stream(MissingReason.values())
                .sorted(Comparator.comparingInt(MissingReason::digit))
                .map(reason -> reason.digit() + " " + words.say("chart.missing." + reason))
                .collect(Collectors.joining(", "));
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
