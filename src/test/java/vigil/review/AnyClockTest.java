package vigil.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.session.DoseCourse;
import vigil.session.SampleChart;
import vigil.session.SampleProtocol;

/**
 * One session, begun where a clock on the wall does something odd: at midnight, when it is put
 * forward or back, by an hour or by half of one. Everything that is counted stays the same.
 */
class AnyClockTest {

    private static SampleChart session(Instant start, ZoneId zone) {
        SampleChart sample = SampleChart.ready(SampleProtocol.infusion(), "any clock", start, zone);
        sample.vitals(-8).start(0).vitals(5).vitals(10).pause(12).vitals(14).resume(20);
        sample.rate(25, "30").vitals(26).vitals(40).stop(60).vitals(61).vitals(75).vitals(90);
        return sample;
    }

    private static List<String> counted(SampleChart sample, int minute) {
        TreatmentFigures figures = new TreatmentFigures(sample, minute);
        return Stream.of(figures.due(), figures.given(), figures.columns())
                .flatMap(List::stream)
                .toList();
    }

    /** What of a session is counted from its first dose, by no clock. */
    private record TreatmentFigures(SampleChart sample, int minute) {
        List<String> due() {
            return DueObservations.plan(sample.session(), sample.minute(minute)).sets().stream()
                    .map(
                            set ->
                                    since(set.due().instant())
                                            + " "
                                            + set.state().getClass().getSimpleName())
                    .toList();
        }

        List<String> given() {
            return Stream.of(0, 6, 12, 19, 24, 33, 60, 90)
                    .map(
                            at ->
                                    DoseCourse.in(sample.chart())
                                            .delivered()
                                            .at(sample.minute(at).instant())
                                            .amount()
                                            .toPlainString())
                    .toList();
        }

        List<String> columns() {
            return Flowsheet.of(sample.chart()).columns().stream()
                    .map(column -> since(column.taken().at().instant()) + " " + column.minute())
                    .toList();
        }

        private String since(Instant at) {
            return Duration.between(sample.minute(0).instant(), at).toString();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/London, 2026-10-25T00:20, 'put back by an hour at 01:00 universal time'",
        "Europe/London, 2026-03-29T00:30, put forward by an hour",
        "America/New_York, 2026-11-01T01:10, put back while dosing",
        "America/New_York, 2026-03-08T01:40, put forward while dosing",
        "Australia/Lord_Howe, 2026-04-05T01:30, put back by half an hour",
        "Australia/Lord_Howe, 2026-10-04T01:40, put forward by half an hour",
        "Africa/Cairo, 2026-04-23T23:30, midnight is left out",
        "Asia/Kathmandu, 2026-11-22T23:45, 'over midnight, a quarter of an hour off'",
        "Pacific/Kiritimati, 2026-12-31T23:30, over the new year",
        "UTC, 2028-02-28T23:30, into a leap day"
    })
    void nothingThatIsCountedDependsOnTheClockOnTheWall(
            ZoneId zone, LocalDateTime start, String what) {
        SampleChart plain = session(SampleChart.START, ZoneId.of("UTC"));
        SampleChart odd = session(start.atZone(zone).toInstant(), zone);
        for (int minute : new int[] {0, 11, 15, 27, 41, 62, 90, 180}) {
            assertThat(counted(odd, minute))
                    .as("%s, minute %s", what, minute)
                    .isEqualTo(counted(plain, minute))
                    .hasSizeGreaterThan(15);
        }
    }
}
