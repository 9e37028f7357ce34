package vigil.telling;

import vigil.effects.EffectTerm;

/** How a side effect is said where there is little room. */
public final class EffectText {
    private EffectText() {}

    /** A term without what the protocol says of it in brackets. */
    public static String brief(EffectTerm term) {
        int bracket = term.text().indexOf(" (");
        return bracket > 0 ? term.text().substring(0, bracket) : term.text();
    }
}
