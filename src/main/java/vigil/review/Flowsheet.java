package vigil.review;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import vigil.people.StaffId;
import vigil.protocol.Crossed;
import vigil.quantity.Moment;
import vigil.session.Chart;
import vigil.session.Entry;
import vigil.session.EntryId;
import vigil.session.ObservationEvent.SetKind;
import vigil.session.ObservationEvent.VitalsRecorded;
import vigil.session.Taken;
import vigil.vitals.MissingReason;
import vigil.vitals.Reading;
import vigil.vitals.VitalItem;
import vigil.vitals.VitalOrder;
import vigil.vitals.VitalValue;

/**
 * The sets of a session as a sheet: one column a set, in the order in which they were taken, the
 * newest last; one row an item, in the order of a bedside display. Struck-out sets stay.
 */
public record Flowsheet(List<VitalItem> rows, List<Column> columns) {
    public Flowsheet {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
    }

    /**
     * One set.
     *
     * @param minute since the first dose; absent before it
     * @param baseline whether it is this patient's own baseline
     * @param late recorded late (rule R2)
     * @param amendments corrections of the whole set, oldest first
     * @param cells a cell for each row
     */
    public record Column(
            EntryId set,
            SetKind kind,
            Optional<Long> minute,
            boolean baseline,
            Taken taken,
            Moment recordedAt,
            boolean late,
            StaffId measuredBy,
            StaffId enteredBy,
            boolean struckOut,
            List<Amendment> amendments,
            Map<VitalItem, Cell> cells) {
        public Column {
            amendments = List.copyOf(amendments);
            cells = Map.copyOf(cells);
        }

        /** Whether it was ever corrected. */
        public boolean amended() {
            return !amendments.isEmpty();
        }

        /** The cell of an item. */
        public Cell cell(VitalItem item) {
            return cells.getOrDefault(item, new Cell(new Content.NotPartOfSet(), List.of()));
        }
    }

    /**
     * One item of one set.
     *
     * @param earlier what stood there before, oldest first, to be shown struck through
     */
    public record Cell(Content content, List<Earlier> earlier) {
        public Cell {
            earlier = List.copyOf(earlier);
        }
    }

    /** What stands in a cell. */
    public sealed interface Content {

        /** A value, the limits it crosses (the heaviest first), and the way it went. */
        record Value(VitalValue value, List<Crossed> crossed, Trend trend) implements Content {
            public Value {
                crossed = List.copyOf(crossed);
            }
        }

        /** No value, and why. */
        record NotTaken(MissingReason reason) implements Content {}

        /** The item was not part of the set. */
        record NotPartOfSet() implements Content {}
    }

    /**
     * What stood in a cell before a correction.
     *
     * @param was absent where the item had not been part of the set
     */
    public record Earlier(Optional<Reading> was, Amendment correction) {}

    /** Against the previous value of the same item. */
    public enum Trend {
        FIRST,
        UP,
        SAME,
        DOWN,
        NOT_COMPARED
    }

    /** The sheet, with entries later than 10 min marked as late (rule R2). */
    public static Flowsheet of(Chart chart) {
        return of(chart, LateEntry.AFTER);
    }

    /** The sheet, with entries recorded more than so long afterwards marked as late. */
    public static Flowsheet of(Chart chart, Duration lateAfter) {
        List<Entry> sets = sets(chart);
        List<VitalItem> rows = rows(chart, sets);
        return new Flowsheet(rows, columns(chart, sets, rows, lateAfter, set -> true));
    }

    /** The same sheet with its rows in another order. */
    public Flowsheet in(VitalOrder order) {
        return new Flowsheet(order.of(rows), columns);
    }

    /** The columns of the sheet whose sets were corrected or struck out, and only those. */
    public static List<Column> corrected(Chart chart) {
        return only(chart, sets(chart), Entry::amended);
    }

    /** The column of the newest set that is not struck out, and only that. */
    public static Optional<Column> newest(Chart chart) {
        List<Entry> sets = sets(chart);
        return sets.reversed().stream()
                .filter(set -> !set.struckOut())
                .findFirst()
                .map(newest -> only(chart, sets, newest::equals).getFirst());
    }

    private static List<Column> only(Chart chart, List<Entry> sets, Predicate<Entry> wanted) {
        return sets.stream().noneMatch(wanted)
                ? List.of()
                : columns(chart, sets, rows(chart, sets), LateEntry.AFTER, wanted);
    }

    private static List<Column> columns(
            Chart chart,
            List<Entry> sets,
            List<VitalItem> rows,
            Duration lateAfter,
            Predicate<Entry> wanted) {
        FlowsheetColumns columns = new FlowsheetColumns(chart, rows, lateAfter);
        List<Column> made = new ArrayList<>();
        for (Entry set : sets) {
            if (wanted.test(set)) {
                made.add(columns.column(set));
            } else {
                columns.passOver(set);
            }
        }
        return made;
    }

    /** The sets in the order in which they were taken, struck-out ones included. */
    static List<Entry> sets(Chart chart) {
        return chart.entries().stream()
                .filter(entry -> entry.now() instanceof VitalsRecorded)
                .sorted(Comparator.comparing(Entry::placed))
                .toList();
    }

    /** The items that the protocol or any of the sets asks for. */
    static List<VitalItem> rows(Chart chart, List<Entry> sets) {
        Set<VitalItem> items = EnumSet.noneOf(VitalItem.class);
        chart.protocol()
                .ifPresent(
                        protocol ->
                                protocol.schedule().forEach(rule -> items.addAll(rule.items())));
        for (Entry entry : sets) {
            if (entry.now() instanceof VitalsRecorded set) {
                set.signs().readings().forEach(reading -> items.add(reading.item()));
            }
        }
        return List.copyOf(items);
    }
}
