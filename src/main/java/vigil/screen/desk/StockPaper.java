package vigil.screen.desk;

import vigil.review.DrugLedger;
import vigil.stock.StockBook;

/** Puts the drug ledger of a room on paper. Called on the thread of files. */
@FunctionalInterface
public interface StockPaper {

    /**
     * What stands on it.
     *
     * @param room whose drug it is
     * @param state which period, and whether every lot closes, in words
     * @param book by which the lots of entries are named
     */
    record Sheet(String room, String state, DrugLedger ledger, StockBook book) {}

    /** Writes it and answers with the path of the file. */
    String write(Sheet sheet);
}
