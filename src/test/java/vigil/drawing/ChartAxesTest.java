package vigil.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vigil.drawing.ChartContent.Point;
import vigil.drawing.ChartContent.Pressure;
import vigil.drawing.ChartContent.Run;
import vigil.drawing.ChartContent.ScoreRow;

class ChartAxesTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final Instant BEGIN = Instant.parse("2026-11-22T14:00:00Z");

    private static Instant minute(int minute) {
        return BEGIN.plusSeconds(60L * minute);
    }

    private static ChartContent content(int highest, int lowestSaturation, int now, int sets) {
        Run saturation = new Run(List.of(new Point(minute(0), lowestSaturation)));
        return content(
                Optional.of(5),
                Optional.empty(),
                now,
                pressures(highest, sets),
                List.of(saturation));
    }

    private static ChartContent content(
            Optional<Integer> zero, Optional<Integer> ordered, int now, List<Pressure> pressures) {
        return content(zero, ordered, now, pressures, List.of());
    }

    private static ChartContent content(
            Optional<Integer> zero,
            Optional<Integer> ordered,
            int now,
            List<Pressure> pressures,
            List<Run> saturation) {
        return new ChartContent(
                ZONE,
                BEGIN,
                zero.map(ChartAxesTest::minute),
                ordered.map(Duration::ofMinutes),
                Optional.of(minute(now)),
                pressures,
                List.of(),
                saturation,
                List.of(),
                List.of(new ScoreRow("MOAA/S", List.of())),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                "");
    }

    private static List<Pressure> pressures(int highest, int sets) {
        return IntStream.range(0, sets)
                .mapToObj(i -> new Pressure(minute(i * 5), highest, 70, false))
                .toList();
    }

    private static ChartGeometry geometry(ChartContent content, TimeWindow window) {
        return ChartGeometry.of(content, window.of(content), new ChartSurface(960, 430, 3), 13, 1);
    }

    @Test
    void timeRunsLinearlyFromLeftToRight() {
        TimeAxis axis = new TimeAxis(BEGIN, minute(120), 60, 660);

        assertThat(axis.x(BEGIN)).isEqualTo(60);
        assertThat(axis.x(minute(60))).isEqualTo(360);
        assertThat(axis.x(minute(120))).isEqualTo(660);
        assertThat(axis.shows(minute(121))).isFalse();
        assertThat(axis.clampX(minute(500))).isEqualTo(660);
    }

    @Test
    void linesStandEachFiveMinutesAndEachQuarterIsHeavier() {
        TimeAxis axis = new TimeAxis(minute(-3), minute(57), 0, 600);

        assertThat(axis.lines()).hasSize(12).startsWith(minute(0)).endsWith(minute(55));
        assertThat(axis.lines().stream().filter(line -> TimeAxis.major(line, ZONE)))
                .containsExactly(minute(0), minute(15), minute(30), minute(45));
    }

    @Test
    void aNewPointScrollsTheWindowAndNeverRescalesIt() {
        double before = pixelsPerMinute(geometry(content(130, 98, 20, 4), TimeWindow.ONE_HOUR));

        for (int now = 20; now < 240; now += 7) {
            ChartGeometry later = geometry(content(130, 98, now, 4), TimeWindow.ONE_HOUR);
            assertThat(pixelsPerMinute(later)).isCloseTo(before, within(1e-9));
            assertThat(later.time().shows(minute(now))).as("minute %s", now).isTrue();
        }
    }

    private static double pixelsPerMinute(ChartGeometry geometry) {
        return geometry.time().x(minute(1)) - geometry.time().x(minute(0));
    }

    @Test
    void theWholeSessionFitsIntoTheLongestWindow() {
        ChartGeometry all = geometry(content(130, 98, 400, 80), TimeWindow.ALL);

        assertThat(all.time().shows(minute(0))).isTrue();
        assertThat(all.time().shows(minute(400))).isTrue();
    }

    @Test
    void theRangeOfPressureIsChosenAndStepsUpOnlyForValuesThatNeedIt() {
        assertThat(geometry(content(200, 98, 20, 3), TimeWindow.ALL).pressure().high())
                .isEqualTo(200);
        assertThat(geometry(content(201, 98, 20, 3), TimeWindow.ALL).pressure().high())
                .isEqualTo(260);
        assertThat(geometry(content(300, 98, 20, 3), TimeWindow.ALL).pressure().high())
                .isEqualTo(320);
        assertThat(geometry(content(120, 82, 20, 3), TimeWindow.ALL).saturation().low())
                .isEqualTo(80);
    }

    /** Rule C4: an axis that is longer than usual is said in the words below the chart. */
    @ParameterizedTest
    @CsvSource({
        "200, 88, ''",
        "201, 88, PRESSURE_AXIS_LONGER",
        "200, 87, SATURATION_AXIS_LONGER",
        "250, 70, PRESSURE_AXIS_LONGER SATURATION_AXIS_LONGER"
    })
    void anAxisThatIsLongerThanUsualIsSaid(int highest, int lowest, String said) {
        ChartContent content = content(highest, lowest, 10, 1);
        assertThat(
                        Arrays.stream(LegendMark.values())
                                .filter(mark -> mark.isIn(content, new ScorePlaces(List.of())))
                                .map(LegendMark::name)
                                .filter(mark -> mark.endsWith("LONGER"))
                                .collect(Collectors.joining(" ")))
                .isEqualTo(said);
    }

    @Test
    void everyValueThatCanBeRecordedLiesInsideItsLane() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            int systolic = 60 + random.nextInt(241);
            int saturation = 40 + random.nextInt(61);
            ChartGeometry geometry =
                    geometry(content(systolic, saturation, 20, 3), TimeWindow.TWO_HOURS);

            assertThat(geometry.pressure().shows(systolic)).isTrue();
            assertThat(geometry.saturation().shows(saturation)).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void lanesNeverOverlap(TimeWindow window) {
        for (double font : new double[] {11, 13, 20, 26}) {
            ChartGeometry lanes =
                    ChartGeometry.of(
                            content(150, 97, 30, 5),
                            window.of(content(150, 97, 30, 5)),
                            new ChartSurface(font * 74, font * 34, 3),
                            font,
                            2);
            assertThat(lanes.pressure().bottom()).isLessThan(lanes.saturation().top());
            assertThat(lanes.saturation().bottom()).isLessThan(lanes.respiration().top());
            assertThat(lanes.respiration().bottom()).isLessThan(lanes.scoresTop());
            assertThat(lanes.scoresBottom()).isLessThan(lanes.infusionTop());
            assertThat(lanes.infusionBottom()).isLessThan(lanes.effectsTop());
            assertThat(lanes.effectsTop() + lanes.rows() * lanes.effectHeight())
                    .isLessThan(lanes.timesBase());
            assertThat(lanes.timesBase()).isLessThan(lanes.legendTop());
            assertThat(lanes.legendTop() + 2 * font * Legend.ROW)
                    .isCloseTo(lanes.height(), within(1e-9));
        }
    }

    /** First set, start of dosing, minutes ordered and present, in minutes; then what is shown. */
    @ParameterizedTest
    @CsvSource({
        "0, 10, 40, 12, -5, 70", // the first set is seen, and twenty minutes behind the end
        "0, 2, 40, 12, -15, 65", // a quarter of an hour before dosing at least
        "0, 50, 40, 52, 20, 110", // a set taken long before does not push dosing out of sight
        "0, 10, 240, 12, -5, 115", // two hours at most
        "0, 10, 40, 60, 0, 75", // what comes later scrolls it
        "0, , 40, 12, -5, 70", // before dosing as if it began in a quarter of an hour
        "0, 10, , 12, -5, 115" // given at once: two hours
    })
    void theTreatmentIsSeenFromBeforeDosingToBehindItsEnd(
            int first, Integer zero, Integer ordered, int now, int from, int until) {
        ChartContent content =
                content(
                        Optional.ofNullable(zero),
                        Optional.ofNullable(ordered),
                        now,
                        List.of(new Pressure(minute(first), 130, 70, false)));

        TimeWindow.Span span = TimeWindow.TREATMENT.of(content);

        assertThat(span).isEqualTo(new TimeWindow.Span(minute(from), minute(until)));
    }

    @Test
    void theTreatmentScrollsAndNeverRescalesAfterItBegan() {
        for (int now = 10; now < 300; now += 7) {
            ChartContent content =
                    content(Optional.of(10), Optional.of(40), now, pressures(130, 12));
            TimeWindow.Span span = TimeWindow.TREATMENT.of(content);

            assertThat(Duration.between(span.from(), span.until())).hasMinutes(75);
            assertThat(minute(now)).isBetween(span.from(), span.until());
        }
    }

    @Test
    void windowsGetLongerAndShorterAndStopAtTheEnds() {
        assertThat(TimeWindow.HALF_HOUR.shorter()).isEqualTo(TimeWindow.HALF_HOUR);
        List<TimeWindow> longer =
                Stream.iterate(TimeWindow.HALF_HOUR, TimeWindow::longer).limit(6).toList();
        assertThat(longer)
                .containsExactly(
                        TimeWindow.HALF_HOUR,
                        TimeWindow.ONE_HOUR,
                        TimeWindow.TREATMENT,
                        TimeWindow.TWO_HOURS,
                        TimeWindow.ALL,
                        TimeWindow.ALL);
        assertThat(Stream.iterate(TimeWindow.ALL, TimeWindow::shorter).limit(5))
                .containsExactlyElementsOf(longer.subList(0, 5).reversed());
    }

    @Test
    void theStopsOfTheCursorAreTheTimesOfTheSetsEachOnce() {
        assertThat(content(130, 98, 20, 4).stops())
                .containsExactly(minute(0), minute(5), minute(10), minute(15));
    }
}
