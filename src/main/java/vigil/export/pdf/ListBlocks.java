package vigil.export.pdf;

import java.util.ArrayList;
import java.util.List;
import vigil.discharge.Finding;
import vigil.export.LeavingLines.AnswerLine;
import vigil.export.LeavingLines.ChecklistLine;
import vigil.export.LeavingLines.OverrideLine;
import vigil.export.SessionOfRecord;
import vigil.review.Gate;
import vigil.session.Charted;
import vigil.session.LeavingEvent.FoundFitToLeave;
import vigil.session.PreparationEvent.ChecklistAnswered;
import vigil.telling.EntryText;
import vigil.telling.FindingText;

/** The checklists with their answers, who gave them and what was set aside; and the criteria. */
final class ListBlocks {
    private final Said said;
    private final FindingText findings;

    ListBlocks(Said said) {
        this.said = said;
        this.findings = new FindingText(said.words(), said.people());
    }

    List<Block> of(SessionOfRecord record) {
        List<Block> blocks = new ArrayList<>();
        for (ChecklistLine list : record.record().checklists()) {
            blocks.add(
                    new Block.Heading(
                            said.say("paper.list", said.say("checklistKind." + list.kind()))));
            blocks.add(table(record, list));
        }
        record.session()
                .chart()
                .latest(FoundFitToLeave.class)
                .filter(found -> !found.event().findings().isEmpty())
                .ifPresent(found -> blocks.addAll(criteria(record, found)));
        return blocks;
    }

    private Block table(SessionOfRecord record, ChecklistLine list) {
        return new Block.Table(
                List.of(
                        Column.words(said.say("record.table.line"), 0.46),
                        Column.words(said.say("record.table.answer"), 0.24),
                        Column.words(said.say("paper.by"), 0.21),
                        Column.words(said.say("record.table.time"), 0.09)),
                list.lines().stream().map(line -> row(record, line)).toList(),
                Block.Style.ROWS);
    }

    private List<Cell> row(SessionOfRecord record, AnswerLine line) {
        List<List<Run>> asked = new ArrayList<>();
        asked.add(List.of(line.required() ? Run.plain(line.text()) : Run.small(line.text())));
        line.overrides().forEach(aside -> asked.add(List.of(Run.heavy(aside(aside)))));
        String answer =
                line.answer()
                        .map(
                                given ->
                                        EntryText.joined(
                                                said.say("answer." + given),
                                                line.detail().orElse("")))
                        .orElse(said.say("paper.list.open"));
        return List.of(
                new Cell(asked),
                line.fulfilled() ? Cell.of(answer) : Cell.heavy(answer),
                Cell.of(line.by().map(said.people()::name).orElse("")),
                Cell.of(
                        record.session().chart().all(ChecklistAnswered.class).stream()
                                .filter(one -> line.entry().filter(one.id()::equals).isPresent())
                                .map(one -> said.time(one.at()))
                                .findFirst()
                                .orElse("")));
    }

    private String aside(OverrideLine aside) {
        return said.say(
                "record.table.aside",
                aside.override().reason(),
                said.people().name(aside.override().by()),
                said.people().name(aside.override().second()));
    }

    /** What each criterion rested on when the patient was found fit to leave. */
    private List<Block> criteria(SessionOfRecord record, Charted<FoundFitToLeave> found) {
        Gate gate = Gate.of(record.session(), found.at());
        return List.of(
                new Block.Heading(said.say("paper.criteria", said.time(found.at()))),
                new Block.Table(
                        List.of(
                                Column.words(said.say("paper.criterion"), 0.46),
                                Column.words(said.say("paper.standing"), 0.12),
                                Column.words(said.say("paper.evidence"), 0.42)),
                        found.event().findings().stream()
                                .map(finding -> row(gate, finding))
                                .toList(),
                        Block.Style.ROWS));
    }

    private List<Cell> row(Gate gate, Finding finding) {
        return List.of(
                Cell.of(findings.criterion(gate, finding.criterion())),
                Cell.of(findings.standing(gate, finding)),
                Cell.of(
                        EntryText.joined(
                                findings.evidence(gate, finding), findings.age(gate, finding))));
    }
}
