package vigil.screen.shell;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import vigil.screen.kit.FormScroll;

/**
 * What the window has to say, and the screen below it. However much is said, and in however large
 * letters, the screen keeps half of the room; what does not fit into the other half scrolls.
 */
final class BelowBanner extends Region {
    private final FormScroll said;
    private final Region screen;

    /**
     * Messages over a screen.
     *
     * @param messages below each other, the gravest first
     */
    BelowBanner(Region messages, Region screen) {
        this.said = new FormScroll(messages);
        this.screen = screen;
        setMinHeight(0);
        getChildren().addAll(said, screen);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return said.prefHeight(width) + screen.prefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double half = snapSizeY(getHeight() / 2);
        double above = Math.min(snapSizeY(said.prefHeight(getWidth())), half);
        said.resizeRelocate(0, 0, getWidth(), above);
        screen.resizeRelocate(0, above, getWidth(), getHeight() - above);
    }
}
