package vigil.screen.kit;

import javafx.geometry.Orientation;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/**
 * What a card tells below its title: as high as it is at the width of the card, and scrolled by
 * keys only where the window is lower than that.
 */
public final class SheetScroll extends ScrollPane {

    private final Region told;

    /**
     * Scrolls this.
     *
     * @param spoken what it is, for a screen reader
     */
    public SheetScroll(Region told, String spoken) {
        super(told);
        this.told = told;
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setAccessibleText(spoken);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        double beside = snappedLeftInset() + snappedRightInset();
        double room = width < 0 ? -1 : width - beside;
        return snapSizeY(told.prefHeight(room)) + snappedTopInset() + snappedBottomInset();
    }
}
