package vigil.screen.desk;

import java.util.function.Consumer;
import vigil.charting.StockAct;
import vigil.charting.StockOutcome;
import vigil.charting.StoreFault;
import vigil.stock.StockBook;

/** The book of the room's drug, as screens read and write it. */
public interface RoomStock {

    /** A room whose drug nobody keeps a book of. */
    RoomStock NONE =
            new RoomStock() {
                @Override
                public void read(Consumer<StockBook> then, Consumer<StoreFault> failed) {
                    then.accept(StockBook.NONE);
                }

                @Override
                public void perform(
                        StockAct act, Consumer<StockOutcome> then, Consumer<StoreFault> failed) {
                    throw new IllegalStateException("no book is kept here");
                }

                @Override
                public void print(
                        StockPaper.Sheet sheet,
                        Consumer<String> then,
                        Consumer<StoreFault> failed) {
                    throw new IllegalStateException("no book is kept here");
                }
            };

    /** Reads it on the ledger's thread; exactly one of the two is called, on the window's. */
    void read(Consumer<StockBook> then, Consumer<StoreFault> failed);

    /** Performs an act; exactly one of the two is called. The same act may be tried again. */
    void perform(StockAct act, Consumer<StockOutcome> then, Consumer<StoreFault> failed);

    /** Writes what is shown as pages; exactly one of the two is called, the first with the path. */
    void print(StockPaper.Sheet sheet, Consumer<String> then, Consumer<StoreFault> failed);
}
