package vigil.screen.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import vigil.review.ReviewList.Show;
import vigil.screen.kit.Buttons;
import vigil.screen.kit.Panel;
import vigil.screen.kit.Style;
import vigil.screen.kit.TakenIn;
import vigil.screen.kit.Words;

/** Which sessions are shown: the kinds with their numbers, and a field to search in. */
final class FilterPane {
    private static final double ROW_EM = 2.7;

    private final Words words;
    private final Panel panel;
    private final ReviewModel model;
    private final ListView<Show> kinds = new ListView<>();
    private final TextField find = new TextField();
    private Map<Show, Integer> counts = Map.of();

    FilterPane(Words words, ReviewModel model, KeptPane kept, Runnable toList, PageWays ways) {
        this.words = words;
        this.panel = new Panel(words.say("review.show"));
        this.model = model;
        kinds.setCellFactory(
                list -> new CountCell<>(kind -> words.say("review.show." + kind), this::count));
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
                        kept.node(),
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
        asHighAs(kinds, some.size());
    }

    /** A list that shows all of so many rows. */
    static void asHighAs(ListView<?> list, int rows) {
        list.setStyle(
                "-fx-fixed-cell-size: %1$sem; -fx-pref-height: %2$sem; -fx-min-height: %2$sem;"
                        .formatted(ROW_EM, rows * ROW_EM + 0.4));
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

    private OptionalInt count(Show kind) {
        return model.isRead() ? OptionalInt.of(counts.getOrDefault(kind, 0)) : OptionalInt.empty();
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
}
