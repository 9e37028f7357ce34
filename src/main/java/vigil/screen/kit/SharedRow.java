package vigil.screen.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * Nodes beside each other, each as high as the row. Some keep their own width, the others share
 * what is left in fixed proportions, whatever they hold; so rows below each other line up.
 */
public final class SharedRow extends Pane {
    private final List<Double> shares = new ArrayList<>();
    private final double gap;

    /**
     * An empty row.
     *
     * @param gap between two nodes, in px
     */
    public SharedRow(double gap, Style... styles) {
        this.gap = gap;
        Style.on(this, styles);
    }

    /** Adds a node that keeps its own width. */
    public SharedRow own(Node node) {
        return share(node, 0);
    }

    /** Adds a node with its share of the room that is left. */
    public SharedRow share(Node node, double share) {
        shares.add(share);
        getChildren().add(node);
        return this;
    }

    /** Takes a node away. */
    public void without(Node node) {
        int at = getChildren().indexOf(node);
        if (at >= 0) {
            shares.remove(at);
            getChildren().remove(at);
        }
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double[] widths(double width) {
        double left = width - snappedLeftInset() - snappedRightInset();
        left -= gap * Math.max(0, getChildren().size() - 1);
        double whole = 0;
        double[] widths = new double[getChildren().size()];
        for (int at = 0; at < widths.length; at++) {
            whole += shares.get(at);
            if (shares.get(at) == 0) {
                widths[at] = snapSizeX(getChildren().get(at).prefWidth(-1));
                left -= widths[at];
            }
        }
        for (int at = 0; at < widths.length; at++) {
            if (shares.get(at) > 0) {
                widths[at] = Math.max(0, Math.floor(left * shares.get(at) / whole));
            }
        }
        return widths;
    }

    @Override
    protected double computePrefWidth(double height) {
        double width = snappedLeftInset() + snappedRightInset();
        for (Node node : getChildren()) {
            width += node.prefWidth(-1);
        }
        return width + gap * Math.max(0, getChildren().size() - 1);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        double[] widths = widths(width < 0 ? prefWidth(-1) : width);
        double height = 0;
        for (int at = 0; at < widths.length; at++) {
            height = Math.max(height, getChildren().get(at).prefHeight(widths[at]));
        }
        return snappedTopInset() + height + snappedBottomInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        double[] widths = widths(width < 0 ? getWidth() : width);
        double height = 0;
        for (int at = 0; at < widths.length; at++) {
            height = Math.max(height, getChildren().get(at).minHeight(widths[at]));
        }
        return snappedTopInset() + height + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        double[] widths = widths(getWidth());
        double height = getHeight() - snappedTopInset() - snappedBottomInset();
        double left = snappedLeftInset();
        for (int at = 0; at < widths.length; at++) {
            Node node = getChildren().get(at);
            node.resizeRelocate(left, snappedTopInset(), widths[at], height);
            left += widths[at] + gap;
        }
    }
}
