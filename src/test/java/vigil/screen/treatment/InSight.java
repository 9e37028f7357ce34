package vigil.screen.treatment;

import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import vigil.screen.kit.FxHarness;

/** Whether something that is told is seen without scrolling. */
final class InSight {
    private InSight() {}

    /** Whether the label with this text lies wholly within every pane that scrolls it. */
    static boolean of(FxHarness fx, Node within, String text) {
        return fx.call(
                () -> {
                    Node label = labelled(within, text).orElseThrow();
                    Bounds place = label.localToScene(label.getLayoutBounds());
                    for (Parent at = label.getParent(); at != null; at = at.getParent()) {
                        if (at instanceof ScrollPane
                                && !at.localToScene(at.getLayoutBounds()).contains(place)) {
                            return false;
                        }
                    }
                    return true;
                });
    }

    private static Optional<Node> labelled(Node within, String text) {
        if (within instanceof Labeled label && text.equals(label.getText())) {
            return Optional.of(label);
        }
        return within instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .filter(Node::isVisible)
                        .flatMap(child -> labelled(child, text).stream())
                        .findFirst()
                : Optional.empty();
    }
}
