package vigil.export;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vigil.dosing.DoseOrder;
import vigil.dosing.Product;
import vigil.dosing.Weight;
import vigil.quantity.Milligrams;
import vigil.quantity.MilligramsPerHour;
import vigil.quantity.MilligramsPerKilogram;

/** What was ordered, given, wasted and returned. */
public final class DoseLines {
    private DoseLines() {}

    /**
     * The dose of the session.
     *
     * @param segments stretches at one rate; a pause is the absence of a segment
     * @param atOnce injections, devices, tablets and boluses
     * @param asOf the instant to which the totals hold: the end of dosing, or the last fact
     * @param delivered computed: the sum of segments and amounts, in mg
     * @param perKilogram computed, in mg per kg of the weight of the order, or else the last one
     * @param percentOfOrder computed
     * @param changedAfterCheck when order or drug was first changed after the last check by a
     *     second person, where nobody checked what stands now
     */
    public record DoseLine(
            List<CodeLine> drugCodes,
            Optional<DoseOrder> order,
            Optional<Weight> weight,
            List<SegmentLine> segments,
            List<AtOnceLine> atOnce,
            String asOf,
            Milligrams delivered,
            Optional<MilligramsPerKilogram> perKilogram,
            Optional<BigDecimal> percentOfOrder,
            Optional<String> changedAfterCheck) {
        public DoseLine {
            drugCodes = List.copyOf(drugCodes);
            segments = List.copyOf(segments);
            atOnce = List.copyOf(atOnce);
        }
    }

    /** A stretch at one rate, in mg per hour; without an end while it runs. */
    public record SegmentLine(String from, Optional<String> until, MilligramsPerHour rate) {}

    /** An amount given at once, in mg. */
    public record AtOnceLine(String at, Milligrams amount) {}

    /**
     * What happened to one lot of one strength, in mg.
     *
     * @param closes whether drawn is given and wasted and returned, and all waste was seen
     * @param gaps why it does not close
     */
    public record LotLine(
            String lot,
            Optional<Product> product,
            Milligrams drawn,
            Milligrams given,
            Milligrams wasted,
            Milligrams returned,
            boolean closes,
            List<GapLine> gaps) {
        public LotLine {
            gaps = List.copyOf(gaps);
        }
    }

    /** Why a lot does not close, and by how many mg where that can be said. */
    public record GapLine(GapKind kind, Optional<Milligrams> milligrams) {}

    /** The kinds of gaps. */
    public enum GapKind {
        UNACCOUNTED,
        MORE_THAN_DRAWN,
        WASTE_UNWITNESSED,
        NEVER_DRAWN
    }
}
