package vigil.dosing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import vigil.quantity.Kilograms;
import vigil.quantity.Milligrams;
import vigil.quantity.MilligramsPerHour;
import vigil.quantity.MilligramsPerKilogram;

/**
 * What has reached the patient: at any instant the sum over the pieces given. A pause is the
 * absence of a segment and gives nothing.
 *
 * <p>All pieces are summed before the one division by an hour, so that cutting a segment in two
 * never changes the amount. Rounding: see {@link Quotient}.
 *
 * @param given in any order; a segment that ends before it begins gives nothing
 */
public record DeliveredDose(List<Given> given) {
    private static final BigDecimal NANOS_PER_HOUR =
            BigDecimal.valueOf(Duration.ofHours(1).toNanos());
    private static final BigDecimal NANOS_PER_SECOND = BigDecimal.valueOf(1_000_000_000L);

    /** In seconds; a calendar cannot hold every end that a rate near zero would have. */
    private static final BigDecimal FORESEEABLE =
            BigDecimal.valueOf(Duration.ofDays(36_525).toSeconds());

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(60);

    public DeliveredDose {
        given = List.copyOf(given);
    }

    /** The amount given by an instant, itself included, in mg. */
    public Milligrams at(Instant instant) {
        return new Milligrams(Quotient.of(milligramNanos(instant), NANOS_PER_HOUR).value());
    }

    /** The amount given by an instant per kg of a weight. */
    public MilligramsPerKilogram perKilogramAt(Instant instant, Kilograms weight) {
        return DoseCalculation.perKilogram(at(instant), weight).value();
    }

    /**
     * The share of an order given by an instant, in percent; above 100 where more was given. Empty
     * for an order of nothing.
     */
    public Optional<BigDecimal> percentAt(Instant instant, Milligrams order) {
        if (order.amount().signum() == 0) {
            return Optional.empty();
        }
        return Optional.of(
                Quotient.of(
                                milligramNanos(instant).multiply(HUNDRED),
                                order.amount().multiply(NANOS_PER_HOUR))
                        .value());
    }

    /** What was given beyond an order by an instant, in mg. */
    public Milligrams beyondAt(Instant instant, Milligrams order) {
        return new Milligrams(at(instant).amount().subtract(order.amount()).max(BigDecimal.ZERO));
    }

    /** What the highest rate gives in one minute, in mg; nothing where nothing ever ran. */
    public Milligrams inOneMinute() {
        return new Milligrams(
                segments()
                        .map(segment -> segment.rate().amount())
                        .max(Comparator.naturalOrder())
                        .map(rate -> rate.divide(MINUTES_PER_HOUR, 6, RoundingMode.CEILING))
                        .orElse(BigDecimal.ZERO));
    }

    /** The rate at an instant; empty where nothing runs. */
    public Optional<MilligramsPerHour> rateAt(Instant instant) {
        List<Given.Segment> running = segments().filter(segment -> runs(segment, instant)).toList();
        return running.isEmpty()
                ? Optional.empty()
                : Optional.of(new MilligramsPerHour(rateOf(running)));
    }

    /** For how long an infusion has run by an instant, pauses not counted. */
    public Duration runningTime(Instant instant) {
        return segments()
                .map(segment -> running(segment, instant))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /**
     * When an order is or was reached, to the second, if what runs at an instant goes on at its
     * rate. Empty where it is not reached and nothing runs, or the rate is zero or would take a
     * century.
     */
    public Optional<Instant> expectedEnd(Instant instant, Milligrams order) {
        DeliveredDose known = new DeliveredDose(knownAt(instant));
        BigDecimal wanted = order.amount().multiply(NANOS_PER_HOUR);
        Optional<Instant> before = Optional.empty();
        for (Instant edge : known.edges()) {
            if (known.milligramNanos(edge).compareTo(wanted) >= 0) {
                return before.flatMap(start -> known.reach(start, wanted))
                        .filter(reached -> !reached.isAfter(edge))
                        .or(() -> Optional.of(edge));
            }
            before = Optional.of(edge);
        }
        return before.flatMap(start -> known.reach(start, wanted));
    }

    /** The sum in mg × nanoseconds per hour: exact. */
    private BigDecimal milligramNanos(Instant instant) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Given piece : given) {
            sum =
                    sum.add(
                            switch (piece) {
                                case Given.Segment segment ->
                                        segment.rate()
                                                .amount()
                                                .multiply(nanos(running(segment, instant)));
                                case Given.AtOnce(Instant from, Milligrams amount) ->
                                        from.isAfter(instant)
                                                ? BigDecimal.ZERO
                                                : amount.amount().multiply(NANOS_PER_HOUR);
                            });
        }
        return sum;
    }

    private static Duration running(Given.Segment segment, Instant instant) {
        Instant until = segment.until().filter(end -> end.isBefore(instant)).orElse(instant);
        return until.isAfter(segment.from())
                ? Duration.between(segment.from(), until)
                : Duration.ZERO;
    }

    private static boolean runs(Given.Segment segment, Instant instant) {
        return !segment.from().isAfter(instant)
                && segment.until().map(end -> end.isAfter(instant)).orElse(true);
    }

    /** When a sum is reached at the rate that runs from an edge on. */
    private Optional<Instant> reach(Instant start, BigDecimal wanted) {
        BigDecimal rate = rateOf(segments().filter(segment -> runs(segment, start)).toList());
        if (rate.signum() == 0) {
            return Optional.empty();
        }
        BigDecimal seconds =
                wanted.subtract(milligramNanos(start))
                        .divide(rate.multiply(NANOS_PER_SECOND), 0, RoundingMode.HALF_UP);
        return seconds.compareTo(FORESEEABLE) > 0
                ? Optional.empty()
                : Optional.of(start.plusSeconds(seconds.longValueExact()));
    }

    private List<Given> knownAt(Instant instant) {
        return given.stream()
                .filter(piece -> !piece.from().isAfter(instant))
                .<Given>map(
                        piece ->
                                switch (piece) {
                                    case Given.Segment segment ->
                                            runs(segment, instant)
                                                    ? new Given.Segment(
                                                            segment.from(),
                                                            Optional.empty(),
                                                            segment.rate())
                                                    : segment;
                                    case Given.AtOnce atOnce -> atOnce;
                                })
                .toList();
    }

    private TreeSet<Instant> edges() {
        TreeSet<Instant> edges = new TreeSet<>();
        given.forEach(piece -> edges.add(piece.from()));
        segments().forEach(segment -> segment.until().ifPresent(edges::add));
        return edges;
    }

    private Stream<Given.Segment> segments() {
        return given.stream()
                .filter(Given.Segment.class::isInstance)
                .map(Given.Segment.class::cast);
    }

    private static BigDecimal rateOf(List<Given.Segment> running) {
        return running.stream()
                .map(segment -> segment.rate().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal nanos(Duration duration) {
        return BigDecimal.valueOf(duration.getSeconds())
                .multiply(NANOS_PER_SECOND)
                .add(BigDecimal.valueOf(duration.getNano()));
    }
}
