package vigil.screen.chart;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import vigil.drawing.ChartContent;
import vigil.drawing.ChartDrawing;
import vigil.drawing.ChartSurface;
import vigil.drawing.ChartWords;
import vigil.drawing.TimeWindow;
import vigil.screen.kit.FormScroll;
import vigil.screen.kit.Style;
import vigil.screen.kit.Tokens;
import vigil.screen.kit.Visibility;

/**
 * The drawn chart. Left and right move the cursor from set to set, plus and minus change the
 * window, Home and End jump, up and down show what is out of sight of it in a low window. The
 * flowsheet says the same in numbers; a screen reader is told the set under the cursor.
 */
public final class SessionChart extends Region {
    private static final int MOST_EFFECTS = 3;
    private static final double LEAST_LINES = 27;

    private final Strips strips = new Strips();
    private final Label measure = new Label("M");
    private final Region ring = Style.on(new Region(), Style.FOCUS_RING);
    private final ChartWords words;
    private final ObjectProperty<Optional<ChartContent>> content =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Tokens> tokens;
    private final ObjectProperty<TimeWindow> window =
            new SimpleObjectProperty<>(TimeWindow.TREATMENT);
    private final ReadOnlyObjectWrapper<Optional<Instant>> cursor =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    private final Stamps stamps = new Stamps();
    private final TextWidths widths = new TextWidths();
    private final Runnable askAgain = this::askAgain;
    private double roomFor;

    /** An empty chart in the colours of a theme; a new theme is set by {@link #tokens}. */
    public SessionChart(ChartWords words, Tokens tokens, String label) {
        this.words = words;
        this.tokens = new SimpleObjectProperty<>(tokens);
        getChildren().addAll(strips, measure, ring);
        getStyleClass().add("vigil-chart");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(label);
        content.addListener((was, before, after) -> drawAgain());
        this.tokens.addListener((was, before, after) -> drawAgain());
        window.addListener((was, before, after) -> drawAgain());
        cursor.addListener((was, before, after) -> drawAgain());
        ring.setManaged(false);
        ring.setMouseTransparent(true);
        ring.visibleProperty().bind(focusedProperty());
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        setOnMousePressed(pressed -> requestFocus());
        Visibility.set(measure, false);
        measure.fontProperty().subscribe(this::requestLayout);
        setMinWidth(280);
    }

    /** The size of the chart's text: it follows the size of all text as far as there is room. */
    private double font() {
        double wanted = measure.getFont().getSize() * 0.84;
        return Math.clamp(wanted, 11.5, Math.max(11.5, getWidth() / 38));
    }

    @Override
    protected double computeMinHeight(double width) {
        roomFor = font();
        return roomFor * LEAST_LINES;
    }

    /** What is drawn. */
    public ObjectProperty<Optional<ChartContent>> content() {
        return content;
    }

    /** The colours it is drawn in. */
    public ObjectProperty<Tokens> tokens() {
        return tokens;
    }

    /** How much time is shown. */
    public ObjectProperty<TimeWindow> window() {
        return window;
    }

    /** The set under the cursor, if there is one. */
    public ReadOnlyObjectProperty<Optional<Instant>> cursor() {
        return cursor.getReadOnlyProperty();
    }

    @Override
    protected void layoutChildren() {
        if (roomFor != font() && getScene() != null) {
            // Its text became larger with its width: it needs more height than it was given. What
            // is around it is being laid out just now and would not hear of it.
            getScene().addPostLayoutPulseListener(askAgain);
        }
        ring.resize(getWidth(), getHeight());
        draw(Math.max(1, getWidth()), Math.max(1, getHeight()));
    }

    private void askAgain() {
        if (getScene() != null) {
            getScene().removePostLayoutPulseListener(askAgain);
        }
        requestLayout();
    }

    /** With the next frame, once, whatever else changes until then; nothing around it moves. */
    private void drawAgain() {
        setNeedsLayout(true);
    }

    private void draw(double width, double height) {
        List<Trace> traces = new ArrayList<>();
        if (width >= 50) {
            Ink ink = new Ink(traces::add, tokens.get(), font(), widths, stamps());
            content.get().ifPresent(drawn -> draw(drawn, ink, width, height));
        }
        strips.show(traces, width, height, !wholePoints());
    }

    private void draw(ChartContent drawn, Ink ink, double width, double height) {
        ChartDrawing drawing =
                new ChartDrawing(
                        ink,
                        words,
                        drawn,
                        window.get().of(drawn),
                        new ChartSurface(width, height, MOST_EFFECTS));
        drawing.paint();
        cursor.get().ifPresent(drawing::cursor);
    }

    /** Whether a unit of this chart is a whole number of points of its screen. */
    private boolean wholePoints() {
        return scale().filter(points -> points == Math.rint(points)).isPresent();
    }

    /** How many points a unit has, both ways; absent where the two differ or none is known. */
    private Optional<Double> scale() {
        return Optional.ofNullable(getScene())
                .map(Scene::getWindow)
                .filter(window -> window.getOutputScaleX() == window.getOutputScaleY())
                .map(Window::getOutputScaleX);
    }

    /** The marks kept as pictures, where a unit of this chart is one point. */
    private Optional<Stamps> stamps() {
        return scale().filter(points -> points == 1).map(points -> stamps);
    }

    private void key(KeyEvent pressed) {
        KeyCode code = pressed.getCode();
        boolean used = true;
        if (code == KeyCode.LEFT) {
            step(-1);
        } else if (code == KeyCode.RIGHT) {
            step(1);
        } else if (code == KeyCode.HOME) {
            cursor.set(stops().stream().findFirst());
        } else if (code == KeyCode.END) {
            cursor.set(stops().stream().reduce((earlier, later) -> later));
        } else if (code == KeyCode.ADD || code == KeyCode.PLUS || "+".equals(pressed.getText())) {
            window.set(window.get().shorter());
        } else if (code == KeyCode.SUBTRACT || code == KeyCode.MINUS) {
            window.set(window.get().longer());
        } else if (code == KeyCode.UP || code == KeyCode.DOWN) {
            used = FormScroll.more(this, code == KeyCode.DOWN);
        } else {
            used = false;
        }
        if (used) {
            pressed.consume();
        }
    }

    private List<Instant> stops() {
        return content.get().map(ChartContent::stops).orElse(List.of());
    }

    private void step(int by) {
        List<Instant> stops = stops();
        if (stops.isEmpty()) {
            return;
        }
        int here = cursor.get().map(stops::indexOf).orElse(by > 0 ? -1 : stops.size());
        cursor.set(Optional.of(stops.get(Math.clamp(here + by, 0, stops.size() - 1))));
    }
}
