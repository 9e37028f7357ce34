package vigil.export.csv;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vigil.assets.CodeTable;
import vigil.export.ObservedLines.ReadingLine;
import vigil.export.RecordForm;
import vigil.export.SessionOfRecord;
import vigil.export.SessionRecord;
import vigil.export.VitalsWriting;
import vigil.review.Amendment;
import vigil.session.ObservationEvent.VitalsRecorded;
import vigil.session.SessionEvent;
import vigil.vitals.VitalOrder;
import vigil.vitals.VitalSigns;

/**
 * The vital signs of a session, one row for each value of each set: those that hold, and those that
 * were amended or struck out, each with its state.
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

    /** One value of one version of a set. */
    private record Row(EntryVersion version, VitalsRecorded set, ReadingLine reading) {
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
                        column("value", row -> value(row.reading())),
                        column("unit", row -> row.reading().unit().orElse("")),
                        column(
                                "not_taken",
                                row ->
                                        row.reading()
                                                .notTaken()
                                                .map(CommonColumns::lower)
                                                .orElse("")),
                        column("scale", row -> row.reading().scale().orElse("")),
                        column("computed", row -> CommonColumns.yes(row.reading().computed())),
                        column("context", row -> row.reading().context().orElse("")),
                        column("code", row -> code(row.reading()))));
        columns.addAll(CommonColumns.after(Row::version));
        return columns;
    }

    private static String value(ReadingLine reading) {
        return reading.value().map(BigDecimal::toPlainString).or(reading::says).orElse("");
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
                        .forEach(reading -> rows.add(new Row(version, set, reading)));
            }
        }
        return rows;
    }

    /** Of a version that was amended only what was changed of it; all where its time was. */
    private static VitalSigns shown(EntryVersion version, VitalsRecorded set) {
        if (version.state() != EntryVersion.State.AMENDED) {
            return set.signs();
        }
        Amendment by = version.ended().orElseThrow();
        Optional<SessionEvent> after = by.after();
        if (after.isPresent()
                && after.get() instanceof VitalsRecorded now
                && by.takenBefore().equals(by.takenAfter())) {
            return new VitalSigns(
                    set.signs().readings().stream()
                            .filter(reading -> !now.signs().readings().contains(reading))
                            .toList());
        }
        return set.signs();
    }

    @Override
    public List<String> faults(byte[] file) {
        return Table.faults(columns(), file);
    }
}
