package vigil.export.csv;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import vigil.assets.CodeTable;
import vigil.export.ObservedLines.ReadingLine;
import vigil.export.RecordForm;
import vigil.export.SessionOfRecord;
import vigil.export.SessionRecord;
import vigil.export.VitalsWriting;
import vigil.review.Amendment;
import vigil.session.ObservationEvent.VitalsRecorded;
import vigil.vitals.Reading;
import vigil.vitals.VitalOrder;
import vigil.vitals.VitalSigns;

/**
 * The vital signs of a session, one row for each value of each set: those that hold, and those that
 * were amended or struck out, each with its state. Of what was added to a set by a correction a row
 * without a value says that it did not hold it before.
 */
public final class VitalsCsv implements RecordForm {
    private final CsvKind kind;
    private final VitalOrder order;

    /** A table of a kind, its items in the usual order. */
    public VitalsCsv(CsvKind kind) {
        this(kind, VitalOrder.usual());
    }

    /**
     * A table of a kind.
     *
     * @param order in which the items of each set follow each other
     */
    public VitalsCsv(CsvKind kind, VitalOrder order) {
        this.kind = kind;
        this.order = order;
    }

    /** The codes are read with the first record, and then kept. */
    private static final class Codes {
        private static final CodeTable SHIPPED = CodeTable.shipped();
    }

    /**
     * One value of one version of a set.
     *
     * @param held whether this version held it, or a correction added it
     */
    private record Row(
            EntryVersion version, VitalsRecorded set, ReadingLine reading, boolean held) {
        String says(Function<ReadingLine, String> of) {
            return held ? of.apply(reading) : "";
        }

        boolean baseline() {
            return version.session()
                    .session()
                    .chart()
                    .baseline()
                    .filter(own -> own.id().equals(version.entry().id()))
                    .isPresent();
        }
    }

    @Override
    public String name() {
        return kind.form();
    }

    @Override
    public String ending() {
        return "-vitals" + kind.ending();
    }

    @Override
    public byte[] write(SessionRecord record) {
        SessionOfRecord session = SessionOfRecord.of(record);
        return Table.write(columns(), rows(session), kind.mark());
    }

    private static List<Table.Column<Row>> columns() {
        List<Table.Column<Row>> columns = new ArrayList<>(CommonColumns.before(Row::version));
        columns.addAll(
                List.of(
                        column("set", row -> CommonColumns.lower(row.set().kind())),
                        column("baseline", row -> CommonColumns.yes(row.baseline())),
                        column("item", row -> row.reading().item()),
                        said("value", VitalsCsv::value),
                        said("unit", one -> one.unit().orElse("")),
                        said(
                                "not_taken",
                                one -> one.notTaken().map(CommonColumns::lower).orElse("")),
                        said("scale", one -> one.scale().orElse("")),
                        said("computed", one -> CommonColumns.yes(one.computed())),
                        said("context", one -> one.context().orElse("")),
                        said("code", VitalsCsv::code)));
        columns.addAll(CommonColumns.after(Row::version));
        return columns;
    }

    private static String value(ReadingLine reading) {
        return reading.value().map(BigDecimal::toPlainString).or(reading::says).orElse("");
    }

    private static Table.Column<Row> said(String name, Function<ReadingLine, String> cell) {
        return column(name, row -> row.says(cell));
    }

    private static Table.Column<Row> column(String name, Function<Row, String> cell) {
        return new Table.Column<>(name, cell);
    }

    private static String code(ReadingLine reading) {
        return reading.codes().stream()
                .findFirst()
                .map(code -> code.system() + "|" + code.code())
                .orElse("");
    }

    private List<Row> rows(SessionOfRecord session) {
        List<Row> rows = new ArrayList<>();
        for (EntryVersion version : EntryVersion.in(session)) {
            if (version.content() instanceof VitalsRecorded set) {
                VitalsWriting.readings(shown(version, set), order, Codes.SHIPPED)
                        .forEach(reading -> rows.add(new Row(version, set, reading, true)));
                VitalsWriting.readings(addedTo(version, set), order, Codes.SHIPPED)
                        .forEach(one -> rows.add(new Row(version, set, one, false)));
            }
        }
        return rows;
    }

    /** Of a version that was amended only what was changed of it; all where its time was. */
    private static VitalSigns shown(EntryVersion version, VitalsRecorded set) {
        return amendedTo(version)
                .filter(_ -> sameTime(version.ended().orElseThrow()))
                .map(now -> without(set.signs(), now.signs().readings()::contains))
                .orElse(set.signs());
    }

    /** What this version of a set did not hold yet: a row says so, without a value. */
    private static VitalSigns addedTo(EntryVersion version, VitalsRecorded set) {
        return amendedTo(version)
                .map(
                        now ->
                                without(
                                        now.signs(),
                                        one -> set.signs().reading(one.item()).isPresent()))
                .orElseGet(() -> new VitalSigns(List.of()));
    }

    private static Optional<VitalsRecorded> amendedTo(EntryVersion version) {
        return version.state() == EntryVersion.State.AMENDED
                        && version.ended().flatMap(Amendment::after).orElseThrow()
                                instanceof VitalsRecorded now
                ? Optional.of(now)
                : Optional.empty();
    }

    private static boolean sameTime(Amendment by) {
        return by.takenBefore().equals(by.takenAfter());
    }

    private static VitalSigns without(VitalSigns signs, Predicate<Reading> left) {
        return new VitalSigns(signs.readings().stream().filter(Predicate.not(left)).toList());
    }

    @Override
    public List<String> faults(byte[] file) {
        return Table.faults(columns(), file);
    }
}
