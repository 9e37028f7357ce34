package vigil.screen.record;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import vigil.quantity.Moment;
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
    private final List<PlainTable> tables;

    RecordTables(SessionTables session) {
        this.session = session;
        this.tables =
                session.empty().stream()
                        .map(
                                table ->
                                        new PlainTable(
                                                table.heads().stream()
                                                        .map(RecordTables::column)
                                                        .toList()))
                        .toList();
    }

    private static Column column(Head head) {
        return switch (head.width()) {
            case TIGHT -> Column.tight(head.name());
            case WIDE -> Column.text(head.name());
            case DIGITS -> Column.digits(head.name());
        };
    }

    List<Panel> panels() {
        List<Panel> panels = new ArrayList<>();
        List<SessionTable> named = session.empty();
        for (int i = 0; i < tables.size(); i++) {
            panels.add(new Panel(named.get(i).title(), tables.get(i)));
        }
        return panels;
    }

    void show(Chart chart, Moment now) {
        List<SessionTable> filled = session.of(chart, now);
        for (int i = 0; i < tables.size(); i++) {
            List<Head> heads = filled.get(i).heads();
            tables.get(i)
                    .setRows(filled.get(i).rows().stream().map(row -> nodes(heads, row)).toList());
        }
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
