package vigil.export.pdf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.export.SessionOfRecord;
import vigil.review.Amendment;
import vigil.review.Timeline;
import vigil.review.Timeline.Line;
import vigil.session.DosingEvent.PumpVolumeRead;
import vigil.session.ObservationEvent.SuicideScreened;
import vigil.session.PreparationEvent.DoseChecked;
import vigil.telling.LineText;
import vigil.vitals.VitalOrder;
import vigil.wording.DisplayText;

/**
 * Every entry in the order in which it happened, with who and when; what was amended stands struck
 * through above what holds now, with the reason.
 */
final class EntryBlocks {
    private final Said said;
    private final LineText text;

    EntryBlocks(Said said, VitalOrder order) {
        this.said = said;
        this.text = new LineText(said.words(), said.people(), said.terms(), order);
    }

    List<Block> of(SessionOfRecord record) {
        List<List<Cell>> rows = new ArrayList<>();
        Optional<LocalDate> before = Optional.empty();
        for (Line line : Timeline.of(record.session().chart()).lines()) {
            LocalDate day = line.taken().at().local().toLocalDate();
            rows.add(row(line, before.filter(day::equals).isEmpty()));
            before = Optional.of(day);
        }
        return List.of(
                new Block.Heading(said.say("record.entries.title")),
                new Block.Table(
                        List.of(
                                Column.words(said.say("record.table.time"), 0.11),
                                Column.words(said.say("paper.minute"), 0.08),
                                Column.words(said.say("paper.entry"), 0.48),
                                Column.words(said.say("paper.by"), 0.33)),
                        rows,
                        Block.Style.ROWS));
    }

    /** What was drawn, checked, wasted and returned, with who and when. */
    List<Block> drug(SessionOfRecord record) {
        List<List<Cell>> rows =
                Timeline.of(record.session().chart()).lines().stream()
                        .filter(
                                line ->
                                        line.kind() == Timeline.Kind.DRUG
                                                || line.content() instanceof DoseChecked
                                                || line.content() instanceof PumpVolumeRead)
                        .map(
                                line ->
                                        List.of(
                                                Cell.of(text.time(line)),
                                                new Cell(content(line)),
                                                Cell.of(Run.small(text.source(line)))))
                        .toList();
        return rows.isEmpty()
                ? List.of()
                : List.of(
                        new Block.Table(
                                List.of(
                                        Column.words(said.say("record.table.time"), 0.11),
                                        Column.words(said.say("paper.drug"), 0.56),
                                        Column.words(said.say("paper.by"), 0.33)),
                                rows,
                                Block.Style.ROWS));
    }

    /** The suicide screens, as results only: the items are under licence. */
    List<Block> suicideScreens(SessionOfRecord record) {
        return Timeline.of(record.session().chart()).lines().stream()
                .filter(line -> line.content() instanceof SuicideScreened)
                .<Block>map(
                        line ->
                                new Block.Words(
                                        Cell.of(
                                                Run.plain(text.time(line) + "  "),
                                                Run.heavy(text.content(line)))))
                .toList();
    }

    private List<Cell> row(Line line, boolean newDay) {
        List<Run> time = new ArrayList<>();
        if (newDay) {
            time.add(Run.small(DisplayText.date(line.taken().at().local().toLocalDate())));
        }
        time.add(Run.plain(text.time(line)));
        return List.of(
                Cell.lines(time),
                Cell.of(text.minute(line).orElse("")),
                new Cell(content(line)),
                Cell.of(Run.small(text.source(line))));
    }

    private List<List<Run>> content(Line line) {
        List<List<Run>> lines = new ArrayList<>();
        for (Amendment one : line.amendments()) {
            if (!one.strikesOut() && !text.before(one).isEmpty()) {
                lines.add(List.of(Run.struck(text.before(one))));
            }
        }
        lines.add(
                List.of(
                        line.struckOut()
                                ? Run.struck(text.content(line))
                                : Run.plain(text.content(line))));
        for (Amendment one : line.amendments()) {
            text.added(one).ifPresent(added -> lines.add(List.of(Run.small(added))));
            lines.add(List.of(Run.small(text.why(one))));
        }
        return lines;
    }
}
