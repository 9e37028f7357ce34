package vigil.stock;

import vigil.dosing.Product;
import vigil.quantity.Milligrams;
import vigil.session.EntryId;
import vigil.session.Witness;

/** Something that happened to the drug of a room. A piece is a vial, a device or a solid dose. */
public sealed interface StockEvent {

    /**
     * Pieces of a lot came in, or were there when the book was begun.
     *
     * @param each what one piece holds
     * @param from who delivered them, and on which paper
     */
    record LotReceived(Product product, int pieces, Milligrams each, String from)
            implements StockEvent {}

    /** Pieces were opened. What becomes of them then is charted in sessions. */
    record PiecesOpened(LotId lot, int pieces) implements StockEvent {}

    /**
     * Unopened pieces were counted.
     *
     * @param pieces what was found; this stands from here on
     * @param reason why it is not what the book said; empty where it is
     */
    record PiecesCounted(LotId lot, int pieces, String reason, Witness witness)
            implements StockEvent {}

    /** Unopened pieces left the room. */
    record PiecesRemoved(LotId lot, int pieces, Way way, String reason, Witness witness)
            implements StockEvent {}

    /** What was left in opened pieces and drawn for nobody was taken away. */
    record RestRemoved(LotId lot, Milligrams amount, Way way, String reason, Witness witness)
            implements StockEvent {}

    /** An entry that was a mistake. It stays readable and no longer counts. */
    record EntryStruck(EntryId entry, String reason) implements StockEvent {}

    /** Where drug went that nobody was given. */
    enum Way {
        /** Back to the pharmacy or to who delivered it. */
        RETURNED,
        /** Destroyed, or wasted. */
        DESTROYED,
        /** Broken or spilled before a witness, which is documented and no loss. */
        BROKEN
    }
}
