package vigil.session;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vigil.dosing.DeliveredDose;
import vigil.dosing.Given;
import vigil.dosing.Movement;
import vigil.dosing.Reconciliation;
import vigil.quantity.Milligrams;
import vigil.quantity.MilligramsPerHour;
import vigil.quantity.Moment;
import vigil.session.DosingEvent.DeviceGiven;
import vigil.session.DosingEvent.DrugReturned;
import vigil.session.DosingEvent.DrugWasted;
import vigil.session.PreparationEvent.DrugDrawnUp;

/**
 * What a chart says of the dose: pieces given, pauses, and where the drug went. Struck-out entries
 * count for nothing and corrected ones count as they now stand, by the time they happened.
 */
public final class DoseCourse {
    private final Chart chart;
    private final List<Given> given;
    private final List<Pause> pauses;
    private final DeliveredDose delivered;
    private final Optional<MilligramsPerHour> lastRate;

    private DoseCourse(Chart chart, DoseWalk walk) {
        this.chart = chart;
        this.given = List.copyOf(walk.given());
        this.pauses = List.copyOf(walk.pauses());
        this.delivered = new DeliveredDose(given);
        this.lastRate = walk.lastRate();
    }

    /** The course of the dose in a chart. */
    public static DoseCourse in(Chart chart) {
        DoseWalk walk = new DoseWalk();
        chart.all(DosingEvent.class).forEach(walk::step);
        return new DoseCourse(chart, walk);
    }

    /** A pause; without an end while it lasts. It ends where dosing ends. */
    public record Pause(EntryId id, Moment from, Optional<Moment> until, String reason) {

        /** How long it has lasted by an instant. */
        public Duration lasted(Instant instant) {
            Instant end =
                    until.map(Moment::instant).filter(to -> to.isBefore(instant)).orElse(instant);
            return end.isAfter(from.instant())
                    ? Duration.between(from.instant(), end)
                    : Duration.ZERO;
        }
    }

    /** The pieces given, in the order in which they began. */
    public List<Given> given() {
        return given;
    }

    /** The amount given at any instant. */
    public DeliveredDose delivered() {
        return delivered;
    }

    /** The pauses, in the order in which they began. */
    public List<Pause> pauses() {
        return pauses;
    }

    /** The rate that runs, in mg per hour; empty in a pause and where nothing runs. */
    public Optional<MilligramsPerHour> rate() {
        return segments()
                .filter(segment -> segment.until().isEmpty())
                .map(Given.Segment::rate)
                .findFirst();
    }

    /** The rate that last ran, also in a pause: the one to resume at unless told otherwise. */
    public Optional<MilligramsPerHour> lastRate() {
        return lastRate;
    }

    /** Whether the drug ran at more than one rate. */
    public boolean rateChanged() {
        return segments().map(Given.Segment::rate).distinct().limit(2).count() > 1;
    }

    /**
     * When the order is reached at the rate that runs, or in a pause as if it went on at once at
     * the rate that last ran. Empty where nothing ran yet or nothing is ordered.
     */
    public Optional<Instant> foreseenEnd(Instant instant) {
        List<Given> onward = new ArrayList<>(given);
        if (rate().isEmpty()) {
            lastRate()
                    .map(rate -> new Given.Segment(instant, Optional.empty(), rate))
                    .ifPresent(onward::add);
        }
        return chart.order()
                .flatMap(order -> new DeliveredDose(onward).expectedEnd(instant, order.dose()));
    }

    private Stream<Given.Segment> segments() {
        return given.stream()
                .filter(Given.Segment.class::isInstance)
                .map(Given.Segment.class::cast);
    }

    /** When dosing ended, or is to end at the rate that runs; empty in a pause. */
    public Optional<Moment> expectedEnd(Instant instant) {
        return chart.dosingEnd()
                .or(
                        () ->
                                rate().flatMap(running -> chart.order())
                                        .flatMap(
                                                order ->
                                                        delivered.expectedEnd(
                                                                instant, order.dose()))
                                        .map(end -> Moment.of(end, chart.plan().zone())));
    }

    /** Drawn = given + wasted + returned by an instant, for each lot and strength. */
    public Reconciliation reconciliation(Instant instant) {
        return Reconciliation.of(movements(instant));
    }

    /** What was drawn, given, wasted and returned by an instant. */
    public List<Movement> movements(Instant instant) {
        List<Movement> movements = new ArrayList<>();
        chart.all(DrugDrawnUp.class)
                .forEach(
                        draw ->
                                movements.add(
                                        new Movement.Drawn(
                                                draw.event().product(), draw.event().drawn())));
        BigDecimal fromDevices = BigDecimal.ZERO;
        for (Charted<DeviceGiven> device : chart.all(DeviceGiven.class)) {
            if (!device.placed().instant().isAfter(instant)) {
                Milligrams amount = device.event().amount();
                movements.add(new Movement.GivenOf(device.event().lot(), amount));
                fromDevices = fromDevices.add(amount.amount());
            }
        }
        BigDecimal rest = delivered.at(instant).amount().subtract(fromDevices);
        movements.add(new Movement.GivenFromDrawn(new Milligrams(rest.max(BigDecimal.ZERO))));
        chart.all(DrugWasted.class)
                .forEach(
                        waste ->
                                movements.add(
                                        new Movement.Wasted(
                                                waste.event().lot(),
                                                waste.event().amount(),
                                                waste.event().witness() instanceof Witness.Seen)));
        chart.all(DrugReturned.class)
                .forEach(
                        back ->
                                movements.add(
                                        new Movement.Returned(
                                                back.event().lot(), back.event().amount())));
        return List.copyOf(movements);
    }
}
