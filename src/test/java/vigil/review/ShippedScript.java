package vigil.review;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import vigil.assets.ProtocolLibrary;
import vigil.dosing.DoseBasis;
import vigil.dosing.DoseOrder;
import vigil.dosing.Product;
import vigil.dosing.Weight;
import vigil.protocol.DoseRule;
import vigil.protocol.Protocol;
import vigil.quantity.Milligrams;
import vigil.quantity.MilligramsPerHour;
import vigil.quantity.MilligramsPerKilogram;
import vigil.quantity.MilligramsPerMillilitre;
import vigil.session.DosingEvent;
import vigil.session.LeavingEvent;
import vigil.session.PreparationEvent;
import vigil.session.SampleChart;
import vigil.session.SamplePreparation;
import vigil.session.Stage;

/**
 * Sessions by the protocols that ship, with orders as they are made by them: 70 kg, the least dose,
 * for the pain infusion 10 mg per h over 8 h. The first dose is given in minute 0.
 */
public final class ShippedScript {
    /** When the drug of the order has been given: 40 min of infusion, 8 h for pain, devices. */
    private static final int PAIN_MINUTES = 480;

    private ShippedScript() {}

    /** Every protocol that ships. */
    public static List<Protocol> protocols() {
        return ProtocolLibrary.shipped().protocols();
    }

    /** One of them. */
    public static Protocol protocol(String id) {
        return ProtocolLibrary.shipped().protocol(id).orElseThrow();
    }

    /** Checked in at −20, ordered, drawn, checked; not yet ready. */
    static SampleChart checkedIn(Protocol protocol, Instant start, ZoneId zone) {
        SampleChart script = SampleChart.planned(protocol.id(), start, zone);
        script.checkIn(-20).add(-19, new PreparationEvent.ProtocolChosen(protocol));
        Weight weight = SamplePreparation.weight(script.minute(-18));
        script.add(-18, new PreparationEvent.WeightRecorded(weight));
        DoseOrder order = order(protocol, weight);
        script.add(-10, new PreparationEvent.DoseOrdered(order));
        script.add(
                -7,
                new PreparationEvent.DrugDrawnUp(
                        new Product(
                                protocol.drug(),
                                "",
                                form(protocol.dose()),
                                "K2231",
                                LocalDate.of(2027, 6, 30)),
                        order.dose(),
                        Optional.empty(),
                        Optional.empty()));
        return script.add(-4, new PreparationEvent.DoseChecked(SampleChart.SECOND));
    }

    /** The same, brought to a stage; {@link #end} is the minute in which dosing ended. */
    public static SampleChart in(Stage stage, Protocol protocol) {
        SampleChart script = checkedIn(protocol, SampleChart.START, SampleChart.ZONE);
        return switch (stage) {
            case PLANNED -> SampleChart.planned(protocol.id(), SampleChart.START, SampleChart.ZONE);
            case CHECKED_IN -> script;
            case READY -> ready(script);
            case DOSING -> begun(script, protocol);
            case PAUSED -> begun(script, protocol).pause(10);
            case RECOVERING -> ended(script, protocol);
            case FIT_TO_LEAVE -> ended(script, protocol).fit(end(protocol) + 130);
            case DISCHARGED ->
                    ended(script, protocol).fit(end(protocol) + 130).leaves(end(protocol) + 131);
            case NOT_TREATED ->
                    ready(script).add(-1, new LeavingEvent.TreatmentNotGiven("pressure"));
            case TRANSFERRED ->
                    ended(script, protocol)
                            .add(
                                    end(protocol) + 30,
                                    new LeavingEvent.PatientTransferred("ward", "chest pain"));
            case LEFT_AGAINST_ADVICE ->
                    ended(script, protocol)
                            .add(
                                    end(protocol) + 30,
                                    new LeavingEvent.LeftAgainstMedicalAdvice("has capacity", ""));
        };
    }

    /** Whether the drug runs over time. */
    static boolean infused(Protocol protocol) {
        return protocol.dose() instanceof DoseRule.InfusedByWeight
                || protocol.dose() instanceof DoseRule.ByRate;
    }

    /** The minute in which dosing ends as ordered. */
    public static int end(Protocol protocol) {
        return switch (protocol.dose()) {
            case DoseRule.InfusedByWeight rule -> rule.minutes();
            case DoseRule.ByRate _ -> PAIN_MINUTES;
            case DoseRule.AtOnceByWeight _, DoseRule.AtOnceWithin _ -> 0;
            case DoseRule.SprayDevices rule -> (rule.count() - 1) * rule.restMinutes();
        };
    }

    static SampleChart ready(SampleChart script) {
        return script.add(-3, new PreparationEvent.TimeOutDone());
    }

    /** With the first dose given in minute 0. */
    static SampleChart begun(SampleChart script, Protocol protocol) {
        ready(script);
        return switch (protocol.dose()) {
            case DoseRule.InfusedByWeight _ -> script.start(0);
            case DoseRule.ByRate _ ->
                    script.add(
                            0,
                            new DosingEvent.InfusionStarted(MilligramsPerHour.of("10"), "forearm"));
            case DoseRule.AtOnceByWeight _ -> script.dose(0, "35");
            case DoseRule.AtOnceWithin rule -> script.dose(0, dose(rule.least()));
            case DoseRule.SprayDevices _ -> script.device(0, 1);
        };
    }

    /** With all of the order given and dosing ended. */
    static SampleChart ended(SampleChart script, Protocol protocol) {
        begun(script, protocol);
        if (protocol.dose() instanceof DoseRule.SprayDevices rule) {
            for (int number = 2; number <= rule.count(); number++) {
                script.device((number - 1) * rule.restMinutes(), number);
            }
        }
        return script.stop(end(protocol));
    }

    /** The least order that the protocol knows for 70 kg. */
    static DoseOrder order(Protocol protocol, Weight weight) {
        return switch (protocol.dose()) {
            case DoseRule.InfusedByWeight rule ->
                    order(
                            protocol,
                            new DoseBasis.ByWeight(rule.steps().getFirst(), weight),
                            dose(rule.steps().getFirst()),
                            Optional.of(rule.minutes()));
            case DoseRule.ByRate _ ->
                    order(
                            protocol,
                            new DoseBasis.ByRate(MilligramsPerHour.of("10")),
                            "80",
                            Optional.of(PAIN_MINUTES));
            case DoseRule.AtOnceByWeight rule ->
                    order(
                            protocol,
                            new DoseBasis.ByWeight(rule.steps().getFirst(), weight),
                            dose(rule.steps().getFirst()),
                            Optional.empty());
            case DoseRule.AtOnceWithin rule ->
                    order(
                            protocol,
                            new DoseBasis.ByWeight(rule.least(), weight),
                            dose(rule.least()),
                            Optional.empty());
            case DoseRule.SprayDevices rule ->
                    order(
                            protocol,
                            new DoseBasis.Devices(rule.count(), rule.each()),
                            rule.each()
                                    .amount()
                                    .multiply(BigDecimal.valueOf(rule.count()))
                                    .toPlainString(),
                            Optional.empty());
        };
    }

    private static DoseOrder order(
            Protocol protocol, DoseBasis basis, String dose, Optional<Integer> minutes) {
        return new DoseOrder(
                protocol.drug(),
                protocol.route(),
                basis,
                Milligrams.of(dose),
                minutes,
                Optional.empty(),
                "Dr Mbeki");
    }

    private static String dose(MilligramsPerKilogram perKilogram) {
        return perKilogram.amount().multiply(BigDecimal.valueOf(70)).toPlainString();
    }

    private static Product.Form form(DoseRule rule) {
        return rule instanceof DoseRule.SprayDevices spray
                ? new Product.Form.SprayDevice(spray.each())
                : new Product.Form.Vial(MilligramsPerMillilitre.of("50"));
    }
}
