package vigil.wording;

/** The words of the program. */
@FunctionalInterface
public interface Sentences {

    /** The sentence of a key with its slots filled. */
    String say(String key, Object... values);
}
