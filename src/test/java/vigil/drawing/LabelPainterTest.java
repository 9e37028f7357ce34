package vigil.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vigil.drawing.ChartContent.Band;
import vigil.drawing.ChartContent.LimitLine;
import vigil.drawing.ChartContent.Point;
import vigil.drawing.ChartContent.Pressure;
import vigil.drawing.ChartContent.Run;
import vigil.drawing.LabelPlaces.Box;

/** Sentences of the chart keep clear of its marks for as long as there is room anywhere. */
class LabelPainterTest {
    private static final Instant BEGIN = Instant.parse("2026-11-22T14:00:00Z");

    private static Instant minute(int minute) {
        return BEGIN.plusSeconds(60L * minute);
    }

    private static ChartContent content(int sets) {
        List<Pressure> pressures = new ArrayList<>();
        List<Point> rates = new ArrayList<>();
        for (int set = 0; set < sets; set++) {
            pressures.add(new Pressure(minute(5 * set), 128 + 5 * set, 80 + 2 * set, false));
            rates.add(new Point(minute(5 * set), 60 + set));
        }
        return new ChartContent(
                ZoneId.of("Europe/London"),
                BEGIN,
                Optional.of(BEGIN),
                Optional.empty(),
                Optional.of(minute(5 * sets - 3)),
                pressures,
                List.of(new Run(rates)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new LimitLine(160, "systolic above 160: repeat; if confirmed pause")),
                Optional.of(new Band(102, 154, "within 20% of own baseline systolic (128)")),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(new Point(minute(0), 120), new Point(minute(60), 140)),
                "last session, systolic");
    }

    private static double hidden(ChartContent content, double width, double font) {
        Pen pen = new NotedPen(font);
        ChartGeometry geometry =
                ChartGeometry.of(
                        content,
                        TimeWindow.TWO_HOURS.of(content),
                        new ChartSurface(width, 380, 3),
                        font,
                        1);
        LabelPlaces before = new LabelPainter(pen, geometry, content).places();
        LabelPainter painter = new LabelPainter(pen, geometry, content);
        painter.paint();
        return painter.written().stream().mapToDouble(before::hidden).sum();
    }

    @Test
    void no_sentence_lies_over_a_mark_or_the_line_of_the_present() {
        for (int sets = 1; sets <= 8; sets++) {
            assertThat(hidden(content(sets), 960, 12.5)).as("%s sets", sets).isZero();
        }
    }

    @Test
    void a_narrow_chart_says_the_limit_in_fewer_words_and_still_hides_nothing() {
        for (int sets = 1; sets <= 4; sets++) {
            assertThat(hidden(content(sets), 620, 12.5)).as("%s sets", sets).isZero();
        }
    }

    @Test
    void sentences_do_not_lie_over_each_other() {
        ChartContent content = content(5);
        LabelPainter painter =
                new LabelPainter(
                        new NotedPen(12.5),
                        ChartGeometry.of(
                                content,
                                TimeWindow.TWO_HOURS.of(content),
                                new ChartSurface(960, 380, 3),
                                12.5,
                                1),
                        content);
        painter.paint();
        List<Box> boxes = painter.written();
        assertThat(boxes).hasSize(3);
        for (int one = 0; one < boxes.size(); one++) {
            for (int other = one + 1; other < boxes.size(); other++) {
                assertThat(boxes.get(one).shared(boxes.get(other))).isZero();
            }
        }
    }
}
