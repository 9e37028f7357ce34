package vigil.screen.kit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * The steps of something that is done in an order: each with its number, its name and how it
 * stands. One Tab stop; arrows go from step to step and Enter goes there. Where there is little
 * room the steps are their numbers, and the name of the one that is shown.
 *
 * @param <S> a step
 */
public final class StepTrack<S> {

    /**
     * How a step stands.
     *
     * @param said in a few words
     */
    public record Mark(String said, Icons icon, Tone tone) {}

    private record Row(int number, String step, Button button, Label name, Label state) {}

    private final Words words;
    private final Map<S, Row> rows = new LinkedHashMap<>();
    private final VBox below = Style.on(new VBox(), Style.STEPS);
    private final FlowPane inALine = Style.on(new FlowPane(), Style.CHOICE_OPTIONS);
    private S here;
    private boolean line;

    /** A track of at least one step, the first of which is shown. */
    public StepTrack(Words words, List<S> steps, Function<S, String> nameOf, Consumer<S> go) {
        this.words = words;
        this.here = steps.getFirst();
        for (S step : steps) {
            rows.put(step, row(rows.size() + 1, nameOf.apply(step), () -> go.accept(step)));
        }
        below.addEventFilter(KeyEvent.KEY_PRESSED, this::arrows);
        inALine.addEventFilter(KeyEvent.KEY_PRESSED, this::arrows);
        inALine(false);
    }

    private static Row row(int number, String step, Runnable go) {
        Label name = Style.on(new Label(step), Style.STRONG);
        Label state = Style.on(new Label(), Style.SMALL);
        VBox text = new VBox(name, state);
        text.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(text, Priority.ALWAYS);
        Label at = Style.on(new Label(String.valueOf(number)), Style.STEP_NUMBER);
        Button button = Style.on(new Button(), Style.STEP);
        button.setGraphic(Style.on(new HBox(at, text), Style.LINE));
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(event -> go.run());
        return new Row(number, step, button, name, state);
    }

    /** Lays the steps below each other or in a line; returns what holds them. */
    public Pane inALine(boolean narrow) {
        line = narrow;
        Pane holder = narrow ? inALine : below;
        below.getChildren().clear();
        inALine.getChildren().clear();
        rows.values().forEach(row -> holder.getChildren().add(row.button()));
        named();
        return holder;
    }

    private void named() {
        rows.forEach(
                (step, row) -> {
                    boolean full = !line || step.equals(here);
                    Visibility.set(row.name(), full);
                    row.state()
                            .setContentDisplay(
                                    full ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY);
                });
    }

    private void arrows(KeyEvent event) {
        int by =
                switch (event.getCode()) {
                    case DOWN, RIGHT -> 1;
                    case UP, LEFT -> -1;
                    default -> 0;
                };
        List<Row> all = List.copyOf(rows.values());
        for (int at = 0; by != 0 && at < all.size(); at++) {
            int to = at + by;
            if (all.get(at).button().isFocused() && to >= 0 && to < all.size()) {
                event.consume();
                all.get(to).button().requestFocus();
                return;
            }
        }
    }

    /** Shows how the steps stand and which one is worked on. */
    public void show(Function<S, Mark> marks, S now) {
        here = now;
        named();
        rows.forEach((step, row) -> show(row, marks.apply(step), step.equals(now)));
    }

    private void show(Row row, Mark mark, boolean shown) {
        row.state().setText(mark.said());
        row.state().setGraphic(mark.icon().node());
        Style.GOOD.set(row.state(), mark.tone() == Tone.GOOD);
        Style.CAUTION.set(row.state(), mark.tone() == Tone.CAUTION);
        Style.MUTED.set(row.state(), mark.tone() == Tone.NEUTRAL);
        NodeState.IS_HERE.set(row.button(), shown);
        row.button().setFocusTraversable(shown);
        row.button()
                .setAccessibleText(
                        words.say("kit.step.spoken", row.number(), row.step(), mark.said()));
    }

    /** Puts the focus on the step that is shown. */
    public void takeFocus() {
        rows.forEach(
                (step, row) -> {
                    if (step.equals(here)) {
                        row.button().requestFocus();
                    }
                });
    }
}
