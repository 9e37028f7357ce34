package vigil.app.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import vigil.charting.Ids;
import vigil.charting.Signatures;
import vigil.charting.StaffRoster;
import vigil.charting.StockAct;
import vigil.charting.StockLedger;
import vigil.charting.StockOutcome;
import vigil.charting.Storekeeping;
import vigil.dosing.Product;
import vigil.people.StaffId;
import vigil.protocol.Protocol;
import vigil.quantity.Milligrams;
import vigil.quantity.MilligramsPerMillilitre;
import vigil.session.EntryId;
import vigil.session.Witness;
import vigil.stock.LotId;
import vigil.stock.StockEvent;
import vigil.stock.StockEvent.LotReceived;
import vigil.stock.StockEvent.PiecesCounted;
import vigil.stock.StockEvent.PiecesOpened;
import vigil.stock.StockEvent.PiecesRemoved;
import vigil.stock.StockEvent.RestRemoved;
import vigil.stock.StockEvent.Way;

/**
 * The invented book of the room's drug for the sessions around a day: one lot closes, one has waste
 * that nobody saw, and of one a count found a device fewer.
 */
final class DemoStock {
    private static final StaffId BY = DemoStaff.nurse().member().id();
    private static final Product SMALL =
            new Product(
                    "ketamine",
                    "",
                    new Product.Form.Vial(MilligramsPerMillilitre.of("10")),
                    "K1904",
                    LocalDate.of(2027, 2, 28));

    private static final Milligrams DEVICE = Milligrams.of("28");

    private final Storekeeping book;
    private final SimulatedClock clock;
    private final Ids ids;
    private final Instant zero;

    /** Over an empty book; the clock is put to each day in turn. */
    DemoStock(StockLedger ledger, SimulatedClock clock, Ids ids, StaffRoster roster, Instant zero) {
        this.book = new Storekeeping(ledger, clock, roster, Signatures.WITHOUT_KEYS);
        this.clock = clock;
        this.ids = ids;
        this.zero = zero;
    }

    /** Writes the book of ten days, of what infusions and sprays are given from. */
    void fill(Protocol infusion, Protocol spray) {
        Product vial = DemoSession.vial(infusion);
        Product device = DemoSession.device(spray, DEVICE);
        daysBefore(
                10,
                new LotReceived(vial, 8, Milligrams.of("500"), "Northgate Pharmacy, note 118"),
                new LotReceived(SMALL, 5, Milligrams.of("200"), "Northgate Pharmacy, note 118"),
                new LotReceived(device, 12, DEVICE, "Northgate Pharmacy, note 121"));
        infused(7, vial);
        infused(3, vial);
        daysBefore(2, new PiecesOpened(LotId.of(device), 2));
        infused(1, vial);
        daysBefore(
                1,
                new PiecesRemoved(
                        LotId.of(SMALL), 2, Way.RETURNED, "not needed here", DemoSession.SEEN),
                new PiecesCounted(LotId.of(SMALL), 3, "", new Witness.Missing()));
        daysBefore(
                0,
                new PiecesOpened(LotId.of(vial), 2),
                new PiecesOpened(LotId.of(device), 3),
                new PiecesCounted(
                        LotId.of(device), 6, "one not found; pharmacy asked", DemoSession.SEEN));
    }

    /** One vial for one infusion of 50 mg: what is left of it is taken away. */
    private void infused(int days, Product vial) {
        daysBefore(
                days,
                new PiecesOpened(LotId.of(vial), 1),
                new RestRemoved(
                        LotId.of(vial),
                        Milligrams.of("450"),
                        Way.DESTROYED,
                        "end of day",
                        DemoSession.SEEN));
    }

    private void daysBefore(int days, StockEvent... events) {
        Instant at = zero.minus(Duration.ofDays(days)).minus(Duration.ofHours(1));
        clock.put(at);
        LocalDate day = at.atZone(clock.zone()).toLocalDate();
        for (StockEvent event : events) {
            StockAct act = new StockAct(new EntryId(ids.next()), BY, day, event);
            if (book.perform(act) instanceof StockOutcome.Refused refused) {
                throw new IllegalStateException("the demo's book is refused: " + refused);
            }
        }
    }
}
