package vigil.dosing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vigil.quantity.Milligrams;

/**
 * Whether drawn = given + wasted + returned, for each lot and strength. It works in mg, so it holds
 * for vials, spray devices and tablets alike. Sources: 21 CFR 1304.21 and 1304.22(c); the equation
 * for each lot is a clinic default, to be confirmed.
 *
 * @param lines one for each lot and strength, in the order drawn; then lots that were never drawn
 */
public record Reconciliation(List<Line> lines) {

    /**
     * Half a microgram: amounts are typed to the microgram, and up to so much a difference is left
     * by rounding, not by drug.
     */
    static final BigDecimal LEFT_BY_ROUNDING = new BigDecimal("0.0005");

    public Reconciliation {
        lines = List.copyOf(lines);
    }

    /**
     * The reconciliation of one session.
     *
     * <p>Drug given without a lot fills each lot in the order drawn, up to what was neither wasted,
     * returned nor given by name; anything beyond goes to the last lot drawn, where it shows.
     */
    public static Reconciliation of(List<Movement> movements) {
        Attribution attribution = new Attribution();
        movements.forEach(attribution::take);
        return new Reconciliation(attribution.lines());
    }

    /** Whether every line closes. */
    public boolean closes() {
        return lines.stream().allMatch(Line::closes);
    }

    /** The lines that do not close. */
    public List<Line> open() {
        return lines.stream().filter(line -> !line.closes()).toList();
    }

    /**
     * One lot of one strength.
     *
     * @param lot may be empty where drug was given and none was ever drawn
     * @param product absent where the lot was never drawn
     */
    public record Line(
            String lot,
            Optional<Product> product,
            Milligrams drawn,
            Milligrams given,
            Milligrams wasted,
            Milligrams returned,
            List<Gap> gaps) {
        public Line {
            gaps = List.copyOf(gaps);
        }

        /** Whether nothing is left open. */
        public boolean closes() {
            return gaps.isEmpty();
        }
    }

    /** Why a line does not close. */
    public sealed interface Gap {

        /** Drawn, and neither given, wasted nor returned. */
        record Unaccounted(Milligrams by) implements Gap {}

        /** More given, wasted and returned than was drawn. */
        record MoreThanDrawn(Milligrams by) implements Gap {}

        /** Wasted while nobody is named who saw it. */
        record WasteUnwitnessed(Milligrams amount) implements Gap {}

        /** The lot was given, wasted or returned, but never drawn. */
        record NeverDrawn() implements Gap {}
    }
}
