package vigil.screen.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.Test;
import vigil.screen.kit.FxHarness;
import vigil.screen.kit.Theme;
import vigil.screen.kit.Tokens;

/** A line along an axis is filled as the rectangle it is, and looks as if it were stroked. */
class InkTest {
    private static final int SIDE = 60;
    private static final String TOKEN = "limit";

    private static List<Integer> drawn(BiConsumer<Ink, GraphicsContext> act) {
        return FxHarness.onFx(
                () -> {
                    Canvas canvas = new Canvas(SIDE, SIDE);
                    GraphicsContext surface = canvas.getGraphicsContext2D();
                    List<Trace> traces = new ArrayList<>();
                    Ink ink =
                            new Ink(
                                    traces::add,
                                    Tokens.of(Theme.DAY),
                                    12,
                                    new TextWidths(),
                                    Optional.of(new Stamps()));
                    surface.setStroke(ink.colour(TOKEN));
                    surface.setLineWidth(1);
                    act.accept(ink, surface);
                    Trace.draw(traces, surface);
                    WritableImage picture = canvas.snapshot(null, null);
                    return java.util.stream.IntStream.range(0, SIDE * SIDE)
                            .mapToObj(at -> picture.getPixelReader().getArgb(at % SIDE, at / SIDE))
                            .toList();
                });
    }

    private static void assertAlike(
            BiConsumer<Ink, GraphicsContext> filled, BiConsumer<Ink, GraphicsContext> stroked) {
        List<Integer> picture = drawn(filled);
        assertThat(picture.stream().distinct().count()).isGreaterThan(1);
        assertThat(picture).isEqualTo(drawn(stroked));
    }

    /** A shape looks like another where no pixel is more than a fifth darker or lighter. */
    private static void assertNearly(
            BiConsumer<Ink, GraphicsContext> stamped, BiConsumer<Ink, GraphicsContext> followed) {
        List<Integer> picture = drawn(stamped);
        List<Integer> wanted = drawn(followed);
        assertThat(picture.stream().distinct().count()).isGreaterThan(3);
        double apartInAll = 0;
        double ink = 0;
        for (int at = 0; at < picture.size(); at++) {
            int apart = light(picture.get(at)) - light(wanted.get(at));
            assertThat(Math.abs(apart)).as("pixel " + at).isLessThan(52);
            apartInAll += apart;
            ink += Math.abs(light(wanted.get(at)) - light(wanted.getFirst()));
        }
        assertThat(Math.abs(apartInAll)).as("as much ink").isLessThan(ink / 25);
    }

    private static int light(int point) {
        return point & 0xFF;
    }

    @Test
    void aDotIsStampedAsIfItWereFilled() {
        for (double place : List.of(20.0, 20.25, 20.4, 20.74, 21.1)) {
            assertNearly(
                    (ink, _) -> ink.dot(TOKEN, place, 30.3, 3.6),
                    (ink, surface) -> {
                        surface.setFill(ink.colour(TOKEN));
                        surface.fillOval(place - 3.6, 30.3 - 3.6, 7.2, 7.2);
                    });
        }
    }

    @Test
    void theTipsOfABloodPressureAreStampedAsIfTheyWereStroked() {
        for (double place : List.of(20.0, 20.25, 20.4, 20.74, 21.1)) {
            List<double[]> tips =
                    List.of(new double[] {place, 15.2, 5.5}, new double[] {place, 40.1, -5.5});
            assertNearly(
                    (ink, _) -> ink.tips(TOKEN, 2.1, tips),
                    (ink, surface) -> {
                        surface.setLineWidth(2.1);
                        surface.beginPath();
                        for (double[] tip : tips) {
                            surface.moveTo(tip[0] - 5.5, tip[1] - tip[2]);
                            surface.lineTo(tip[0], tip[1]);
                            surface.moveTo(tip[0], tip[1]);
                            surface.lineTo(tip[0] + 5.5, tip[1] - tip[2]);
                        }
                        surface.stroke();
                    });
        }
    }

    @Test
    void aHairlineOfAnyDirection() {
        assertAlike(
                (ink, _) -> ink.hairline(TOKEN, 10.2, 5, 10.2, 50),
                (_, surface) -> surface.strokeLine(10.5, 5.5, 10.5, 50.5));
        assertAlike(
                (ink, _) -> ink.hairline(TOKEN, 50, 20, 5, 20),
                (_, surface) -> surface.strokeLine(50.5, 20.5, 5.5, 20.5));
    }

    @Test
    void aFrame() {
        assertAlike(
                (ink, _) -> ink.frame(TOKEN, 5, 6, 40, 30, 0),
                (_, surface) -> surface.strokeRect(5.5, 6.5, 40, 30));
    }

    @Test
    void aLineOfDashesWithTheLastOneCut() {
        assertAlike(
                (ink, _) -> ink.dashed(TOKEN, 1, 6, 4, 5.5, 10.5, 49.5, 10.5),
                (_, surface) -> {
                    surface.setLineDashes(6, 4);
                    surface.strokeLine(5.5, 10.5, 49.5, 10.5);
                });
    }

    @Test
    void uprightAndObliqueLinesAtOnce() {
        assertAlike(
                (ink, _) ->
                        ink.lines(
                                TOKEN,
                                1,
                                List.of(
                                        new double[] {10.5, 5.5, 10.5, 40.5},
                                        new double[] {20, 5, 40, 50})),
                (_, surface) -> {
                    surface.strokeLine(10.5, 5.5, 10.5, 40.5);
                    surface.strokeLine(20, 5, 40, 50);
                });
    }
}
