package vigil.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.quantity.Moment;
import vigil.review.DoseTruth;
import vigil.session.Chart;
import vigil.session.SampleChart;
import vigil.session.SampleProtocol;

/** The present moves seldom, and what is written beside it is never behind. */
class DrawnMomentTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "9, 0", "10, 10", "59, 50", "60, 60", "75, 70", "-1, -10", "-10, -10"})
    void itMovesInStepsOfTenSeconds(int seconds, int drawn) {
        SampleChart script = SampleChart.infusion().start(0);
        assertThat(DrawnMoment.of(script.chart(), at(script, seconds)))
                .isEqualTo(at(script, drawn));
    }

    /** For every second of ten minutes, with a first dose that lies at no full step. */
    @Test
    void theMinutesOfTheClockAndSinceTheFirstDoseAreThoseOfThePresent() {
        SampleChart script =
                SampleChart.planned("p", SampleChart.START.plusSeconds(7), SampleChart.ZONE);
        Chart chart = script.start(0).chart();
        Instant zero = chart.firstDose().orElseThrow().instant();
        for (int second = 0; second < 600; second++) {
            Moment now = at(script, second);
            Moment drawn = DrawnMoment.of(chart, now);
            assertThat(minutes(zero, drawn)).isEqualTo(minutes(zero, now));
            assertThat(drawn.local().getMinute()).isEqualTo(now.local().getMinute());
            assertThat(Duration.between(drawn.instant(), now.instant()))
                    .isBetween(Duration.ZERO, Duration.ofSeconds(9));
        }
    }

    /** The chart said for up to ten seconds when a drip would end that had been stopped. */
    @Test
    void itIsNeverBeforeTheLastActWithTheDrug() {
        SampleChart script =
                SampleChart.ready(
                        SampleProtocol.infusion(),
                        "p",
                        SampleChart.START.plusSeconds(7),
                        SampleChart.ZONE);
        Chart chart = script.start(0).stop(10).chart();
        Moment stopped = script.minute(10);
        Moment now = new Moment(stopped.instant().plusSeconds(1), stopped.offset());
        assertThat(DrawnMoment.of(chart, now)).isEqualTo(stopped);
        assertThat(DoseTruth.of(chart, DrawnMoment.of(chart, now)).expectedEnd()).isEmpty();
    }

    private static long minutes(Instant zero, Moment at) {
        return Duration.between(zero, at.instant()).toMinutes();
    }

    private static Moment at(SampleChart script, int seconds) {
        Moment minute = script.minute(0);
        return new Moment(minute.instant().plusSeconds(seconds), minute.offset());
    }
}
