package vigil.screen.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import vigil.screen.kit.Outwards;
import vigil.screen.kit.Panel;

/**
 * F6 and Shift+F6: the cards of a screen in reading order, each entered at the first thing that
 * takes the focus.
 */
final class PaneWalk {

    private PaneWalk() {}

    /** Goes on by one pane, or back. */
    static void go(Parent screen, int by) {
        Scene scene = screen.getScene();
        if (scene == null) {
            return;
        }
        List<Node> panes = new ArrayList<>();
        collect(screen, panes);
        if (panes.isEmpty()) {
            return;
        }
        int here = panes.indexOf(around(scene.getFocusOwner(), panes).orElse(panes.getFirst()));
        boolean inside = around(scene.getFocusOwner(), panes).isPresent();
        int next = inside ? Math.floorMod(here + by, panes.size()) : 0;
        first(panes.get(next)).ifPresent(Node::requestFocus);
    }

    private static Optional<Node> around(Node focus, List<Node> panes) {
        return Outwards.from(focus).filter(panes::contains).findFirst();
    }

    private static void collect(Node node, List<Node> panes) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node instanceof Panel && first(node).isPresent()) {
            panes.add(node);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, panes));
        }
    }

    /** The first thing in a node that takes the focus. */
    static Optional<Node> first(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return Optional.empty();
        }
        if (node.isFocusTraversable()) {
            return Optional.of(node);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .flatMap(child -> first(child).stream())
                        .findFirst()
                : Optional.empty();
    }
}
