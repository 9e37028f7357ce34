package vigil.screen.treatment;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vigil.scores.Questionnaire;
import vigil.scores.ScoreKind;

/** The parts of the score form, each chosen by its digit. */
enum ScoreSheet {
    ALDRETE,
    MPADSS,
    PHQ_9,
    GAD_7,
    CADSS,
    CADSS_6,
    MADRS,
    SUICIDE,
    BASELINE,
    NEWS2;

    /**
     * One item of a score that is scored by its points.
     *
     * @param highest the points it can have at most
     */
    record Item(String code, int highest) {}

    /** The items; none where only a total or something else is entered. */
    List<Item> items() {
        return switch (this) {
            case ALDRETE ->
                    of(
                            ScoreKind.MODIFIED_ALDRETE_MMHG,
                            "ACTIVITY",
                            "RESPIRATION",
                            "CIRCULATION",
                            "CONSCIOUSNESS",
                            "SATURATION");
            case MPADSS ->
                    of(
                            ScoreKind.MPADSS,
                            "VITAL_SIGNS",
                            "AMBULATION",
                            "SICKNESS",
                            "PAIN",
                            "BLEEDING");
            case PHQ_9 -> asked(Questionnaire.PHQ_9);
            case GAD_7 -> asked(Questionnaire.GAD_7);
            case CADSS, CADSS_6, MADRS, SUICIDE, BASELINE, NEWS2 -> List.of();
        };
    }

    /** The questionnaire that is asked, if it is one. */
    Optional<Questionnaire> questionnaire() {
        return switch (this) {
            case PHQ_9 -> Optional.of(Questionnaire.PHQ_9);
            case GAD_7 -> Optional.of(Questionnaire.GAD_7);
            case ALDRETE, MPADSS, CADSS, CADSS_6, MADRS, SUICIDE, BASELINE, NEWS2 ->
                    Optional.empty();
        };
    }

    private static List<Item> of(ScoreKind kind, String... codes) {
        return List.of(codes).stream().map(code -> new Item(code, kind.each())).toList();
    }

    private static List<Item> asked(Questionnaire sheet) {
        return IntStream.rangeClosed(1, sheet.items())
                .mapToObj(item -> new Item(sheet.code(item), Questionnaire.HIGHEST_ANSWER))
                .toList();
    }

    /**
     * The kind of score.
     *
     * @param aldrete the version of the Aldrete score that the clinic uses
     */
    Optional<ScoreKind> kind(ScoreKind aldrete) {
        return switch (this) {
            case ALDRETE -> Optional.of(aldrete);
            case MPADSS -> Optional.of(ScoreKind.MPADSS);
            case PHQ_9 -> Optional.of(ScoreKind.PHQ_9);
            case GAD_7 -> Optional.of(ScoreKind.GAD_7);
            case CADSS -> Optional.of(ScoreKind.CADSS_TOTAL);
            case CADSS_6 -> Optional.of(ScoreKind.CADSS_6_TOTAL);
            case MADRS -> Optional.of(ScoreKind.MADRS_TOTAL);
            case SUICIDE, BASELINE, NEWS2 -> Optional.empty();
        };
    }
}
