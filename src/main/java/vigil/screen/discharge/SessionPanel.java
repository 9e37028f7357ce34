package vigil.screen.discharge;

import java.util.List;
import java.util.stream.Collectors;
import vigil.review.Gate;
import vigil.screen.kit.Panel;
import vigil.screen.kit.PlainTable;
import vigil.screen.kit.Style;
import vigil.screen.kit.Words;
import vigil.telling.SessionSummaryText;

/** What happened in the session, in four lines. */
final class SessionPanel {
    private final Words words;
    private final SessionSummaryText text;
    private final PlainTable table =
            new PlainTable(List.of(PlainTable.Column.tight(""), PlainTable.Column.text("")));
    private final Panel panel;

    SessionPanel(Words words) {
        this.words = words;
        this.text = new SessionSummaryText(words);
        this.panel = new Panel(words.say("discharge.session.title"), table);
    }

    Panel node() {
        return panel;
    }

    void show(Gate gate) {
        table.setRows(
                text.rows(gate.chart(), gate.now()).stream()
                        .map(
                                row ->
                                        List.of(
                                                PlainTable.cell(
                                                        words.say("chart.recap.name." + row.what()),
                                                        Style.MUTED),
                                                PlainTable.cell(row.said())))
                        .collect(Collectors.toList()));
    }
}
