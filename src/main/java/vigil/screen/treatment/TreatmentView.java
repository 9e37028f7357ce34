package vigil.screen.treatment;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vigil.charting.Draft;
import vigil.charting.ObservationAct.RecordVitals;
import vigil.charting.ObservationAct.StampTime;
import vigil.charting.Outcome;
import vigil.drawing.ChartWords;
import vigil.drawing.DrawnMoment;
import vigil.drawing.SessionContent;
import vigil.effects.EffectTerm;
import vigil.quantity.Moment;
import vigil.review.DueCourse;
import vigil.review.DueObservations;
import vigil.review.FlowsheetCourse;
import vigil.screen.chart.FlowsheetPane;
import vigil.screen.chart.FlowsheetView;
import vigil.screen.chart.SessionChart;
import vigil.screen.desk.Bedside;
import vigil.screen.desk.Navigation;
import vigil.screen.desk.RecordOut;
import vigil.screen.desk.SaveState;
import vigil.screen.desk.Screen;
import vigil.screen.desk.SessionDesk;
import vigil.screen.kit.Drawer;
import vigil.screen.kit.FormScroll;
import vigil.screen.kit.MeasuredColumn;
import vigil.screen.kit.Panel;
import vigil.screen.kit.ScreenAction;
import vigil.screen.kit.Style;
import vigil.screen.kit.Subscriptions;
import vigil.screen.kit.Tokens;
import vigil.screen.kit.Words;
import vigil.session.Chart;
import vigil.session.SessionSummary;
import vigil.session.SideEffectCourse;
import vigil.session.TreatmentSession;
import vigil.vitals.MissingReason;

/** The bedside screen. */
public final class TreatmentView implements Screen {
    private static final Duration FRESH_FOR = Duration.ofSeconds(10);
    private static final Set<String> OFF_BAR = Set.of("Ctrl+O", "Ctrl+P", "Ctrl+I", "Shift+F2");

    private final Words words;
    private final SessionDesk desk;
    private final ObservableValue<Tokens> tokens;
    private final TreatmentStrip strip;
    private final SessionChart chart;
    private final SessionContent content;
    private final FlowsheetView flowsheet;
    private final FlowsheetCourse sheets = new FlowsheetCourse();
    private final DueCourse dues = new DueCourse();
    private final VitalsModel vitals;
    private final VitalsPane vitalsPane;
    private final EffectsPanel effects;
    private final SideForms forms;
    private final Drawer drawer = new Drawer();
    private final VBox side;
    private final BorderPane root = new BorderPane();
    private final TreatmentActions actions;
    private Optional<Instant> freshUntil = Optional.empty();
    private Subscriptions attached = new Subscriptions();
    private Optional<Chart> lastSession = Optional.empty();

    /** The screen of whichever session is open at the desk. */
    public TreatmentView(
            Words words, SessionDesk desk, Navigation ways, ObservableValue<Tokens> tokens) {
        this.words = words;
        this.desk = desk;
        this.tokens = tokens;
        this.strip = new TreatmentStrip(words);
        this.chart =
                new SessionChart(
                        ChartWords.of(words), tokens.getValue(), words.say("chart.chart.label"));
        this.content = new SessionContent(words);
        this.flowsheet =
                new FlowsheetView(
                        words,
                        id -> desk.clinic().member(id).map(m -> m.initials()).orElse(id.value()));
        this.vitals = new VitalsModel(desk, dues);
        this.vitalsPane =
                new VitalsPane(
                        words, desk, vitals, this::vitalsSaved, this::toChart, this::missedSet);
        this.forms = new SideForms(words, desk, drawer::close);
        this.effects = new EffectsPanel(words, this::logEffect, this::openEffect);
        this.side = new MeasuredColumn(0, vitalsPane.node(), effects.node());
        this.actions = new TreatmentActions(this, words, ways);
        arrange();
    }

    private void arrange() {
        Panel chartPanel = Style.on(new Panel("", chart), Style.DENSE);
        VBox.setVgrow(chart, Priority.ALWAYS);
        VBox.setVgrow(chartPanel, Priority.ALWAYS);
        Panel sheetPanel = Style.on(new Panel("", new FlowsheetPane(flowsheet)), Style.DENSE);
        VBox left = Style.on(new VBox(chartPanel, sheetPanel), Style.COLUMN, Style.DENSE);
        Style.on(side, Style.COLUMN, Style.DENSE);
        FormScroll entry = new FormScroll(side).atLeast(FormRows.LEAST_HEIGHT_EM);
        entry.visibleProperty().bind(drawer.openProperty().not());
        drawer.openProperty().subscribe(open -> side.setDisable(open));
        root.setCenter(new WorkArea(strip, left, new StackPane(entry, drawer)));
    }

    @Override
    public String name() {
        return "treatment";
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
        return actions.all();
    }

    /** The bar holds what a set needs in one row; what paper needs is found by its keys. */
    @Override
    public Set<String> offBar() {
        return OFF_BAR;
    }

    @Override
    public void opened() {
        attached = new Subscriptions();
        attached.follow(tokens, chart.tokens()::set);
        attached.listen(desk.session(), session -> session.ifPresent(this::show));
        attached.listen(desk.now(), now -> desk.session().get().ifPresent(this::tick));
        attached.listen(desk.saveState(), this::saveStateChanged);
        vitalsPane.attach(attached);
        desk.session().get().ifPresent(this::show);
        readLastSession();
        offerDraft();
    }

    @Override
    public void open(Bedside part) {
        switch (part) {
            case VITALS -> enterVitals();
            case EVERY_VITAL -> {
                enterVitals();
                vitalsPane.showAll();
            }
            case SCORES -> openForm(forms.scores());
            case ALDRETE -> openForm(forms.scores().of(ScoreSheet.ALDRETE));
            case MPADSS -> openForm(forms.scores().of(ScoreSheet.MPADSS));
            case EFFECT -> openForm(forms.newEffect());
        }
    }

    @Override
    public void closed() {
        vitals.keepDraft();
        attached.close();
        drawer.close();
    }

    private void saveStateChanged(SaveState state) {
        if (state instanceof SaveState.NotSaved) {
            vitalsPane.letRetry();
        }
    }

    private void offerDraft() {
        Optional<Draft> kept = new LastDraft(desk, VitalsModel.FORM).kept();
        if (kept.isPresent()) {
            vitalsPane.restore(kept.get());
        } else {
            vitalsPane.open();
        }
    }

    private Optional<Chart> open() {
        return desk.session().get().map(TreatmentSession::chart);
    }

    private void readLastSession() {
        Optional<Chart> here = open();
        lastSession = Optional.empty();
        here.flatMap(this::sessionBefore)
                .ifPresent(
                        before ->
                                desk.read(
                                        before.id(),
                                        read -> {
                                            lastSession = Optional.of(read.chart());
                                            desk.session().get().ifPresent(this::show);
                                        }));
    }

    private Optional<SessionSummary> sessionBefore(Chart here) {
        return desk.sessions().get().stream()
                .filter(row -> row.patient().id().equals(here.patient().id()))
                .filter(row -> !row.id().equals(here.id()))
                .filter(row -> row.firstDose().isPresent())
                .filter(row -> here.plan().plannedFor().isAfter(row.plannedFor()))
                .max(Comparator.comparing(SessionSummary::plannedFor));
    }

    private void show(TreatmentSession session) {
        flowsheet.show(sheets.of(session.chart()).in(desk.clinic().vitals()));
        effects.show(session.chart(), desk.now().get());
        actions.show(session.chart());
        tick(session);
    }

    private void tick(TreatmentSession session) {
        Moment now = desk.now().get();
        if (freshUntil.filter(end -> !end.isAfter(now.instant())).isPresent()) {
            freshUntil = Optional.empty();
            flowsheet.markFresh(Optional.empty());
        }
        DueObservations plan = dues.plan(session, now);
        strip.show(session, plan, now);
        Moment drawn = DrawnMoment.of(session.chart(), now);
        chart.content().set(Optional.of(content.of(session, plan, drawn, lastSession)));
    }

    private void vitalsSaved(RecordVitals act) {
        flowsheet.markFresh(Optional.of(act.context().entry()));
        freshUntil = Optional.of(desk.now().get().instant().plus(FRESH_FOR));
        vitalsPane.focusFirstValue();
    }

    /** Opens the entry of vital signs with the focus in its first value. */
    void enterVitals() {
        drawer.close();
        vitalsPane.open();
    }

    /** What is typed in the fields now is not written over by what was kept before. */
    private void enterKeptSet() {
        drawer.close();
        if (vitals.anythingTyped()) {
            vitalsPane.open();
        } else {
            offerDraft();
        }
    }

    /** Goes where the newest flag is dealt with. */
    void newestFlag(Navigation screens) {
        new NewestFlag(
                        desk,
                        forms,
                        new NewestFlag.Ways() {
                            @Override
                            public void vitals() {
                                enterVitals();
                            }

                            @Override
                            public void keptSet() {
                                enterKeptSet();
                            }

                            @Override
                            public void form(SideForm form) {
                                openForm(form);
                            }

                            @Override
                            public Navigation screens() {
                                return screens;
                            }
                        })
                .go();
    }

    /** A set in which nothing could be measured is a missed set: its reason is asked. */
    void missedSet(Optional<MissingReason> reason) {
        Map<String, String> chosen = new LinkedHashMap<>();
        NoteModel.waiting(desk).stream()
                .findFirst()
                .ifPresent(set -> chosen.put(NoteModel.DUE, set.id()));
        reason.ifPresent(why -> chosen.put(NoteModel.REASON, why.name()));
        openForm(forms.missed(chosen));
    }

    private void logEffect(Optional<EffectTerm> term) {
        forms.effect().begin(term);
        openForm(forms.effect());
    }

    private void openEffect(SideEffectCourse course) {
        forms.effect().change(course);
        openForm(forms.effect());
    }

    /** Opens one of the forms at the right. */
    void openForm(SideForm form) {
        form.open(attached);
        drawer.open(form.node(), form::takeFocus);
    }

    /** The forms at the right. */
    SideForms forms() {
        return forms;
    }

    /** The session at the desk. */
    SessionDesk desk() {
        return desk;
    }

    /** Writes the sheet on which the session can go on by hand, and says where it lies. */
    void downtimeSheet(Consumer<String> say) {
        open().ifPresent(
                        chart ->
                                desk.export(
                                        chart.id(),
                                        RecordOut.Form.DOWNTIME_SHEET,
                                        result -> say.accept(said(result))));
    }

    private String said(RecordOut.Result result) {
        return switch (result) {
            case RecordOut.Result.Written(String path, long _, String _) ->
                    words.say("treatment.downtime.written", path);
            case RecordOut.Result.NotWritten(String why) ->
                    words.say("treatment.downtime.notwritten", why);
        };
    }

    /** Stamps the time first; what it was can be said afterwards. */
    void stampNow(Consumer<String> say) {
        StampTime stamp = new StampTime(desk.here(), "");
        desk.perform(
                stamp,
                outcome ->
                        say.accept(
                                switch (outcome) {
                                    case Outcome.Accepted _ ->
                                            words.say(
                                                    "treatment.stamped",
                                                    words.time(
                                                            stamp.context().taken().at().local()));
                                    case Outcome.Refused(var refusal) ->
                                            words.say("charting.refused." + refusal.reason());
                                }));
    }

    private void toChart() {
        vitals.keepDraft();
        chart.requestFocus();
    }

    /** The panes in the order of F6. */
    List<Node> panes() {
        return drawer.openProperty().get()
                ? List.of(chart, flowsheet.list(), drawer.getChildren().getFirst())
                : List.of(chart, flowsheet.list(), vitalsPane.node(), effects.node());
    }

    /** The entry of vital signs. */
    VitalsPane vitalsPane() {
        return vitalsPane;
    }
}
