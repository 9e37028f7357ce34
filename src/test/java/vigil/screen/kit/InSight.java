package vigil.screen.kit;

import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;

/** Whether something is seen without scrolling. */
public final class InSight {
    private InSight() {}

    /** Whether the label with this text lies wholly within every pane that scrolls it. */
    public static boolean of(FxHarness fx, Node within, String text) {
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

    /**
     * Whether the middle of the stop with the focus, or of its row at hand, lies within the window
     * and within every pane that scrolls it; asked on the JavaFX thread.
     *
     * @param window all that the window shows
     */
    public static boolean focus(Parent window) {
        Node stop = window.getScene().getFocusOwner();
        if (stop == null) {
            return false;
        }
        Node seen = stop instanceof FormScroll.OneStop rows ? rows.rowAtHand().orElseThrow() : stop;
        return middle(seen, window);
    }

    /**
     * Whether the middle of a node lies within the window and within every pane that scrolls it.
     */
    public static boolean middle(Node seen, Parent window) {
        Bounds place = seen.localToScene(seen.getLayoutBounds());
        return Outwards.from(seen)
                .filter(at -> at instanceof ScrollPane || at.equals(window))
                .map(at -> at.localToScene(at.getLayoutBounds()))
                .allMatch(at -> at.contains(place.getCenterX(), place.getCenterY()));
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
