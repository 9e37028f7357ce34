package vigil.screen.kit;

import static org.assertj.core.api.Assertions.assertThat;

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
            List<Bounds> pieces =
                    fx.call(
                            () ->
                                    panel.lookupAll(".vigil-card-ground").stream()
                                            .flatMap(
                                                    ground ->
                                                            ((Parent) ground)
                                                                            .getChildrenUnmodifiable()
                                                                            .stream())
                                            .map(Node::getBoundsInParent)
                                            .toList());
            Bounds above = pieces.get(0);
            Bounds rim = pieces.get(1);
            Bounds below = pieces.get(3);
            assertThat(above.getMinY()).isZero();
            assertThat(rim.getMinY()).isEqualTo(above.getMaxY());
            assertThat(below.getMinY()).isEqualTo(rim.getMaxY());
            assertThat(below.getMaxY()).isEqualTo(height);
            assertThat(pieces.get(2).getWidth()).isEqualTo(rim.getWidth() - 2);
        }
    }
}
