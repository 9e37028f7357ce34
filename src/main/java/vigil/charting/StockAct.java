package vigil.charting;

import java.time.LocalDate;
import vigil.people.StaffId;
import vigil.session.EntryId;
import vigil.stock.StockEvent;

/**
 * Somebody writes into the book of the room's drug.
 *
 * @param entry made when the form opens, so that a retry is one entry
 * @param day the actual date of what happened
 */
public record StockAct(EntryId entry, StaffId by, LocalDate day, StockEvent event) {}
