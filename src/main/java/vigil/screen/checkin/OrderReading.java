package vigil.screen.checkin;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.dosing.DoseBasis;
import vigil.dosing.DoseCalculation;
import vigil.dosing.DoseOrder;
import vigil.dosing.Weight;
import vigil.dosing.Worked;
import vigil.dosing.Working;
import vigil.protocol.DoseRule;
import vigil.protocol.Protocol;
import vigil.quantity.Milligrams;
import vigil.quantity.MilligramsPerHour;
import vigil.quantity.MilligramsPerKilogram;
import vigil.quantity.Millilitres;

/**
 * The order that typed fields and a protocol make, with its working.
 *
 * @param order empty while something that the dose rests on is missing
 */
record OrderReading(Optional<DoseOrder> order, List<Working> workings) {
    private static final OrderReading NOTHING = new OrderReading(Optional.empty(), List.of());

    OrderReading {
        workings = List.copyOf(workings);
    }

    /** Reads an order. */
    static OrderReading of(Protocol protocol, Optional<Weight> weight, OrderEntry entry) {
        return switch (protocol.dose()) {
            case DoseRule.InfusedByWeight rule ->
                    byWeight(protocol, weight, entry.step(), Optional.of(rule.minutes()), entry);
            case DoseRule.AtOnceByWeight _ ->
                    byWeight(protocol, weight, entry.step(), Optional.empty(), entry);
            case DoseRule.AtOnceWithin _ -> within(protocol, weight, entry);
            case DoseRule.SprayDevices rule -> devices(protocol, rule, entry);
            case DoseRule.ByRate _ -> byRate(protocol, entry);
        };
    }

    private static OrderReading within(
            Protocol protocol, Optional<Weight> weight, OrderEntry entry) {
        if (entry.fixed().isPresent() && entry.perKilogram().isEmpty()) {
            Milligrams amount = new Milligrams(entry.fixed().get());
            List<Working> workings =
                    weight.map(
                                    found ->
                                            List.of(
                                                    DoseCalculation.perKilogram(
                                                                    amount, found.kilograms())
                                                            .working()))
                            .orElse(List.of());
            return with(
                    order(protocol, new DoseBasis.Fixed(amount), amount, Optional.empty(), entry),
                    workings);
        }
        return entry.fixed().isPresent()
                ? NOTHING
                : byWeight(
                        protocol,
                        weight,
                        entry.perKilogram().map(MilligramsPerKilogram::new),
                        Optional.empty(),
                        entry);
    }

    private static OrderReading byWeight(
            Protocol protocol,
            Optional<Weight> weight,
            Optional<MilligramsPerKilogram> perKilogram,
            Optional<Integer> minutes,
            OrderEntry entry) {
        if (weight.isEmpty() || perKilogram.isEmpty()) {
            return NOTHING;
        }
        Worked<Milligrams> dose = DoseCalculation.dose(weight.get().kilograms(), perKilogram.get());
        List<Working> workings = new ArrayList<>(List.of(dose.working()));
        minutes.ifPresent(run -> workings.addAll(rates(dose.value(), run, entry)));
        return with(
                order(
                        protocol,
                        new DoseBasis.ByWeight(perKilogram.get(), weight.get()),
                        dose.value(),
                        minutes,
                        entry),
                workings);
    }

    private static List<Working> rates(Milligrams dose, int minutes, OrderEntry entry) {
        List<Working> rates = new ArrayList<>();
        rates.add(DoseCalculation.perHour(dose, minutes).working());
        entry.bag()
                .map(Millilitres::new)
                .ifPresent(bag -> rates.add(DoseCalculation.bagRate(bag, minutes).working()));
        return rates;
    }

    private static OrderReading devices(
            Protocol protocol, DoseRule.SprayDevices rule, OrderEntry entry) {
        Worked<Milligrams> dose = DoseCalculation.devices(rule.count(), rule.each());
        return with(
                order(
                        protocol,
                        new DoseBasis.Devices(rule.count(), rule.each()),
                        dose.value(),
                        Optional.empty(),
                        entry),
                List.of(dose.working()));
    }

    private static OrderReading byRate(Protocol protocol, OrderEntry entry) {
        Optional<BigDecimal> rate = entry.rate();
        Optional<Integer> minutes = entry.minutes();
        if (rate.isEmpty() || minutes.isEmpty()) {
            return NOTHING;
        }
        MilligramsPerHour perHour = new MilligramsPerHour(rate.get());
        Worked<Milligrams> exact = DoseCalculation.doseAtRate(perHour, minutes.get());
        Milligrams ordered = DoseCalculation.orderedAtRate(perHour, minutes.get());
        List<Working> workings = new ArrayList<>(List.of(exact.working()));
        entry.bag()
                .map(Millilitres::new)
                .ifPresent(
                        bag -> workings.add(DoseCalculation.bagRate(bag, minutes.get()).working()));
        return with(
                order(protocol, new DoseBasis.ByRate(perHour), ordered, minutes, entry), workings);
    }

    private static DoseOrder order(
            Protocol protocol,
            DoseBasis basis,
            Milligrams dose,
            Optional<Integer> minutes,
            OrderEntry entry) {
        return new DoseOrder(
                protocol.drug(),
                protocol.route(),
                basis,
                dose,
                minutes,
                minutes.isPresent() ? entry.bag().map(Millilitres::new) : Optional.empty(),
                entry.orderedBy());
    }

    private static OrderReading with(DoseOrder order, List<Working> workings) {
        return new OrderReading(Optional.of(order), workings);
    }
}
