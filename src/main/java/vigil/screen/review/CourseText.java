package vigil.screen.review;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vigil.review.DissociationCourse;
import vigil.review.DissociationCourse.Lasting;
import vigil.review.LastSession;
import vigil.review.PatientCourse.Sitting;
import vigil.scores.ScoreKind;
import vigil.screen.kit.Words;
import vigil.telling.DoseText;
import vigil.telling.VitalText;
import vigil.wording.DisplayText;
import vigil.wording.Isolated;
import vigil.wording.UnitText;

/** How one session of a course is said, column by column. */
final class CourseText {
    /** The columns, in their order. */
    static final List<String> COLUMNS =
            List.of("dose", "peak", "away", "effects", "fit", "scores", "helped");

    private static final List<ScoreKind> MOOD =
            List.of(ScoreKind.PHQ_9, ScoreKind.GAD_7, ScoreKind.MADRS_TOTAL);

    private final Words words;
    private final DoseText doses;
    private final VitalText vitals;

    CourseText(Words words) {
        this.words = words;
        this.doses = new DoseText(words);
        this.vitals = new VitalText(words);
    }

    /** The words of a column; a dash where there is nothing. */
    String cell(String column, Sitting sitting) {
        String said =
                switch (column) {
                    case "dose" -> dose(sitting);
                    case "peak" -> sitting.known().peak().map(this::peak).orElse("");
                    case "away" -> sitting.dissociation().map(this::dissociation).orElse("");
                    case "effects" -> effects(sitting);
                    case "fit" -> sitting.toFit().map(DisplayText::duration).orElse("");
                    case "scores" -> scores(sitting);
                    case "helped" -> helped(sitting);
                    default -> throw new IllegalArgumentException(column);
                };
        return said.isEmpty() ? words.say("review.course.nothing") : said;
    }

    private String dose(Sitting sitting) {
        String amount = doses.milligrams(doses.rounded(sitting.known().delivered()));
        List<String> parts = new ArrayList<>();
        parts.add(
                sitting.perKilogram()
                        .map(
                                each ->
                                        words.say(
                                                "review.course.perkg",
                                                amount,
                                                DisplayText.number(DoseText.two(each.amount()))))
                        .orElse(amount));
        if (sitting.known().pauses() > 0) {
            parts.add(
                    words.say(
                            sitting.known().pauses() == 1
                                    ? "review.course.pause"
                                    : "review.course.pauses",
                            DisplayText.number(sitting.known().pauses())));
        }
        return String.join(", ", parts);
    }

    /** {@code 149/88 at min 35, +21}. */
    private String peak(LastSession.Peak peak) {
        String at =
                words.say(
                        "review.course.peak.at",
                        vitals.cell(peak.pressure()),
                        DisplayText.number(peak.minute()));
        return peak.rise()
                .map(
                        rise ->
                                words.say(
                                        "review.course.peak.rise",
                                        at,
                                        (rise > 0 ? "+" : "") + DisplayText.number(rise)))
                .orElse(at);
    }

    private String dissociation(DissociationCourse course) {
        if (course.highest().score() == 0) {
            return words.say("review.course.away.none");
        }
        String at =
                words.say(
                        "review.course.away.at",
                        DisplayText.number(course.highest().score()),
                        DisplayText.number(course.minute()));
        return switch (course.lasting()) {
            case Lasting.Over(Duration time) ->
                    at + ", " + words.say("review.course.away.lasted", DisplayText.duration(time));
            case Lasting.NotOver() -> at + ", " + words.say("review.course.away.open");
            case Lasting.WithoutBaseline() -> at;
        };
    }

    private String effects(Sitting sitting) {
        return sitting.known().effects().stream()
                .map(
                        effect ->
                                Isolated.of(effect.term().replaceAll(" \\(.*", ""))
                                        + " "
                                        + words.say("chart.grade." + effect.worst()))
                .collect(Collectors.joining(", "));
    }

    private String scores(Sitting sitting) {
        return MOOD.stream()
                .flatMap(
                        kind ->
                                Optional.ofNullable(sitting.scores().get(kind))
                                        .map(
                                                total ->
                                                        words.say("scoreKind." + kind)
                                                                + " "
                                                                + DisplayText.number(total))
                                        .stream())
                .collect(Collectors.joining(", "));
    }

    private String helped(Sitting sitting) {
        return sitting.known().helped().stream()
                .map(
                        one ->
                                switch (one) {
                                    case LastSession.Helped.Drug drug ->
                                            Isolated.of(drug.name())
                                                    + " "
                                                    + Isolated.of(UnitText.together(drug.dose()));
                                    case LastSession.Helped.Care care ->
                                            words.say("supportiveCare." + care.care());
                                })
                .collect(Collectors.joining(", "));
    }
}
