package vigil.screen.record;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import vigil.dosing.Given;
import vigil.quantity.Milligrams;
import vigil.quantity.Moment;
import vigil.screen.kit.Panel;
import vigil.screen.kit.PlainTable;
import vigil.screen.kit.PlainTable.Column;
import vigil.screen.kit.Style;
import vigil.screen.kit.Words;
import vigil.session.Chart;
import vigil.session.Charted;
import vigil.session.DoseCourse;
import vigil.session.ObservationEvent.ScoreTaken;
import vigil.session.PreparationEvent.ChecklistAnswered;
import vigil.session.PreparationEvent.LineSetAside;
import vigil.telling.DoseText;
import vigil.telling.DosingText;
import vigil.telling.EntryText;
import vigil.telling.ListLines;
import vigil.telling.People;
import vigil.telling.SessionSummaryText;
import vigil.wording.DisplayText;

/** The session in tables: what was given piece by piece, the lists, the scores with their parts. */
final class RecordTables {
    private final Words words;
    private final People people;
    private final ListLines lines;
    private final DoseText doses;
    private final DosingText dosing;
    private final DrugTables drug;
    private final EffectTable effects;
    private final PlainTable summary = new PlainTable(List.of(Column.tight(""), Column.text("")));
    private final PlainTable segments;
    private final PlainTable lists;
    private final PlainTable scores;

    RecordTables(Words words, People people, ListLines lines) {
        this.words = words;
        this.people = people;
        this.lines = lines;
        this.doses = new DoseText(words);
        this.dosing = new DosingText(words, people);
        this.drug = new DrugTables(words);
        this.effects = new EffectTable(words);
        this.segments =
                new PlainTable(
                        List.of(
                                Column.tight(words.say("record.table.from")),
                                Column.tight(words.say("record.table.until")),
                                Column.text(words.say("record.table.rate")),
                                Column.digits(words.say("record.table.given"))));
        this.lists =
                new PlainTable(
                        List.of(
                                Column.tight(words.say("record.table.list")),
                                Column.text(words.say("record.table.line")),
                                Column.text(words.say("record.table.answer")),
                                Column.tight(words.say("record.table.time"))));
        this.scores =
                new PlainTable(
                        List.of(
                                Column.tight(words.say("record.table.time")),
                                Column.text(words.say("record.table.score")),
                                Column.digits(words.say("record.table.total")),
                                Column.text(words.say("record.table.parts"))));
    }

    List<Panel> panels() {
        return List.of(
                new Panel(words.say("record.summary.title"), summary),
                new Panel(words.say("record.segments.title"), segments),
                drug.panel(),
                effects.panel(),
                new Panel(words.say("record.scores.title"), scores),
                new Panel(words.say("record.lists.title"), lists));
    }

    void show(Chart chart, Moment now) {
        summary.setRows(
                new SessionSummaryText(words)
                        .rows(chart, now).stream()
                                .map(
                                        row ->
                                                List.of(
                                                        PlainTable.cell(
                                                                words.say(
                                                                        "chart.recap.name."
                                                                                + row.what()),
                                                                Style.MUTED),
                                                        PlainTable.cell(row.said())))
                                .toList());
        drug.show(chart, now);
        effects.show(chart);
        segments.setRows(
                DoseCourse.in(chart).given().stream()
                        .map(piece -> piece(chart, piece, now))
                        .toList());
        scores.setRows(chart.all(ScoreTaken.class).stream().map(this::score).toList());
        lists.setRows(lists(chart));
    }

    private List<Node> piece(Chart chart, Given piece, Moment now) {
        return switch (piece) {
            case Given.Segment segment -> {
                Moment until =
                        segment.until().map(end -> Moment.of(end, chart.plan().zone())).orElse(now);
                Duration ran = Duration.between(segment.from(), until.instant());
                yield row(
                        time(Moment.of(segment.from(), chart.plan().zone())),
                        segment.until().isPresent() ? time(until) : words.say("record.table.runs"),
                        dosing.rate(segment.rate()) + " · " + DisplayText.duration(ran),
                        doses.milligrams(
                                doses.rounded(
                                        new vigil.dosing.DeliveredDose(List.of(piece))
                                                .at(now.instant()))));
            }
            case Given.AtOnce(var from, Milligrams amount) ->
                    row(
                            time(Moment.of(from, chart.plan().zone())),
                            "",
                            words.say("record.table.atonce"),
                            doses.milligrams(amount));
        };
    }

    private List<Node> score(Charted<ScoreTaken> taken) {
        String parts =
                taken.event().score().parts().stream()
                        .map(part -> name(part.item()) + " " + DisplayText.number(part.points()))
                        .collect(Collectors.joining(", "));
        return row(
                time(taken.at()),
                words.say("scoreKind." + taken.event().score().kind()),
                DisplayText.number(taken.event().score().total()),
                parts.isEmpty() ? words.say("record.table.totalonly") : parts);
    }

    private String name(String item) {
        String key = "scores.item." + item;
        return words.has(key) ? words.say(key) : item;
    }

    private List<List<Node>> lists(Chart chart) {
        List<List<Node>> rows = new ArrayList<>();
        for (Charted<ChecklistAnswered> answered : chart.all(ChecklistAnswered.class)) {
            ChecklistAnswered event = answered.event();
            rows.add(
                    row(
                            words.say("checklistKind." + event.list()),
                            lines.text(event.list(), event.code()),
                            EntryText.joined(words.say("answer." + event.answer()), event.detail()),
                            time(answered.at())));
        }
        for (Charted<LineSetAside> aside : chart.all(LineSetAside.class)) {
            LineSetAside event = aside.event();
            rows.add(
                    row(
                            words.say("checklistKind." + event.list()),
                            lines.text(event.list(), event.override().code()),
                            words.say(
                                    "record.table.aside",
                                    event.override().reason(),
                                    people.name(event.override().by()),
                                    people.name(event.override().second())),
                            time(aside.at())));
        }
        return rows;
    }

    private static List<Node> row(String... cells) {
        List<Node> row = new ArrayList<>();
        for (String cell : cells) {
            row.add(PlainTable.cell(cell));
        }
        return row;
    }

    private static String time(Moment at) {
        return DisplayText.time(at.local().toLocalTime());
    }
}
