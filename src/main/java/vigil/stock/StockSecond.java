package vigil.stock;

import java.util.List;
import java.util.Optional;
import vigil.people.StaffId;
import vigil.session.Confirmation;
import vigil.session.SecondPerson;
import vigil.session.Seconding.Purpose;
import vigil.session.Witness;
import vigil.stock.StockEvent.EntryStruck;
import vigil.stock.StockEvent.LotReceived;
import vigil.stock.StockEvent.PiecesCounted;
import vigil.stock.StockEvent.PiecesOpened;
import vigil.stock.StockEvent.PiecesRemoved;
import vigil.stock.StockEvent.RestRemoved;

/** Whom a fact of the book names as witness, and what they saw. */
public final class StockSecond {
    private StockSecond() {}

    /** The witness that an event has or, where it might, has not. */
    public static Optional<Witness> witness(StockEvent event) {
        return switch (event) {
            case LotReceived _, PiecesOpened _ -> Optional.empty();
            case PiecesCounted counted -> Optional.of(counted.witness());
            case PiecesRemoved removed -> Optional.of(removed.witness());
            case RestRemoved rest -> Optional.of(rest.witness());
            case EntryStruck _ -> Optional.empty();
        };
    }

    /** The second person of an event, where it names one. */
    public static Optional<SecondPerson> in(StockEvent event) {
        return witness(event).flatMap(witness -> in(event, witness));
    }

    private static Optional<SecondPerson> in(StockEvent event, Witness witness) {
        return switch (witness) {
            case Witness.Seen(StaffId by, Optional<Confirmation> confirmation) ->
                    Optional.of(
                            new SecondPerson(by, Purpose.STOCK_SEEN, what(event), confirmation));
            case Witness.Missing() -> Optional.empty();
        };
    }

    private static List<String> what(StockEvent event) {
        return switch (event) {
            case LotReceived _, PiecesOpened _ -> List.of();
            case PiecesCounted(LotId lot, int pieces, String reason, Witness _) ->
                    what(lot, "counted", Integer.toString(pieces), reason);
            case PiecesRemoved(LotId lot, int pieces, var way, String reason, Witness _) ->
                    what(lot, way.name(), Integer.toString(pieces), reason);
            case RestRemoved(LotId lot, var amount, var way, String reason, Witness _) ->
                    what(lot, way.name(), amount.amount().toPlainString() + " mg", reason);
            case EntryStruck _ -> List.of();
        };
    }

    private static List<String> what(LotId lot, String act, String amount, String reason) {
        return List.of(lot.lot(), lot.drug(), lot.strength(), act, amount, reason);
    }

    /** The same event with another witness; refuses one that has none. */
    public static StockEvent seen(StockEvent event, Witness witness) {
        return switch (event) {
            case PiecesCounted(LotId lot, int pieces, String reason, Witness _) ->
                    new PiecesCounted(lot, pieces, reason, witness);
            case PiecesRemoved(LotId lot, int pieces, var way, String reason, Witness _) ->
                    new PiecesRemoved(lot, pieces, way, reason, witness);
            case RestRemoved(LotId lot, var amount, var way, String reason, Witness _) ->
                    new RestRemoved(lot, amount, way, reason, witness);
            case LotReceived _, PiecesOpened _, EntryStruck _ -> throw none();
        };
    }

    private static IllegalArgumentException none() {
        return new IllegalArgumentException("needs no witness");
    }
}
