package vigil.charting;

import java.util.List;
import vigil.stock.StockFact;

/**
 * Where the facts of the room's drug are kept: append-only, sealed and signed like everything else
 * in the store. Called on the ledger's own thread; throws {@link LedgerException} where the store
 * could not answer.
 */
public interface StockLedger {

    /** Every fact, in order. */
    List<StockFact> facts();

    /**
     * Adds a fact behind the last one; after return neither a crash nor a power cut loses it. A
     * number that is not the next one is refused as {@link StoreFault.ChangedMeanwhile}.
     */
    void append(StockFact fact);
}
