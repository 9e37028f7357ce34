package vigil.effects;

/**
 * What a side effect is called.
 *
 * @param code the clinic's local code, for example {@code DISSOC}; {@code TEXT} for free text
 * @param text the words
 */
public record EffectTerm(String code, String text) {

    /** The code of a term in free text. */
    public static final String FREE_TEXT = "TEXT";

    public EffectTerm {
        if (code.isBlank() || text.isBlank()) {
            throw new IllegalArgumentException("a term has a code and a text");
        }
    }
}
