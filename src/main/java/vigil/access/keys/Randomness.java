package vigil.access.keys;

/** Where random bytes come from. */
public interface Randomness {

    /** So many bytes that nobody can foretell. */
    byte[] bytes(int count);
}
