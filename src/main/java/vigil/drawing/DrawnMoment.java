package vigil.drawing;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import vigil.quantity.Moment;
import vigil.session.Chart;
import vigil.session.DosingEvent;

/**
 * The present as a chart draws it: it moves in steps of ten seconds, less than two pixels, and at
 * each full minute of the clock and since the first dose, so that what is written beside it is
 * right, and it is never before the last act with the drug: nothing would run on that was stopped.
 * Between two steps nothing has to be drawn anew.
 */
public final class DrawnMoment {
    private static final int STEP_SECONDS = 10;

    private DrawnMoment() {}

    /** The last step at or before a moment. */
    public static Moment of(Chart chart, Moment now) {
        Instant second = now.instant().truncatedTo(ChronoUnit.SECONDS);
        Instant step = second.minusSeconds(Math.floorMod(second.getEpochSecond(), STEP_SECONDS));
        Optional<Instant> minute =
                chart.firstDose().flatMap(zero -> minute(zero.instant(), now.instant()));
        Optional<Instant> act =
                chart.latest(DosingEvent.class)
                        .map(given -> given.placed().instant())
                        .filter(at -> !at.isAfter(now.instant()));
        Instant drawn =
                Stream.concat(minute.stream(), act.stream()).reduce(step, DrawnMoment::later);
        return new Moment(drawn, now.offset());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    private static Optional<Instant> minute(Instant zero, Instant now) {
        return zero.isAfter(now)
                ? Optional.empty()
                : Optional.of(
                        zero.plus(Duration.ofMinutes(Duration.between(zero, now).toMinutes())));
    }
}
