package vigil.telling;

import java.util.List;
import java.util.stream.Collectors;
import vigil.scores.SubScore;
import vigil.wording.DisplayText;
import vigil.wording.Sentences;

/** The answers that make a score, by their names. */
final class ScoreText {
    private final Sentences words;

    ScoreText(Sentences words) {
        this.words = words;
    }

    /** {@code Activity 2, Circulation 1}. */
    String parts(List<SubScore> parts) {
        return parts.stream()
                .map(part -> name(part.item()) + " " + DisplayText.number(part.points()))
                .collect(Collectors.joining(", "));
    }

    private String name(String item) {
        String key = "scores.item." + item;
        return words.has(key) ? words.say(key) : item;
    }
}
