package vigil.screen.kit;

import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;

/**
 * The row for one clinical value: label, field with its unit inside, previous value, a line for
 * what is wrong. The text is exactly what was typed; a refused or unusual text stays until a person
 * changes it.
 */
public final class EntryField extends TypedStep<TextField> {

    /**
     * How a row looks.
     *
     * @param label the visible and spoken name
     * @param unit shown inside the field, or empty
     * @param help spoken help: range and how to type it
     * @param widthEm width of the field in em
     */
    public record Spec(String label, String unit, String help, double widthEm) {

        /** A row of the usual width. */
        public Spec(String label, String unit, String help) {
            this(label, unit, help, 9.4);
        }
    }

    private final Words words;
    private final Spec spec;
    private final Function<String, FieldState> judge;
    private final Label name = Style.on(new Label(), Style.ENTRY_LABEL);
    private final Label unit = Style.on(new Label(), Style.ENTRY_UNIT);
    private final Label previous = Style.on(new Label(), Style.ENTRY_PREVIOUS);
    private final Label message = Style.on(new Label(), Style.ENTRY_MESSAGE);
    private final ReadOnlyObjectWrapper<FieldState> state =
            new ReadOnlyObjectWrapper<>(new FieldState.Empty());
    private final ReadOnlyBooleanWrapper confirmed = new ReadOnlyBooleanWrapper(false);
    private boolean told;
    private Optional<String> further = Optional.empty();
    private Runnable goOn = () -> {};

    /** A row whose text is judged by {@code judge} at every change. */
    public EntryField(Words words, Spec spec, Function<String, FieldState> judge) {
        this(words, spec, judge, false);
    }

    private EntryField(Words words, Spec spec, Function<String, FieldState> judge, boolean inGrid) {
        super(new TextField());
        this.words = words;
        this.spec = spec;
        this.judge = judge;
        Style.on(this, Style.ENTRY);
        if (inGrid) {
            Style.on(this, Style.GRID_CELL);
            getChildren().add(box(named()));
        } else {
            getChildren().addAll(row(), message);
        }
        message.setMinHeight(Region.USE_PREF_SIZE);
        show(Optional.empty());
        state.set(judge.apply(""));
        input.textProperty().subscribe(this::typed);
        TakenIn.by(input, () -> show(Optional.of(TakenIn.tooLong(words))));
        input.focusedProperty().subscribe((before, now) -> left(now));
    }

    /**
     * The field alone, for a grid whose columns name label and unit once; what is wrong is spoken
     * here and shown by whoever listens to {@link #messageProperty}.
     */
    public static EntryField inGrid(Words words, Spec spec, Function<String, FieldState> judge) {
        return new EntryField(words, spec, judge, true);
    }

    private Node row() {
        name.setLabelFor(input);
        unit.setText(spec.unit());
        unit.setMouseTransparent(true);
        unit.setMinWidth(Region.USE_PREF_SIZE);
        unit.visibleProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                this::unitHasRoom,
                                input.textProperty(),
                                input.promptTextProperty(),
                                input.fontProperty(),
                                input.widthProperty(),
                                unit.widthProperty()));
        StackPane box = box(named(), unit);
        StackPane.setAlignment(unit, Pos.CENTER_RIGHT);
        previous.setMinWidth(0);
        previous.managedProperty().bind(previous.textProperty().isNotEmpty());
        HBox.setHgrow(previous, Priority.ALWAYS);
        HBox row = Style.on(new HBox(name, box, previous), Style.ENTRY_ROW);
        row.setMinHeight(Region.USE_PREF_SIZE);
        return row;
    }

    /** Asks for something else from now on, in the same field. */
    public void rename(String label) {
        name.setText(label);
        input.setAccessibleText(label);
    }

    /** A text, or what stands in its place, is never written over by the unit. */
    private boolean unitHasRoom() {
        if (input.getWidth() == 0) {
            return true;
        }
        boolean typed = !text().isEmpty();
        Text measured = new Text(typed ? text() : input.getPromptText());
        measured.setFont(input.getFont());
        double left = input.snappedLeftInset();
        // Behind what is typed there is room for the caret; what is offered has none.
        return (typed ? 2 * left : left) + measured.getLayoutBounds().getWidth() + unit.getWidth()
                <= input.getWidth();
    }

    private TextField named() {
        Style.on(input, Style.ENTRY_INPUT);
        input.setAccessibleRole(AccessibleRole.TEXT_FIELD);
        rename(spec.label());
        input.setAccessibleHelp(help());
        return input;
    }

    private StackPane box(Node... content) {
        StackPane box = new StackPane(content);
        box.setStyle(
                "-fx-min-width: %1$sem; -fx-pref-width: %1$sem; -fx-max-width: %1$sem;"
                        .formatted(spec.widthEm()));
        return box;
    }

    private String help() {
        return spec.unit().isEmpty()
                ? spec.help()
                : words.say("kit.field.help", spec.unit(), spec.help());
    }

    private void typed(String before, String now) {
        confirmed.set(false);
        told = false;
        show(Optional.empty());
        state.set(judge.apply(now));
        if (input.isFocused()
                && now.length() > before.length()
                && state.get() instanceof FieldState.Complete) {
            goOn.run();
        }
    }

    private void left(boolean focused) {
        if (!focused) {
            tell();
        }
    }

    /** Asks the judge again, because what it compares with has changed. */
    public void rejudge() {
        FieldState before = state.get();
        state.set(judge.apply(text()));
        if (told && !before.equals(state.get())) {
            tell();
        }
    }

    /** Shows now what is wrong or unusual, and nothing when all is well. */
    public void tell() {
        told = true;
        show(sentence());
    }

    /** Says something of what was tried, until the text changes or the field is left. */
    public void say(String sentence) {
        show(Optional.of(sentence));
    }

    private Optional<String> sentence() {
        return switch (state.get()) {
            case FieldState.Empty() -> Optional.empty();
            case FieldState.Unfinished() -> Optional.of(words.say("kit.field.unfinished"));
            case FieldState.Refused(String why) -> Optional.of(why);
            case FieldState.Unusual(String what) ->
                    Optional.of(
                            words.say(
                                            confirmed.get()
                                                    ? "kit.field.unusual.kept"
                                                    : "kit.field.unusual",
                                            what)
                                    .strip());
            case FieldState.Fine() -> Optional.empty();
            case FieldState.Complete() -> Optional.empty();
        };
    }

    private void show(Optional<String> sentence) {
        boolean refused =
                sentence.isPresent()
                        && (state.get() instanceof FieldState.Refused
                                || state.get() instanceof FieldState.Unfinished);
        boolean unusual = sentence.isPresent() && state.get() instanceof FieldState.Unusual;
        NodeState.IS_REFUSED.set(this, refused);
        NodeState.IS_UNUSUAL.set(this, unusual);
        if (sentence.isPresent()) {
            Icons icon = refused ? Icons.SERIOUS : confirmed.get() ? Icons.CHECK : Icons.CAUTION;
            message.setGraphic(icon.node());
        }
        message.setText(sentence.orElse(""));
        Visibility.set(message, sentence.isPresent());
        input.setAccessibleHelp(sentence.map(said -> said + " " + help()).orElse(help()));
        if (sentence.isPresent()) {
            input.notifyAccessibleAttributeChanged(AccessibleAttribute.HELP);
            message.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        }
    }

    @Override
    public boolean settle() {
        if (told && isHere() && state.get() instanceof FieldState.Unusual) {
            confirmed.set(true);
        }
        tell();
        return recordable();
    }

    /** Who saves from another field may not have seen what was said here in passing. */
    private boolean isHere() {
        Scene scene = input.getScene();
        return scene != null && input.equals(scene.getFocusOwner());
    }

    /** Whether what stands here can be recorded: fine, empty, or unusual and confirmed. */
    public boolean recordable() {
        return state.get().recordable(confirmed.get());
    }

    /** What the judge thinks of it. */
    public ReadOnlyObjectProperty<FieldState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /**
     * Whether an unusual value was confirmed by Enter once more; falls back at every change of the
     * text.
     */
    public ReadOnlyBooleanProperty confirmedProperty() {
        return confirmed.getReadOnlyProperty();
    }

    /** The value of the set before, shown beside the field. */
    public StringProperty previousProperty() {
        return previous.textProperty();
    }

    /** What is said under the field at present. */
    public Optional<String> message() {
        return message.isManaged() ? Optional.of(message.getText()) : Optional.empty();
    }

    /** The same as it changes; empty while nothing is said. */
    public ReadOnlyStringProperty messageProperty() {
        return message.textProperty();
    }

    /** The visible and spoken name. */
    public String label() {
        return name.getText();
    }

    /** A sign that goes on behind a complete text, as a bracket does. */
    public EntryField goesOnWith(String sign) {
        further = Optional.of(sign);
        return this;
    }

    @Override
    public boolean takesBack(String sign) {
        if (further.filter(sign::equals).isEmpty()) {
            return false;
        }
        input.requestFocus();
        input.appendText(sign);
        input.end();
        return true;
    }

    @Override
    public void onComplete(Runnable step) {
        goOn = step;
    }
}
