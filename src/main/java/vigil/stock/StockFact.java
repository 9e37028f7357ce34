package vigil.stock;

import java.time.LocalDate;
import vigil.people.StaffId;
import vigil.quantity.Moment;
import vigil.session.EntryId;

/**
 * A fact of the book.
 *
 * @param number its place in the book, from 1
 * @param day the actual date of what happened (21 CFR 1304.21(d))
 * @param recordedAt when it was written down, to the millisecond
 * @param by who did it and wrote it down
 */
public record StockFact(
        EntryId id, long number, LocalDate day, Moment recordedAt, StaffId by, StockEvent event) {}
