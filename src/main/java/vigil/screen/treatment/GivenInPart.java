package vigil.screen.treatment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import vigil.dosing.DoseOrder;
import vigil.protocol.DoseRule;
import vigil.protocol.Protocol;
import vigil.quantity.Milligrams;
import vigil.session.Chart;
import vigil.session.DoseCourse;

/**
 * What is left where only a part is given: of a spray device, or of an order that is given at once.
 */
record GivenInPart(Optional<Chart> chart, Instant now) {

    /** What was given so far; absent before the first dose. */
    Optional<Milligrams> soFar() {
        return chart.filter(open -> open.firstDose().isPresent())
                .map(open -> DoseCourse.in(open).delivered().at(now));
    }

    /** How much is all of what an act can give a part of: a device, or the order. */
    Optional<Milligrams> wholeOf(InfusionAct act) {
        return switch (act) {
            case PART ->
                    chart.flatMap(Chart::protocol)
                            .flatMap(Protocol::sprayDevices)
                            .map(DoseRule.SprayDevices::each);
            case DOSE_PART -> chart.flatMap(Chart::order).map(DoseOrder::dose);
            case START, DOSE, DEVICE, RATE, PAUSE, RESUME, BOLUS -> Optional.empty();
            case STOP, VOLUME, DRAW, WASTE, WITNESS, RETURN, CHECK -> Optional.empty();
        };
    }

    /** All of it, where so much is not less than that. */
    Optional<Milligrams> allOf(InfusionAct act, Milligrams given) {
        return wholeOf(act).filter(whole -> whole.compareTo(given) <= 0);
    }

    /** What is left in a device that gave so much; absent where that is not less than it holds. */
    Optional<Milligrams> leftInDevice(Milligrams gave) {
        return wholeOf(InfusionAct.PART).flatMap(whole -> left(whole, gave.amount()));
    }

    /** What is left of the order once so much more is given; absent where nothing is. */
    Optional<Milligrams> leftOfOrder(Milligrams more) {
        BigDecimal before = soFar().map(Milligrams::amount).orElse(BigDecimal.ZERO);
        return wholeOf(InfusionAct.DOSE_PART)
                .flatMap(whole -> left(whole, before.add(more.amount())));
    }

    private static Optional<Milligrams> left(Milligrams whole, BigDecimal given) {
        return Optional.of(whole.amount().subtract(given))
                .filter(left -> left.signum() > 0)
                .map(Milligrams::new);
    }
}
