package vigil.access.signing;

import vigil.access.keys.Bytes;
import vigil.access.keys.Fields;

/**
 * A fact as it hangs on the one before: the hash over all of this is what its author signs. It
 * covers the plain content with a salt, so it stays valid when the data key changes and gives no
 * small value away.
 *
 * @param store the store's id
 * @param stream the session
 * @param number within the session, from 1
 * @param storeNumber within the store, from 1
 * @param event the id of the fact
 * @param salt 16 random bytes
 * @param content exactly as it was written
 * @param previous the hash of the fact before in the session; 32 zeros for the first
 */
public record ChainedFact(
        String store,
        String stream,
        long number,
        long storeNumber,
        String event,
        Bytes salt,
        Bytes content,
        Bytes previous) {

    /** What comes before the first fact. */
    public static final Bytes START = Bytes.of(new byte[32]);

    private static final String EVENT = "vigil.event.1";
    private static final String STORE = "vigil.store.1";

    /** The hash. */
    public Bytes hash() {
        return Bytes.sha256(
                Fields.tagged(EVENT)
                        .text(store)
                        .text(stream)
                        .number(number)
                        .number(storeNumber)
                        .text(event)
                        .bytes(salt)
                        .bytes(content)
                        .bytes(previous)
                        .done());
    }

    /** The hash of the whole store up to and with a fact. */
    public static Bytes store(String store, Bytes before, long storeNumber, Bytes hash) {
        return Bytes.sha256(
                Fields.tagged(STORE)
                        .text(store)
                        .bytes(before)
                        .number(storeNumber)
                        .bytes(hash)
                        .done());
    }
}
