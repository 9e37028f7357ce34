package vigil.drawing;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import vigil.quantity.Moment;
import vigil.session.Chart;

/**
 * The present as a chart draws it: it moves in steps of ten seconds, less than two pixels, and at
 * each full minute of the clock and since the first dose, so that what is written beside it is
 * right. Between two steps nothing has to be drawn anew.
 */
public final class DrawnMoment {
    private static final int STEP_SECONDS = 10;

    private DrawnMoment() {}

    /** The last step at or before a moment. */
    public static Moment of(Chart chart, Moment now) {
        Instant second = now.instant().truncatedTo(ChronoUnit.SECONDS);
        Instant step = second.minusSeconds(Math.floorMod(second.getEpochSecond(), STEP_SECONDS));
        Instant drawn =
                chart.firstDose()
                        .map(Moment::instant)
                        .flatMap(zero -> minute(zero, now.instant()))
                        .filter(step::isBefore)
                        .orElse(step);
        return new Moment(drawn, now.offset());
    }

    private static Optional<Instant> minute(Instant zero, Instant now) {
        return zero.isAfter(now)
                ? Optional.empty()
                : Optional.of(
                        zero.plus(Duration.ofMinutes(Duration.between(zero, now).toMinutes())));
    }
}
