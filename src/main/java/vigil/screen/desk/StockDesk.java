package vigil.screen.desk;

import java.util.function.Consumer;
import vigil.charting.StockAct;
import vigil.charting.StockOutcome;
import vigil.charting.StoreFault;
import vigil.charting.Storekeeping;
import vigil.screen.kit.Work;
import vigil.stock.StockBook;

/** The book of the room's drug, kept on the ledger's thread. */
public record StockDesk(Storekeeping keeping, StockPaper paper, Work work) implements RoomStock {

    @Override
    public void read(Consumer<StockBook> then, Consumer<StoreFault> failed) {
        work.onLedger(keeping::book, then, why -> failed.accept(FaultText.fault(why)));
    }

    @Override
    public void perform(StockAct act, Consumer<StockOutcome> then, Consumer<StoreFault> failed) {
        work.onLedger(() -> keeping.perform(act), then, why -> failed.accept(FaultText.fault(why)));
    }

    @Override
    public void print(StockPaper.Sheet sheet, Consumer<String> then, Consumer<StoreFault> failed) {
        work.onFiles(() -> paper.write(sheet), then, why -> failed.accept(FaultText.fault(why)));
    }
}
