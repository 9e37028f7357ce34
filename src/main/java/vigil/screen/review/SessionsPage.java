package vigil.screen.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vigil.quantity.Moment;
import vigil.review.ReviewList.Show;
import vigil.review.SessionBrief;
import vigil.screen.desk.SessionDesk;
import vigil.screen.kit.ActionRegistry;
import vigil.screen.kit.Buttons;
import vigil.screen.kit.Em;
import vigil.screen.kit.FormScroll;
import vigil.screen.kit.KeptFocus;
import vigil.screen.kit.Panel;
import vigil.screen.kit.SharedRow;
import vigil.screen.kit.Style;
import vigil.screen.kit.Subscriptions;
import vigil.screen.kit.Visibility;
import vigil.screen.kit.Words;
import vigil.telling.People;
import vigil.wording.DisplayText;

/** The sessions to go through: what to show, the list, the one at hand. */
final class SessionsPage implements Page {
    /** The pane of the sessions, in which single letters are keys. */
    static final String PANE = "sessions";

    /** All of it, in which the letters of the session at hand work. */
    static final String PAGE = "page";

    /** Sessions and the one at hand share the room beside the filters as three to two. */
    private static final int LIST = 3;

    private static final int BRIEF = 2;
    private static final double GAP = 14;

    private static final double NARROW_EM = 62;

    private final Words words;
    private final ObservableValue<Moment> now;
    private final ReviewModel model;
    private final FilterPane filter;
    private final KeptPane kept;
    private final ListPrint print;
    private final ListView<SessionBrief> sessions = new ListView<>();
    private final Label nothing = Style.on(new Label(), Style.MUTED, Style.WRAP);
    private final Panel sessionsPanel;
    private final Button everyone;
    private final Label counts = Style.on(new Label(), Style.MUTED, Style.WRAP);
    private final Attesting attesting;
    private final SummaryPane summary;
    private final Em em = new Em(this::arrange);
    private final VBox work = Style.on(new VBox(), Style.WORK);
    private final FormScroll root = new FormScroll(work);
    private final Subscriptions listeners = new Subscriptions();
    private Optional<Boolean> narrow = Optional.empty();
    private Optional<FormScroll> beside = Optional.empty();

    /**
     * The page.
     *
     * @param ways what can be opened from it
     */
    SessionsPage(Words words, SessionDesk desk, ReviewModel model, PageWays ways, ListPaper paper) {
        this.words = words;
        this.model = model;
        People people = new People(desk.clinic().staff());
        BriefText text = new BriefText(words, people);
        print = new ListPrint(words, desk, text, paper);
        kept = new KeptPane(words, model, this::takeFocus);
        filter = new FilterPane(words, model, kept, this::takeFocus, ways);
        attesting = new Attesting(words, desk, model, this::takeFocus, this::seen);
        summary =
                new SummaryPane(
                        words,
                        new SummaryText(words, people, desk.now()::get),
                        ways,
                        attesting.node());
        now = desk.now();
        SentText sent = new SentText(words, desk.zone(), model.receipts(), desk.now()::get);
        sessions.setCellFactory(list -> new BriefCell(text, desk.now()::get, sent));
        sessions.setAccessibleText(words.say("review.sessions"));
        sessions.setPlaceholder(nothing);
        Style.on(sessions, Style.ENTRY_LIST);
        VBox.setVgrow(sessions, Priority.ALWAYS);
        sessions.getSelectionModel()
                .selectedItemProperty()
                .subscribe(brief -> Optional.ofNullable(brief).ifPresent(this::chosen));
        everyone = Buttons.quiet(words.say("review.only.end"), () -> model.only(Optional.empty()));
        counts.setMinHeight(Region.USE_PREF_SIZE);
        sessionsPanel =
                new Panel("", counts, kept.form(), print.said(), everyone, header(), sessions);
        ActionRegistry.markPane(sessionsPanel, PANE);
        root.widthProperty().subscribe(width -> arrange());
        ActionRegistry.markPane(root, PAGE);
    }

    private Node header() {
        Label when = title("when");
        Label state = title("state");
        Style.on(when, Style.BRIEF_WHEN);
        Style.on(state, Style.BRIEF_STATE);
        SharedRow head = BriefCell.row(when, title("patient"), title("out"));
        sessions.widthProperty()
                .subscribe(width -> BriefCell.withState(head, state, width.doubleValue()));
        return Style.on(head, Style.BRIEF_HEAD);
    }

    private Label title(String column) {
        return Style.on(new Label(words.say("review.column." + column)), Style.TABLE_HEAD);
    }

    /** Where there is little room the three panes stand below each other and scroll together. */
    private void arrange() {
        boolean now = root.getWidth() > 0 && root.getWidth() < NARROW_EM * em.px();
        if (narrow.filter(was -> was == now).isPresent()) {
            return;
        }
        narrow = Optional.of(now);
        KeptFocus.during(root, () -> arrange(now));
    }

    private void arrange(boolean now) {
        root.setFitToHeight(!now);
        work.getChildren().clear();
        if (now) {
            beside = Optional.empty();
            work.getChildren().setAll(filter.node(), sessionsPanel, summary.node(), em);
            sessions.setStyle("-fx-min-height: 24em; -fx-pref-height: 24em;");
        } else {
            FormScroll pane = new FormScroll(summary.node());
            pane.setFitToHeight(true);
            beside = Optional.of(pane);
            SharedRow row =
                    new SharedRow(GAP)
                            .own(filter.node())
                            .share(sessionsPanel, LIST)
                            .share(pane, BRIEF);
            VBox.setVgrow(row, Priority.ALWAYS);
            work.getChildren().setAll(row, em);
            sessions.setStyle("-fx-min-height: 10em; -fx-pref-height: 10em;");
        }
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public Set<String> panes() {
        return Set.of(PANE, PAGE);
    }

    @Override
    public void shown() {
        listeners.follow(
                model.list(),
                list -> {
                    counted();
                    kept.show(model.kept().get());
                });
        listeners.listen(model.receipts().changes(), changed -> sessions.refresh());
        listeners.listen(model.judgedBefore(), left -> counted());
        listeners.listen(
                model.show(),
                shown -> {
                    counted();
                    kept.mark();
                });
        listeners.follow(model.found(), this::show);
        listeners.listen(
                model.typed(),
                typed -> {
                    nothingHere();
                    kept.mark();
                });
        listeners.listen(model.kept(), kept::show);
        listeners.follow(model.atHand(), this::select);
        listeners.follow(now, attesting::now);
        listeners.follow(model.inBrief(), known -> summary.show(model.atHand().get(), known));
    }

    @Override
    public void hidden() {
        listeners.close();
        attesting.leave();
        kept.close();
        print.said().hide();
    }

    private void counted() {
        filter.show(model.counts(), model.show().get());
        counts.setText(model.isRead() ? waiting(model.counts()) + judgedBefore() : "");
        nothingHere();
    }

    private String judgedBefore() {
        int before = model.judgedBefore().get();
        return before == 0
                ? ""
                : "\n" + words.say("review.judged-before", DisplayText.number(before));
    }

    /** Where nothing is found in the kind that is shown, whether there is something among all. */
    private void nothingHere() {
        if (!model.isRead()) {
            nothing.setText(words.say("review.sessions.unread"));
            return;
        }
        int among = model.onlyAmongAll();
        nothing.setText(
                among == 0
                        ? words.say("review.sessions.none")
                        : words.say("review.sessions.among-all", DisplayText.number(among)));
    }

    /** What waits for whom, in one line. */
    private String waiting(Map<Show, Integer> kinds) {
        return words.say(
                "review.counts",
                number(kinds, Show.NOT_SIGNED),
                number(kinds, Show.TO_COUNTERSIGN),
                number(kinds, Show.EXCEPTIONS),
                number(kinds, Show.REPORT_DUE),
                DisplayText.number(
                        model.list().get().all().stream()
                                .mapToInt(brief -> brief.session().questions())
                                .sum()));
    }

    private static String number(Map<Show, Integer> kinds, Show kind) {
        return DisplayText.number(kinds.getOrDefault(kind, 0));
    }

    /** The form stands above what is told of the session, and that begins at its top. */
    private void seen() {
        beside.ifPresent(pane -> pane.setVvalue(0));
        if (narrow.orElse(false)) {
            root.applyCss();
            root.layout();
            double above = summary.node().getBoundsInParent().getMinY();
            double beyond = work.getHeight() - root.getViewportBounds().getHeight();
            root.setVvalue(beyond <= 0 ? 0 : Math.min(1, above / beyond));
        }
    }

    private void show(List<SessionBrief> found) {
        sessions.setItems(FXCollections.observableList(found));
        nothingHere();
        model.atHand().get().ifPresent(brief -> select(Optional.of(brief)));
        sessionsPanel
                .titleProperty()
                .set(
                        model.only()
                                .get()
                                .map(ReviewModel.Only::label)
                                .orElse(words.say("review.sessions.short")));
        Visibility.set(everyone, model.only().get().isPresent());
        sessionsPanel.hint(
                !model.isRead()
                        ? ""
                        : words.say(
                                "review.sessions.count",
                                DisplayText.number(found.size()),
                                DisplayText.number(model.list().get().size())));
    }

    private void select(Optional<SessionBrief> brief) {
        attesting.atHand(brief);
        if (brief.isEmpty()) {
            sessions.getSelectionModel().clearSelection();
            summary.show(brief, Optional.empty());
            return;
        }
        int at = model.found().get().indexOf(brief.get());
        if (at >= 0 && sessions.getSelectionModel().getSelectedIndex() != at) {
            sessions.getSelectionModel().clearAndSelect(at);
            sessions.getFocusModel().focus(at);
            sessions.scrollTo(Math.max(0, at - 1));
        }
    }

    private void chosen(SessionBrief brief) {
        model.choose(Optional.of(brief));
    }

    @Override
    public void takeFocus() {
        sessions.requestFocus();
    }

    void find() {
        filter.takeFocus();
    }

    /** Goes on to another session of the list. */
    void go(int by) {
        int to = sessions.getSelectionModel().getSelectedIndex() + by;
        if (to >= 0 && to < sessions.getItems().size()) {
            sessions.getSelectionModel().clearAndSelect(to);
            sessions.getFocusModel().focus(to);
            sessions.scrollTo(Math.max(0, to - 1));
        }
    }

    /** Writes what is shown as pages. */
    void print() {
        String which = model.only().get().map(ReviewModel.Only::label).orElseGet(kept::what);
        print.print(which, model.found().get());
    }

    KeptPane kept() {
        return kept;
    }

    Attesting attesting() {
        return attesting;
    }

    ListView<SessionBrief> sessions() {
        return sessions;
    }

    FilterPane filter() {
        return filter;
    }
}
