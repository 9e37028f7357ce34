package vigil.screen.record;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import vigil.quantity.Moment;
import vigil.screen.kit.OrNone;
import vigil.screen.kit.Panel;
import vigil.screen.kit.PlainTable;
import vigil.screen.kit.PlainTable.Column;
import vigil.screen.kit.Style;
import vigil.session.Chart;
import vigil.telling.SessionTable;
import vigil.telling.SessionTable.Head;
import vigil.telling.SessionTables;

/** The tables of a session, each in a panel. */
final class RecordTables {
    private final SessionTables session;
    private final String nothing;
    private final VBox node = Style.on(new VBox(), Style.COLUMN);

    /**
     * Shows them.
     *
     * @param nothing what stands in place of a table without a row
     */
    RecordTables(SessionTables session, String nothing) {
        this.session = session;
        this.nothing = nothing;
    }

    private static Column column(Head head) {
        return switch (head.width()) {
            case TIGHT -> Column.tight(head.name());
            case WIDE -> Column.text(head.name());
            case DIGITS -> Column.digits(head.name());
        };
    }

    VBox node() {
        return node;
    }

    void show(Chart chart, Moment now) {
        node.getChildren().setAll(session.of(chart, now).stream().map(this::panel).toList());
    }

    private Panel panel(SessionTable table) {
        PlainTable shown =
                new PlainTable(table.heads().stream().map(RecordTables::column).toList());
        shown.setRows(table.rows().stream().map(row -> nodes(table.heads(), row)).toList());
        OrNone rows = new OrNone(shown, nothing);
        rows.any(!table.rows().isEmpty());
        return new Panel(table.title(), rows);
    }

    /** What stands in a column without a head names its row and stands back. */
    private static List<Node> nodes(List<Head> heads, List<String> row) {
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            boolean name = i == 0 && heads.get(i).name().isEmpty();
            nodes.add(
                    name ? PlainTable.cell(row.get(i), Style.MUTED) : PlainTable.cell(row.get(i)));
        }
        return nodes;
    }
}
