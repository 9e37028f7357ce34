package vigil.screen.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vigil.review.ReviewList.Show;
import vigil.screen.kit.Buttons;
import vigil.screen.kit.Panel;
import vigil.screen.kit.Style;
import vigil.screen.kit.TakenIn;
import vigil.screen.kit.Words;
import vigil.wording.DisplayText;

/** Which sessions are shown: the kinds with their numbers, and a field to search in. */
final class FilterPane {
    private static final double ROW_EM = 2.7;

    private final Words words;
    private final Panel panel;
    private final ReviewModel model;
    private final ListView<Show> kinds = new ListView<>();
    private final TextField find = new TextField();
    private Map<Show, Integer> counts = Map.of();

    FilterPane(Words words, ReviewModel model, Runnable toList, PageWays ways) {
        this.panel = new Panel(words.say("review.show"));
        this.words = words;
        this.model = model;
        kinds.setCellFactory(list -> new KindCell());
        kinds.setAccessibleText(words.say("review.show.label"));
        Style.on(kinds, Style.KIND_LIST);
        kinds.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER && model.showsAllIfOnlyThere()) {
                        event.consume();
                        toList.run();
                    }
                });
        offer(model.kinds());
        kinds.getSelectionModel()
                .selectedItemProperty()
                .subscribe(kind -> Optional.ofNullable(kind).ifPresent(this::chosen));
        Label name = Style.on(new Label(words.say("review.find")), Style.PANEL_TITLE);
        name.setLabelFor(find);
        find.setPromptText(words.say("review.find.prompt"));
        find.setAccessibleText(words.say("review.find"));
        find.setAccessibleHelp(words.say("review.find.prompt"));
        find.textProperty().bindBidirectional(model.typed());
        TakenIn.by(find, () -> {});
        find.addEventFilter(KeyEvent.KEY_PRESSED, event -> key(event, toList));
        Style.on(panel, Style.KIND_PANEL);
        Label more = Style.on(new Label(words.say("review.more")), Style.PANEL_TITLE);
        panel.body()
                .setAll(
                        kinds,
                        Style.on(new VBox(name, find), Style.STACK),
                        Style.on(
                                new VBox(
                                        more,
                                        way("review.figures", ways.figures()),
                                        way("review.ledger", ways.ledger())),
                                Style.STACK));
    }

    private void offer(List<Show> some) {
        if (kinds.getItems().equals(some)) {
            return;
        }
        kinds.getItems().setAll(some);
        kinds.setStyle(
                "-fx-fixed-cell-size: %1$sem; -fx-pref-height: %2$sem; -fx-min-height: %2$sem;"
                        .formatted(ROW_EM, some.size() * ROW_EM + 0.4));
    }

    private Button way(String key, Runnable to) {
        Button button = Buttons.plain(words.say(key), to);
        button.setMaxWidth(Double.MAX_VALUE);
        return button;
    }

    Node node() {
        return panel;
    }

    private void chosen(Show kind) {
        if (!model.show().get().equals(Optional.of(kind))) {
            model.show(kind);
        }
    }

    private void key(KeyEvent event, Runnable toList) {
        if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
            event.consume();
            if (event.getCode() == KeyCode.ENTER) {
                model.showsAllIfOnlyThere();
            }
            toList.run();
        } else if (event.getCode() == KeyCode.ESCAPE && !find.getText().isEmpty()) {
            event.consume();
            find.clear();
        }
    }

    /** Shows how many there are of each kind, and which kind is shown. */
    void show(Map<Show, Integer> now, Optional<Show> shown) {
        counts = now;
        offer(model.kinds());
        shown.ifPresent(kind -> kinds.getSelectionModel().select(kind));
        kinds.refresh();
    }

    void takeFocus() {
        find.requestFocus();
        find.selectAll();
    }

    ListView<Show> kinds() {
        return kinds;
    }

    TextField find() {
        return find;
    }

    private final class KindCell extends ListCell<Show> {
        private final Label name = new Label();
        private final Label count = Style.on(new Label(), Style.MUTED);
        private final HBox line = Style.on(new HBox(name, gap(), count), Style.LINE);

        KindCell() {
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            setPrefWidth(0);
            count.setMinWidth(Region.USE_PREF_SIZE);
        }

        private static Region gap() {
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            return gap;
        }

        @Override
        protected void updateItem(@Nullable Show kind, boolean empty) {
            super.updateItem(kind, empty);
            if (kind == null || empty) {
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            String many = DisplayText.number(counts.getOrDefault(kind, 0));
            name.setText(words.say("review.show." + kind));
            count.setText(many);
            setAccessibleText(name.getText() + " " + many);
            setGraphic(line);
        }
    }
}
