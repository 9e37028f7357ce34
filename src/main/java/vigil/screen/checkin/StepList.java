package vigil.screen.checkin;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
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
    private final Panel panel;

    StepList(Words words, Consumer<Step> go, Runnable callOff) {
        this.words = words;
        VBox list = Style.on(new VBox(), Style.STEPS);
        for (Step step : Step.values()) {
            list.getChildren().add(button(step, go));
        }
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::arrows);
        Button off = Buttons.plain(words.say("checkin.calloff"), callOff);
        off.setMaxWidth(Double.MAX_VALUE);
        VBox rest = new VBox();
        VBox.setVgrow(rest, Priority.ALWAYS);
        panel = new Panel(words.say("checkin.title"), list, rest, off);
        panel.hint(words.say("checkin.steps.hint"));
    }

    private Button button(Step step, Consumer<Step> go) {
        Label number = Style.on(new Label(String.valueOf(step.number())), Style.STEP_NUMBER);
        Label name = Style.on(new Label(words.say("checkin.step." + step)), Style.STRONG);
        Label state = Style.on(new Label(), Style.SMALL);
        states.put(step, state);
        VBox text = new VBox(name, state);
        text.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox row = Style.on(new HBox(number, text), Style.LINE);
        Button button = Style.on(new Button(), Style.STEP);
        button.setGraphic(row);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(event -> go.accept(step));
        buttons.put(step, button);
        return button;
    }

    private void arrows(KeyEvent event) {
        int by =
                switch (event.getCode()) {
                    case DOWN -> 1;
                    case UP -> -1;
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
