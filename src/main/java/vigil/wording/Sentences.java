package vigil.wording;

/** The words of the program. */
public interface Sentences {

    /** The sentence of a key with its slots filled. */
    String say(String key, Object... values);

    /** Whether there is a sentence for this key. */
    boolean has(String key);
}
