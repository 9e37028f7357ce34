package vigil.screen.record;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vigil.drawing.ChartWords;
import vigil.drawing.SessionContent;
import vigil.drawing.TimeWindow;
import vigil.review.Flowsheet;
import vigil.review.Timeline;
import vigil.review.Timeline.Line;
import vigil.screen.chart.FlowsheetView;
import vigil.screen.chart.SessionChart;
import vigil.screen.desk.Navigation;
import vigil.screen.desk.Receipts;
import vigil.screen.desk.RecordOut;
import vigil.screen.desk.RecordOutText;
import vigil.screen.desk.Screen;
import vigil.screen.desk.SessionDesk;
import vigil.screen.desk.SigningForms;
import vigil.screen.kit.ActionRegistry;
import vigil.screen.kit.Drawer;
import vigil.screen.kit.FormPanel;
import vigil.screen.kit.FormScroll;
import vigil.screen.kit.MessageBar;
import vigil.screen.kit.Panel;
import vigil.screen.kit.RowInSight;
import vigil.screen.kit.ScreenAction;
import vigil.screen.kit.Style;
import vigil.screen.kit.Subscriptions;
import vigil.screen.kit.Tokens;
import vigil.screen.kit.Words;
import vigil.session.Chart;
import vigil.session.SessionId;
import vigil.session.TreatmentSession;
import vigil.telling.LineText;
import vigil.telling.People;
import vigil.telling.SessionTables;
import vigil.telling.SessionTerms;

/** The record of a session to read and to correct. */
public final class RecordView implements Screen {
    /** The pane of the entries, in which single letters are keys. */
    static final String PANE = "entries";

    /** All of the record, in which the letters of the session work. */
    static final String WHOLE = "whole";

    private static final double CHART_HEIGHT = 330;

    private final Words words;
    private final SessionDesk desk;
    private final Navigation ways;
    private final ObservableValue<Tokens> tokens;
    private final SessionTerms terms = new SessionTerms();
    private final LineText text;
    private final RecordFacts facts;
    private final SessionChart chart;
    private final SessionContent content;
    private final FlowsheetView flowsheet;
    private final RecordTables tables;
    private final SignatureLines signatures;
    private final DeliveryLines deliveries;
    private final Receipts receipts;
    private final SigningForms signing;
    private final ListView<Line> entries = new ListView<>();
    private final Panel entriesPanel;
    private final MessageBar said = new MessageBar();
    private final Drawer drawer = new Drawer();
    private final RecordFrame root;
    private final RecordKeys keys;
    private final ReadOnlyObjectWrapper<List<String>> onBar =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ObservableValue<Set<String>> panes =
            new SimpleObjectProperty<>(Set.of(WHOLE, PANE));
    private Subscriptions attached = new Subscriptions();
    private Optional<FormPanel> form = Optional.empty();

    /** The record of whichever session is open at the desk. */
    public RecordView(
            Words words,
            SessionDesk desk,
            Navigation ways,
            ObservableValue<Tokens> tokens,
            Receipts receipts) {
        this.words = words;
        this.desk = desk;
        this.ways = ways;
        this.tokens = tokens;
        People people = new People(desk.clinic().staff());
        this.text = new LineText(words, people, terms, desk.clinic().vitals());
        this.facts = new RecordFacts(words);
        this.content = new SessionContent(words);
        this.chart =
                new SessionChart(
                        ChartWords.of(words), tokens.getValue(), words.say("chart.chart.label"));
        this.flowsheet = new FlowsheetView(words, people::initials);
        this.tables =
                new RecordTables(
                        new SessionTables(words, people, terms), words.say("record.nothing"));
        this.entriesPanel = new Panel(words.say("record.entries.title"), entries);
        this.signatures = new SignatureLines(words, people);
        this.receipts = receipts;
        this.deliveries = new DeliveryLines(words, desk.zone(), receipts);
        this.signing = new SigningForms(words, desk, () -> desk.session().get(), new FormPlace());
        this.root = arranged();
        ActionRegistry.markPane(root, WHOLE);
        ActionRegistry.markForm(drawer);
        this.keys = new RecordKeys(this, ways);
    }

    private RecordFrame arranged() {
        chart.window().set(TimeWindow.ALL);
        chart.setPrefHeight(CHART_HEIGHT);
        entries.setCellFactory(list -> new TimelineCell(text));
        RowInSight.keep(entries);
        entries.addEventFilter(KeyEvent.KEY_PRESSED, this::readOn);
        entries.setAccessibleText(words.say("record.entries.label"));
        entriesPanel.hint(words.say("record.entries.hint"));
        Style.on(entries, Style.ENTRY_LIST);
        VBox.setVgrow(entries, Priority.ALWAYS);
        ActionRegistry.markPane(entriesPanel, PANE);
        VBox left =
                Style.on(
                        new VBox(
                                facts.node(),
                                signatures.node(),
                                deliveries.node(),
                                new Panel("", chart),
                                new Panel("", flowsheet)),
                        Style.COLUMN);
        left.getChildren().add(tables.node());
        FormScroll forms = new FormScroll(drawer);
        forms.visibleProperty().bind(drawer.openProperty());
        entriesPanel.visibleProperty().bind(drawer.openProperty().not());
        return new RecordFrame(
                said, left, new StackPane(entriesPanel, forms), words.say("record.read.label"));
    }

    /** What was said has been read, and large text leaves the entries little room below it. */
    private void readOn(KeyEvent key) {
        if (key.getCode().isNavigationKey()) {
            said.hide();
        }
    }

    @Override
    public String name() {
        return "record";
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public boolean showsPatient() {
        return true;
    }

    @Override
    public List<ScreenAction> actions() {
        return keys.all();
    }

    @Override
    public List<ScreenAction> onKeyBar() {
        return keys.those(onBar.get());
    }

    @Override
    public ObservableValue<Set<String>> panesOnBar() {
        return panes;
    }

    @Override
    public ObservableValue<?> keyBarState() {
        return onBar.getReadOnlyProperty();
    }

    private void bar() {
        onBar.set(
                form.isPresent()
                        ? RecordBar.ofForm()
                        : desk.session().get().map(this::bar).orElse(List.of()));
    }

    private List<String> bar(TreatmentSession session) {
        Neighbours near = neighbours(session.chart());
        return new RecordBar(
                        desk::may,
                        desk.credentials().inUse(),
                        near.further(-1).isPresent(),
                        near.further(1).isPresent())
                .of(session);
    }

    @Override
    public void opened() {
        attached = new Subscriptions();
        attached.follow(tokens, chart.tokens()::set);
        attached.listen(desk.session(), session -> session.ifPresent(this::show));
        attached.listen(desk.now(), signing::now);
        attached.listen(receipts.changes(), changed -> sent());
        attached.listen(desk.sessions(), changed -> bar());
        attached.listen(desk.user(), changed -> bar());
        desk.session().get().ifPresent(this::show);
        entries.getSelectionModel().selectFirst();
        entries.requestFocus();
    }

    @Override
    public void closed() {
        attached.close();
        signing.keep();
        closeForm();
        said.hide();
    }

    private void show(TreatmentSession session) {
        Chart read = session.chart();
        terms.of(read);
        facts.show(session);
        signatures.show(session);
        sent();
        chart.content().set(Optional.of(content.of(session, desk.now().get(), Optional.empty())));
        flowsheet.show(Flowsheet.of(read).in(desk.clinic().vitals()));
        tables.show(read, desk.now().get());
        Optional<Line> before = selected();
        entries.getItems().setAll(Timeline.of(read).newestFirst());
        before.ifPresent(this::select);
        bar();
    }

    private void sent() {
        desk.session()
                .get()
                .ifPresent(open -> deliveries.show(open.chart().id(), open.chart().revision()));
    }

    private void select(Line before) {
        for (int at = 0; at < entries.getItems().size(); at++) {
            if (entries.getItems().get(at).entry().id().equals(before.entry().id())) {
                entries.getSelectionModel().clearAndSelect(at);
                entries.getFocusModel().focus(at);
                return;
            }
        }
    }

    /** The entry at hand. */
    Optional<Line> selected() {
        return Optional.ofNullable(entries.getSelectionModel().getSelectedItem());
    }

    /** Opens the form that corrects or strikes out the entry at hand. */
    void amend(AmendForm.Mode mode) {
        Optional<Chart> open = desk.session().get().map(TreatmentSession::chart);
        Optional<Line> line = selected();
        if (open.isEmpty() || line.isEmpty()) {
            return;
        }
        AmendForm made =
                new AmendForm(
                        words,
                        desk,
                        open.get(),
                        line.get(),
                        text,
                        mode,
                        this::closeForm,
                        this::closeForm);
        openForm(made.panel());
    }

    private void openForm(FormPanel panel) {
        form = Optional.of(panel);
        bar();
        drawer.open(panel);
    }

    /** Signing forms stand where others stand. */
    private final class FormPlace implements SigningForms.Place {
        @Override
        public void open(FormPanel panel) {
            openForm(panel);
        }

        @Override
        public void close() {
            closeForm();
        }

        @Override
        public void tell(String sentence) {
            said.show(MessageBar.Level.INFO, "", sentence);
        }
    }

    /** Signs the record, adds to it, asks about it. */
    SigningForms signing() {
        return signing;
    }

    private void closeForm() {
        form = Optional.empty();
        bar();
        drawer.close();
        entries.requestFocus();
    }

    /** Commits the form that is shown. */
    void commit() {
        form.ifPresent(FormPanel::commit);
    }

    /** Writes the record into the export folder in a form and says what came of it. */
    void export(RecordOut.Form form) {
        desk.session()
                .get()
                .map(TreatmentSession::chart)
                .ifPresent(open -> desk.export(open.id(), form, this::said));
    }

    private void said(RecordOut.Result result) {
        new RecordOutText(words).show(result, said);
    }

    /** Goes to another record, so many further on in the list, or later on the same day. */
    void go(int by) {
        Optional<Chart> open = desk.session().get().map(TreatmentSession::chart);
        if (open.isEmpty()) {
            return;
        }
        Neighbours near = neighbours(open.get());
        Optional<SessionId> next = near.further(by);
        if (next.isPresent()) {
            said.hide();
            desk.open(next.get(), opened -> entries.requestFocus());
            ways.reading().reached().accept(next.get());
        } else {
            said.show(MessageBar.Level.INFO, "", near.end(words, by));
        }
    }

    private Neighbours neighbours(Chart open) {
        return Neighbours.of(open, ways.reading(), desk.sessions().get());
    }

    ListView<Line> entries() {
        return entries;
    }

    MessageBar message() {
        return said;
    }
}
