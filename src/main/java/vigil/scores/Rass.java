package vigil.scores;

import vigil.vitals.Sedation;

/**
 * The Richmond Agitation-Sedation Scale, +4 combative to −5 unrousable (Sessler CN et al., Am J
 * Respir Crit Care Med 2002;166:1338–1344).
 */
public final class Rass {

    private Rass() {}

    /**
     * The key of the short words for a level, {@code scores.rass.-2}. Refuses a level that the
     * scale does not have.
     */
    public static String wordKey(int level) {
        return "scores.rass." + new Sedation(Sedation.Scale.RASS, level).level();
    }

    /** A level as it is written and typed: with its sign, zero without. */
    public static String written(int level) {
        return level > 0 ? "+" + level : Integer.toString(level);
    }
}
