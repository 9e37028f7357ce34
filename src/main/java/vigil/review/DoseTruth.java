package vigil.review;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vigil.dosing.DeliveredDose;
import vigil.dosing.DoseBasis;
import vigil.dosing.DoseOrder;
import vigil.dosing.Weight;
import vigil.quantity.Milligrams;
import vigil.quantity.MilligramsPerHour;
import vigil.quantity.MilligramsPerKilogram;
import vigil.quantity.Moment;
import vigil.session.Chart;
import vigil.session.DoseCourse;
import vigil.session.DosingEvent.DeviceGiven;

/**
 * What was ordered and what has been given at a moment: the sum over segments, never the plan.
 *
 * @param delivered in mg, not rounded for show
 * @param perKilogram of the weight of the order, or else the last one recorded
 * @param percent of the order
 * @param beyond what was given beyond the order, in mg
 * @param inOneMinute what the highest rate gives in a minute: times are charted to the minute, so
 *     that much is no difference from the order
 * @param rate absent where nothing runs
 * @param pauses how many, a lasting one included
 * @param paused for how long altogether
 * @param running for how long the drug ran, pauses left out
 * @param minutes how long the order is to run
 * @param expectedEnd when the order will be reached at the rate that runs; absent where nothing
 *     runs
 * @param devices spray devices given
 * @param devicesOrdered absent where no devices were ordered
 */
public record DoseTruth(
        Optional<DoseOrder> order,
        Milligrams delivered,
        Optional<MilligramsPerKilogram> perKilogram,
        Optional<BigDecimal> percent,
        Milligrams beyond,
        Milligrams inOneMinute,
        Optional<MilligramsPerHour> rate,
        int pauses,
        Duration paused,
        Duration running,
        Optional<Integer> minutes,
        Optional<Moment> expectedEnd,
        int devices,
        Optional<Integer> devicesOrdered) {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    /** The dose of a session at a moment. */
    public static DoseTruth of(Chart chart, Moment now) {
        Optional<DoseOrder> order = chart.order();
        DoseCourse course = DoseCourse.in(chart);
        DeliveredDose dose = course.delivered();
        DosingClock clock = DosingClock.of(chart, course);
        Instant at = now.instant();
        Instant until = clock.ended().filter(end -> end.isBefore(at)).orElse(at);
        Optional<MilligramsPerHour> rate = dose.rateAt(at);
        return new DoseTruth(
                order,
                dose.at(at),
                weight(chart).map(known -> dose.perKilogramAt(at, known.kilograms())),
                order.flatMap(known -> dose.percentAt(at, known.dose())),
                order.map(known -> dose.beyondAt(at, known.dose())).orElse(Milligrams.of("0")),
                dose.inOneMinute(),
                rate,
                clock.pauses().size(),
                clock.paused(until),
                dose.runningTime(at),
                clock.ordered(),
                rate.flatMap(runs -> order)
                        .flatMap(known -> dose.expectedEnd(at, known.dose()))
                        .map(end -> Moment.of(end, chart.plan().zone())),
                chart.all(DeviceGiven.class).size(),
                order.map(DoseOrder::basis)
                        .filter(DoseBasis.Devices.class::isInstance)
                        .map(basis -> ((DoseBasis.Devices) basis).count()));
    }

    private static Optional<Weight> weight(Chart chart) {
        return chart.order()
                .map(DoseOrder::basis)
                .filter(DoseBasis.ByWeight.class::isInstance)
                .map(basis -> ((DoseBasis.ByWeight) basis).weight())
                .or(chart::weight);
    }

    /** Whether all that was ordered has been given. */
    public boolean whole() {
        return percent.filter(part -> part.compareTo(ALL) >= 0).isPresent();
    }

    /** Whether more was given than was ordered, by more than times can tell. */
    public boolean exceeds() {
        return beyond.amount().compareTo(inOneMinute.amount()) > 0;
    }

    /** How long it still runs at the present rate; zero where the order is reached. */
    public Optional<Duration> left(Moment now) {
        return expectedEnd.map(
                end ->
                        end.isAfter(now)
                                ? Duration.between(now.instant(), end.instant())
                                : Duration.ZERO);
    }
}
