package vigil.screen.desk;

import java.util.function.Consumer;
import vigil.charting.StockAct;
import vigil.charting.StockOutcome;
import vigil.charting.StoreFault;
import vigil.charting.Storekeeping;
import vigil.screen.kit.Work;
import vigil.stock.StockBook;

/** The book of the room's drug, as screens read and write it; kept on the ledger's thread. */
public record StockDesk(Storekeeping keeping, StockPaper paper, Work work) {

    /** Reads it; exactly one of the two is called, on the window's thread. */
    public void read(Consumer<StockBook> then, Consumer<StoreFault> failed) {
        work.onLedger(keeping::book, then, why -> failed.accept(FaultText.fault(why)));
    }

    /** Performs an act; exactly one of the two is called. The same act may be tried again. */
    public void perform(StockAct act, Consumer<StockOutcome> then, Consumer<StoreFault> failed) {
        work.onLedger(() -> keeping.perform(act), then, why -> failed.accept(FaultText.fault(why)));
    }

    /** Writes what is shown as pages; exactly one of the two is called, the first with the path. */
    public void print(StockPaper.Sheet sheet, Consumer<String> then, Consumer<StoreFault> failed) {
        work.onFiles(() -> paper.write(sheet), then, why -> failed.accept(FaultText.fault(why)));
    }
}
