package vigil.scores;

import vigil.vitals.Sedation;

/**
 * The Modified Observer's Assessment of Alertness and Sedation in its 6-level version, 5 awake to 0
 * no response (Chernik DA et al., J Clin Psychopharmacol 1990;10:244–251). Other versions differ,
 * so the version stands on the record.
 */
public final class MoaaS {

    private MoaaS() {}

    /**
     * The key of the short words for a level, {@code scores.moaas.5}. Refuses a level that the
     * scale does not have.
     */
    public static String wordKey(int level) {
        return "scores.moaas." + new Sedation(Sedation.Scale.MOAAS, level).level();
    }
}
