package vigil.screen.checkin;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vigil.screen.kit.Buttons;
import vigil.screen.kit.Icons;
import vigil.screen.kit.Panel;
import vigil.screen.kit.Style;
import vigil.screen.kit.Words;

/** The steps at the left, each with its number, its name and how it stands. */
final class StepList {
    private final Words words;
    private final Map<Step, Button> buttons = new EnumMap<>(Step.class);
    private final Map<Step, Label> states = new EnumMap<>(Step.class);
    private final Map<Step, Label> names = new EnumMap<>(Step.class);
    private final VBox below = Style.on(new VBox(), Style.STEPS);
    private final FlowPane inALine = Style.on(new FlowPane(), Style.CHOICE_OPTIONS);
    private final Region gap = new Region();
    private final Button off;
    private final Panel panel = new Panel("");
    private boolean line;
    private Step shown = Step.PATIENT;

    StepList(Words words, Consumer<Step> go, Runnable callOff) {
        this.words = words;
        for (Step step : Step.values()) {
            button(step, go);
        }
        panel.addEventFilter(KeyEvent.KEY_PRESSED, this::arrows);
        off = Buttons.plain(words.say("checkin.calloff"), callOff);
        off.setMaxWidth(Double.MAX_VALUE);
        VBox.setVgrow(gap, Priority.ALWAYS);
        inALine(false);
    }

    /** In a narrow window the steps are their numbers, and the name of the one that is shown. */
    void inALine(boolean narrow) {
        below.getChildren().clear();
        inALine.getChildren().clear();
        panel.titleProperty().set(narrow ? "" : words.say("checkin.title"));
        panel.hint(narrow ? "" : words.say("checkin.steps.hint"));
        if (narrow) {
            inALine.getChildren().addAll(buttons.values());
            inALine.getChildren().add(off);
            panel.body().setAll(inALine);
        } else {
            below.getChildren().addAll(buttons.values());
            panel.body().setAll(below, gap, off);
        }
        line = narrow;
        named();
    }

    private void named() {
        names.forEach((step, name) -> Form.show(name, !line || step == shown));
        states.forEach(
                (step, state) ->
                        state.setContentDisplay(
                                line && step != shown
                                        ? ContentDisplay.GRAPHIC_ONLY
                                        : ContentDisplay.LEFT));
    }

    private void button(Step step, Consumer<Step> go) {
        Label number = Style.on(new Label(String.valueOf(step.number())), Style.STEP_NUMBER);
        Label name = Style.on(new Label(words.say("checkin.step." + step)), Style.STRONG);
        Label state = Style.on(new Label(), Style.SMALL);
        states.put(step, state);
        names.put(step, name);
        VBox text = new VBox(name, state);
        text.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox row = Style.on(new HBox(number, text), Style.LINE);
        Button button = Style.on(new Button(), Style.STEP);
        button.setGraphic(row);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(event -> go.accept(step));
        buttons.put(step, button);
    }

    private void arrows(KeyEvent event) {
        int by =
                switch (event.getCode()) {
                    case DOWN, RIGHT -> 1;
                    case UP, LEFT -> -1;
                    default -> 0;
                };
        for (Step step : Step.values()) {
            Step next = step.onward(by);
            if (next != step && of(step).isFocused()) {
                event.consume();
                of(next).requestFocus();
                return;
            }
        }
    }

    /** Shows how the steps stand and which is shown at the right. */
    void show(StepBoard board, Step here) {
        shown = here;
        named();
        for (Step step : Step.values()) {
            Standing standing = board.of(step);
            Label state = states.getOrDefault(step, new Label());
            state.setText(say(standing));
            state.setGraphic(icon(standing).node());
            Style.GOOD.set(state, standing instanceof Standing.Done);
            Style.CAUTION.set(state, standing instanceof Standing.Refused);
            Style.MUTED.set(
                    state,
                    standing instanceof Standing.Open || standing instanceof Standing.Waiting);
            Style.IS_HERE.set(of(step), step == here);
            of(step).setFocusTraversable(step == here);
            of(step).setAccessibleText(
                            words.say(
                                    "checkin.step.spoken",
                                    step.number(),
                                    words.say("checkin.step." + step),
                                    state.getText()));
        }
    }

    private static Icons icon(Standing standing) {
        return switch (standing) {
            case Standing.Done() -> Icons.CHECK;
            case Standing.Open() -> Icons.PLANNED;
            case Standing.Waiting _ -> Icons.LOCK;
            case Standing.Refused _ -> Icons.CAUTION;
        };
    }

    private String say(Standing standing) {
        return switch (standing) {
            case Standing.Done() -> words.say("checkin.standing.done");
            case Standing.Open() -> words.say("checkin.standing.open");
            case Standing.Waiting(Step first) ->
                    words.say("checkin.standing.waiting", first.number());
            case Standing.Refused(String reason) -> words.say("checkin.standing." + reason);
        };
    }

    private Button of(Step step) {
        Button button = buttons.get(step);
        if (button == null) {
            throw new IllegalArgumentException("every step has a button");
        }
        return button;
    }

    Panel node() {
        return panel;
    }

    /** Puts the focus on a step. */
    void takeFocus(Step step) {
        of(step).requestFocus();
    }
}
