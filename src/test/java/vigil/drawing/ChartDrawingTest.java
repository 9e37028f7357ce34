package vigil.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.drawing.ChartContent.Bar;
import vigil.drawing.ChartContent.EventMark;
import vigil.drawing.ChartContent.Lane;
import vigil.drawing.ChartContent.LimitLine;
import vigil.drawing.ChartContent.Point;
import vigil.drawing.ChartContent.Pressure;
import vigil.drawing.ChartContent.Run;
import vigil.drawing.ChartContent.ScoreRow;
import vigil.drawing.ChartContent.Struck;

/** Whatever the pen, each value has its own shape, and what was not measured is not joined. */
class ChartDrawingTest {
    private static final double WIDTH = 700;
    private static final Map<LegendMark, String> NAMED =
            Arrays.stream(LegendMark.values())
                    .collect(Collectors.toMap(mark -> mark, LegendMark::name));
    private static final Instant BEGIN = Instant.parse("2026-11-22T14:00:00Z");

    private static Instant minute(int minute) {
        return BEGIN.plusSeconds(60L * minute);
    }

    private static ChartContent content() {
        return content(
                List.of(new Point(minute(0), 5)), List.of(new EventMark(minute(0), "start")));
    }

    private static ChartContent content(List<Bar> effects) {
        return content(List.of(), List.of(), effects);
    }

    private static ChartContent content(List<Point> scores, List<EventMark> events) {
        return content(
                scores,
                events,
                List.of(new Bar(minute(10), Optional.of(minute(40)), "nausea mild")));
    }

    private static ChartContent content(
            List<Point> scores, List<EventMark> events, List<Bar> effects) {
        return content(
                scores,
                events,
                effects,
                List.of(new Bar(minute(0), Optional.of(minute(20)), "ketamine 61.8")));
    }

    private static ChartContent running(List<Bar> infusion, Bar ahead, Instant now) {
        return content(
                List.of(), List.of(), List.of(), infusion, Optional.of(ahead), Optional.of(now));
    }

    private static ChartContent content(
            List<Point> scores, List<EventMark> events, List<Bar> effects, List<Bar> infusion) {
        return content(scores, events, effects, infusion, Optional.empty(), Optional.empty());
    }

    private static ChartContent content(
            List<Point> scores,
            List<EventMark> events,
            List<Bar> effects,
            List<Bar> infusion,
            Optional<Bar> planned,
            Optional<Instant> now) {
        return new ChartContent(
                ZoneId.of("Europe/London"),
                BEGIN,
                Optional.of(BEGIN),
                Optional.empty(),
                now,
                List.of(new Pressure(minute(0), 128, 78, false)),
                List.of(
                        new Run(List.of(new Point(minute(0), 70), new Point(minute(5), 72))),
                        new Run(List.of(new Point(minute(30), 74)))),
                List.of(),
                List.of(),
                List.of(new ScoreRow("MOAA/S", scores)),
                List.of(),
                List.of(new Struck(minute(5), Lane.PRESSURE, 244)),
                List.of(new LimitLine(160, "systolic above 160")),
                Optional.empty(),
                infusion,
                planned,
                effects,
                events,
                List.of(),
                "");
    }

    private static NotedPen drawn(ChartContent content, int minutes) {
        NotedPen pen = new NotedPen(10);
        new ChartDrawing(
                        pen,
                        new ChartWords("BP", "SpO₂", "RR", "min", NAMED, many -> many + " earlier"),
                        content,
                        new TimeWindow.Span(BEGIN, minute(minutes)),
                        new ChartSurface(WIDTH, 320, 3))
                .paint();
        return pen;
    }

    /** Found on a real display: after a change only the rate that was stood on the bar. */
    @ParameterizedTest
    @CsvSource({"22, 44, true", "22, 26, false"})
    void aRateThatRunsSinceAMomentAgoIsSaidWhereItRunsOn(int now, int end, boolean said) {
        Bar before = new Bar(minute(0), Optional.of(minute(20)), "52.5 mg per h");
        Bar running = new Bar(minute(20), Optional.empty(), "40.5 mg per h");
        Bar ahead = new Bar(minute(now), Optional.of(minute(end)), "ends");
        NotedPen pen = drawn(running(List.of(before, running), ahead, minute(now)), 60);
        assertThat(pen.texts()).contains("52.5 mg per h");
        assertThat(pen.texts().contains("40.5 mg per h")).isEqualTo(said);
    }

    /** In a long session the bar fills the window; its words were cut at the chart's left edge. */
    @ParameterizedTest
    @CsvSource({"10, 40", "0, 12", "0, 60", "3, 60", "50, 60", "-30, 90"})
    void theWordsOfABarAreWhole(int from, int until) {
        Bar effect = new Bar(minute(from), Optional.of(minute(until)), "nausea, moderate, ongoing");
        NotedPen pen = drawn(content(List.of(effect)), 60);
        assertThat(pen.written().stream().filter(one -> one.words().startsWith("nausea")))
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.left()).isNotNegative();
                            assertThat(one.right()).isLessThanOrEqualTo(WIDTH);
                        });
    }

    /**
     * Found on a finished record: the chart ended with the last set, and the stop was not on it.
     */
    @ParameterizedTest
    @EnumSource(TimeWindow.class)
    void theEndOfDosingIsShownThoughNoSetCameAfterIt(TimeWindow window) {
        ChartContent content =
                content(
                        List.of(),
                        List.of(new EventMark(minute(120), "stop")),
                        List.of(),
                        List.of(new Bar(minute(0), Optional.of(minute(120)), "ketamine 61.8")));
        assertThat(window.of(content).until()).isAfter(minute(120));
    }

    /** A page shows four hours: what was over before it or begins behind it has no place there. */
    @Test
    void aSideEffectOfAnotherTimeIsNotDrawn() {
        Bar over = new Bar(minute(-90), Optional.of(minute(-5)), "over before");
        Bar within = new Bar(minute(5), Optional.of(minute(9)), "within");
        Bar behind = new Bar(minute(61), Optional.empty(), "begins behind");
        NotedPen pen = drawn(content(List.of(over, within, behind)), 60);
        assertThat(pen.texts()).contains("within").doesNotContain("over before", "begins behind");
        assertThat(Collections.frequency(pen.strokes(), "fill effect")).isEqualTo(1);
    }

    @Test
    void whereThereIsNoRoomForAllItIsSaidHowManyAreNotDrawn() {
        List<Bar> five =
                IntStream.range(0, 5)
                        .mapToObj(
                                at ->
                                        new Bar(
                                                minute(2 * at),
                                                Optional.of(minute(30)),
                                                "effect " + at))
                        .toList();
        assertThat(drawn(content(five), 60).texts())
                .contains("effect 2 \u00b7 2 earlier", "effect 3", "effect 4")
                .doesNotContain("effect 0", "effect 1");
        assertThat(drawn(content(five.subList(0, 3)), 60).texts())
                .contains("effect 0", "effect 1", "effect 2");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 3, 120, true",
        "1, 9, 120, true",
        "1, 240, 240, true",
        "2, 100, 240, true",
        "5, 24, 120, false"
    })
    void scoresCloseToEachOtherNeitherTouchNorStandAtAnotherTime(
            int every, int many, int minutes, boolean crowded) {
        List<Point> scores =
                IntStream.range(0, many)
                        .mapToObj(at -> new Point(minute(5 + every * at), 1 + at % 4))
                        .filter(point -> !point.at().isAfter(minute(minutes)))
                        .toList();
        NotedPen pen = drawn(content(scores, List.of()), minutes);
        List<NotedPen.Written> digits =
                pen.written().stream().filter(one -> one.words().matches("[1-4]")).toList();
        for (int at = 1; at < digits.size(); at++) {
            assertThat(digits.get(at).left() - digits.get(at - 1).right())
                    .as("room between two")
                    .isGreaterThan(2.5);
        }
        double lane = digits.getFirst().y();
        double perMinute = (693 - 49) / (double) minutes;
        assertThat(digits)
                .allSatisfy(
                        one -> {
                            assertThat(one.right()).isLessThan(700);
                            assertThat(
                                            scores.stream()
                                                    .mapToDouble(
                                                            point ->
                                                                    49
                                                                            + perMinute
                                                                                    * minutesTo(
                                                                                            point)
                                                                            - one.middle())
                                                    .map(Math::abs)
                                                    .min()
                                                    .orElseThrow())
                                    .isLessThan(0.01);
                        });
        assertThat(digits.size()).as("as many as have room").isGreaterThan(scores.size() / 5);
        long dots = pen.dots().stream().filter(dot -> Math.abs(dot[1] - lane) < 5).count();
        assertThat(digits.size() + dots).as("each is there").isEqualTo(scores.size());
        assertThat(dots > 0).as("where there is no room").isEqualTo(crowded);
        assertThat(pen.texts().contains("SCORE_AS_DOT"))
                .as("a dot is explained, and only where there is one")
                .isEqualTo(crowded);
    }

    private static long minutesTo(Point point) {
        return Duration.between(BEGIN, point.at()).toMinutes();
    }

    @Test
    void whatHappenedDuringAnInfusionDoesNotCrossItsRate() {
        NotedPen pen =
                drawn(
                        content(
                                List.of(),
                                List.of(
                                        new EventMark(minute(0), "start"),
                                        new EventMark(minute(3), "ondansetron"),
                                        new EventMark(minute(18), "music"))),
                        60);
        NotedPen.Written rate =
                pen.written().stream()
                        .filter(one -> one.words().startsWith("ketamine"))
                        .findFirst()
                        .orElseThrow();
        List<double[]> marks =
                pen.drawn().stream()
                        .filter(line -> line[0] == line[2] && line[0] >= 49 && line[3] > rate.y())
                        .toList();
        assertThat(marks).hasSize(3);
        assertThat(marks)
                .allSatisfy(
                        line ->
                                assertThat(
                                                line[0] < rate.left() - 1
                                                        || line[0] > rate.right() + 1
                                                        || line[1] > rate.y() + 1)
                                        .isTrue());
        assertThat(marks.getLast()[1]).as("beside the words it is whole").isLessThan(rate.y() - 5);
    }

    @Test
    void aBolusIsABarBehindTheWordsOfTheStretchThatRan() {
        Bar bolus = new Bar(minute(3), Optional.of(minute(3)), "");
        Bar ran = new Bar(minute(0), Optional.of(minute(20)), "ketamine 61.8");
        ChartContent both = content(List.of(), List.of(), List.of(), List.of(ran, bolus));
        List<String> strokes = drawn(both, 60).strokes();
        int words = strokes.indexOf("text on-infusion");
        assertThat(strokes.lastIndexOf("fill infusion")).isLessThan(words);
    }

    @Test
    void everyMarkOfTheLanesIsDrawnOnce() {
        NotedPen pen = new NotedPen(10);

        new ChartDrawing(
                        pen,
                        new ChartWords(
                                "BP · HR",
                                "SpO₂",
                                "RR",
                                "min",
                                Map.of(),
                                many -> many + " earlier"),
                        content(),
                        TimeWindow.ALL.of(content()),
                        new ChartSurface(700, 320, 3))
                .paint();

        assertThat(Collections.frequency(pen.strokes(), "line bp"))
                .as("once in its lane, once in the legend")
                .isEqualTo(10);
        assertThat(Collections.frequency(pen.strokes(), "dot hr")).isEqualTo(4);
        assertThat(Collections.frequency(pen.strokes(), "line hr")).isEqualTo(2);
        assertThat(pen.strokes())
                .contains("dashed limit", "ring text-muted", "fill infusion", "fill effect");
        assertThat(pen.texts())
                .contains("BP · HR", "SpO₂", "RR", "MOAA/S", "5", "systolic above 160", "start")
                .contains("ketamine 61.8", "nausea mild", "14:00", "14:15");
    }

    @Test
    void theLegendExplainsEachMarkThatIsThereAndNoOther() {
        NotedPen pen = new NotedPen(10);
        ChartWords words = new ChartWords("", "", "", "", NAMED, many -> "");

        new ChartDrawing(
                        pen,
                        words,
                        content(),
                        TimeWindow.ALL.of(content()),
                        new ChartSurface(700, 320, 3))
                .paint();

        assertThat(pen.texts())
                .containsSubsequence("PRESSURE", "HEART_RATE", "LIMIT", "STRUCK")
                .doesNotContain("BASELINE", "LAST_SESSION", "NOT_TAKEN", "APPROXIMATE");
        Legend legend = new Legend(pen, words, content(), new ScorePlaces(List.of()));
        assertThat(legend.rows(700)).hasSize(1);
        assertThat(legend.rows(220)).hasSizeGreaterThan(1).doesNotContain(List.of());
        assertThat(legend.rows(10).stream().flatMap(List::stream))
                .containsExactly(
                        LegendMark.PRESSURE,
                        LegendMark.HEART_RATE,
                        LegendMark.LIMIT,
                        LegendMark.STRUCK);
    }

    @Test
    void textThatDoesNotFitEndsInAnEllipsisAndIsLeftOutWhereHardlyAnyFits() {
        NotedPen pen = new NotedPen(10);

        pen.textWithin("text", 1, "ketamine 61.8 mg per hour", 0, 0, 60);
        pen.textWithin("text", 1, "ketamine 61.8 mg per hour", 0, 0, 8);

        assertThat(pen.texts()).hasSize(1);
        assertThat(pen.texts().getFirst()).startsWith("ketamine").endsWith("…");
        assertThat(pen.width(pen.texts().getFirst(), 1)).isLessThanOrEqualTo(60);
    }

    @ParameterizedTest
    @CsvSource({"102.5 mg per h", "ketamine 102.5 mg per h", "1 250.75 mg"})
    void aNumberIsNeverCutAndNeverLosesItsUnit(String rate) {
        for (double width = 0; width < 200; width++) {
            NotedPen pen = new NotedPen(10);
            boolean written = pen.textWithin("text", 1, rate, 0, 0, width);

            assertThat(pen.texts()).hasSize(written ? 1 : 0);
            assertThat(pen.texts())
                    .allMatch(text -> text.equals(rate) || text.equals("ketamine\u2026"));
        }
    }

    /** Found on a real display: a set of this minute stood struck through by the line of now. */
    @ParameterizedTest
    @ValueSource(ints = {9, 10, 11})
    void theLineOfNowRunsThroughNoScore(int now) {
        ChartContent content =
                content(
                        List.of(new Point(minute(10), 5)),
                        List.of(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.of(minute(now)));
        NotedPen pen = drawn(content, 120);

        NotedPen.Written score =
                pen.written().stream()
                        .filter(one -> one.words().equals("5"))
                        .findFirst()
                        .orElseThrow();
        assertThat(pen.drawn())
                .noneMatch(
                        line ->
                                line[0] == line[2]
                                        && line[0] > score.left()
                                        && line[0] < score.right()
                                        && Math.min(line[1], line[3]) < score.y()
                                        && Math.max(line[1], line[3]) > score.y() - 7);
    }
}
