package vigil.screen.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import vigil.review.DrugLedger;
import vigil.screen.desk.FaultText;
import vigil.screen.desk.SessionDesk;
import vigil.screen.desk.StockDesk;
import vigil.screen.kit.ActionRegistry;
import vigil.screen.kit.Buttons;
import vigil.screen.kit.Drawer;
import vigil.screen.kit.FormPanel;
import vigil.screen.kit.MessageBar;
import vigil.screen.kit.PlainTable;
import vigil.screen.kit.Style;
import vigil.screen.kit.Visibility;
import vigil.screen.kit.Words;
import vigil.stock.StockBook;
import vigil.stock.StockLine;
import vigil.telling.StockText;
import vigil.wording.DisplayText;

/** What the room holds by its book, every entry of the book, and the forms that write into it. */
final class StockPanel {
    private static final List<String> AMOUNTS =
            List.of("before", "came", "open", "gone", "counts", "left", "unopened");

    private final Words words;
    private final StockDesk stock;
    private final StockForms forms;
    private final StockText text;
    private final Runnable changed;
    private final PlainTable lots;
    private final PlainTable entries;
    private final VBox written;
    private final Drawer drawer = Style.on(new Drawer(), Style.READABLE);
    private final MessageBar unread = new MessageBar();
    private final VBox acts;
    private StockBook book = StockBook.NONE;

    /**
     * Over a book that is not read yet.
     *
     * @param changed called whenever the book was read or written
     */
    StockPanel(Words words, SessionDesk desk, StockDesk stock, Runnable changed) {
        this.words = words;
        this.stock = stock;
        this.changed = changed;
        this.text = new StockText(words, id -> desk.clinic().member(id));
        this.forms = new StockForms(words, desk, stock, this::now, this::close);
        List<PlainTable.Column> amounts = new ArrayList<>();
        amounts.add(PlainTable.Column.text(words.say("review.lot")));
        AMOUNTS.forEach(
                one ->
                        amounts.add(
                                PlainTable.Column.digits(words.say("review.stock.column." + one))));
        lots = new PlainTable(amounts);
        entries =
                new PlainTable(
                        List.of(
                                PlainTable.Column.tight(words.say("review.stock.column.day")),
                                PlainTable.Column.text(words.say("review.lot")),
                                PlainTable.Column.text(words.say("review.stock.column.what")),
                                PlainTable.Column.text(words.say("review.stock.column.who"))));
        Label title = Style.on(new Label(words.say("review.stock.entries")), Style.PANEL_TITLE);
        written = Style.on(new VBox(title, entries), Style.STACK);
        FlowPane buttons =
                Style.on(
                        new FlowPane(
                                button("received", this::received),
                                button("opened", this::opened),
                                button("counted", this::counted),
                                button("removed", this::removed),
                                button("rest", this::rest),
                                button("struck", this::struck)),
                        Style.CHOICE_OPTIONS);
        buttons.setMinHeight(Region.USE_PREF_SIZE);
        ActionRegistry.markForm(drawer);
        acts = Style.on(new VBox(buttons, unread, drawer), Style.STACK);
        show(new DrugLedger(List.of(), List.of()));
    }

    private Button button(String what, Runnable act) {
        return Buttons.plain(words.say("review.key." + what), act);
    }

    /** What the room holds. */
    Node lots() {
        return lots;
    }

    /** Every entry of the period. */
    Node entries() {
        return written;
    }

    /** The buttons and the form that is open. */
    Node acts() {
        return acts;
    }

    /** The book as it was last read. */
    StockBook book() {
        return book;
    }

    /** Reads the book. */
    void read() {
        stock.read(
                this::now,
                fault -> unread.show(MessageBar.Level.SHOULD, "", FaultText.of(words, fault)));
    }

    private void now(StockBook read) {
        unread.hide();
        book = read;
        changed.run();
    }

    /** Shows what of a ledger comes from the book. */
    void show(DrugLedger ledger) {
        List<DrugLedger.Lot> held =
                ledger.lots().stream().filter(lot -> lot.stock().isPresent()).toList();
        Visibility.set(lots, !held.isEmpty());
        lots.setRows(held.stream().map(this::row).toList());
        Visibility.set(written, !ledger.entries().isEmpty());
        entries.setRows(ledger.entries().reversed().stream().map(this::row).toList());
    }

    private List<Node> row(DrugLedger.Lot lot) {
        DrugLedger.Stock in = lot.stock().orElseThrow();
        List<Node> cells = new ArrayList<>();
        VBox named =
                new VBox(
                        PlainTable.cell(lot.lot(), Style.STRONG),
                        PlainTable.cell(lot.product().map(text::product).orElse(""), Style.MUTED));
        text.notClosed(lot)
                .ifPresent(why -> named.getChildren().add(PlainTable.cell(why, Style.CAUTION)));
        cells.add(named);
        for (BigDecimal amount : in.amounts()) {
            cells.add(PlainTable.cell(StockText.number(amount)));
        }
        cells.add(PlainTable.cell(DisplayText.number(in.unopened())));
        return cells;
    }

    private List<Node> row(StockLine line) {
        VBox said = new VBox(struck(line, text.what(line.fact().event())));
        line.struckBy()
                .ifPresent(
                        by ->
                                said.getChildren()
                                        .add(PlainTable.cell(text.struck(by), Style.MUTED)));
        return List.of(
                PlainTable.cell(DisplayText.date(line.fact().day())),
                new VBox(
                        struck(line, line.lot().lot()),
                        PlainTable.cell(text.product(line, book), Style.MUTED)),
                said,
                PlainTable.cell(text.people(line)));
    }

    /** What was struck out stays readable, with a line through it. */
    private static Node struck(StockLine line, String what) {
        if (!line.struck()) {
            return PlainTable.cell(what);
        }
        Text through = new Text(what);
        through.setStrikethrough(true);
        return Style.on(new TextFlow(through), Style.FLOWING);
    }

    /** Opens the form of pieces that came in. */
    void received() {
        open(_ -> forms.received());
    }

    /** Opens the form of pieces that were opened. */
    void opened() {
        open(forms::opened);
    }

    /** Opens the form of a count. */
    void counted() {
        open(forms::counted);
    }

    /** Opens the form of unopened pieces that left. */
    void removed() {
        open(forms::removed);
    }

    /** Opens the form of what was left in opened pieces. */
    void rest() {
        open(forms::rest);
    }

    /** Opens the form of an entry that was a mistake. */
    void struck() {
        open(forms::struck);
    }

    private void open(Function<StockBook, FormPanel> made) {
        FormPanel form = made.apply(book);
        drawer.open(form);
    }

    /** Takes the form away. */
    void close() {
        drawer.close();
    }
}
