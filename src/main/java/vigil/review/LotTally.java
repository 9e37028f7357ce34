package vigil.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.dosing.Product;
import vigil.dosing.Reconciliation;
import vigil.quantity.Milligrams;
import vigil.review.DrugLedger.Lot;
import vigil.review.DrugLedger.Movement;
import vigil.review.DrugLedger.Stock;
import vigil.stock.LotId;
import vigil.stock.StockBook;
import vigil.stock.StockEvent.EntryStruck;
import vigil.stock.StockEvent.LotReceived;
import vigil.stock.StockEvent.PiecesCounted;
import vigil.stock.StockEvent.PiecesOpened;
import vigil.stock.StockEvent.PiecesRemoved;
import vigil.stock.StockEvent.RestRemoved;
import vigil.stock.StockLine;

/** What is known of one lot while the book and sessions are put to it; in mg. */
final class LotTally {
    private final LotId id;
    private final List<Movement> movements = new ArrayList<>();
    private Optional<Product> product = Optional.empty();
    private boolean inBook;
    private boolean written;
    private boolean missing;
    private BigDecimal before = BigDecimal.ZERO;
    private BigDecimal received = BigDecimal.ZERO;
    private BigDecimal opened = BigDecimal.ZERO;
    private BigDecimal removed = BigDecimal.ZERO;
    private BigDecimal counted = BigDecimal.ZERO;
    private BigDecimal inOpened = BigDecimal.ZERO;
    private int unopened;
    private BigDecimal drawn = BigDecimal.ZERO;
    private BigDecimal given = BigDecimal.ZERO;
    private BigDecimal wasted = BigDecimal.ZERO;
    private BigDecimal unseen = BigDecimal.ZERO;
    private BigDecimal returned = BigDecimal.ZERO;
    private BigDecimal unaccounted = BigDecimal.ZERO;
    private BigDecimal beyond = BigDecimal.ZERO;
    private BigDecimal inUse = BigDecimal.ZERO;

    LotTally(LotId id) {
        this.id = id;
    }

    /**
     * A line of the book.
     *
     * @param now whether it lies in the period; or else before it
     */
    void take(StockLine line, StockBook book, boolean now) {
        written |= now;
        if (line.struck()) {
            return;
        }
        unopened += line.pieces();
        switch (line.fact().event()) {
            case LotReceived came -> {
                inBook = true;
                product = Optional.of(came.product());
                received = received.add(in(now, line.milligrams()));
            }
            case PiecesOpened pieces -> {
                BigDecimal amount = opened(pieces, book);
                inOpened = inOpened.add(amount);
                opened = opened.add(in(now, amount));
            }
            case PiecesCounted _ -> counted = counted.add(in(now, line.milligrams()));
            case RestRemoved rest -> {
                inOpened = inOpened.subtract(rest.amount().amount());
                removed = removed.subtract(in(now, line.milligrams()));
            }
            case PiecesRemoved _ -> removed = removed.subtract(in(now, line.milligrams()));
            case EntryStruck _ -> {}
        }
        before = now ? before : before.add(line.milligrams());
    }

    private static BigDecimal in(boolean period, BigDecimal amount) {
        return period ? amount : BigDecimal.ZERO;
    }

    private static BigDecimal opened(PiecesOpened pieces, StockBook book) {
        return book.lot(pieces.lot())
                .map(lot -> lot.each().amount().multiply(BigDecimal.valueOf(pieces.pieces())))
                .orElse(BigDecimal.ZERO);
    }

    /**
     * What a session did with the lot. The book begins with what is there on its first day: what
     * was drawn before was not drawn from that, and was there besides.
     *
     * @param now whether it lies in the period; or else before it
     * @param book whether the book was kept by then
     */
    void take(SessionBrief brief, Reconciliation.Line line, boolean now, boolean book) {
        BigDecimal out = line.drawn().amount().subtract(line.returned().amount());
        if (book) {
            inOpened = inOpened.subtract(out);
        }
        if (book != now) {
            before = now ? before.add(out) : before.subtract(out);
        }
        if (!now) {
            return;
        }
        product = product.or(line::product);
        missing |= book && line.product().isPresent();
        drawn = drawn.add(line.drawn().amount());
        given = given.add(line.given().amount());
        wasted = wasted.add(line.wasted().amount());
        returned = returned.add(line.returned().amount());
        boolean over = brief.session().stage().over();
        line.gaps().forEach(gap -> open(gap, over));
        movements.add(new Movement(brief.session().id(), brief.when(), line));
    }

    private void open(Reconciliation.Gap gap, boolean over) {
        switch (gap) {
            case Reconciliation.Gap.Unaccounted(Milligrams by) -> {
                if (over) {
                    unaccounted = unaccounted.add(by.amount());
                } else {
                    inUse = inUse.add(by.amount());
                }
            }
            case Reconciliation.Gap.MoreThanDrawn(Milligrams by) ->
                    beyond = beyond.add(by.amount());
            case Reconciliation.Gap.WasteUnwitnessed(Milligrams amount) ->
                    unseen = unseen.add(amount.amount());
            case Reconciliation.Gap.NeverDrawn() -> {}
        }
    }

    /** Whether there is anything to say of it in the period. */
    boolean tells() {
        return written || !movements.isEmpty() || (inBook && left().signum() != 0);
    }

    private BigDecimal left() {
        return before.add(received).subtract(removed).add(counted).subtract(drawn).add(returned);
    }

    Lot lot() {
        return new Lot(
                id.lot(),
                product,
                inBook
                        ? Optional.of(
                                new Stock(
                                        before, received, opened, removed, counted, left(),
                                        unopened, inOpened))
                        : Optional.empty(),
                new Milligrams(drawn),
                new Milligrams(given),
                new Milligrams(wasted),
                new Milligrams(unseen),
                new Milligrams(returned),
                new Milligrams(unaccounted),
                new Milligrams(beyond),
                new Milligrams(inUse),
                movements,
                missing && !inBook);
    }
}
