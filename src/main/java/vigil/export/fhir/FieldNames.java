package vigil.export.fhir;

import vigil.scores.ScoreKind;
import vigil.vitals.Dissociation;
import vigil.vitals.Sedation;

/** What scores and scales are called in the field, for who reads a bundle and knows no constant. */
final class FieldNames {
    private FieldNames() {}

    static String of(ScoreKind kind) {
        return switch (kind) {
            case MODIFIED_ALDRETE_MMHG -> "Modified Aldrete (mmHg)";
            case MODIFIED_ALDRETE_PERCENT -> "Modified Aldrete (percent)";
            case MPADSS -> "MPADSS";
            case NEWS2_SCALE_1 -> "NEWS2 (SpO2 scale 1)";
            case NEWS2_SCALE_2 -> "NEWS2 (SpO2 scale 2)";
            case PHQ_9 -> "PHQ-9";
            case GAD_7 -> "GAD-7";
            case MADRS_TOTAL -> "MADRS total";
            case CADSS_TOTAL -> "CADSS total";
            case CADSS_6_TOTAL -> "CADSS-6 total";
        };
    }

    /** A part of a score; the questions of a questionnaire have numbers. */
    static String part(ScoreKind kind, String item) {
        return switch (kind) {
            case PHQ_9, GAD_7 -> "item " + item.substring(item.indexOf('_') + 1);
            case MODIFIED_ALDRETE_MMHG,
                    MODIFIED_ALDRETE_PERCENT,
                    MPADSS,
                    NEWS2_SCALE_1,
                    NEWS2_SCALE_2,
                    MADRS_TOTAL,
                    CADSS_TOTAL,
                    CADSS_6_TOTAL ->
                    Coded.words(item);
        };
    }

    /** A reading of a set, by the name that the record has for it. */
    static String reading(String item) {
        return item.equals("END_TIDAL_CO2") ? "end-tidal CO2" : Coded.words(item);
    }

    static String of(Sedation.Scale scale) {
        return switch (scale) {
            case MOAAS -> "MOAA/S";
            case RASS -> "RASS";
        };
    }

    static String of(Dissociation.Scale scale) {
        return switch (scale) {
            case CLINIC_0_10 -> "0 to 10";
            case CADSS_TOTAL -> "CADSS total";
        };
    }

    /** The scale of a reading, by the item and the name that the record has for its scale. */
    static String scale(String item, String name) {
        return switch (item) {
            case "SEDATION" -> of(Sedation.Scale.valueOf(name));
            case "DISSOCIATION" -> of(Dissociation.Scale.valueOf(name));
            case "CONSCIOUSNESS" -> name;
            default -> name.equals("NRS_0_10") ? "0 to 10" : Coded.words(name);
        };
    }
}
