package vigil.screen.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vigil.review.DrugLedger;
import vigil.review.Period;
import vigil.review.ReviewList;
import vigil.screen.desk.FaultText;
import vigil.screen.desk.SessionDesk;
import vigil.screen.desk.StockDesk;
import vigil.screen.desk.StockPaper;
import vigil.screen.kit.ActionRegistry;
import vigil.screen.kit.Buttons;
import vigil.screen.kit.Chip;
import vigil.screen.kit.FlowLine;
import vigil.screen.kit.FormScroll;
import vigil.screen.kit.MessageBar;
import vigil.screen.kit.OrNone;
import vigil.screen.kit.Panel;
import vigil.screen.kit.PlainTable;
import vigil.screen.kit.Style;
import vigil.screen.kit.Subscriptions;
import vigil.screen.kit.Tone;
import vigil.screen.kit.Words;
import vigil.session.SessionId;
import vigil.stock.StockBook;
import vigil.telling.StockText;
import vigil.wording.DisplayText;

/**
 * Where controlled drug came from and went, by lot and strength; what does not close first. Here
 * the book of the room's drug is written too.
 */
final class LedgerPage implements Page {
    static final String PANE = "ledger";

    private static final List<String> AMOUNTS =
            List.of("drawn", "given", "wasted", "unseen", "returned", "open");

    private final Words words;
    private final SessionDesk desk;
    private final ReviewModel model;
    private final Runnable back;
    private final PeriodBar bar;
    private final PlainTable table;
    private final StockText text;
    private final StockPanel held;
    private final OrNone lots;
    private final Label state = Style.on(new Label(), Style.STRONG, Style.WRAP);
    private final MessageBar said = new MessageBar();
    private final StockDesk stock;
    private final ScrollPane root;
    private DrugLedger shown = new DrugLedger(List.of(), List.of());
    private final Subscriptions listeners = new Subscriptions();

    LedgerPage(Words words, SessionDesk desk, ReviewModel model, StockDesk stock, Runnable back) {
        this.words = words;
        this.desk = desk;
        this.model = model;
        this.back = back;
        bar =
                new PeriodBar(
                        words,
                        Period.Length.YEAR,
                        desk.now().get().local().toLocalDate(),
                        period -> compute());
        text = new StockText(words, id -> desk.clinic().member(id));
        held = new StockPanel(words, desk, stock, this::compute);
        table = new PlainTable(columns());
        lots = new OrNone(table, words.say("review.ledger.none"));
        state.setMinHeight(Region.USE_PREF_SIZE);
        this.stock = stock;
        root = scrolling();
    }

    private List<PlainTable.Column> columns() {
        List<PlainTable.Column> columns = new ArrayList<>();
        columns.add(PlainTable.Column.text(words.say("review.lot")));
        AMOUNTS.forEach(
                amount ->
                        columns.add(
                                PlainTable.Column.digits(words.say("review.ledger." + amount))));
        columns.add(PlainTable.Column.digits(words.say("review.sessions.short")));
        return columns;
    }

    private ScrollPane scrolling() {
        FlowLine head = new FlowLine(Style.TILE_FACTS);
        Label title = Style.on(new Label(words.say("review.ledger")), Style.SCREEN_TITLE);
        title.setMinWidth(Region.USE_PREF_SIZE);
        head.show(
                List.of(title),
                List.of(
                        Buttons.plain(words.say("review.print"), this::print),
                        Buttons.plain(words.say("review.back"), back)));
        Panel panel =
                new Panel(
                        "",
                        Style.on(
                                new VBox(state, held.lots(), lots, held.entries()),
                                Style.STACK_WIDE));
        FormScroll pane =
                new FormScroll(
                        Style.on(new VBox(head, bar.node(), held.acts(), said, panel), Style.WORK));
        ActionRegistry.markPane(pane, PANE);
        return pane;
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
        said.hide();
        held.read();
        listeners.follow(model.list(), list -> compute());
    }

    @Override
    public void hidden() {
        listeners.close();
        held.close();
    }

    /** The forms by which the book of the room is written. */
    StockPanel held() {
        return held;
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
        StockBook book = held.book();
        desk.onFiles(
                () -> DrugLedger.of(list.all(), book, period.from(), period.until()),
                ledger -> {
                    if (period.equals(bar.period()) && book.equals(held.book())) {
                        show(ledger);
                    }
                },
                failed -> {});
    }

    private void show(DrugLedger ledger) {
        shown = ledger;
        held.show(ledger);
        lots.any(!ledger.lots().isEmpty());
        long open = ledger.lots().stream().filter(lot -> !lot.gaps().isEmpty()).count();
        String closes =
                open == 0
                        ? words.say("review.ledger.closes")
                        : words.say(
                                open == 1
                                        ? "review.ledger.notclosed.one"
                                        : "review.ledger.notclosed",
                                DisplayText.number(open));
        state.setText(
                words.say(
                        "review.ledger.state",
                        desk.clinic().room(),
                        PeriodBar.text(words, bar.period()),
                        closes));
        table.setRows(
                ledger.lots().stream()
                        .flatMap(lot -> Stream.of(row(lot), List.of(more(lot))))
                        .toList());
    }

    /** What is in the lot, whether it closes and why not, across the numbers: none is short. */
    private Node more(DrugLedger.Lot lot) {
        Label what =
                PlainTable.cell(
                        lot.product().map(text::product).orElse(words.say("review.ledger.unknown")),
                        Style.MUTED);
        VBox said = new VBox(what, Style.on(new HBox(chip(lot)), Style.LINE));
        text.standing(lot)
                .ifPresent(wrong -> said.getChildren().add(PlainTable.cell(wrong, Style.SMALL)));
        return said;
    }

    private List<Node> row(DrugLedger.Lot lot) {
        List<Node> cells = new ArrayList<>();
        Label name = PlainTable.cell(lot.lot(), Style.STRONG);
        name.setMinWidth(Region.USE_PREF_SIZE);
        cells.add(name);
        cells.add(amount(lot.drawn().amount()));
        cells.add(amount(lot.given().amount()));
        cells.add(amount(lot.wasted().amount()));
        cells.add(amount(lot.unseen().amount()));
        cells.add(amount(lot.returned().amount()));
        cells.add(
                PlainTable.cell(
                        lot.open().stream()
                                .map(StockText::number)
                                .collect(Collectors.joining("\n"))));
        cells.add(sessions(lot));
        return cells;
    }

    private static Chip chip(String text, Tone tone) {
        return new Chip(tone, text);
    }

    private Chip chip(DrugLedger.Lot lot) {
        return lot.gaps().isEmpty()
                ? chip(words.say("review.ledger.lot.closes"), Tone.GOOD)
                : chip(words.say("review.ledger.lot.open"), Tone.CAUTION);
    }

    private Node sessions(DrugLedger.Lot lot) {
        Set<SessionId> sessions =
                lot.movements().stream()
                        .map(DrugLedger.Movement::session)
                        .collect(Collectors.toSet());
        String label = words.say("review.ledger.of", lot.lot());
        String count = DisplayText.number(sessions.size());
        if (sessions.isEmpty()) {
            return PlainTable.cell(count, Style.MUTED);
        }
        Button button =
                Buttons.quiet(
                        count,
                        () -> {
                            model.only(
                                    Optional.of(
                                            new ReviewModel.Only(
                                                    words.say(
                                                            "review.only",
                                                            label,
                                                            PeriodBar.text(words, bar.period())),
                                                    sessions)));
                            back.run();
                        });
        button.setAccessibleText(words.say("review.figure.open", label, count));
        return Style.on(button, Style.COUNT);
    }

    private Label amount(BigDecimal amount) {
        return PlainTable.cell(StockText.number(amount));
    }

    /** Writes what is shown as pages. */
    void print() {
        said.hide();
        if (!model.isRead()) {
            said.show(MessageBar.Level.INFO, words.say("review.sessions.unread"), "");
            return;
        }
        stock.print(
                new StockPaper.Sheet(desk.clinic().room(), state.getText(), shown, held.book()),
                path ->
                        said.show(
                                MessageBar.Level.SETTLED,
                                "",
                                words.say("review.ledger.written", path)),
                fault -> said.show(MessageBar.Level.SHOULD, "", FaultText.of(words, fault)));
    }
}
