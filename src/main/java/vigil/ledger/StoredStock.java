package vigil.ledger;

import java.util.List;
import vigil.charting.StockLedger;
import vigil.stock.StockFact;

/** The book of the room's drug in a store. */
record StoredStock(StoreDoor door) implements StockLedger {

    @Override
    public List<StockFact> facts() {
        return door.ask(open -> open.stock().all());
    }

    @Override
    public void append(StockFact fact) {
        door.tell(
                open -> {
                    open.stock().append(fact);
                    door.anchor(open);
                });
    }
}
