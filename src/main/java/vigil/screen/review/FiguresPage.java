package vigil.screen.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vigil.drawing.BarDrawing;
import vigil.effects.Grade;
import vigil.review.Period;
import vigil.review.ReviewList;
import vigil.review.RoomFigures;
import vigil.review.RoomFigures.Kind;
import vigil.screen.chart.Plot;
import vigil.screen.desk.SessionDesk;
import vigil.screen.kit.Buttons;
import vigil.screen.kit.FlowLine;
import vigil.screen.kit.FormScroll;
import vigil.screen.kit.OrNone;
import vigil.screen.kit.Panel;
import vigil.screen.kit.PlainTable;
import vigil.screen.kit.ReadingPane;
import vigil.screen.kit.SharedRow;
import vigil.screen.kit.Style;
import vigil.screen.kit.Subscriptions;
import vigil.screen.kit.Tokens;
import vigil.screen.kit.Words;
import vigil.session.SessionId;
import vigil.telling.DoseText;
import vigil.wording.DisplayText;

/** The room over a period in figures; each opens the sessions behind it. */
final class FiguresPage implements Page {
    private static final double GAP = 14;
    private static final double PLOT_LINES = 13;

    private final Words words;
    private final SessionDesk desk;
    private final ReviewModel model;
    private final Runnable back;
    private final PeriodBar bar;
    private final PlainTable numbers;
    private final PlainTable waste;
    private final OrNone wasted;
    private final Plot weeks;
    private final PlainTable eachWeek;
    private final OrNone perWeek;
    private final Plot effects;
    private final OrNone perGrade;
    private final FormScroll root;
    private final Subscriptions listeners = new Subscriptions();

    FiguresPage(
            Words words,
            SessionDesk desk,
            ReviewModel model,
            Runnable back,
            ObservableValue<Tokens> tokens) {
        this.words = words;
        this.desk = desk;
        this.model = model;
        this.back = back;
        bar =
                new PeriodBar(
                        words,
                        Period.Length.MONTH,
                        desk.now().get().local().toLocalDate(),
                        period -> compute());
        numbers = new PlainTable(List.of(PlainTable.Column.text(""), PlainTable.Column.digits("")));
        waste =
                new PlainTable(
                        List.of(
                                PlainTable.Column.text(words.say("review.lot")),
                                PlainTable.Column.digits(words.say("review.wasted")),
                                PlainTable.Column.digits(words.say("review.unseen")),
                                PlainTable.Column.digits(words.say("review.sessions.short"))));
        wasted = new OrNone(waste, words.say("review.waste.none"));
        weeks = new Plot(tokens, words.say("review.plot.weeks"), PLOT_LINES);
        eachWeek =
                new PlainTable(
                        List.of(
                                PlainTable.Column.text(words.say("review.week")),
                                PlainTable.Column.digits(words.say("review.sessions.short")),
                                PlainTable.Column.digits(words.say("review.week.exceptional"))));
        perWeek =
                new OrNone(
                        Style.on(new VBox(weeks, eachWeek), Style.STACK),
                        words.say("review.plot.weeks.none"));
        effects = new Plot(tokens, words.say("review.plot.effects"), PLOT_LINES);
        perGrade = new OrNone(effects, words.say("review.plot.effects.none"));
        root = scrolling();
    }

    private FormScroll scrolling() {
        Button to = Buttons.plain(words.say("review.back"), back);
        FlowLine head = new FlowLine(Style.TILE_FACTS);
        Label title = Style.on(new Label(words.say("review.figures")), Style.SCREEN_TITLE);
        title.setMinWidth(Region.USE_PREF_SIZE);
        head.show(List.of(title), List.of(to));
        Panel counted = new Panel(words.say("review.figures.numbers"), numbers);
        VBox right =
                Style.on(
                        new VBox(
                                new Panel(words.say("review.plot.weeks"), perWeek)
                                        .hint(words.say("review.plot.weeks.hint")),
                                new Panel(words.say("review.plot.effects"), perGrade),
                                new Panel(words.say("review.waste"), wasted)),
                        Style.COLUMN);
        SharedRow both = new SharedRow(GAP).share(counted, 2).share(right, 3);
        return ReadingPane.on(
                new FormScroll(Style.on(new VBox(head, bar.node(), both), Style.WORK)),
                words.say("review.read"));
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public Set<String> panes() {
        return Set.of();
    }

    @Override
    public void shown() {
        listeners.follow(model.list(), list -> compute());
        listeners.add(weeks.followTheme());
        listeners.add(effects.followTheme());
    }

    @Override
    public void hidden() {
        listeners.close();
    }

    @Override
    public void takeFocus() {
        bar.takeFocus();
    }

    private void compute() {
        if (!model.isRead()) {
            return;
        }
        Period period = bar.period();
        ReviewList list = model.list().get();
        desk.onFiles(
                () -> RoomFigures.of(list.all(), period.from(), period.until()),
                figures -> {
                    if (period.equals(bar.period())) {
                        show(figures);
                    }
                },
                failed -> {});
    }

    private void show(RoomFigures figures) {
        List<List<Node>> rows = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            figure(figures, kind)
                    .ifPresent(one -> rows.add(row(words.say("review.figure." + kind), one)));
        }
        for (Grade grade : Grade.values()) {
            Optional.ofNullable(figures.effects().get(grade))
                    .ifPresent(
                            one ->
                                    rows.add(
                                            row(
                                                    words.say(
                                                            "review.figure.effects",
                                                            words.say("chart.grade." + grade)),
                                                    one)));
        }
        numbers.setRows(rows);
        wasted.any(!figures.waste().isEmpty());
        waste.setRows(figures.waste().stream().map(this::lot).toList());
        perWeek.any(figures.weeks().stream().anyMatch(week -> week.sessions().count() > 0));
        perGrade.any(figures.effects().values().stream().anyMatch(one -> one.count() > 0));
        eachWeek.setRows(
                figures.weeks().stream()
                        .filter(week -> week.sessions().count() > 0)
                        .map(this::counted)
                        .toList());
        weeks.show(
                (pen, width, height) ->
                        new BarDrawing(pen, figures.weeks().stream().map(this::week).toList())
                                .paint(width, height));
        effects.show(
                (pen, width, height) ->
                        new BarDrawing(
                                        pen,
                                        Arrays.stream(Grade.values())
                                                .map(grade -> grade(figures, grade))
                                                .toList())
                                .paint(width, height));
    }

    private static Optional<RoomFigures.Figure> figure(RoomFigures figures, Kind kind) {
        return Optional.ofNullable(figures.figures().get(kind));
    }

    private List<Node> row(String label, RoomFigures.Figure figure) {
        return List.of(PlainTable.cell(label), number(label, figure.count(), figure.sessions()));
    }

    /** A number that opens the sessions behind it; nought opens none. */
    private Node number(String label, int count, List<SessionId> sessions) {
        String said = DisplayText.number(count);
        if (sessions.isEmpty()) {
            return Style.on(new Label(said), Style.MUTED);
        }
        Button button = Style.on(Buttons.quiet(said, () -> behind(label, sessions)), Style.COUNT);
        button.setAccessibleText(words.say("review.figure.open", label, said));
        return button;
    }

    private void behind(String label, List<SessionId> sessions) {
        model.only(
                Optional.of(
                        new ReviewModel.Only(
                                words.say(
                                        "review.only", label, PeriodBar.text(words, bar.period())),
                                Set.copyOf(sessions))));
        back.run();
    }

    private List<Node> lot(RoomFigures.LotWaste lot) {
        return List.of(
                PlainTable.cell(lot.lot()),
                PlainTable.cell(
                        words.say(
                                "chart.mg",
                                DisplayText.number(DoseText.accounted(lot.wasted().amount())))),
                PlainTable.cell(
                        words.say(
                                "chart.mg",
                                DisplayText.number(DoseText.accounted(lot.unseen().amount())))),
                number(
                        words.say("review.waste.of", lot.lot()),
                        lot.sessions().size(),
                        lot.sessions()));
    }

    /** The bar of a week as numbers, which the drawing cannot open. */
    private List<Node> counted(RoomFigures.Week week) {
        String monday = DisplayText.dayAndMonth(week.monday());
        return List.of(
                PlainTable.cell(monday),
                number(
                        words.say("review.week.of", monday),
                        week.sessions().count(),
                        week.sessions().sessions()),
                number(
                        words.say("review.week.exceptional.of", monday),
                        week.exceptional().count(),
                        week.exceptional().sessions()));
    }

    private BarDrawing.Bar week(RoomFigures.Week week) {
        int part = week.exceptional().count();
        return new BarDrawing.Bar(
                DisplayText.dayAndMonth(week.monday()),
                week.sessions().count(),
                DisplayText.number(week.sessions().count()),
                part,
                part == 0 ? "" : DisplayText.number(part));
    }

    private BarDrawing.Bar grade(RoomFigures figures, Grade grade) {
        int count =
                Optional.ofNullable(figures.effects().get(grade))
                        .map(RoomFigures.Figure::count)
                        .orElse(0);
        return new BarDrawing.Bar(
                words.say("chart.grade." + grade), count, DisplayText.number(count), 0, "");
    }
}
