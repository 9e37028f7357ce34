package vigil.ledger;

import java.nio.file.Path;
import vigil.access.keys.Randomness;
import vigil.access.workplace.AccessStore;
import vigil.charting.Ids;
import vigil.charting.Signer;

/**
 * A store under keys. It opens locked: only what lies readable of keys is read, and everything else
 * is refused as {@link vigil.charting.StoreFault.Locked} until somebody comes in through its {@link
 * #access}.
 *
 * @param ledger sessions and their facts
 * @param access people and keys; called on the same thread as the ledger
 * @param anchor where its end is kept
 */
public record SealedStore(SqliteLedger ledger, AccessStore access, AnchorFile anchor)
        implements AutoCloseable {

    /** Keeps the end of the store in another folder, from the next commit on. Any thread. */
    public void anchorIn(Path folder) {
        anchor.moveTo(folder);
    }

    /**
     * Makes a new store without anybody in it, and opens it. Refuses a folder that holds one.
     *
     * @param anchors the folder in which the end of the store is kept, best on another disk and
     *     never within the store's own
     * @param signer signs with the keys of who is signed in
     */
    public static SealedStore create(
            Path folder, Path anchors, Signer signer, Ids ids, Randomness randomness) {
        Keys keys = new Keys(new AnchorFile(anchors), signer, ids, randomness);
        return keys.around(SqliteLedger.create(folder, Workings.USUAL, keys.needs()));
    }

    /** Opens a store; never makes one. */
    public static SealedStore open(
            Path folder, Path anchors, Signer signer, Ids ids, Randomness randomness) {
        return open(folder, anchors, signer, ids, randomness, Workings.USUAL);
    }

    /**
     * Opens a copy that was just made of a backup, and whose end is kept nowhere yet.
     *
     * @param anchors where it is kept until the copy takes a store's place
     */
    public static SealedStore openCopy(
            Path folder, Path anchors, Signer signer, Ids ids, Randomness randomness) {
        Keys keys = new Keys(AnchorFile.ofCopy(anchors), signer, ids, randomness);
        return keys.around(SqliteLedger.open(folder, Workings.USUAL, keys.needs()));
    }

    /** The same with workings that a test changed. */
    static SealedStore open(
            Path folder,
            Path anchors,
            Signer signer,
            Ids ids,
            Randomness randomness,
            Workings workings) {
        Keys keys = new Keys(new AnchorFile(anchors), signer, ids, randomness);
        return keys.around(SqliteLedger.open(folder, workings, keys.needs()));
    }

    /** What opens with the keys of who is signed in. */
    private record Keys(
            SealingCodec codec,
            AnchorFile anchor,
            KnownAuthors authors,
            Signer signer,
            Ids ids,
            Randomness randomness) {

        Keys(AnchorFile anchor, Signer signer, Ids ids, Randomness randomness) {
            this(new SealingCodec(randomness), anchor, new KnownAuthors(), signer, ids, randomness);
        }

        Needs needs() {
            return new Needs(codec, signer, authors, ids, anchor);
        }

        SealedStore around(SqliteLedger ledger) {
            return new SealedStore(
                    ledger,
                    new StoredAccess(ledger, codec, anchor, authors, ids, randomness),
                    anchor);
        }
    }

    /** Keeps the end that is owed, wipes the keys and closes the store. */
    @Override
    public void close() {
        try {
            ledger.settle();
        } finally {
            access.lock();
            ledger.close();
        }
    }
}
