package vigil.screen.kit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/**
 * One of a few: a digit selects, arrows move, Space selects, Delete empties. One Tab stop. An
 * option whose label begins with a digit is selected by that digit, any other by its place in the
 * row.
 *
 * @param <T> what is chosen
 */
public final class ChoiceRow<T> extends MeasuredColumn implements EntryStep {

    private record Option<T>(T value, char digit, ToggleButton button) {}

    /** The options; in a line with others they take no more room than they need in one row. */
    private static final class Options extends FlowPane {
        private boolean inALine;

        @Override
        protected double computePrefWidth(double height) {
            double usual = super.computePrefWidth(height);
            return inALine ? Math.min(usual, oneRow()) : usual;
        }

        private double oneRow() {
            double width = snappedLeftInset() + snappedRightInset();
            for (Node option : getManagedChildren()) {
                width += snapSizeX(option.prefWidth(-1)) + snapSpaceX(getHgap());
            }
            return width - snapSpaceX(getHgap());
        }
    }

    private final Options row = Style.on(new Options(), Style.CHOICE_OPTIONS);
    private final List<Option<T>> options = new ArrayList<>();
    private final ObjectProperty<Optional<T>> value = new SimpleObjectProperty<>(Optional.empty());
    private final Map<String, T> letters = new HashMap<>();
    private Runnable goOn = () -> {};

    /**
     * A row named {@code label}; an empty label is not shown, but {@code spoken} is always said.
     */
    public ChoiceRow(
            String label, String spoken, List<T> values, Function<? super T, String> labelOf) {
        Style.on(this, Style.CHOICE_ROW);
        if (!label.isEmpty()) {
            getChildren().add(Style.on(new Label(label), Style.CHOICE_LABEL, Style.WRAP));
        }
        row.setAccessibleText(spoken);
        // A flow pane is at least as wide as its longest label, which is to wrap instead.
        row.setMinWidth(0);
        int place = 1;
        for (T one : values) {
            Option<T> option = option(one, labelOf.apply(one), spoken, place++);
            option.button()
                    .maxWidthProperty()
                    .bind(row.widthProperty().map(width -> widest(width.doubleValue())));
            options.add(option);
            row.getChildren().add(option.button());
        }
        getChildren().add(row);
        addEventFilter(KeyEvent.KEY_PRESSED, this::arrows);
        addEventFilter(KeyEvent.KEY_TYPED, this::digit);
        value.subscribe(this::show);
    }

    /** A row whose visible label is also what is said. */
    public ChoiceRow(String label, List<T> values, Function<? super T, String> labelOf) {
        this(label, label, values, labelOf);
    }

    /** It stands in a line with other nodes, which follow close behind it. */
    public ChoiceRow<T> inALine() {
        row.inALine = true;
        return this;
    }

    /** A letter that selects as well, where the same question is answered by it elsewhere. */
    public ChoiceRow<T> alsoBy(String letter, T selected) {
        letters.put(letter, selected);
        return this;
    }

    private Option<T> option(T one, String label, String spoken, int place) {
        boolean ownDigit = !label.isEmpty() && Character.isDigit(label.charAt(0));
        char digit = ownDigit ? label.charAt(0) : (char) ('0' + place % 10);
        ToggleButton button = new ToggleButton(label);
        if (!ownDigit && place <= 9) {
            button.setGraphic(Style.on(new Label(String.valueOf(digit)), Style.DIGIT));
        }
        button.setWrapText(true);
        button.setMinHeight(Region.USE_PREF_SIZE);
        button.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        button.setAccessibleText(spoken + ", " + label);
        button.setAccessibleHelp(String.valueOf(digit));
        button.setOnAction(event -> pressed(one));
        return new Option<>(one, digit, button);
    }

    /** A label longer than the row wraps within it. */
    private static double widest(double row) {
        return row > 0 ? row : Double.MAX_VALUE;
    }

    /** A toggle that is pressed once more lets go of itself, which no choice does. */
    private void pressed(T one) {
        value.set(Optional.of(one));
        show(value.get());
    }

    private void show(Optional<T> chosen) {
        for (Option<T> option : options) {
            option.button().setSelected(chosen.isPresent() && chosen.get().equals(option.value()));
        }
        Node stop = focusTarget();
        options.forEach(
                option -> option.button().setFocusTraversable(option.button().equals(stop)));
    }

    private void arrows(KeyEvent event) {
        int at = focused();
        if (at < 0 || event.isControlDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT, UP -> move(event, at - 1);
            case RIGHT, DOWN -> move(event, at + 1);
            case DELETE -> {
                event.consume();
                value.set(Optional.empty());
            }
            default -> {}
        }
    }

    private void move(KeyEvent event, int to) {
        event.consume();
        if (to >= 0 && to < options.size()) {
            options.get(to).button().requestFocus();
        }
    }

    private void digit(KeyEvent event) {
        String typed = event.getCharacter().toLowerCase(Locale.ROOT);
        for (Option<T> option : options) {
            if (typed.equals(String.valueOf(option.digit()))
                    || option.value().equals(letters.get(typed))) {
                event.consume();
                value.set(Optional.of(option.value()));
                option.button().requestFocus();
                goOn.run();
                return;
            }
        }
    }

    private int focused() {
        for (int at = 0; at < options.size(); at++) {
            if (options.get(at).button().isFocused()) {
                return at;
            }
        }
        return -1;
    }

    /** Gives every option a line of its own, as wide as the row; for options with long names. */
    public ChoiceRow<T> oneBelowTheOther() {
        for (Option<T> option : options) {
            option.button().setAlignment(Pos.CENTER_LEFT);
            option.button().prefWidthProperty().bind(widthProperty());
        }
        return this;
    }

    /** What is chosen; settable. */
    public ObjectProperty<Optional<T>> valueProperty() {
        return value;
    }

    /** What is chosen. */
    public Optional<T> value() {
        return value.get();
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public Node focusTarget() {
        return options.stream()
                .filter(
                        option ->
                                value.get().isPresent() && option.value().equals(value.get().get()))
                .findFirst()
                .orElse(options.getFirst())
                .button();
    }

    @Override
    public boolean emptyForBack() {
        return value.get().isEmpty();
    }

    @Override
    public void onComplete(Runnable step) {
        goOn = step;
    }

    @Override
    public void onEdit(Consumer<Runnable> undoable) {
        value.subscribe((before, now) -> undoable.accept(() -> value.set(before)));
    }

    @Override
    public void onChange(Runnable changed) {
        value.subscribe((before, now) -> changed.run());
    }
}
