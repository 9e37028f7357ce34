package vigil.charting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vigil.quantity.MilligramsPerHour;
import vigil.session.Chart;
import vigil.session.Charted;
import vigil.session.DosingEvent;
import vigil.session.DosingEvent.BolusGiven;
import vigil.session.DosingEvent.DeviceGiven;
import vigil.session.DosingEvent.DoseGiven;
import vigil.session.DosingEvent.DosingStopped;
import vigil.session.DosingEvent.DrugReturned;
import vigil.session.DosingEvent.DrugWasted;
import vigil.session.DosingEvent.InfusionPaused;
import vigil.session.DosingEvent.InfusionResumed;
import vigil.session.DosingEvent.InfusionStarted;
import vigil.session.DosingEvent.PumpVolumeRead;
import vigil.session.DosingEvent.RateChanged;
import vigil.session.PreparationEvent.DrugDrawnUp;

/** What of the drug drawn up is still there to be given, wasted or returned, in mg. */
record DrugAccount(Chart chart) {
    private static final BigDecimal MILLIS_PER_HOUR =
            BigDecimal.valueOf(Duration.ofHours(1).toMillis());

    /**
     * Starts and stops are charted to the minute, so what ran is known only to two minutes of the
     * highest rate; true waste must not be refused for that.
     */
    private static final long CHARTED_TO_THE_MINUTE = Duration.ofMinutes(2).toMillis();

    /** Whether drug of a lot was drawn up. */
    boolean knows(String lot) {
        return chart.all(DrugDrawnUp.class).stream()
                .anyMatch(drawn -> drawn.event().product().lot().equals(lot));
    }

    /** What is left of a lot, as of a time; below zero where more went than was drawn. */
    BigDecimal left(String lot, Instant until) {
        BigDecimal ofLot =
                drawn(Optional.of(lot)).subtract(spent(Optional.of(lot))).subtract(devices(lot));
        return ofLot.min(leftOfAll(until));
    }

    /** What is left of all lots together, as of a time. */
    BigDecimal leftOfAll(Instant until) {
        return drawn(Optional.empty())
                .subtract(spent(Optional.empty()))
                .subtract(atOnce())
                .subtract(infused(until));
    }

    private BigDecimal drawn(Optional<String> lot) {
        return chart.all(DrugDrawnUp.class).stream()
                .filter(found -> lot.isEmpty() || lot.get().equals(found.event().product().lot()))
                .map(found -> found.event().drawn().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal spent(Optional<String> lot) {
        BigDecimal wasted =
                chart.all(DrugWasted.class).stream()
                        .filter(found -> lot.isEmpty() || lot.get().equals(found.event().lot()))
                        .map(found -> found.event().amount().amount())
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        return chart.all(DrugReturned.class).stream()
                .filter(found -> lot.isEmpty() || lot.get().equals(found.event().lot()))
                .map(found -> found.event().amount().amount())
                .reduce(wasted, BigDecimal::add);
    }

    private BigDecimal devices(String lot) {
        return chart.all(DeviceGiven.class).stream()
                .filter(found -> found.event().lot().equals(lot))
                .map(found -> found.event().amount().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal atOnce() {
        return chart.all(DosingEvent.class).stream()
                .map(
                        found ->
                                switch (found.event()) {
                                    case BolusGiven given -> given.amount().amount();
                                    case DoseGiven given -> given.amount().amount();
                                    case DeviceGiven given -> given.amount().amount();
                                    case InfusionStarted ignored -> BigDecimal.ZERO;
                                    case RateChanged ignored -> BigDecimal.ZERO;
                                    case InfusionPaused ignored -> BigDecimal.ZERO;
                                    case InfusionResumed ignored -> BigDecimal.ZERO;
                                    case DosingStopped ignored -> BigDecimal.ZERO;
                                    case PumpVolumeRead ignored -> BigDecimal.ZERO;
                                    case DrugWasted ignored -> BigDecimal.ZERO;
                                    case DrugReturned ignored -> BigDecimal.ZERO;
                                })
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal infused(Instant until) {
        BigDecimal millis = BigDecimal.ZERO;
        BigDecimal rate = BigDecimal.ZERO;
        BigDecimal highest = BigDecimal.ZERO;
        Instant since = until;
        for (Charted<DosingEvent> found : chart.all(DosingEvent.class)) {
            Optional<MilligramsPerHour> now = rateFrom(found.event());
            if (now.isPresent()) {
                millis = millis.add(rate.multiply(between(since, found.at().instant())));
                since = found.at().instant();
                rate = now.get().amount();
                highest = highest.max(rate);
            }
        }
        millis = millis.add(rate.multiply(between(since, until)));
        return millis.subtract(highest.multiply(BigDecimal.valueOf(CHARTED_TO_THE_MINUTE)))
                .max(BigDecimal.ZERO)
                .divide(MILLIS_PER_HOUR, 6, RoundingMode.DOWN);
    }

    private static BigDecimal between(Instant from, Instant until) {
        return BigDecimal.valueOf(Math.max(0, Duration.between(from, until).toMillis()));
    }

    private static Optional<MilligramsPerHour> rateFrom(DosingEvent event) {
        return switch (event) {
            case InfusionStarted started -> Optional.of(started.rate());
            case RateChanged changed -> Optional.of(changed.rate());
            case InfusionResumed resumed -> Optional.of(resumed.rate());
            case InfusionPaused ignored -> Optional.of(new MilligramsPerHour(BigDecimal.ZERO));
            case DosingStopped ignored -> Optional.of(new MilligramsPerHour(BigDecimal.ZERO));
            case BolusGiven ignored -> Optional.empty();
            case DoseGiven ignored -> Optional.empty();
            case DeviceGiven ignored -> Optional.empty();
            case PumpVolumeRead ignored -> Optional.empty();
            case DrugWasted ignored -> Optional.empty();
            case DrugReturned ignored -> Optional.empty();
        };
    }
}
