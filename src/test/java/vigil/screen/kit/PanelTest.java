package vigil.screen.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pieces of the ground under a card lie edge to edge and cover it, however high it is. */
class PanelTest {

    @ParameterizedTest
    @ValueSource(doubles = {12, 19, 60, 240})
    void theGroundCoversTheCard(double height) {
        Panel panel = FxHarness.onFx(() -> new Panel("", new Label("word")));
        try (FxHarness fx = FxHarness.show(() -> new StackPane(panel), 300, 260)) {
            fx.act(
                            () -> {
                                panel.setMinHeight(height);
                                panel.setMaxHeight(height);
                            })
                    .pulse();
            List<Bounds> pieces = pieces(fx, panel);
            Bounds above = pieces.get(0);
            Bounds below = pieces.get(4);
            assertThat(above.getMinY()).isZero();
            for (Bounds between : pieces.subList(1, 4)) {
                assertThat(between.getMinY()).isEqualTo(above.getMaxY());
                assertThat(between.getMaxY()).isEqualTo(below.getMinY());
            }
            assertThat(below.getMaxY()).isEqualTo(height);
            assertThat(pieces.get(1).getMinX()).isZero();
            assertThat(pieces.get(2).getMinX()).isEqualTo(pieces.get(1).getMaxX());
            assertThat(pieces.get(3).getMinX()).isEqualTo(pieces.get(2).getMaxX());
            assertThat(pieces.get(3).getMaxX()).isEqualTo(above.getMaxX());
        }
    }

    /** Where a unit is no whole point of the screen an edge between two pieces would be seen. */
    @ParameterizedTest
    @ValueSource(doubles = {1.25, 1.5, 1.75, 2})
    void thePiecesOfTheGroundMeetOnWholePoints(double scale) {
        Panel panel = FxHarness.onFx(() -> new Panel("", new Label("word")));
        try (FxHarness fx = FxHarness.show(() -> new StackPane(panel), 300, 260)) {
            fx.act(
                            () -> {
                                fx.scene().getWindow().setRenderScaleX(scale);
                                fx.scene().getWindow().setRenderScaleY(scale);
                                panel.setMinHeight(120);
                                panel.setMaxHeight(120);
                                panel.requestLayout();
                            })
                    .pulse();
            List<Bounds> pieces = pieces(fx, panel);
            assertWhole(pieces.get(1).getMinY() * scale);
            assertWhole(pieces.get(4).getMinY() * scale);
            assertWhole(pieces.get(2).getMinX() * scale);
            assertThat(pieces.get(2).getMinX()).isPositive();
        }
    }

    private static void assertWhole(double points) {
        assertThat(points).isCloseTo(Math.rint(points), within(1e-4));
    }

    private static List<Bounds> pieces(FxHarness fx, Panel panel) {
        return fx.call(
                () ->
                        panel.lookupAll(".vigil-card-ground").stream()
                                .flatMap(
                                        ground ->
                                                ((Parent) ground)
                                                        .getChildrenUnmodifiable().stream())
                                .map(Node::getBoundsInParent)
                                .toList());
    }
}
