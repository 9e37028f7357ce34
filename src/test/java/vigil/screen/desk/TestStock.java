package vigil.screen.desk;

import vigil.charting.Storekeeping;

/** The book of the room's drug, in the store of a desk that is tried. */
public final class TestStock {
    private TestStock() {}

    /** At this desk. */
    public static StockDesk of(TestDesk at) {
        return new StockDesk(
                new Storekeeping(
                        at.ledger().stock(), at, at.desk().clinic()::member, at.signatures()),
                sheet -> "drug-ledger of " + sheet.ledger().entries().size() + " entries",
                at.work());
    }
}
