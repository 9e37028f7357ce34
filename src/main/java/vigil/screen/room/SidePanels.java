package vigil.screen.room;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vigil.dosing.Reconciliation;
import vigil.quantity.Moment;
import vigil.review.RoomBoard;
import vigil.screen.kit.Buttons;
import vigil.screen.kit.Em;
import vigil.screen.kit.Icons;
import vigil.screen.kit.MessageBar;
import vigil.screen.kit.Panel;
import vigil.screen.kit.PlainTable;
import vigil.screen.kit.Style;
import vigil.screen.kit.Visibility;
import vigil.screen.kit.Words;
import vigil.session.SessionId;
import vigil.wording.DisplayText;

/**
 * The cards at the right of the board besides Start: what was not saved, what needs someone, the
 * drug of the day.
 */
final class SidePanels {
    private static final double WIDE_EM = 32;

    private final Words words;
    private final BoardText text;
    private final Consumer<SessionId> open;
    private final VBox drafts = Style.on(new VBox(), Style.STACK);
    private final Panel needs;
    private final Panel drug;
    private final Em em = new Em(this::arrange);
    private Optional<List<Reconciliation.Line>> drawn = Optional.empty();
    private boolean wide;

    SidePanels(Words words, Consumer<SessionId> open) {
        this.words = words;
        this.text = new BoardText(words);
        this.open = open;
        needs = new Panel(words.say("board.needs"));
        drug = new Panel(words.say("board.drug"));
        drug.widthProperty().subscribe(width -> arrange());
    }

    /** A lot stands beside its numbers where there is room, and above them where there is not. */
    private void arrange() {
        boolean now = drug.getWidth() >= WIDE_EM * em.px();
        if (now != wide) {
            wide = now;
            drawn.ifPresent(this::drug);
        }
    }

    List<Node> nodes() {
        return List.of(needs, drug);
    }

    Node drafts() {
        return drafts;
    }

    /** Offers back what was typed and not saved, one line for each session. */
    void drafts(List<Unsaved> left, Moment now) {
        drafts.getChildren().clear();
        for (Unsaved unsaved : left) {
            MessageBar bar = new MessageBar();
            bar.show(
                    MessageBar.Level.SHOULD,
                    words.say("board.draft.lead", text.forms(unsaved)),
                    words.say(
                            "board.draft",
                            unsaved.summary()
                                    .map(BoardText::name)
                                    .orElse(words.say("board.draft.unknown")),
                            text.begun(unsaved, now)),
                    Buttons.plain(
                            words.say("board.draft.open"), () -> open.accept(unsaved.session())));
            drafts.getChildren().add(bar);
        }
        Visibility.set(drafts, !left.isEmpty());
    }

    void show(RoomBoard board, Moment now) {
        needs.hint(DisplayText.number(board.needs().size()));
        List<Node> lines = new ArrayList<>();
        board.needs()
                .forEach(
                        need -> {
                            if (!lines.isEmpty()) {
                                lines.add(Style.on(new Region(), Style.RULE));
                            }
                            lines.add(line(text.need(need, now)));
                        });
        if (lines.isEmpty()) {
            lines.add(Style.on(new Label(words.say("board.needs.none")), Style.MUTED, Style.WRAP));
        }
        needs.body().setAll(lines);
        drug(board.drug());
    }

    private Node line(BoardText.Need need) {
        Label lead = Style.on(new Label(need.lead()), Style.STRONG, Style.WRAP);
        Label said = Style.on(new Label(need.text()), Style.MUTED, Style.WRAP);
        lead.setMinHeight(Region.USE_PREF_SIZE);
        said.setMinHeight(Region.USE_PREF_SIZE);
        VBox both = new VBox(lead, said);
        HBox.setHgrow(both, Priority.ALWAYS);
        Button opens =
                Buttons.plain(
                        words.say("board.need.open-it"), () -> open.accept(need.session().id()));
        // Several stand below each other: read aloud each says what it opens.
        opens.setAccessibleText(words.say("board.need.opens", need.lead(), need.text()));
        return Style.on(new HBox(both, opens), Style.LINE);
    }

    private void drug(List<Reconciliation.Line> lines) {
        drawn = Optional.of(lines);
        drug.hint(
                lines.stream()
                        .flatMap(line -> line.product().stream())
                        .map(product -> product.drug())
                        .distinct()
                        .reduce((one, other) -> one + ", " + other)
                        .orElse(""));
        if (lines.isEmpty()) {
            Label none = new Label(words.say("board.drug.none"));
            drug.body().setAll(Style.on(none, Style.MUTED, Style.WRAP), em);
            return;
        }
        boolean returned = lines.stream().anyMatch(SidePanels::anyReturned);
        List<BoardText.Lot> shown = lines.stream().map(BoardText::lot).toList();
        PlainTable table = new PlainTable(columns(returned));
        table.setRows(shown.stream().flatMap(lot -> rows(lot, returned)).toList());
        drug.body().setAll(table, em);
        shown.stream()
                .filter(BoardText.Lot::moreThanDrawn)
                .map(this::over)
                .forEach(drug.body()::add);
    }

    private List<PlainTable.Column> columns(boolean returned) {
        List<PlainTable.Column> columns = new ArrayList<>();
        String taken = words.say("board.drug.drawn");
        if (wide) {
            columns.add(PlainTable.Column.text(words.say("board.drug.lots")));
            columns.add(PlainTable.Column.digits(taken));
        } else {
            columns.add(new PlainTable.Column(taken, true, 1));
        }
        columns.add(PlainTable.Column.digits(words.say("board.drug.given")));
        columns.add(PlainTable.Column.digits(words.say("board.drug.wasted")));
        if (returned) {
            columns.add(PlainTable.Column.digits(words.say("board.drug.returned")));
        }
        columns.add(PlainTable.Column.digits(words.say("board.drug.left")));
        return columns;
    }

    private Stream<List<Label>> rows(BoardText.Lot lot, boolean returned) {
        List<Label> cells = cells(lot, returned);
        if (wide) {
            cells.addFirst(PlainTable.cell(lot.name()));
            return Stream.of(cells);
        }
        return Stream.of(List.of(PlainTable.cell(words.say("board.drug.lot", lot.name()))), cells);
    }

    private static boolean anyReturned(Reconciliation.Line line) {
        return line.returned().amount().signum() > 0;
    }

    /** By how much more is gone than was drawn is said below: here it would crowd out the lot. */
    private static Label left(BoardText.Lot lot) {
        return PlainTable.cell(lot.moreThanDrawn() ? "\u2014" : lot.left(), Style.STRONG);
    }

    private Label over(BoardText.Lot lot) {
        String said = words.say("board.drug.over", lot.name(), lot.left());
        Label over = Style.on(new Label(said, Icons.CAUTION.node()), Style.CAUTION, Style.WRAP);
        over.setMinHeight(Region.USE_PREF_SIZE);
        return over;
    }

    private static List<Label> cells(BoardText.Lot lot, boolean returned) {
        List<Label> cells = new ArrayList<>();
        cells.add(PlainTable.cell(lot.drawn()));
        cells.add(PlainTable.cell(lot.given()));
        cells.add(PlainTable.cell(lot.wasted()));
        if (returned) {
            cells.add(PlainTable.cell(lot.returned()));
        }
        cells.add(left(lot));
        return cells;
    }
}
