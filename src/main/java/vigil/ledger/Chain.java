package vigil.ledger;

import vigil.access.keys.Bytes;
import vigil.access.keys.Fields;
import vigil.access.signing.ChainedFact;

/**
 * The hashes by which facts hang together: one chain for each session, one for the whole store.
 * SHA-256 over a tag for each use and fields each led by its length, so that no two lists of fields
 * make the same bytes. The hash covers the plain content with a salt, so it stays valid when a key
 * changes and gives no small value away.
 */
final class Chain {
    /** What comes before the first link. */
    static final byte[] START = new byte[32];

    private static final String BOUND = "vigil.bound.1";

    private final String store;

    Chain(String store) {
        this.store = store;
    }

    /** The hash of a fact. */
    byte[] event(EventPlace place, Envelope envelope, byte[] prevHash) {
        return new ChainedFact(
                        store,
                        place.stream(),
                        place.streamSeq(),
                        place.storeSeq(),
                        place.event(),
                        Bytes.of(envelope.salt()),
                        Bytes.of(envelope.content()),
                        Bytes.of(prevHash))
                .hash()
                .array();
    }

    /** The hash of the store up to and with a fact. */
    byte[] store(byte[] before, long storeSeq, byte[] hash) {
        return ChainedFact.store(store, Bytes.of(before), storeSeq, Bytes.of(hash)).array();
    }

    /** What the content of a fact is bound to. */
    byte[] bound(EventPlace place, byte[] prevHash) {
        return digest(
                Fields.tagged(BOUND)
                        .text(store)
                        .text(place.stream())
                        .number(place.streamSeq())
                        .number(place.storeSeq())
                        .text(place.event())
                        .bytes(prevHash));
    }

    /** What content that is no fact is bound to: its table and key. */
    byte[] bound(String table, String key) {
        return digest(Fields.tagged(BOUND).text(store).text(table).text(key));
    }

    private static byte[] digest(Fields fields) {
        return Bytes.sha256(fields.done()).array();
    }
}
