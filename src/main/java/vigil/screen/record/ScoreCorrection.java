package vigil.screen.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import vigil.scores.Questionnaire;
import vigil.scores.Score;
import vigil.scores.ScoreKind;
import vigil.scores.SubScore;
import vigil.screen.kit.ChoiceRow;
import vigil.screen.kit.EntryField;
import vigil.screen.kit.EntryStep;
import vigil.screen.kit.Style;
import vigil.screen.kit.Visibility;
import vigil.screen.kit.Words;
import vigil.session.ObservationEvent.ScoreTaken;
import vigil.session.SessionEvent;
import vigil.wording.DisplayText;

/**
 * A score: each answer by itself, with the old one beside it; the total follows from them. Where
 * only a total is on record, the total.
 */
final class ScoreCorrection implements Correction {
    private final Words words;
    private final AmendFields fields;
    private final Score old;
    private final Map<String, ChoiceRow<Integer>> answers = new LinkedHashMap<>();
    private final Optional<EntryField> total;
    private final Label sum = Style.on(new Label(), Style.STRONG, Style.WRAP);
    private final Label assess = Style.on(new Label(), Style.SERIOUS, Style.WRAP);

    ScoreCorrection(Words words, Score old) {
        this.words = words;
        this.fields = new AmendFields(words);
        this.old = old;
        for (SubScore part : old.parts()) {
            ChoiceRow<Integer> row = row(part);
            row.valueProperty().subscribe(this::tell);
            answers.put(part.item(), row);
        }
        total =
                old.parts().isEmpty()
                        ? Optional.of(
                                fields.whole(
                                        "total",
                                        words.say(
                                                "record.amend.range",
                                                DisplayText.number(old.kind().highest())),
                                        old.kind().highest(),
                                        old.total()))
                        : Optional.empty();
        tell();
    }

    private ChoiceRow<Integer> row(SubScore part) {
        // In the order of the bedside: questions from not at all, findings from the best.
        boolean asked = old.kind() == ScoreKind.PHQ_9 || old.kind() == ScoreKind.GAD_7;
        int most = old.kind().each();
        List<Integer> points =
                IntStream.rangeClosed(0, most).map(up -> asked ? up : most - up).boxed().toList();
        return new ChoiceRow<>(
                words.say(
                        "record.amend.answer",
                        words.say("scores.item." + part.item()),
                        DisplayText.number(part.points())),
                points,
                one -> one + " " + meaning(part.item(), one));
    }

    private String meaning(String item, int points) {
        return switch (old.kind()) {
            case PHQ_9 -> words.say("scores.phq9.answer." + points);
            case GAD_7 -> words.say("scores.gad7.answer." + points);
            case MPADSS -> words.say("scores.points.MPADSS." + item + "." + points);
            case MODIFIED_ALDRETE_MMHG -> words.say("scores.points.ALDRETE." + item + "." + points);
            case MODIFIED_ALDRETE_PERCENT -> {
                String by = item.equals("CIRCULATION") ? "CIRCULATION_PERCENT" : item;
                yield words.say("scores.points.ALDRETE." + by + "." + points);
            }
            case NEWS2_SCALE_1, NEWS2_SCALE_2, MADRS_TOTAL, CADSS_TOTAL, CADSS_6_TOTAL -> "";
        };
    }

    private void tell() {
        Score now = now();
        Visibility.text(
                sum,
                now.equals(old)
                        ? ""
                        : words.say(
                                "record.amend.score",
                                DisplayText.number(now.total()),
                                DisplayText.number(old.kind().highest()),
                                DisplayText.number(old.total())));
        Visibility.text(assess, asksForAssessment(now) ? words.say("scores.phq9.suicide") : "");
    }

    /** An answer that asks whether the patient is safe asks so whenever it becomes known. */
    private static boolean asksForAssessment(Score score) {
        Map<Integer, Integer> given = new LinkedHashMap<>();
        score.parts().forEach(part -> given.put(given.size() + 1, part.points()));
        return score.kind() == ScoreKind.PHQ_9
                && Questionnaire.PHQ_9.asksForSuicideAssessment(given);
    }

    private Score now() {
        if (total.isPresent()) {
            return AmendFields.readWhole(total.get(), old.kind().highest())
                    .map(typed -> new Score(old.kind(), List.of(), typed))
                    .orElse(old);
        }
        return Score.of(
                old.kind(),
                old.parts().stream().map(part -> new SubScore(part.item(), points(part))).toList());
    }

    private int points(SubScore part) {
        return Optional.ofNullable(answers.get(part.item()))
                .flatMap(ChoiceRow::value)
                .orElse(part.points());
    }

    @Override
    public List<EntryStep> stops() {
        List<EntryStep> stops = new ArrayList<>(answers.values());
        total.ifPresent(stops::add);
        return stops;
    }

    @Override
    public Optional<SessionEvent> content() {
        Score now = now();
        return now.equals(old) ? Optional.empty() : Optional.of(new ScoreTaken(now));
    }

    @Override
    public Optional<Node> said() {
        return Optional.of(Style.on(new VBox(sum, assess), Style.STACK));
    }
}
