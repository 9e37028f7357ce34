package vigil.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vigil.dosing.Product;
import vigil.dosing.Reconciliation;
import vigil.quantity.Milligrams;
import vigil.quantity.Moment;
import vigil.session.SessionId;

/**
 * Where controlled drug came from and went, by lot and strength, for an inspector (21 CFR 1304.21
 * and 1304.22(c)). What does not close comes first.
 */
public record DrugLedger(List<Lot> lots) {
    public DrugLedger {
        lots = List.copyOf(lots);
    }

    /**
     * One lot of one strength. All amounts in mg.
     *
     * @param product absent where the lot was never drawn
     * @param received absent where no receipt of the lot is on record
     * @param wasted all that was wasted
     * @param unseen how much of it nobody is named to have seen
     * @param unaccounted drawn, and neither given, wasted nor returned, in sessions that are over
     * @param beyond given, wasted or returned beyond what was drawn
     * @param inUse drawn and not accounted for yet, in sessions that go on
     * @param movements each session's part, the newest first
     */
    public record Lot(
            String lot,
            Optional<Product> product,
            Optional<Milligrams> received,
            Milligrams drawn,
            Milligrams given,
            Milligrams wasted,
            Milligrams unseen,
            Milligrams returned,
            Milligrams unaccounted,
            Milligrams beyond,
            Milligrams inUse,
            List<Movement> movements) {
        public Lot {
            movements = List.copyOf(movements);
        }

        /** What was never taken out of what came in; absent where no receipt is on record. */
        public Optional<BigDecimal> left() {
            return received.map(came -> came.amount().subtract(drawn.amount()));
        }

        /** Why it does not close; empty where it does. */
        public List<Gap> gaps() {
            List<Gap> gaps = new ArrayList<>();
            if (product.isEmpty()) {
                gaps.add(Gap.NEVER_DRAWN);
            }
            if (left().filter(left -> left.signum() < 0).isPresent()) {
                gaps.add(Gap.MORE_THAN_RECEIVED);
            }
            if (beyond.amount().signum() > 0) {
                gaps.add(Gap.MORE_THAN_DRAWN);
            }
            if (unaccounted.amount().signum() > 0) {
                gaps.add(Gap.UNACCOUNTED);
            }
            if (unseen.amount().signum() > 0) {
                gaps.add(Gap.WASTE_UNWITNESSED);
            }
            return gaps;
        }
    }

    /** Why a lot does not close, the heaviest first. */
    public enum Gap {
        NEVER_DRAWN,
        MORE_THAN_RECEIVED,
        MORE_THAN_DRAWN,
        UNACCOUNTED,
        WASTE_UNWITNESSED
    }

    /** What one session did with a lot. */
    public record Movement(SessionId session, Moment when, Reconciliation.Line line) {}

    /** Drug that came into the room. */
    public record Receipt(Product product, Milligrams amount, Moment when) {}

    private record Key(String lot, String drug, String form) {
        static Key of(String lot, Optional<Product> product) {
            return new Key(
                    lot,
                    product.map(Product::drug).orElse(""),
                    product.map(known -> strength(known.form())).orElse(""));
        }

        /** 10 is 10.0. */
        private static String strength(Product.Form form) {
            return switch (form) {
                case Product.Form.Vial vial -> "vial " + plain(vial.strength().amount());
                case Product.Form.SprayDevice device -> "device " + plain(device.each().amount());
                case Product.Form.SolidDose solid -> "solid " + plain(solid.each().amount());
            };
        }

        private static String plain(BigDecimal amount) {
            return amount.stripTrailingZeros().toPlainString();
        }
    }

    /**
     * The ledger of a period, from the first to the last day, both included.
     *
     * @param briefs in any order
     */
    public static DrugLedger of(
            List<SessionBrief> briefs, List<Receipt> receipts, LocalDate from, LocalDate until) {
        Map<Key, Building> lots = new LinkedHashMap<>();
        briefs.stream()
                .filter(brief -> within(brief.when(), from, until))
                .sorted(Comparator.comparing(SessionBrief::when).reversed())
                .forEach(
                        brief ->
                                brief.drug()
                                        .forEach(line -> building(lots, line).take(brief, line)));
        receipts.stream()
                .filter(receipt -> within(receipt.when(), from, until))
                .forEach(
                        receipt ->
                                lots.computeIfAbsent(
                                                Key.of(
                                                        receipt.product().lot(),
                                                        Optional.of(receipt.product())),
                                                key ->
                                                        new Building(
                                                                key.lot(),
                                                                Optional.of(receipt.product())))
                                        .came(receipt.amount()));
        return new DrugLedger(
                lots.values().stream()
                        .map(Building::lot)
                        .sorted(Comparator.comparingInt(DrugLedger::order).thenComparing(Lot::lot))
                        .toList());
    }

    private static boolean within(Moment when, LocalDate from, LocalDate until) {
        LocalDate day = when.local().toLocalDate();
        return !day.isBefore(from) && !day.isAfter(until);
    }

    private static int order(Lot lot) {
        return lot.gaps().stream().mapToInt(Gap::ordinal).min().orElse(Gap.values().length);
    }

    private static Building building(Map<Key, Building> lots, Reconciliation.Line line) {
        return lots.computeIfAbsent(
                Key.of(line.lot(), line.product()),
                key -> new Building(line.lot(), line.product()));
    }

    /** Whether every lot closes. */
    public boolean closes() {
        return lots.stream().allMatch(lot -> lot.gaps().isEmpty());
    }

    /** What is known of one lot while sessions are put to it; in mg. */
    private static final class Building {
        private final String lot;
        private final Optional<Product> product;
        private final List<Movement> movements = new ArrayList<>();
        private Optional<BigDecimal> received = Optional.empty();
        private BigDecimal drawn = BigDecimal.ZERO;
        private BigDecimal given = BigDecimal.ZERO;
        private BigDecimal wasted = BigDecimal.ZERO;
        private BigDecimal unseen = BigDecimal.ZERO;
        private BigDecimal returned = BigDecimal.ZERO;
        private BigDecimal unaccounted = BigDecimal.ZERO;
        private BigDecimal beyond = BigDecimal.ZERO;
        private BigDecimal inUse = BigDecimal.ZERO;

        private Building(String lot, Optional<Product> product) {
            this.lot = lot;
            this.product = product;
        }

        private void came(Milligrams amount) {
            received = Optional.of(received.orElse(BigDecimal.ZERO).add(amount.amount()));
        }

        private void take(SessionBrief brief, Reconciliation.Line line) {
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

        private Lot lot() {
            return new Lot(
                    lot,
                    product,
                    received.map(Milligrams::new),
                    new Milligrams(drawn),
                    new Milligrams(given),
                    new Milligrams(wasted),
                    new Milligrams(unseen),
                    new Milligrams(returned),
                    new Milligrams(unaccounted),
                    new Milligrams(beyond),
                    new Milligrams(inUse),
                    movements);
        }
    }
}
