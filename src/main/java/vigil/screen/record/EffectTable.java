package vigil.screen.record;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import vigil.quantity.Moment;
import vigil.screen.desk.ClockText;
import vigil.screen.kit.Panel;
import vigil.screen.kit.PlainTable;
import vigil.screen.kit.PlainTable.Column;
import vigil.screen.kit.Words;
import vigil.session.Chart;
import vigil.session.SideEffectCourse;
import vigil.telling.EntryText;

/** Each side effect from its onset to its end: its grades, what was done, how it ended. */
final class EffectTable {
    private final Words words;
    private final PlainTable effects;

    EffectTable(Words words) {
        this.words = words;
        this.effects =
                new PlainTable(
                        List.of(
                                Column.tight(words.say("record.table.from")),
                                Column.tight(words.say("record.table.until")),
                                Column.text(words.say("record.table.effect")),
                                Column.text(words.say("record.table.grades")),
                                Column.text(words.say("record.table.done")),
                                Column.text(words.say("record.table.outcome"))));
    }

    Panel panel() {
        return new Panel(words.say("record.effects.title"), effects);
    }

    void show(Chart chart) {
        effects.setRows(SideEffectCourse.in(chart).stream().map(this::row).toList());
    }

    private List<Node> row(SideEffectCourse course) {
        String grades =
                course.grades().stream()
                        .map(
                                one ->
                                        words.say("chart.grade." + one.grade())
                                                + at(one.from(), course))
                        .collect(Collectors.joining(", "));
        String rescue =
                course.rescue().stream()
                        .map(drug -> EntryText.joined(drug.event().drug(), drug.event().dose()))
                        .collect(Collectors.joining(", "));
        return List.of(
                PlainTable.cell(ClockText.time(course.onset())),
                PlainTable.cell(
                        course.end().map(ClockText::time).orElse(words.say("record.table.goeson"))),
                PlainTable.cell(course.now().term().text()),
                PlainTable.cell(grades),
                PlainTable.cell(EntryText.joined(course.now().done(), course.now().told(), rescue)),
                PlainTable.cell(words.say("effectOutcome." + course.outcome())));
    }

    /** The time of a grade that is not the first. */
    private static String at(Moment from, SideEffectCourse course) {
        return from.equals(course.onset()) ? "" : " " + ClockText.time(from);
    }
}
