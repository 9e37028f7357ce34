package vigil.screen.treatment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import vigil.screen.kit.EntryStep;
import vigil.screen.kit.Style;

/**
 * One of a few acts, each with its letter. The letter chooses and never does; Enter goes on. One
 * Tab stop.
 */
final class LetterRow<T> extends FlowPane implements EntryStep {

    private record Option<T>(T value, String letter, ToggleButton button) {}

    private final List<Option<T>> options = new ArrayList<>();
    private final Consumer<T> chosen;

    /**
     * A row.
     *
     * @param spoken what is said before each
     * @param chosen told at every choice, also of the same one again
     */
    LetterRow(
            String spoken,
            List<T> values,
            Function<T, String> letter,
            Function<T, String> label,
            Consumer<T> chosen) {
        this.chosen = chosen;
        Style.on(this, Style.CHOICE_OPTIONS);
        setAccessibleText(spoken);
        for (T value : values) {
            String key = letter.apply(value);
            ToggleButton button = new ToggleButton(label.apply(value));
            button.setGraphic(Style.on(new Label(key), Style.DIGIT));
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
            button.setAccessibleText(spoken + ", " + button.getText());
            button.setAccessibleHelp(key);
            button.setOnAction(pressed -> choose(value));
            options.add(new Option<>(value, key, button));
            getChildren().add(button);
        }
        mark(Optional.empty());
        addEventFilter(KeyEvent.KEY_PRESSED, this::arrows);
    }

    private void choose(T value) {
        mark(Optional.of(value));
        chosen.accept(value);
    }

    /** Shows which is chosen. */
    void mark(Optional<T> value) {
        options.forEach(
                option ->
                        option.button()
                                .setSelected(value.filter(option.value()::equals).isPresent()));
        Node stop = focusTarget();
        options.forEach(
                option -> option.button().setFocusTraversable(option.button().equals(stop)));
    }

    /** Chooses by a letter; false where no act has it. */
    boolean letter(String typed) {
        Optional<Option<T>> found =
                options.stream()
                        .filter(option -> option.letter().equalsIgnoreCase(typed))
                        .findFirst();
        found.ifPresent(option -> choose(option.value()));
        return found.isPresent();
    }

    private void arrows(KeyEvent event) {
        int by =
                switch (event.getCode()) {
                    case KeyCode.LEFT, KeyCode.UP -> -1;
                    case KeyCode.RIGHT, KeyCode.DOWN -> 1;
                    default -> 0;
                };
        for (int at = 0; by != 0 && at < options.size(); at++) {
            if (options.get(at).button().isFocused()) {
                event.consume();
                options.get(Math.clamp(at + by, 0, options.size() - 1)).button().requestFocus();
                return;
            }
        }
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public Node focusTarget() {
        return options.stream()
                .filter(option -> option.button().isSelected())
                .findFirst()
                .orElse(options.getFirst())
                .button();
    }
}
