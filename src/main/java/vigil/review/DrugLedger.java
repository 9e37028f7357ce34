package vigil.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vigil.dosing.Product;
import vigil.dosing.Reconciliation;
import vigil.quantity.Milligrams;
import vigil.quantity.Moment;
import vigil.session.SessionId;
import vigil.stock.LotId;
import vigil.stock.StockBook;
import vigil.stock.StockLine;

/**
 * Where controlled drug came from and went in a period, by lot and strength, for an inspector (21
 * CFR 1304.21 and 1304.22(c)). What does not close comes first.
 *
 * @param entries what was written into the book of the room's drug in the period, in order
 */
public record DrugLedger(List<Lot> lots, List<StockLine> entries) {
    public DrugLedger {
        lots = List.copyOf(lots);
        entries = List.copyOf(entries);
    }

    /**
     * One lot of one strength. All amounts in mg, within the period.
     *
     * @param product absent where the lot was neither received nor drawn
     * @param stock what the book of the room says; absent where no receipt of the lot is on record
     * @param wasted all that was wasted
     * @param unseen how much of it nobody is named to have seen
     * @param unaccounted drawn, and neither given, wasted nor returned, in sessions that are over
     * @param beyond given, wasted or returned beyond what was drawn
     * @param inUse drawn and not accounted for yet, in sessions that go on
     * @param movements each session's part, the newest first
     * @param missing whether it was drawn without having been received, since the book was begun
     */
    public record Lot(
            String lot,
            Optional<Product> product,
            Optional<Stock> stock,
            Milligrams drawn,
            Milligrams given,
            Milligrams wasted,
            Milligrams unseen,
            Milligrams returned,
            Milligrams unaccounted,
            Milligrams beyond,
            Milligrams inUse,
            List<Movement> movements,
            boolean missing) {
        public Lot {
            movements = List.copyOf(movements);
        }

        /** What the room holds at the end; absent where no receipt is on record. */
        public Optional<BigDecimal> left() {
            return stock.map(Stock::left);
        }

        /**
         * What does not come out even, in mg: drawn and accounted for by nobody and, below zero,
         * accounted for beyond what was drawn. Where sessions of the lot have the one and the other
         * both are named, for neither makes up for the other; zero alone where all comes out even.
         */
        public List<BigDecimal> open() {
            List<BigDecimal> open =
                    Stream.of(unaccounted.amount(), beyond.amount().negate())
                            .filter(amount -> amount.signum() != 0)
                            .toList();
            return open.isEmpty() ? List.of(BigDecimal.ZERO) : open;
        }

        /** Why it does not close; empty where it does. */
        public List<Gap> gaps() {
            List<Gap> gaps = new ArrayList<>();
            if (product.isEmpty()) {
                gaps.add(Gap.NEVER_DRAWN);
            }
            if (missing) {
                gaps.add(Gap.NOT_RECEIVED);
            }
            stock.ifPresent(book -> gaps.addAll(book.gaps()));
            if (beyond.amount().signum() > 0) {
                gaps.add(Gap.MORE_THAN_DRAWN);
            }
            if (unaccounted.amount().signum() > 0) {
                gaps.add(Gap.UNACCOUNTED);
            }
            if (unseen.amount().signum() > 0) {
                gaps.add(Gap.WASTE_UNWITNESSED);
            }
            return gaps.stream().sorted().toList();
        }
    }

    /**
     * What the book of the room says of a lot, in mg: {@code before + received - removed + counted
     * - drawn + returned = left}.
     *
     * @param before what was there when the period began; of what was there before the book was
     *     begun, what sessions drew in the period
     * @param opened what was opened in it
     * @param removed what was taken away and given to nobody
     * @param counted by how much counts found more or, below zero, less than the book said
     * @param left what is there at its end
     * @param unopened pieces at its end
     * @param inOpened what is left of it in opened pieces
     */
    public record Stock(
            BigDecimal before,
            BigDecimal received,
            BigDecimal opened,
            BigDecimal removed,
            BigDecimal counted,
            BigDecimal left,
            int unopened,
            BigDecimal inOpened) {

        /** The amounts of a page of the book, from what was there to what is left. */
        public List<BigDecimal> amounts() {
            return List.of(before, received, opened, removed, counted, left);
        }

        List<Gap> gaps() {
            List<Gap> gaps = new ArrayList<>();
            if (left.signum() < 0) {
                gaps.add(Gap.MORE_THAN_RECEIVED);
            } else if (inOpened.signum() < 0) {
                gaps.add(Gap.MORE_THAN_OPENED);
            }
            if (counted.signum() != 0) {
                gaps.add(Gap.COUNT_DIFFERED);
            }
            return gaps;
        }
    }

    /** Why a lot does not close, the heaviest first. */
    public enum Gap {
        NEVER_DRAWN,
        NOT_RECEIVED,
        MORE_THAN_RECEIVED,
        MORE_THAN_DRAWN,
        UNACCOUNTED,
        MORE_THAN_OPENED,
        COUNT_DIFFERED,
        WASTE_UNWITNESSED
    }

    /** What one session did with a lot. */
    public record Movement(SessionId session, Moment when, Reconciliation.Line line) {}

    /**
     * The ledger of a period, from the first to the last day, both included.
     *
     * @param briefs in any order
     */
    public static DrugLedger of(
            List<SessionBrief> briefs, StockBook book, LocalDate from, LocalDate until) {
        Map<LotId, LotTally> lots = new LinkedHashMap<>();
        List<StockLine> entries = new ArrayList<>();
        Optional<LocalDate> began =
                book.lines().stream()
                        .filter(line -> !line.struck())
                        .map(line -> line.fact().day())
                        .min(Comparator.naturalOrder());
        book.lines().stream()
                .filter(line -> !line.fact().day().isAfter(until))
                .forEach(
                        line -> {
                            boolean now = !line.fact().day().isBefore(from);
                            lots.computeIfAbsent(line.lot(), LotTally::new).take(line, book, now);
                            if (now) {
                                entries.add(line);
                            }
                        });
        briefs.stream()
                .filter(brief -> !day(brief).isAfter(until))
                .sorted(Comparator.comparing(SessionBrief::when).reversed())
                .forEach(
                        brief ->
                                brief.drug()
                                        .forEach(
                                                line ->
                                                        tally(lots, line)
                                                                .take(
                                                                        brief,
                                                                        line,
                                                                        !day(brief).isBefore(from),
                                                                        since(brief, began))));
        return new DrugLedger(
                lots.values().stream()
                        .filter(LotTally::tells)
                        .map(LotTally::lot)
                        .sorted(Comparator.comparingInt(DrugLedger::order).thenComparing(Lot::lot))
                        .toList(),
                entries);
    }

    private static boolean since(SessionBrief brief, Optional<LocalDate> began) {
        return began.filter(day -> !day(brief).isBefore(day)).isPresent();
    }

    private static LocalDate day(SessionBrief brief) {
        return brief.when().local().toLocalDate();
    }

    private static int order(Lot lot) {
        return lot.gaps().stream().mapToInt(Gap::ordinal).min().orElse(Gap.values().length);
    }

    private static LotTally tally(Map<LotId, LotTally> lots, Reconciliation.Line line) {
        LotId id = line.product().map(LotId::of).orElse(new LotId(line.lot(), "", ""));
        return lots.computeIfAbsent(id, LotTally::new);
    }

    /** Whether every lot closes. */
    public boolean closes() {
        return lots.stream().allMatch(lot -> lot.gaps().isEmpty());
    }
}
