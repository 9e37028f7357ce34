package vigil.ledger;

import java.util.Optional;
import vigil.charting.StoreHead;

/**
 * Where the end of the store is kept outside the store. The store cannot see by itself that its own
 * end was cut off: without an anchor a log that was lost or cut is a shorter store without a fault.
 */
public interface Anchoring {
    /** No anchor. */
    Anchoring NONE =
            new Anchoring() {
                @Override
                public Optional<StoreHead> last(String store) {
                    return Optional.empty();
                }

                @Override
                public boolean expected() {
                    return false;
                }

                @Override
                public void keep(String store, StoreHead head) {
                    // Nothing is kept.
                }
            };

    /**
     * The end that was kept last; nothing if none ever was. Throws an {@link UnreadAnchorException}
     * where what is kept is damaged or of another store; the next {@link #keep} puts it aside.
     */
    Optional<StoreHead> last(String store);

    /**
     * Whether an end must have been kept of a store that holds something: of a copy that was just
     * made of a backup none was.
     */
    boolean expected();

    /** Keeps the end, on disk when this returns. Called after each commit, never before. */
    void keep(String store, StoreHead head);
}
