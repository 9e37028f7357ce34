package vigil.screen.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;

/**
 * Walks a shown scene and lists what is cut off or lies over something else: words that end in an
 * ellipsis, words outside the window or beside a scroller that does not scroll that way, words over
 * words. For the layouts of every screen, on the JavaFX thread, after a pulse.
 */
public final class FitAudit {
    private static final double TOLERANCE = 1.5;

    private record Piece(Node node, String words, Bounds place) {}

    private final List<String> found = new ArrayList<>();
    private final List<Piece> pieces = new ArrayList<>();

    private FitAudit() {}

    /** What does not fit. */
    public static List<String> of(Parent root) {
        FitAudit audit = new FitAudit();
        audit.walk(root, inScene(root), Over.SCENE);
        audit.overlaps();
        return audit.found;
    }

    /** How far what is seen may go on out of sight. */
    private enum Over {
        SCENE,
        SCROLLS_DOWN,
        SCROLLS_BOTH
    }

    private static Bounds inScene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private void walk(Node node, Bounds window, Over over) {
        if (!node.isVisible() || node.getOpacity() == 0 || node instanceof ScrollBar) {
            return;
        }
        switch (node) {
            case Labeled labeled -> labeled(labeled, window, over);
            case TextInputControl input -> inside(input, input.getText(), window, over);
            case Text text -> words(text, text.getText(), window, over);
            case ScrollPane pane -> {
                if (pane.getContent() != null) {
                    walk(pane.getContent(), viewport(pane), beyond(pane));
                }
            }
            case ListView<?> list -> inside(list, "list", window, over);
            case Parent parent ->
                    parent.getChildrenUnmodifiable().forEach(child -> walk(child, window, over));
            default -> {}
        }
    }

    private static Bounds viewport(ScrollPane pane) {
        Bounds place = inScene(pane);
        return new BoundingBox(
                place.getMinX(),
                place.getMinY(),
                pane.getViewportBounds().getWidth(),
                pane.getViewportBounds().getHeight());
    }

    private static Over beyond(ScrollPane pane) {
        return pane.getHbarPolicy() == ScrollPane.ScrollBarPolicy.NEVER
                ? Over.SCROLLS_DOWN
                : Over.SCROLLS_BOTH;
    }

    private void labeled(Labeled labeled, Bounds window, Over over) {
        String words = labeled.getText();
        if (words != null && !words.isBlank()) {
            for (Node child : labeled.getChildrenUnmodifiable()) {
                if (child instanceof Text text && child.isVisible()) {
                    if (!text.getText().equals(words)) {
                        found.add("\"" + words + "\" is cut to \"" + text.getText() + "\"");
                    }
                    words(text, words, window, over);
                }
            }
        }
        if (labeled.getGraphic() != null) {
            walk(labeled.getGraphic(), window, over);
        }
    }

    private void words(Node text, String words, Bounds window, Over over) {
        if (!words.isBlank()) {
            Bounds place = inside(text, words, window, over);
            pieces.add(new Piece(text, words, over == Over.SCENE ? place : shown(place, window)));
        }
    }

    /** What is seen of a place that is scrolled; nothing where it is out of sight. */
    private static Bounds shown(Bounds place, Bounds window) {
        double left = Math.max(place.getMinX(), window.getMinX());
        double top = Math.max(place.getMinY(), window.getMinY());
        return new BoundingBox(
                left,
                top,
                Math.max(0, Math.min(place.getMaxX(), window.getMaxX()) - left),
                Math.max(0, Math.min(place.getMaxY(), window.getMaxY()) - top));
    }

    private Bounds inside(Node node, String words, Bounds window, Over over) {
        Bounds place = inScene(node);
        boolean wide =
                place.getMinX() < window.getMinX() - TOLERANCE
                        || place.getMaxX() > window.getMaxX() + TOLERANCE;
        boolean high =
                place.getMinY() < window.getMinY() - TOLERANCE
                        || place.getMaxY() > window.getMaxY() + TOLERANCE;
        if ((wide && over != Over.SCROLLS_BOTH) || (high && over == Over.SCENE)) {
            found.add(
                    "\"%s\" at %s lies outside %s".formatted(words, square(place), square(window)));
        }
        return place;
    }

    private static String square(Bounds place) {
        return "%.0f,%.0f–%.0f,%.0f"
                .formatted(place.getMinX(), place.getMinY(), place.getMaxX(), place.getMaxY());
    }

    private void overlaps() {
        for (int one = 0; one < pieces.size(); one++) {
            for (int other = one + 1; other < pieces.size(); other++) {
                Bounds a = pieces.get(one).place();
                Bounds b = pieces.get(other).place();
                double across =
                        Math.min(a.getMaxX(), b.getMaxX()) - Math.max(a.getMinX(), b.getMinX());
                double down =
                        Math.min(a.getMaxY(), b.getMaxY()) - Math.max(a.getMinY(), b.getMinY());
                boolean beside = sameLine(pieces.get(one).node(), pieces.get(other).node());
                if (across > 2 && down > 4 && !beside) {
                    found.add(
                            "\"%s\" lies over \"%s\""
                                    .formatted(pieces.get(one).words(), pieces.get(other).words()));
                }
            }
        }
    }

    /** Runs of one flow of text share their box where they wrap. */
    private static boolean sameLine(Node one, Node other) {
        return one.getParent() instanceof javafx.scene.text.TextFlow flow
                && flow.equals(other.getParent());
    }
}
