package vigil.charting;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vigil.charting.Refusal.Reason;
import vigil.dosing.DoseBasis;
import vigil.dosing.DoseBasis.ByRate;
import vigil.dosing.DoseBasis.ByWeight;
import vigil.dosing.DoseBasis.Devices;
import vigil.dosing.DoseBasis.Fixed;
import vigil.dosing.DoseOrder;
import vigil.protocol.DoseRule;
import vigil.protocol.DoseRule.AtOnceByWeight;
import vigil.protocol.DoseRule.AtOnceWithin;
import vigil.protocol.DoseRule.InfusedByWeight;
import vigil.protocol.DoseRule.SprayDevices;
import vigil.protocol.Protocol;
import vigil.quantity.MilligramsPerKilogram;
import vigil.session.Chart;
import vigil.session.Preparation;

/** Whether an order is one that the protocol knows, and its arithmetic closes exactly. */
final class DoseRules {
    private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(60);

    private DoseRules() {}

    /** Judges an order against the protocol and the weights charted. */
    static Judgement judge(DoseOrder order, Protocol protocol, Chart chart) {
        return of(order, protocol)
                .and(() -> weighed(order, protocol, chart))
                .and(() -> dosed(order, protocol, chart))
                .and(() -> Texts.needed(order.orderedBy()));
    }

    /**
     * Judges an order as it should be on the record. What it leaves as it was ordered stands, also
     * where the weight was corrected since.
     */
    static Judgement corrected(DoseOrder was, DoseOrder order, Protocol protocol, Chart chart) {
        boolean sameDose =
                was.basis().equals(order.basis())
                        && was.dose().equals(order.dose())
                        && was.minutes().equals(order.minutes());
        return of(order, protocol)
                .and(
                        () ->
                                sameWeight(was, order)
                                        ? Judgement.sound()
                                        : weighed(order, protocol, chart))
                .and(() -> sameDose ? Judgement.sound() : dosed(order, protocol, chart))
                .and(() -> Texts.needed(order.orderedBy()));
    }

    private static boolean sameWeight(DoseOrder was, DoseOrder order) {
        return was.basis().equals(order.basis())
                || (was.basis() instanceof ByWeight before
                        && order.basis() instanceof ByWeight now
                        && before.weight().equals(now.weight()));
    }

    private static Judgement of(DoseOrder order, Protocol protocol) {
        return Judgement.needs(order.drug().equals(protocol.drug()), Reason.WRONG_DRUG)
                .and(() -> order.route() == protocol.route(), Reason.WRONG_ROUTE);
    }

    private static Judgement dosed(DoseOrder order, Protocol protocol, Chart chart) {
        return Judgement.needs(order.dose().amount().signum() > 0, Reason.DOSE_OUTSIDE_PROTOCOL)
                .and(() -> within(order, protocol, chart), Reason.DOSE_OUTSIDE_PROTOCOL);
    }

    /** An order by weight needs that very weight on the record. */
    private static Judgement weighed(DoseOrder order, Protocol protocol, Chart chart) {
        boolean weighed = chart.weight().isPresent();
        boolean found =
                switch (order.basis()) {
                    case ByWeight by -> new Preparation(chart).restsOn(by.weight());
                    case Fixed _ -> !protocol.dose().restsOnWeight() || weighed;
                    case Devices _, ByRate _ -> true;
                };
        return Judgement.needs(
                found,
                weighed && chart.firstDose().isEmpty()
                        ? Reason.WEIGHT_CHANGED
                        : Reason.WEIGHT_MISSING);
    }

    private static boolean within(DoseOrder order, Protocol protocol, Chart chart) {
        return switch (protocol.dose()) {
            case InfusedByWeight rule ->
                    order.minutes().equals(Optional.of(rule.minutes()))
                            && step(order, rule.steps());
            case AtOnceByWeight rule ->
                    order.minutes().isEmpty()
                            && (step(order, rule.steps())
                                    || fixed(order, least(rule), most(rule), chart));
            case AtOnceWithin rule ->
                    order.minutes().isEmpty()
                            && (between(order, rule)
                                    || fixed(order, rule.least(), rule.most(), chart));
            case SprayDevices rule -> order.minutes().isEmpty() && devices(order, rule);
            case DoseRule.ByRate rule -> rate(order, rule);
        };
    }

    private static boolean step(DoseOrder order, List<MilligramsPerKilogram> steps) {
        return order.basis() instanceof ByWeight by
                && steps.stream().anyMatch(step -> step.compareTo(by.perKilogram()) == 0)
                && closes(order, by);
    }

    private static boolean between(DoseOrder order, AtOnceWithin rule) {
        return order.basis() instanceof ByWeight by
                && rule.least().compareTo(by.perKilogram()) <= 0
                && by.perKilogram().compareTo(rule.most()) <= 0
                && closes(order, by);
    }

    /** Weight times mg per kg is exactly the dose. */
    private static boolean closes(DoseOrder order, ByWeight by) {
        BigDecimal exact = by.weight().kilograms().amount().multiply(by.perKilogram().amount());
        return exact.compareTo(order.dose().amount()) == 0;
    }

    /** A fixed amount, for example one tablet, that lies within the bounds for this weight. */
    private static boolean fixed(
            DoseOrder order, MilligramsPerKilogram least, MilligramsPerKilogram most, Chart chart) {
        return order.basis() instanceof DoseBasis.Fixed by
                && by.amount().compareTo(order.dose()) == 0
                && chart.weight()
                        .map(weight -> weight.kilograms().amount())
                        .filter(
                                weight ->
                                        weight.multiply(least.amount())
                                                        .compareTo(by.amount().amount())
                                                <= 0)
                        .filter(
                                weight ->
                                        weight.multiply(most.amount())
                                                        .compareTo(by.amount().amount())
                                                >= 0)
                        .isPresent();
    }

    private static MilligramsPerKilogram least(AtOnceByWeight rule) {
        return rule.steps().stream().min(Comparator.naturalOrder()).orElseThrow();
    }

    private static MilligramsPerKilogram most(AtOnceByWeight rule) {
        return rule.steps().stream().max(Comparator.naturalOrder()).orElseThrow();
    }

    private static boolean devices(DoseOrder order, SprayDevices rule) {
        return order.basis() instanceof Devices by
                && by.count() == rule.count()
                && by.each().compareTo(rule.each()) == 0
                && by.each()
                                .amount()
                                .multiply(BigDecimal.valueOf(by.count()))
                                .compareTo(order.dose().amount())
                        == 0;
    }

    /** A rate within bounds; the dose is the rate times the time, rounded to the digits typed. */
    private static boolean rate(DoseOrder order, DoseRule.ByRate rule) {
        return order.basis() instanceof ByRate by
                && rule.least().compareTo(by.rate()) <= 0
                && by.rate().compareTo(rule.most()) <= 0
                && order.minutes()
                        .filter(minutes -> minutes > 0 && minutes <= rule.minutes())
                        .filter(minutes -> closes(order, by, minutes))
                        .isPresent();
    }

    private static boolean closes(DoseOrder order, ByRate by, int minutes) {
        BigDecimal exact = by.rate().amount().multiply(BigDecimal.valueOf(minutes));
        BigDecimal typed = order.dose().amount().multiply(MINUTES_PER_HOUR);
        BigDecimal lastDigit = order.dose().amount().ulp().multiply(MINUTES_PER_HOUR);
        return exact.subtract(typed).abs().compareTo(lastDigit) < 0;
    }
}
