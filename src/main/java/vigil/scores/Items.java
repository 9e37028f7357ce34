package vigil.scores;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.scores.Scoring.Lack;
import vigil.scores.Scoring.NotScored;
import vigil.scores.Scoring.Scored;

/** The items of a score as they are gathered: points where they are known, a lack where not. */
final class Items {

    private final List<SubScore> parts = new ArrayList<>();
    private final List<Lack> lacks = new ArrayList<>();

    /** The points of an item, or its lack. */
    void add(String item, Optional<Integer> points) {
        points.ifPresentOrElse(
                known -> parts.add(new SubScore(item, known)), () -> lack(new Lack.Missing(item)));
    }

    /** A reason why there can be no score. */
    void lack(Lack lack) {
        lacks.add(lack);
    }

    /** A score where nothing lacks. */
    Scoring finish(ScoreKind kind) {
        return lacks.isEmpty() ? new Scored(Score.of(kind, parts)) : new NotScored(lacks);
    }
}
