package vigil.stock;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vigil.dosing.Product;
import vigil.quantity.Milligrams;
import vigil.session.EntryId;
import vigil.stock.StockEvent.EntryStruck;
import vigil.stock.StockEvent.LotReceived;
import vigil.stock.StockEvent.PiecesCounted;
import vigil.stock.StockEvent.PiecesOpened;
import vigil.stock.StockEvent.PiecesRemoved;
import vigil.stock.StockEvent.RestRemoved;

/**
 * What the room holds, as the facts of its drug say in the order in which they were recorded.
 *
 * @param lines every fact but those that strike out
 * @param lots in the order in which they first came
 * @param sound whether at no point more was opened or taken away than was there
 */
public record StockBook(List<StockLine> lines, Map<LotId, StockLot> lots, boolean sound) {

    /** A room whose drug nobody keeps a book of. */
    public static final StockBook NONE = of(List.of());

    public StockBook {
        lines = List.copyOf(lines);
        lots = Collections.unmodifiableMap(new LinkedHashMap<>(lots));
    }

    /** The book of these facts. */
    public static StockBook of(List<StockFact> facts) {
        Building building = new Building(struck(facts));
        facts.forEach(building::take);
        return new StockBook(building.lines, building.lots, building.sound);
    }

    private static Map<EntryId, StockFact> struck(List<StockFact> facts) {
        Map<EntryId, StockFact> struck = new HashMap<>();
        for (StockFact fact : facts) {
            if (fact.event() instanceof EntryStruck(EntryId entry, String reason)) {
                struck.put(entry, fact);
            }
        }
        return struck;
    }

    /** The lot, where it was ever received. */
    public Optional<StockLot> lot(LotId id) {
        return Optional.ofNullable(lots.get(id));
    }

    /** The line of an entry. */
    public Optional<StockLine> line(EntryId entry) {
        return lines.stream().filter(line -> line.fact().id().equals(entry)).findFirst();
    }

    /** The lot that an event speaks of; nothing for one that strikes an entry out. */
    public static Optional<LotId> lotOf(StockEvent event) {
        return switch (event) {
            case LotReceived came -> Optional.of(LotId.of(came.product()));
            case PiecesOpened opened -> Optional.of(opened.lot());
            case PiecesCounted counted -> Optional.of(counted.lot());
            case PiecesRemoved removed -> Optional.of(removed.lot());
            case RestRemoved rest -> Optional.of(rest.lot());
            case EntryStruck _ -> Optional.empty();
        };
    }

    /** The book while facts are put to it. */
    private static final class Building {
        private final Map<EntryId, StockFact> struck;
        private final List<StockLine> lines = new ArrayList<>();
        private final Map<LotId, StockLot> lots = new LinkedHashMap<>();
        private boolean sound = true;

        private Building(Map<EntryId, StockFact> struck) {
            this.struck = struck;
        }

        private void take(StockFact fact) {
            lotOf(fact.event()).ifPresent(lot -> take(fact, lot));
        }

        private void take(StockFact fact, LotId id) {
            Optional<StockFact> by = Optional.ofNullable(struck.get(fact.id()));
            if (by.isPresent()) {
                lines.add(new StockLine(fact, id, 0, BigDecimal.ZERO, by));
                return;
            }
            Optional<StockLot> before = Optional.ofNullable(lots.get(id));
            if (fact.event() instanceof LotReceived came) {
                put(fact, id, before, received(came, before), BigDecimal.ZERO);
            } else if (before.isEmpty()) {
                sound = false;
                lines.add(new StockLine(fact, id, 0, BigDecimal.ZERO, Optional.empty()));
            } else {
                BigDecimal rest =
                        fact.event() instanceof RestRemoved removed
                                ? removed.amount().amount()
                                : BigDecimal.ZERO;
                put(fact, id, before, after(fact.event(), before.get()), rest);
            }
        }

        private void put(
                StockFact fact,
                LotId id,
                Optional<StockLot> before,
                StockLot after,
                BigDecimal rest) {
            int more = after.unopened() - before.map(StockLot::unopened).orElse(0);
            boolean opens = fact.event() instanceof PiecesOpened;
            BigDecimal changed =
                    opens
                            ? BigDecimal.ZERO
                            : after.each()
                                    .amount()
                                    .multiply(BigDecimal.valueOf(more))
                                    .subtract(rest);
            lots.put(id, after);
            lines.add(new StockLine(fact, id, more, changed, Optional.empty()));
            sound = sound && after.unopened() >= 0 && after.openedMilligrams().signum() >= 0;
        }

        private static StockLot received(LotReceived came, Optional<StockLot> before) {
            Product product = came.product();
            Milligrams each = came.each();
            return before.map(
                            lot ->
                                    new StockLot(
                                            product,
                                            each,
                                            lot.unopened() + came.pieces(),
                                            lot.opened(),
                                            lot.restRemoved()))
                    .orElseGet(
                            () -> new StockLot(product, each, came.pieces(), 0, BigDecimal.ZERO));
        }

        private static StockLot after(StockEvent event, StockLot lot) {
            return switch (event) {
                case LotReceived came -> received(came, Optional.of(lot));
                case PiecesOpened opened ->
                        with(lot, lot.unopened() - opened.pieces(), lot.opened() + opened.pieces());
                case PiecesCounted counted -> with(lot, counted.pieces(), lot.opened());
                case PiecesRemoved removed ->
                        with(lot, lot.unopened() - removed.pieces(), lot.opened());
                case RestRemoved rest ->
                        new StockLot(
                                lot.product(),
                                lot.each(),
                                lot.unopened(),
                                lot.opened(),
                                lot.restRemoved().add(rest.amount().amount()));
                case EntryStruck _ -> lot;
            };
        }

        private static StockLot with(StockLot lot, int unopened, int opened) {
            return new StockLot(lot.product(), lot.each(), unopened, opened, lot.restRemoved());
        }
    }
}
