package vigil.screen.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vigil.drawing.OverlayDrawing;
import vigil.people.Patient;
import vigil.quantity.MmHg;
import vigil.review.PatientCourse;
import vigil.review.PatientCourse.Sitting;
import vigil.review.PatientPlan;
import vigil.review.SessionBrief;
import vigil.screen.chart.Plot;
import vigil.screen.desk.SessionDesk;
import vigil.screen.kit.ActionRegistry;
import vigil.screen.kit.Buttons;
import vigil.screen.kit.ChoiceRow;
import vigil.screen.kit.FlowLine;
import vigil.screen.kit.FormScroll;
import vigil.screen.kit.OrNone;
import vigil.screen.kit.Panel;
import vigil.screen.kit.PlainTable;
import vigil.screen.kit.ReadingPane;
import vigil.screen.kit.Style;
import vigil.screen.kit.Subscriptions;
import vigil.screen.kit.Tokens;
import vigil.screen.kit.Visibility;
import vigil.screen.kit.Words;
import vigil.session.Chart;
import vigil.session.SessionId;
import vigil.session.SessionSummary;
import vigil.telling.People;
import vigil.telling.PersonText;
import vigil.telling.PlanText;
import vigil.vitals.BloodPressure;
import vigil.vitals.Dissociation;
import vigil.vitals.VitalItem;
import vigil.vitals.VitalValue;
import vigil.wording.DisplayText;

/** One patient over time: every session with a dose on one page, over each other by the minute. */
final class CoursePage implements Page {
    /** The pane of the page, in which single letters are keys. */
    static final String PANE = "course";

    private static final int MOST_LINES = 6;

    /** The newest and the one before it are told apart; those before are not. */
    private static final int ALIKE_FROM = 2;

    private static final double PLOT_LINES = 24;
    private static final List<VitalItem> DRAWN =
            List.of(VitalItem.BLOOD_PRESSURE, VitalItem.DISSOCIATION);

    private final Words words;
    private final SessionDesk desk;
    private final ReviewModel model;
    private final Consumer<SessionId> open;
    private final CourseText text;
    private final Label name = Style.on(new Label(), Style.PERSON_NAME);
    private final Label who = Style.on(new Label(), Style.MUTED, Style.WRAP);
    private final ChoiceRow<VitalItem> drawn;
    private final PlanPanel plan;
    private final Plot plot;
    private final PlainTable table;
    private final OrNone sessions;
    private final Panel over;
    private final ScrollPane root;
    private final Subscriptions listeners = new Subscriptions();
    private PatientCourse course = new PatientCourse(List.of());

    CoursePage(
            Words words,
            SessionDesk desk,
            ReviewModel model,
            Runnable back,
            Consumer<SessionId> open,
            ObservableValue<Tokens> tokens) {
        this.words = words;
        this.desk = desk;
        this.model = model;
        this.open = open;
        this.text = new CourseText(words);
        this.plan =
                new PlanPanel(words, desk, new PlanText(words, new People(desk.clinic().staff())));
        drawn =
                new ChoiceRow<>(
                        "",
                        words.say("review.course.drawn"),
                        DRAWN,
                        item -> words.say("review.course.drawn." + item));
        plot = new Plot(tokens, words.say("review.course.plot"), PLOT_LINES);
        drawn.valueProperty().set(Optional.of(VitalItem.BLOOD_PRESSURE));
        drawn.valueProperty().subscribe(item -> draw());
        table = new PlainTable(columns());
        sessions = new OrNone(table, words.say("review.course.none"));
        over = new Panel(words.say("review.course.plot"), drawn, plot);
        root = scrolling(Buttons.plain(words.say("review.back"), back));
    }

    private List<PlainTable.Column> columns() {
        List<PlainTable.Column> columns = new ArrayList<>();
        columns.add(PlainTable.Column.tight(words.say("review.column.when")));
        CourseText.COLUMNS.forEach(
                column ->
                        columns.add(PlainTable.Column.text(words.say("review.course." + column))));
        return columns;
    }

    private ScrollPane scrolling(Button back) {
        name.setMinHeight(Region.USE_PREF_SIZE);
        FlowLine head = new FlowLine(Style.TILE_FACTS);
        head.show(List.of(name), List.of(back));
        Panel table = new Panel(words.say("review.course.sessions"), sessions);
        FormScroll pane =
                new FormScroll(
                        Style.on(
                                new VBox(new VBox(head, who), plan.node(), over, table),
                                Style.WORK));
        ActionRegistry.markPane(pane, PANE);
        return ReadingPane.on(pane, words.say("review.read"));
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public Set<String> panes() {
        return Set.of(PANE);
    }

    @Override
    public void shown() {
        listeners.add(plot.followTheme());
        listeners.follow(model.list(), list -> read());
    }

    @Override
    public void hidden() {
        listeners.close();
        plan.close();
    }

    @Override
    public void takeFocus() {
        drawn.focusTarget().requestFocus();
    }

    private void read() {
        model.atHand().get().ifPresent(brief -> read(brief.session().patient()));
    }

    private void read(Patient patient) {
        name.setText(PersonText.name(patient.name()));
        List<SessionBrief> all = model.list().get().of(patient.id());
        who.setText(
                words.say(
                        "review.course.who",
                        DisplayText.born(
                                patient.birthDate(), desk.now().get().local().toLocalDate()),
                        patient.mrn(),
                        DisplayText.number(all.size())));
        List<Chart> charts = new ArrayList<>();
        all.forEach(
                brief ->
                        desk.read(
                                brief.session().id(),
                                session -> {
                                    charts.add(session.chart());
                                    if (charts.size() == all.size()) {
                                        show(PatientCourse.of(charts));
                                        plan.show(PatientPlan.of(charts), newestOver(all));
                                    }
                                }));
    }

    private static Optional<SessionId> newestOver(List<SessionBrief> newestFirst) {
        return newestFirst.stream()
                .map(SessionBrief::session)
                .filter(session -> session.stage().over())
                .map(SessionSummary::id)
                .findFirst();
    }

    PlanPanel plan() {
        return plan;
    }

    private void show(PatientCourse now) {
        course = now;
        int many = now.sessions().size();
        sessions.any(many > 0);
        Visibility.set(over, many > 0);
        over.hint(
                many > MOST_LINES
                        ? words.say(
                                "review.course.newest",
                                DisplayText.number(MOST_LINES),
                                DisplayText.number(many))
                        : "");
        table.setRows(now.sessions().stream().map(this::row).toList());
        draw();
    }

    private List<Node> row(Sitting sitting) {
        List<Node> cells = new ArrayList<>();
        String date = DisplayText.date(sitting.known().when().local().toLocalDate());
        Button day = Buttons.quiet(date, () -> open.accept(sitting.id()));
        day.setAccessibleText(words.say("review.course.open", date));
        cells.add(day);
        CourseText.COLUMNS.forEach(
                column -> cells.add(PlainTable.cell(text.cell(column, sitting))));
        return cells;
    }

    private void draw() {
        VitalItem item = drawn.valueProperty().get().orElse(VitalItem.BLOOD_PRESSURE);
        List<Sitting> some = course.sessions().stream().limit(MOST_LINES).toList();
        List<OverlayDrawing.Line> lines =
                IntStream.range(0, some.size())
                        .mapToObj(at -> line(name(some, at), some.get(at), item))
                        .toList();
        OverlayDrawing.Scale scale = scale(item);
        plot.show(
                (pen, width, height) -> new OverlayDrawing(pen, scale, lines).paint(width, height));
    }

    private OverlayDrawing.Scale scale(VitalItem item) {
        int most = course.highest(item).map(BigDecimal::intValue).orElse(0);
        long last = course.lastMinute(item);
        String minutes = words.say("review.course.minutes");
        return item == VitalItem.BLOOD_PRESSURE
                ? OverlayDrawing.Scale.pressure(new MmHg(Math.max(1, most)), last, minutes)
                : OverlayDrawing.Scale.fromNought(most, last, minutes);
    }

    /** The day; several lines that look alike have one name together, at the oldest of them. */
    private String name(List<Sitting> some, int at) {
        if (at >= ALIKE_FROM && some.size() > ALIKE_FROM + 1) {
            return at < some.size() - 1
                    ? ""
                    : words.say(
                            "review.course.earlier", DisplayText.number(some.size() - ALIKE_FROM));
        }
        return DisplayText.dayAndMonth(some.get(at).known().when().local().toLocalDate());
    }

    private OverlayDrawing.Line line(String name, Sitting sitting, VitalItem item) {
        return new OverlayDrawing.Line(
                name,
                sitting.values(item).stream()
                        .map(
                                value ->
                                        new OverlayDrawing.Point(
                                                value.minute(), height(value.value())))
                        .toList());
    }

    /** A pressure by its systolic. */
    private static double height(VitalValue value) {
        return value instanceof BloodPressure pressure
                ? pressure.systolic().value()
                : value instanceof Dissociation away ? away.score() : 0;
    }
}
