package vigil.scores;

import java.util.List;

/** A finished score: never made from missing values. Refuses a total that its parts do not make. */
public record Score(ScoreKind kind, List<SubScore> parts, int total) {
    public Score {
        parts = List.copyOf(parts);
        if (total < 0 || total > kind.highest()) {
            throw new IllegalArgumentException("a total outside the scale");
        }
        if (!parts.isEmpty() && parts.stream().mapToInt(SubScore::points).sum() != total) {
            throw new IllegalArgumentException("the parts do not make the total");
        }
    }

    /** The score that parts make. */
    public static Score of(ScoreKind kind, List<SubScore> parts) {
        return new Score(kind, parts, parts.stream().mapToInt(SubScore::points).sum());
    }
}
