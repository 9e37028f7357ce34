package vigil.screen.kit;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

/**
 * A column that keeps the heights it was measured at until something in it changes. The height of
 * wrapping text depends on its width, and the toolkit keeps no such height: each column around a
 * row asks it for its least and its usual height, so that the innermost rows of nested columns
 * would be measured twice as often for each level above them.
 */
public class MeasuredColumn extends VBox {
    private double leastWidth = Double.NaN;
    private double leastHeight;
    private double usualWidth = Double.NaN;
    private double usualHeight;

    /** An empty column. */
    public MeasuredColumn() {}

    /** A column of these nodes, with a gap in px between them. */
    public MeasuredColumn(double gap, Node... nodes) {
        super(gap, nodes);
    }

    @Override
    public void requestLayout() {
        leastWidth = Double.NaN;
        usualWidth = Double.NaN;
        super.requestLayout();
    }

    @Override
    protected double computeMinHeight(double width) {
        if (width != leastWidth) {
            leastHeight = super.computeMinHeight(width);
            leastWidth = width;
        }
        return leastHeight;
    }

    @Override
    protected double computePrefHeight(double width) {
        if (width != usualWidth) {
            usualHeight = super.computePrefHeight(width);
            usualWidth = width;
        }
        return usualHeight;
    }
}
