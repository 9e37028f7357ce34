package vigil.screen.record;

import java.util.List;
import javafx.scene.Node;
import vigil.dosing.Reconciliation;
import vigil.quantity.Milligrams;
import vigil.quantity.Moment;
import vigil.screen.kit.Panel;
import vigil.screen.kit.PlainTable;
import vigil.screen.kit.PlainTable.Column;
import vigil.screen.kit.Words;
import vigil.session.Chart;
import vigil.session.DoseCourse;
import vigil.telling.DoseText;
import vigil.telling.SessionSummaryText;

/** Where the drug of each lot went, and whether its account closes. */
final class DrugTables {
    private final Words words;
    private final DoseText doses;
    private final SessionSummaryText account;
    private final PlainTable lots;

    DrugTables(Words words) {
        this.words = words;
        this.doses = new DoseText(words);
        this.account = new SessionSummaryText(words);
        this.lots =
                new PlainTable(
                        List.of(
                                Column.tight(words.say("record.table.lot")),
                                Column.digits(words.say("record.table.drawn")),
                                Column.digits(words.say("record.table.given")),
                                Column.digits(words.say("record.table.wasted")),
                                Column.digits(words.say("record.table.returned")),
                                Column.text(words.say("record.table.account"))));
    }

    Panel panel() {
        return new Panel(words.say("record.lots.title"), lots);
    }

    void show(Chart chart, Moment now) {
        lots.setRows(
                DoseCourse.in(chart).reconciliation(now.instant()).lines().stream()
                        .map(line -> row(chart, line))
                        .toList());
    }

    private List<Node> row(Chart chart, Reconciliation.Line line) {
        return List.of(
                PlainTable.cell(line.lot()),
                PlainTable.cell(amount(line.drawn())),
                PlainTable.cell(amount(line.given())),
                PlainTable.cell(amount(line.wasted())),
                PlainTable.cell(amount(line.returned())),
                PlainTable.cell(account.state(chart, line)));
    }

    private String amount(Milligrams amount) {
        return doses.milligrams(doses.rounded(amount));
    }
}
