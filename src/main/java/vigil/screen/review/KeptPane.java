package vigil.screen.review;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vigil.review.KeptFilter;
import vigil.review.ReviewList.Show;
import vigil.screen.desk.FaultText;
import vigil.screen.kit.ActionRegistry;
import vigil.screen.kit.Buttons;
import vigil.screen.kit.Drawer;
import vigil.screen.kit.FormPanel;
import vigil.screen.kit.LineField;
import vigil.screen.kit.Style;
import vigil.screen.kit.Visibility;
import vigil.screen.kit.Words;

/**
 * The filters that somebody keeps for themselves, each with how many sessions it shows, and the
 * form by which one is kept, named anew or taken away.
 */
final class KeptPane {
    /** The list, in which single keys name a filter anew and take it away. */
    static final String PANE = "kept";

    /** How many one person keeps: they stand below each other, and each is counted. */
    private static final int MOST = 20;

    private static final int ROWS_SHOWN = 3;

    private final Words words;
    private final ReviewModel model;
    private final ListView<KeptFilter> list = new ListView<>();
    private final VBox some;
    private final VBox node;
    private final Drawer drawer = Style.on(new Drawer(), Style.READABLE);
    private boolean showing;

    KeptPane(Words words, ReviewModel model, Runnable toList) {
        this.words = words;
        this.model = model;
        list.setCellFactory(view -> new CountCell<>(KeptFilter::name, model::count));
        list.setAccessibleText(words.say("review.kept.label"));
        Style.on(list, Style.KIND_LIST);
        ActionRegistry.markPane(list, PANE);
        ActionRegistry.markForm(drawer);
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(one -> Optional.ofNullable(one).ifPresent(this::chosen));
        list.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        event.consume();
                        toList.run();
                    }
                });
        Label title = Style.on(new Label(words.say("review.kept")), Style.PANEL_TITLE);
        title.setLabelFor(list);
        Label keys = Style.on(new Label(words.say("review.kept.keys")), Style.MUTED, Style.WRAP);
        keys.setMinHeight(Region.USE_PREF_SIZE);
        Button save = Buttons.plain(words.say("review.key.keep"), this::keep);
        save.setMaxWidth(Double.MAX_VALUE);
        some = Style.on(new VBox(title, list, keys), Style.STACK);
        node = Style.on(new VBox(some, save), Style.STACK);
    }

    /** The list and the button that keeps what is shown. */
    Node node() {
        return node;
    }

    /** Where the form opens. */
    Node form() {
        return drawer;
    }

    private void chosen(KeptFilter one) {
        if (!showing) {
            model.show(one);
        }
    }

    /** Shows them, how many sessions each shows, and which of them is what is shown now. */
    void show(List<KeptFilter> all) {
        showing = true;
        if (!list.getItems().equals(all)) {
            list.getItems().setAll(all);
            FilterPane.asHighAs(list, Math.min(all.size(), ROWS_SHOWN));
        }
        list.refresh();
        Visibility.set(some, !all.isEmpty());
        mark();
    }

    /**
     * Shows which of them is what is shown now; how many sessions each shows is not asked anew, for
     * that is a search for each.
     */
    void mark() {
        showing = true;
        List<KeptFilter> all = list.getItems();
        Optional<KeptFilter> now =
                shown().flatMap(
                                kind ->
                                        all.stream()
                                                .filter(one -> one.shows(kind, typed()))
                                                .findFirst());
        if (now.isEmpty()) {
            list.getSelectionModel().clearSelection();
        }
        now.ifPresent(this::atHand);
        showing = false;
    }

    /** Who goes through the list by keys sees the row already, and it stays where it is. */
    private void atHand(KeptFilter one) {
        list.getSelectionModel().select(one);
        if (!list.isFocused()) {
            list.scrollTo(one);
        }
    }

    /** Opens the form that keeps what is shown. */
    void keep() {
        shown().ifPresent(
                        kind ->
                                open(
                                        list.getItems().size() < MOST
                                                ? named(Optional.empty(), kind, typed())
                                                : full()));
    }

    /** The kind that is shown; nothing where sessions alone are, which no filter finds again. */
    private Optional<Show> shown() {
        return model.show().get().filter(kind -> model.only().get().isEmpty());
    }

    private String typed() {
        return model.typed().get();
    }

    /** Opens the form that names the chosen one anew. */
    void rename() {
        chosen().ifPresent(one -> open(named(Optional.of(one), one.kind(), one.typed())));
    }

    /** Opens the question whether the chosen one goes. */
    void takeAway() {
        chosen().ifPresent(
                        one ->
                                open(
                                        new FormPanel(
                                                words,
                                                words.say("review.kept.away"),
                                                words.say("review.kept.away.text", one.name()),
                                                words.say("review.kept.away"),
                                                form ->
                                                        change(
                                                                form,
                                                                Optional.of(one),
                                                                Optional.empty()),
                                                this::close)));
    }

    private Optional<KeptFilter> chosen() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }

    private FormPanel full() {
        return new FormPanel(
                words,
                words.say("review.key.keep"),
                words.say("review.kept.most", MOST),
                words.say("review.kept.understood"),
                this::close,
                this::close);
    }

    private FormPanel named(Optional<KeptFilter> before, Show kind, String typed) {
        LineField name =
                new LineField(words, words.say("review.kept.name"), true)
                        .judgedBy(as -> objection(before, as));
        before.ifPresent(one -> name.offer(one.name()));
        return new FormPanel(
                        words,
                        words.say(before.isEmpty() ? "review.key.keep" : "review.key.rename"),
                        words.say("review.kept.text", what(kind, typed)),
                        words.say("review.kept.act"),
                        form ->
                                change(
                                        form,
                                        before,
                                        Optional.of(new KeptFilter(name.text(), kind, typed))),
                        this::close)
                .add(name);
    }

    /** Which sessions one shows, in words. */
    private String what(Show kind, String typed) {
        String name = words.say("review.show." + kind);
        return typed.isBlank() ? name : words.say("review.kept.with", name, typed.strip());
    }

    /** What is shown at present, in words. */
    String what() {
        return what(model.show().get().orElse(Show.ALL), typed());
    }

    private Optional<String> objection(Optional<KeptFilter> before, String typed) {
        String name = typed.strip();
        if (name.length() > KeptFilter.LONGEST) {
            return Optional.of(words.say("review.kept.long", KeptFilter.LONGEST));
        }
        boolean there =
                list.getItems().stream()
                        .filter(one -> !before.equals(Optional.of(one)))
                        .anyMatch(one -> one.name().equalsIgnoreCase(name));
        return there ? Optional.of(words.say("review.kept.there")) : Optional.empty();
    }

    private void change(FormPanel form, Optional<KeptFilter> from, Optional<KeptFilter> to) {
        form.busy(true);
        model.keep(
                from,
                to,
                this::close,
                fault -> {
                    form.busy(false);
                    form.refuse(FaultText.of(words, fault));
                });
    }

    private void open(FormPanel form) {
        drawer.open(form);
    }

    /** Takes the form away. */
    void close() {
        drawer.close();
    }
}
