package vigil.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.quantity.MmHg;

/** Bars, and sessions over each other. */
class ReviewDrawingsTest {
    private static BarDrawing.Bar bar(String label, int size, int part) {
        return new BarDrawing.Bar(
                label, size, String.valueOf(size), part, part == 0 ? "" : String.valueOf(part));
    }

    @Test
    void everyBarHasItsNumberAndItsPartWhereThereIsRoom() {
        NotedPen pen = new NotedPen(13);
        new BarDrawing(pen, List.of(bar("02-Nov", 0, 0), bar("09-Nov", 8, 4), bar("16-Nov", 4, 0)))
                .paint(600, 170);
        assertThat(pen.texts()).containsExactly("0", "02-Nov", "8", "4", "09-Nov", "4", "16-Nov");
    }

    @Test
    void whereBarsStandCloseNotEachIsNamedButEachHasItsNumber() {
        NotedPen pen = new NotedPen(13);
        List<BarDrawing.Bar> bars =
                java.util.stream.IntStream.range(0, 53)
                        .mapToObj(at -> bar("w" + at, 3, 0))
                        .toList();
        new BarDrawing(pen, bars).paint(600, 170);
        assertThat(pen.texts().stream().filter("3"::equals)).hasSize(53);
        assertThat(pen.texts().stream().filter(text -> text.startsWith("w")))
                .contains("w0")
                .hasSizeBetween(8, 40);
    }

    @ParameterizedTest
    @ValueSource(doubles = {552, 570, 600, 640, 760, 1100})
    void ofAYearNoNameIsCutAndNoNoughtsTouch(double width) {
        NotedPen pen = new NotedPen(13);
        List<BarDrawing.Bar> bars =
                java.util.stream.IntStream.range(0, 53)
                        .mapToObj(at -> bar("29-Dec", at % 9, 0))
                        .toList();
        new BarDrawing(pen, bars).paint(width, 170);
        assertThat(pen.written())
                .allMatch(one -> one.left() >= 0 && one.right() <= width)
                .anyMatch(one -> one.words().equals("29-Dec"));
        List<NotedPen.Written> days =
                pen.written().stream().filter(one -> one.words().equals("29-Dec")).toList();
        for (int at = 1; at < days.size(); at++) {
            assertThat(days.get(at).left() - days.get(at - 1).right())
                    .as("between the names %d and %d", at - 1, at)
                    .isGreaterThan(6);
        }
        List<NotedPen.Written> low =
                pen.written().stream().filter(one -> one.words().equals("0")).toList();
        assertThat(low).allMatch(one -> width / 53 > (one.right() - one.left()) * 1.5);
    }

    @ParameterizedTest
    @CsvSource({"150,200", "200,200", "201,220", "239,240"})
    void aPressureBeyondTheScaleMakesItLonger(int highest, int most) {
        assertThat(OverlayDrawing.Scale.pressure(new MmHg(highest), 60, "min 0").most())
                .isEqualTo(most);
    }

    @ParameterizedTest
    @CsvSource({"0,10,2", "10,10,2", "11,20,4", "61,70,14"})
    void aScaleOfGradesBeginsAtNought(int highest, int most, int step) {
        OverlayDrawing.Scale scale = OverlayDrawing.Scale.fromNought(highest, 60, "min 0");
        assertThat(scale.least()).isZero();
        assertThat(scale.most()).isEqualTo(most);
        assertThat(scale.step()).isEqualTo(step);
    }

    @Test
    void eachSessionIsNamedAtItsEndAndTheNewestIsHeavy() {
        NotedPen pen = new NotedPen(13);
        OverlayDrawing.Line newest = line("22-Nov", 130, 150);
        OverlayDrawing.Line older = line("15-Nov", 128, 150);
        new OverlayDrawing(
                        pen,
                        OverlayDrawing.Scale.pressure(new MmHg(150), 40, "min 0"),
                        List.of(newest, older, new OverlayDrawing.Line("empty", List.of())))
                .paint(600, 300);
        assertThat(pen.texts()).contains("80", "200", "min 0", "15", "45").doesNotContain("60");
        assertThat(pen.texts()).containsSubsequence("15-Nov", "22-Nov").doesNotContain("empty");
        assertThat(pen.strokes()).contains("line bp", "dashed ghost");
    }

    /** By their strokes and not by colour alone; those before are told apart by nobody. */
    @Test
    void theOneBeforeIsDashedAndAllBeforeItHaveOneName() {
        NotedPen pen = new NotedPen(13);
        new OverlayDrawing(
                        pen,
                        OverlayDrawing.Scale.pressure(new MmHg(150), 40, "min 0"),
                        List.of(
                                line("22-Nov", 130, 150),
                                line("15-Nov", 128, 150),
                                line("", 126, 150),
                                line("earlier", 124, 150)))
                .paint(600, 300);
        assertThat(pen.texts())
                .containsSubsequence("earlier", "15-Nov", "22-Nov")
                .doesNotContain("");
        assertThat(pen.strokes()).contains("line bp", "dashed ghost", "line ghost");
    }

    private static OverlayDrawing.Line line(String name, double from, double to) {
        return new OverlayDrawing.Line(
                name, List.of(new OverlayDrawing.Point(0, from), new OverlayDrawing.Point(40, to)));
    }
}
