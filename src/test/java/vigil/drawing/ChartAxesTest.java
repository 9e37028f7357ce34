package vigil.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
        List<Pressure> pressures =
                java.util.stream.IntStream.range(0, sets)
                        .mapToObj(i -> new Pressure(minute(i * 5), highest, 70, false))
                        .toList();
        Run saturation = new Run(List.of(new Point(minute(0), lowestSaturation)));
        return new ChartContent(
                ZONE,
                BEGIN,
                Optional.of(minute(5)),
                Optional.of(minute(now)),
                pressures,
                List.of(),
                List.of(saturation),
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

    private static ChartGeometry geometry(ChartContent content, TimeWindow window) {
        return ChartGeometry.of(content, window.of(content), new ChartSurface(960, 430, 3), 13);
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
                            font);
            assertThat(lanes.pressure().bottom()).isLessThan(lanes.saturation().top());
            assertThat(lanes.saturation().bottom()).isLessThan(lanes.respiration().top());
            assertThat(lanes.respiration().bottom()).isLessThan(lanes.scoresTop());
            assertThat(lanes.scoresBottom()).isLessThan(lanes.infusionTop());
            assertThat(lanes.infusionBottom()).isLessThan(lanes.effectsTop());
        }
    }

    @Test
    void windowsGetLongerAndShorterAndStopAtTheEnds() {
        assertThat(TimeWindow.HALF_HOUR.shorter()).isEqualTo(TimeWindow.HALF_HOUR);
        assertThat(TimeWindow.HALF_HOUR.longer().longer().longer().longer())
                .isEqualTo(TimeWindow.ALL);
        assertThat(TimeWindow.ALL.shorter()).isEqualTo(TimeWindow.TWO_HOURS);
    }

    @Test
    void theStopsOfTheCursorAreTheTimesOfTheSetsEachOnce() {
        assertThat(content(130, 98, 20, 4).stops())
                .containsExactly(minute(0), minute(5), minute(10), minute(15));
    }
}
