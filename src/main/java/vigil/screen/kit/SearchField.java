package vigil.screen.kit;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.StringProperty;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vigil.wording.DisplayText;

/**
 * A field with what it finds below it. Typing never chooses: Down highlights a row and Enter takes
 * it. Enter without a highlighted row hands over the text itself, as a wristband scanner types it.
 *
 * @param <T> what is found
 */
public final class SearchField<T> extends VBox {

    private static final double ROW_EM = 3.2;
    private static final int MOST_ROWS = 7;

    /** One whole row and the edges: where there is little room the rest is scrolled to. */
    private static final double LEAST_EM = ROW_EM + 0.8;

    private final Words words;
    private final TextField input = new TextField();
    private final ListView<T> list = new ListView<>();
    private final Label count = Style.on(new Label(), Style.MUTED, Style.SMALL);
    private Consumer<T> picked = found -> {};
    private Consumer<String> entered = text -> {};

    /**
     * A field.
     *
     * @param label spoken name
     * @param prompt shown while it is empty
     * @param find what belongs to a typed text, best first; an empty text finds what the owner
     *     wants to offer
     * @param row how one find is shown
     */
    public SearchField(
            Words words,
            String label,
            String prompt,
            Function<? super String, ? extends List<T>> find,
            Function<? super T, ? extends Node> row) {
        this.words = words;
        Style.on(this, Style.FORM);
        input.setPromptText(prompt);
        input.setAccessibleText(label);
        input.setAccessibleHelp(words.say("kit.search.help"));
        list.setFocusTraversable(false);
        list.setAccessibleText(label);
        Style.on(list, Style.SEARCH_LIST);
        list.setCellFactory(view -> new Row<>(row));
        list.setOnMouseClicked(event -> take());
        input.textProperty().subscribe(text -> offer(find.apply(text), text));
        input.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        TakenIn.by(input, () -> count.setText(TakenIn.tooLong(words)));
        getChildren().addAll(input, count, list);
    }

    private static final class Row<T> extends ListCell<T> {

        private final Function<? super T, ? extends Node> show;

        Row(Function<? super T, ? extends Node> show) {
            this.show = show;
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        }

        @Override
        protected void updateItem(@Nullable T item, boolean empty) {
            super.updateItem(item, empty);
            setGraphic(item == null || empty ? null : show.apply(item));
        }
    }

    private void offer(List<T> found, String text) {
        list.getItems().setAll(found);
        list.getSelectionModel().clearSelection();
        boolean any = !found.isEmpty();
        Visibility.set(list, any);
        double em = Math.min(found.size(), MOST_ROWS) * ROW_EM + 0.8;
        list.setStyle(
                "-fx-pref-height: %1$sem; -fx-min-height: %2$sem; -fx-fixed-cell-size: %3$sem;"
                        .formatted(em, Math.min(em, LEAST_EM), ROW_EM));
        count.setText(
                any
                        ? words.say("kit.search.found", DisplayText.number(found.size()))
                        : words.say("kit.search.none"));
        boolean asked = !text.isBlank();
        Visibility.set(count, asked);
        if (asked) {
            count.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        }
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> move(event, 1);
            case UP -> move(event, -1);
            case ENTER -> {
                if (!event.isControlDown()) {
                    event.consume();
                    enter();
                }
            }
            default -> {}
        }
    }

    private void move(KeyEvent event, int by) {
        event.consume();
        int at = list.getSelectionModel().getSelectedIndex() + by;
        if (at >= 0 && at < list.getItems().size()) {
            list.getSelectionModel().select(at);
            list.scrollTo(at);
        } else if (at < 0) {
            list.getSelectionModel().clearSelection();
        }
    }

    private void enter() {
        if (list.getSelectionModel().isEmpty()) {
            entered.accept(input.getText());
        } else {
            take();
        }
    }

    /** Takes the only row there is; of several the first is highlighted, for Enter once more. */
    void takeOnly() {
        if (list.getItems().size() == 1) {
            picked.accept(list.getItems().getFirst());
        } else if (!list.getItems().isEmpty()) {
            list.getSelectionModel().select(0);
        }
    }

    private void take() {
        Optional.ofNullable(list.getSelectionModel().getSelectedItem()).ifPresent(picked);
    }

    /** What to do with a row that was taken. */
    public void onPicked(Consumer<T> act) {
        picked = act;
    }

    /** What to do with a text that was entered without highlighting a row. */
    public void onEntered(Consumer<String> act) {
        entered = act;
    }

    /** What is typed. */
    public StringProperty textProperty() {
        return input.textProperty();
    }

    /** The field itself. */
    public TextField input() {
        return input;
    }

    /** The rows offered at present. */
    public List<T> offered() {
        return List.copyOf(list.getItems());
    }
}
