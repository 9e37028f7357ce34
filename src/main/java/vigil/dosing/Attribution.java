package vigil.dosing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.quantity.Milligrams;

/** Puts each movement to the lot and strength it belongs to. */
final class Attribution {
    private final List<Pile> drawn = new ArrayList<>();
    private final List<Pile> neverDrawn = new ArrayList<>();
    private final List<Movement.OfLot> named = new ArrayList<>();
    private BigDecimal fromDrawn = BigDecimal.ZERO;

    void take(Movement movement) {
        switch (movement) {
            case Movement.Drawn(Product product, Milligrams amount) -> draw(product, amount);
            case Movement.GivenFromDrawn(Milligrams amount) ->
                    fromDrawn = fromDrawn.add(amount.amount());
            case Movement.OfLot ofLot -> named.add(ofLot);
        }
    }

    /** Movements that name a lot come first, so that the rest finds only what is left. */
    List<Reconciliation.Line> lines() {
        named.forEach(this::putNamed);
        if (fromDrawn.signum() > 0) {
            spread(drawn, "", fromDrawn, (pile, amount) -> pile.given = pile.given.add(amount));
        }
        List<Reconciliation.Line> lines = new ArrayList<>();
        drawn.forEach(pile -> lines.add(pile.line()));
        neverDrawn.forEach(pile -> lines.add(pile.line()));
        return lines;
    }

    private void draw(Product product, Milligrams amount) {
        Pile pile =
                drawn.stream()
                        .filter(known -> known.holds(product))
                        .findFirst()
                        .orElseGet(() -> add(drawn, new Pile(product.lot(), Optional.of(product))));
        pile.drawn = pile.drawn.add(amount.amount());
    }

    private void putNamed(Movement.OfLot movement) {
        Put put =
                switch (movement) {
                    case Movement.GivenOf _ -> (pile, part) -> pile.given = pile.given.add(part);
                    case Movement.Returned _ ->
                            (pile, part) -> pile.returned = pile.returned.add(part);
                    case Movement.Wasted wasted ->
                            (pile, part) -> {
                                pile.wasted = pile.wasted.add(part);
                                pile.unseen =
                                        wasted.witnessed() ? pile.unseen : pile.unseen.add(part);
                            };
                };
        spread(ofLot(movement.lot()), movement.lot(), movement.amount().amount(), put);
    }

    private List<Pile> ofLot(String lot) {
        return drawn.stream().filter(pile -> pile.lot.equals(lot)).toList();
    }

    /** Fills the piles in order up to what they have left; what remains goes to the last one. */
    private void spread(List<Pile> piles, String lot, BigDecimal amount, Put put) {
        BigDecimal rest = amount;
        for (Pile pile : piles) {
            BigDecimal part = rest.min(pile.left().max(BigDecimal.ZERO));
            put.put(pile, part);
            rest = rest.subtract(part);
        }
        if (rest.signum() > 0) {
            put.put(piles.isEmpty() ? neverDrawn(lot) : piles.getLast(), rest);
        }
    }

    private Pile neverDrawn(String lot) {
        return neverDrawn.stream()
                .filter(pile -> pile.lot.equals(lot))
                .findFirst()
                .orElseGet(() -> add(neverDrawn, new Pile(lot, Optional.empty())));
    }

    private static Pile add(List<Pile> piles, Pile pile) {
        piles.add(pile);
        return pile;
    }

    /** Adds an amount to one side of a pile. */
    private interface Put {
        void put(Pile pile, BigDecimal amount);
    }

    /** What is known of one lot and strength while movements are put to it; in mg. */
    private static final class Pile {
        private final String lot;
        private final Optional<Product> product;
        private BigDecimal drawn = BigDecimal.ZERO;
        private BigDecimal given = BigDecimal.ZERO;
        private BigDecimal wasted = BigDecimal.ZERO;
        private BigDecimal unseen = BigDecimal.ZERO;
        private BigDecimal returned = BigDecimal.ZERO;

        private Pile(String lot, Optional<Product> product) {
            this.lot = lot;
            this.product = product;
        }

        private BigDecimal left() {
            return drawn.subtract(given).subtract(wasted).subtract(returned);
        }

        /** Whether a product is this drug in this form, strength and lot; 10 is 10.0. */
        private boolean holds(Product other) {
            return product.filter(
                            own ->
                                    own.lot().equals(other.lot())
                                            && own.drug().equals(other.drug())
                                            && sameForm(own.form(), other.form()))
                    .isPresent();
        }

        private static boolean sameForm(Product.Form one, Product.Form other) {
            return one.getClass() == other.getClass()
                    && strength(one).compareTo(strength(other)) == 0;
        }

        private static BigDecimal strength(Product.Form form) {
            return switch (form) {
                case Product.Form.Vial vial -> vial.strength().amount();
                case Product.Form.SprayDevice device -> device.each().amount();
                case Product.Form.SolidDose solid -> solid.each().amount();
            };
        }

        private Reconciliation.Line line() {
            return new Reconciliation.Line(
                    lot,
                    product,
                    new Milligrams(drawn),
                    new Milligrams(given),
                    new Milligrams(wasted),
                    new Milligrams(returned),
                    gaps());
        }

        private List<Reconciliation.Gap> gaps() {
            List<Reconciliation.Gap> gaps = new ArrayList<>();
            if (product.isEmpty()) {
                gaps.add(new Reconciliation.Gap.NeverDrawn());
            }
            BigDecimal left = left();
            if (left.abs().compareTo(Reconciliation.LEFT_BY_ROUNDING) > 0) {
                Milligrams by = new Milligrams(left.abs());
                gaps.add(
                        left.signum() > 0
                                ? new Reconciliation.Gap.Unaccounted(by)
                                : new Reconciliation.Gap.MoreThanDrawn(by));
            }
            if (unseen.signum() > 0) {
                gaps.add(new Reconciliation.Gap.WasteUnwitnessed(new Milligrams(unseen)));
            }
            return gaps;
        }
    }
}
