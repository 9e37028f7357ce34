package vigil.screen.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.drawing.Pen;
import vigil.screen.kit.FxHarness;
import vigil.screen.kit.Theme;
import vigil.screen.kit.Tokens;

/** A chart in strips looks as if it were one surface, and only what changed is drawn anew. */
class StripsTest {
    private static final int WIDTH = 300;
    private static final int HEIGHT = 120;

    private static Ink ink(List<Trace> traces) {
        return new Ink(
                traces::add, Tokens.of(Theme.DAY), 12, new TextWidths(), Optional.of(new Stamps()));
    }

    private static List<Trace> traces(long seed, int many, double from, double until) {
        List<Trace> traces = new ArrayList<>();
        leave(ink(traces), seed, many, from, until);
        return traces;
    }

    private static void leave(Ink ink, long seed, int many, double from, double until) {
        Random random = new Random(seed);
        for (int i = 0; i < many; i++) {
            double x = from + random.nextDouble() * (until - from);
            double y = random.nextDouble() * HEIGHT;
            double far = random.nextDouble() * (until - x);
            leave(ink, i, x, y, far, random.nextDouble() * 50);
        }
    }

    private static void leave(Ink ink, int kind, double x, double y, double far, double down) {
        switch (kind % 11) {
            case 0 -> ink.line("limit", 1.6, x, y, x + far, y + down);
            case 1 -> ink.line("hr", 2, x, y, x + far, y);
            case 2 ->
                    ink.lines(
                            "spo2",
                            1.6,
                            List.of(
                                    new double[] {x, y, x + far / 2, y + down},
                                    new double[] {x + far / 2, y + down, x + far, y}));
            case 3 -> ink.tips("bp", 2.1, List.of(new double[] {x, y, 5.5}));
            case 4 -> ink.dashed("limit", 1.2, 6, 4, x, y, x + far, y + down);
            case 5 -> ink.fill("hr", x, y, far, down, down > 25 ? 6 : 0);
            case 6 -> ink.frame("limit", x, y, far, down, down > 25 ? 6 : 0);
            case 7 -> ink.dashedFrame("limit", x, y, far, down, 6);
            case 8 -> ink.dot("hr", x, y, 3.6);
            case 9 -> ink.ring("hr", 1.4, x, y, 4.2);
            default ->
                    ink.textOnGround(
                            "text",
                            0.9,
                            down > 30
                                    ? Pen.Align.RIGHT
                                    : down > 15 ? Pen.Align.CENTER : Pen.Align.LEFT,
                            "pause at 180 or above",
                            x,
                            y);
        }
    }

    private static List<Integer> picture(Node node) {
        WritableImage picture =
                new Scene(new Group(node), WIDTH, HEIGHT, Color.WHITE).snapshot(null);
        return IntStream.range(0, WIDTH * HEIGHT)
                .mapToObj(at -> picture.getPixelReader().getArgb(at % WIDTH, at / WIDTH))
                .toList();
    }

    private static List<Integer> atOnce(List<Trace> traces) {
        Canvas canvas = new Canvas(WIDTH, HEIGHT);
        Trace.draw(traces, canvas.getGraphicsContext2D());
        return picture(canvas);
    }

    /** The pixels that are not the same. */
    private static List<String> apart(List<Integer> picture, List<Integer> wanted) {
        return IntStream.range(0, WIDTH * HEIGHT)
                .filter(at -> !picture.get(at).equals(wanted.get(at)))
                .mapToObj(
                        at ->
                                "%d, %d: %08x, wanted %08x"
                                        .formatted(
                                                at % WIDTH,
                                                at / WIDTH,
                                                picture.get(at),
                                                wanted.get(at)))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void looksLikeOneSurface(long seed) {
        FxHarness.onFx(
                () -> {
                    List<Trace> traces = traces(seed, 44, -20, WIDTH + 20);
                    Strips strips = new Strips();
                    strips.show(traces, WIDTH, HEIGHT, false);
                    List<Integer> wanted = atOnce(traces);
                    assertThat(wanted.stream().distinct().count()).isGreaterThan(20);
                    assertThat(apart(picture(strips), wanted)).isEmpty();
                    return true;
                });
    }

    @Test
    void looksLikeOneSurfaceAfterEachOfManyChanges() {
        FxHarness.onFx(
                () -> {
                    Strips strips = new Strips();
                    List<Trace> traces = new ArrayList<>();
                    Ink ink = ink(traces);
                    leave(ink, 9, 22, 0, 120);
                    for (int more = 0; more < 12; more++) {
                        leave(ink, 100 + more, 3, 10 * more, 10 * more + 60);
                        traces.remove(more);
                        strips.show(traces, WIDTH, HEIGHT, more == 6);
                        assertThat(apart(picture(strips), atOnce(traces))).isEmpty();
                    }
                    return true;
                });
    }

    @Test
    void onlyStripsThatLookDifferentAreDrawnAnew() {
        FxHarness.onFx(
                () -> {
                    Strips strips = new Strips();
                    List<Trace> traces = new ArrayList<>(traces(1, 11, 0, WIDTH));
                    strips.show(traces, WIDTH, HEIGHT, false);
                    List<Canvas> all =
                            strips.getChildrenUnmodifiable().stream()
                                    .map(Canvas.class::cast)
                                    .toList();
                    assertThat(all).hasSize(5);
                    all.forEach(StripsTest::mark);
                    traces.addAll(traces(2, 1, 150, 160));
                    strips.show(traces, WIDTH, HEIGHT, false);
                    assertThat(all.stream().map(StripsTest::marked))
                            .containsExactly(true, true, false, true, true);
                    return true;
                });
    }

    /** A colour that no chart has. */
    private static void mark(Canvas strip) {
        strip.getGraphicsContext2D().setFill(Color.MAGENTA);
        strip.getGraphicsContext2D().fillRect(-1000, -1000, 3000, 3000);
    }

    private static boolean marked(Canvas strip) {
        return strip.snapshot(null, null).getPixelReader().getColor(20, 20).equals(Color.MAGENTA);
    }

    @Test
    void aNarrowerSurfaceHasFewerStripsAndNothingOfTheOldOnes() {
        FxHarness.onFx(
                () -> {
                    Strips strips = new Strips();
                    List<Trace> traces = traces(3, 22, 0, 100);
                    strips.show(traces(4, 22, 0, WIDTH), WIDTH, HEIGHT, false);
                    strips.show(traces, 100, HEIGHT, false);
                    assertThat(strips.getChildrenUnmodifiable()).hasSize(2);
                    strips.show(traces, WIDTH, HEIGHT, false);
                    assertThat(apart(picture(strips), atOnce(traces))).isEmpty();
                    return true;
                });
    }
}
