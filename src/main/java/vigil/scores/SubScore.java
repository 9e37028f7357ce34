package vigil.scores;

/**
 * The points of one item of a score.
 *
 * @param item the item's code, for example {@code CIRCULATION} or {@code PHQ9_3}
 */
public record SubScore(String item, int points) {}
