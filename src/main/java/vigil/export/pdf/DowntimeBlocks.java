package vigil.export.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vigil.export.SessionOfRecord;
import vigil.protocol.Checklist;
import vigil.protocol.DueRule;
import vigil.protocol.Limit;
import vigil.protocol.Phase;
import vigil.protocol.Protocol;
import vigil.review.DueObservations;
import vigil.review.DueSet;
import vigil.session.PreparationEvent.ChecklistAnswered;
import vigil.session.TreatmentSession;
import vigil.vitals.VitalItem;
import vigil.vitals.VitalOrder;
import vigil.wording.DisplayText;

/**
 * What is to be filled in by hand while the program cannot be used: the sets that are due, with
 * room for more, in the order of the fields on screen; what is given; the open lines of the lists.
 */
final class DowntimeBlocks {
    private static final int SETS = 14;
    private static final int HAPPENINGS = 12;
    private static final double WIDE_ITEM = 0.1;
    private static final double DUE = 0.2;
    private static final double TIME = 0.08;
    private static final double BY = 0.06;
    private static final double THIRD = 1 / 3d;

    private final Said said;
    private final VitalOrder order;

    DowntimeBlocks(Said said, VitalOrder order) {
        this.said = said;
        this.order = order;
    }

    /** The sets of a session that are still to be taken, and empty rows. */
    List<Block> sets(Protocol protocol, Optional<SessionOfRecord> session) {
        List<VitalItem> items = order.of(protocol.onPaper());
        List<List<Cell>> rows = new ArrayList<>();
        session.ifPresent(
                one ->
                        due(one.session(), one).stream()
                                .limit(SETS)
                                .forEach(set -> rows.add(row(set, items))));
        while (rows.size() < SETS) {
            rows.add(blank(items.size() + 3));
        }
        List<Column> columns = new ArrayList<>();
        columns.add(Column.words(said.say("paper.down.due"), DUE));
        columns.add(Column.words(said.say("paper.down.taken"), TIME));
        double rest = (1 - DUE - TIME - BY - WIDE_ITEM) / Math.max(1, items.size() - 1);
        items.forEach(
                item ->
                        columns.add(
                                Column.words(
                                        head(protocol, item),
                                        item == VitalItem.BLOOD_PRESSURE ? WIDE_ITEM : rest)));
        columns.add(Column.words(said.say("chart.flowsheet.by"), BY));
        return List.of(
                new Block.Heading(said.say("paper.down.sets")),
                new Block.Words(Cell.of(Run.small(said.say("paper.down.sets.how")))),
                new Block.Table(columns, rows, Block.Style.TO_FILL_IN));
    }

    private String head(Protocol protocol, VitalItem item) {
        return switch (item) {
            case SEDATION -> said.say("chart.scale." + protocol.sedationScale());
            case DISSOCIATION -> said.say("paper.down.scale." + protocol.dissociationScale());
            case BLOOD_PRESSURE,
                    HEART_RATE,
                    OXYGEN_SATURATION,
                    RESPIRATORY_RATE,
                    TEMPERATURE,
                    END_TIDAL_CO2,
                    PAIN,
                    NAUSEA,
                    CONSCIOUSNESS ->
                    said.say("paper.down.item." + item);
        };
    }

    /** Due, overdue and coming sets, the earliest first. */
    private static List<DueSet> due(TreatmentSession session, SessionOfRecord record) {
        return DueObservations.plan(session, record.asOf()).sets().stream()
                .filter(
                        set ->
                                switch (set.state()) {
                                    case DueSet.State.Upcoming _,
                                            DueSet.State.Suspended _,
                                            DueSet.State.Due _,
                                            DueSet.State.Overdue _ ->
                                            true;
                                    case DueSet.State.Taken _,
                                            DueSet.State.TakenLate _,
                                            DueSet.State.PartlyTaken _,
                                            DueSet.State.Missed _,
                                            DueSet.State.NotNeeded _ ->
                                            false;
                                })
                .toList();
    }

    private List<Cell> row(DueSet set, List<VitalItem> items) {
        List<Cell> row = new ArrayList<>();
        row.add(Cell.of(Run.heavy(said.time(set.due()) + " "), Run.small(set.label())));
        row.add(Cell.EMPTY);
        items.forEach(
                item ->
                        row.add(
                                set.outstanding().contains(item)
                                        ? Cell.EMPTY
                                        : Cell.of(Run.small("–"))));
        row.add(Cell.EMPTY);
        return row;
    }

    private static List<Cell> blank(int cells) {
        return Stream.generate(() -> Cell.EMPTY).limit(cells).toList();
    }

    /** When sets are due, in the words of the protocol. */
    List<Block> schedule(Protocol protocol) {
        return List.of(
                new Block.Heading(said.say("paper.blank.schedule")),
                new Block.Words(
                        Cell.lines(
                                protocol.schedule().stream()
                                        .map(rule -> Run.plain("– " + due(rule)))
                                        .toList())));
    }

    private String due(DueRule rule) {
        String anchor = said.say("anchor." + rule.anchor());
        StringBuilder text =
                new StringBuilder(
                        rule.firstAfter() == 0
                                ? said.say("paper.blank.at", rule.label(), anchor)
                                : said.say(
                                        "paper.blank.due",
                                        rule.label(),
                                        DisplayText.number(rule.firstAfter()),
                                        anchor));
        rule.every()
                .ifPresent(
                        every ->
                                text.append(
                                        said.say("paper.blank.every", DisplayText.number(every))));
        rule.lastAfter()
                .ifPresent(
                        last ->
                                text.append(
                                        said.say("paper.blank.until", DisplayText.number(last))));
        return text.toString();
    }

    /** What is given, seen and done besides sets. */
    List<Block> happenings() {
        return List.of(
                new Block.Heading(said.say("paper.down.happenings")),
                new Block.Words(Cell.of(Run.small(said.say("paper.down.happenings.how")))),
                new Block.Table(
                        List.of(
                                Column.words(said.say("record.table.time"), TIME),
                                Column.words(said.say("paper.down.what"), 0.46),
                                Column.words(said.say("paper.down.amount"), 0.22),
                                Column.words(said.say("paper.down.reason"), 0.18),
                                Column.words(said.say("chart.flowsheet.by"), BY)),
                        Stream.generate(() -> blank(5)).limit(HAPPENINGS).toList(),
                        Block.Style.TO_FILL_IN));
    }

    /** The limits of the protocol, so that nobody has to know them by heart. */
    List<Block> limits(Protocol protocol) {
        if (protocol.limits().isEmpty()) {
            return List.of();
        }
        List<Phase> phases = List.of(Phase.BEFORE, Phase.DURING, Phase.AFTER);
        return List.of(
                new Block.Heading(said.say("paper.down.limits")),
                new Block.Table(
                        phases.stream()
                                .map(
                                        phase ->
                                                Column.words(
                                                        said.say("paper.down.phase." + phase),
                                                        THIRD))
                                .toList(),
                        List.of(phases.stream().map(phase -> limits(protocol, phase)).toList()),
                        Block.Style.ROWS));
    }

    private static Cell limits(Protocol protocol, Phase phase) {
        return Cell.lines(
                protocol.limits().stream()
                        .filter(limit -> limit.during() == phase || limit.during() == Phase.ANY)
                        .map(Limit::says)
                        .distinct()
                        .map(says -> Run.plain("– " + says))
                        .toList());
    }

    /** The lines of a list that nobody has answered yet, with room to answer them. */
    List<Block> open(Protocol protocol, Checklist.Kind kind, Optional<SessionOfRecord> session) {
        List<List<Cell>> rows =
                protocol.checklist(kind).stream()
                        .flatMap(list -> list.lines().stream())
                        .filter(line -> !answered(kind, line.code(), session))
                        .map(
                                line ->
                                        List.of(
                                                Cell.of(line.text()),
                                                Cell.of(said.say("paper.down.answers")),
                                                Cell.of(Run.small(line.detail())),
                                                Cell.EMPTY))
                        .toList();
        if (rows.isEmpty()) {
            return List.of();
        }
        return List.of(
                new Block.Heading(said.say("paper.down.list", said.say("checklistKind." + kind))),
                new Block.Table(
                        List.of(
                                Column.words(said.say("record.table.line"), 0.44),
                                Column.words(said.say("record.table.answer"), 0.18),
                                Column.words(said.say("paper.down.detail"), 0.3),
                                Column.words(said.say("paper.down.initials"), 0.08)),
                        rows,
                        Block.Style.TO_FILL_IN));
    }

    private static boolean answered(
            Checklist.Kind kind, String code, Optional<SessionOfRecord> session) {
        return session.stream()
                .flatMap(one -> one.session().chart().all(ChecklistAnswered.class).stream())
                .anyMatch(one -> one.event().list() == kind && one.event().code().equals(code));
    }

    /** Where left-over drug went, with room for the witness, and who charted on this paper. */
    List<Block> closing() {
        return List.of(
                new Block.Heading(said.say("paper.down.drug")),
                new Block.Table(
                        List.of(
                                Column.words(said.say("record.table.lot"), 0.16),
                                Column.words(said.say("paper.down.drawn"), 0.12),
                                Column.words(said.say("paper.down.wasted"), 0.12),
                                Column.words(said.say("paper.down.returned"), 0.12),
                                Column.words(said.say("record.table.time"), TIME),
                                Column.words(said.say("paper.down.by"), 0.2),
                                Column.words(said.say("paper.down.witness"), 0.2)),
                        Stream.generate(() -> blank(7)).limit(3).toList(),
                        Block.Style.TO_FILL_IN),
                new Block.Heading(said.say("paper.down.charted")),
                new Block.Table(
                        List.of(
                                Column.words(said.say("paper.staff.name"), 0.4),
                                Column.words(said.say("paper.staff.initials"), 0.12),
                                Column.words(said.say("paper.signatures.hand"), 0.28),
                                Column.words(said.say("paper.signatures.when"), 0.2)),
                        Stream.generate(() -> blank(4)).limit(3).toList(),
                        Block.Style.TO_FILL_IN));
    }
}
