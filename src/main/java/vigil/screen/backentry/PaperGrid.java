package vigil.screen.backentry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vigil.charting.Draft;
import vigil.intake.Column;
import vigil.screen.desk.SessionDesk;
import vigil.screen.kit.EntryField;
import vigil.screen.kit.FormScroll;
import vigil.screen.kit.HeldKeys;
import vigil.screen.kit.Style;
import vigil.screen.kit.Subscriptions;
import vigil.screen.kit.Words;
import vigil.session.Chart;
import vigil.session.TreatmentSession;

/**
 * One table of the sheet: a line of heads, and rows to type into. Enter and Tab go on through a
 * row, the arrow keys from cell to cell; a row is charted whole.
 */
final class PaperGrid implements RowView.Owner {
    private final Words words;
    private final SessionDesk desk;
    private final CellJudge judge;
    private final Part part;
    private final int least;
    private final Runnable leave;
    private final GridPane grid = Style.on(new GridPane(), Style.PAPER_GRID);
    private final FormScroll pane = new FormScroll(grid);
    private final HeldKeys keys = new HeldKeys(pane);
    private List<RowView> rows = List.of();

    /**
     * A table.
     *
     * @param least how many rows are offered
     * @param leave away from the sheet
     */
    PaperGrid(Words words, SessionDesk desk, Part part, int least, Runnable leave) {
        this.words = words;
        this.desk = desk;
        this.judge = new CellJudge(words, desk);
        this.part = part;
        this.least = least;
        this.leave = leave;
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.AS_NEEDED);
        pane.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    }

    /** The table; where large text leaves it too little room it is moved sideways. */
    Node node() {
        return pane;
    }

    /** Lays the rows for the session that is open, with what was half typed in them. */
    void attach(Subscriptions attached) {
        Optional<Chart> chart = desk.session().get().map(TreatmentSession::chart);
        List<Draft> kept =
                chart.map(open -> PaperRow.kept(desk, open.id(), part)).orElse(List.of());
        grid.getChildren().clear();
        List<Column> columns = part.columns(chart.flatMap(Chart::protocol), desk.clinic().vitals());
        for (int at = 0; at < columns.size(); at++) {
            grid.add(head(columns.get(at)), at, 0);
        }
        List<RowView> made = new ArrayList<>();
        for (int number = 1; number <= Math.max(least, kept.size() + 1); number++) {
            made.add(row(number, columns.size(), attached));
        }
        rows = List.copyOf(made);
        for (int at = 0; at < kept.size(); at++) {
            rows.get(at).restore(kept.get(at));
        }
        EventHandler<KeyEvent> keys = this::key;
        grid.addEventFilter(KeyEvent.KEY_PRESSED, keys);
        attached.onClose(() -> grid.removeEventFilter(KeyEvent.KEY_PRESSED, keys));
        attached.onClose(() -> rows.forEach(RowView::detach));
    }

    private Node head(Column column) {
        Label name =
                Style.on(
                        new Label(words.say("backentry.column." + column.head())),
                        Style.TABLE_HEAD);
        Label unit = Style.on(new Label(judge.unit(column)), Style.MUTED, Style.SMALL);
        name.setMinHeight(Region.USE_PREF_SIZE);
        unit.setMinHeight(Region.USE_PREF_SIZE);
        unit.setWrapText(true);
        VBox head = new VBox(name, unit);
        head.setStyle(
                "-fx-pref-width: %1$sem; -fx-max-width: %1$sem;".formatted(Widths.em(column)));
        return head;
    }

    private RowView row(int number, int columns, Subscriptions attached) {
        RowView row = new RowView(words, desk, judge, part, number, this, keys);
        int line = 2 * number - 1;
        for (int at = 0; at < columns; at++) {
            grid.add(row.fields().get(at), at, line);
            attached.add(row.sequence().installOn(row.fields().get(at)));
        }
        grid.add(row.button(), columns, line);
        attached.add(row.sequence().installOn(row.button()));
        grid.add(row.said(), 0, line + 1, columns + 1, 1);
        return row;
    }

    /** The arrow keys, which the rows leave alone. */
    private void key(KeyEvent event) {
        if (event.isShiftDown() || event.isControlDown() || event.isAltDown()) {
            return;
        }
        for (int row = 0; row < rows.size(); row++) {
            List<EntryField> cells = rows.get(row).fields();
            for (int at = 0; at < cells.size(); at++) {
                if (cells.get(at).input().isFocused() && goes(cells.get(at).input(), event)) {
                    go(row, at, event);
                    return;
                }
            }
        }
    }

    /** Within a text the caret moves first. */
    private static boolean goes(TextField input, KeyEvent event) {
        return switch (event.getCode()) {
            case UP, DOWN -> true;
            case LEFT -> input.getCaretPosition() == 0 && input.getSelection().getLength() == 0;
            case RIGHT ->
                    input.getCaretPosition() == input.getLength()
                            && input.getSelection().getLength() == 0;
            default -> false;
        };
    }

    private void go(int row, int at, KeyEvent event) {
        KeyCode code = event.getCode();
        int toRow = row + (code == KeyCode.DOWN ? 1 : code == KeyCode.UP ? -1 : 0);
        int to = at + (code == KeyCode.RIGHT ? 1 : code == KeyCode.LEFT ? -1 : 0);
        event.consume();
        if (toRow >= 0 && toRow < rows.size() && to >= 0 && to < rows.get(toRow).fields().size()) {
            focus(rows.get(toRow).fields().get(to));
        }
    }

    private static void focus(EntryField field) {
        field.input().requestFocus();
        field.input().end();
    }

    void focusFirst() {
        focus(rows.getFirst().field(Column.TIME));
    }

    void letRetry() {
        rows.forEach(RowView::letRetry);
    }

    @Override
    public void charted(RowView row) {
        focus(rows.get((rows.indexOf(row) + 1) % rows.size()).field(Column.TIME));
    }

    @Override
    public void leave() {
        leave.run();
    }
}
