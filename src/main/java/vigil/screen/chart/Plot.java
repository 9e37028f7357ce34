package vigil.screen.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import vigil.drawing.Pen;
import vigil.screen.kit.Tokens;
import vigil.screen.kit.Visibility;

/**
 * A drawing that is only looked at, in the colours of the theme and the size of all text. What it
 * shows stands in words or in a table beside it.
 */
public final class Plot extends Region {
    private final Canvas canvas = new Canvas();
    private final Label measure = new Label("M");
    private final ObservableValue<Tokens> tokens;
    private final double lines;
    private final TextWidths widths = new TextWidths();
    private Painter painter = (pen, width, height) -> {};

    /**
     * An empty plot.
     *
     * @param lines how many lines of text it is high
     */
    public Plot(ObservableValue<Tokens> tokens, String spoken, double lines) {
        this.tokens = tokens;
        this.lines = lines;
        getChildren().addAll(canvas, measure);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(spoken);
        Visibility.set(measure, false);
        measure.fontProperty().subscribe(this::requestLayout);
    }

    /** Draws on a surface of a size in px. */
    @FunctionalInterface
    public interface Painter {

        /** Draws. */
        void paint(Pen pen, double width, double height);
    }

    /** Shows another drawing. */
    public void show(Painter now) {
        painter = now;
        setNeedsLayout(true);
    }

    /** Draws anew in the colours of another theme until the subscription ends. */
    public Subscription followTheme() {
        return tokens.subscribe(now -> setNeedsLayout(true));
    }

    private double font() {
        return Math.max(11.5, measure.getFont().getSize() * 0.86);
    }

    @Override
    protected double computePrefHeight(double width) {
        return font() * lines;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(Math.max(1, getWidth()));
        canvas.setHeight(Math.max(1, getHeight()));
        GraphicsContext surface = canvas.getGraphicsContext2D();
        surface.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        if (canvas.getWidth() > 50) {
            List<Trace> traces = new ArrayList<>();
            painter.paint(
                    new Ink(traces::add, tokens.getValue(), font(), widths, Optional.empty()),
                    canvas.getWidth(),
                    canvas.getHeight());
            Trace.draw(traces, surface);
        }
    }
}
