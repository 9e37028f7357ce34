package vigil.export.csv;

import java.util.ArrayList;
import java.util.List;
import vigil.export.RecordForm;
import vigil.export.SessionOfRecord;
import vigil.export.SessionRecord;
import vigil.review.Timeline;
import vigil.telling.EntryText;
import vigil.telling.People;
import vigil.telling.SessionTerms;
import vigil.vitals.VitalOrder;
import vigil.wording.Sentences;

/**
 * The entries of a session in words, one row for each version of each: those that hold, and those
 * that were amended or struck out, each with its state.
 */
public final class EventsCsv implements RecordForm {
    private final Sentences words;
    private final CsvKind kind;
    private final VitalOrder order;

    /** A table of a kind, in the words of the program, vital signs in the usual order. */
    public EventsCsv(Sentences words, CsvKind kind) {
        this(words, kind, VitalOrder.usual());
    }

    /** The same with the readings of a set in the order of a clinic. */
    public EventsCsv(Sentences words, CsvKind kind, VitalOrder order) {
        this.words = words;
        this.kind = kind;
        this.order = order;
    }

    /** One version of an entry and what it says. */
    private record Row(EntryVersion version, String says) {}

    @Override
    public String name() {
        return kind.form();
    }

    @Override
    public String ending() {
        return "-events" + kind.ending();
    }

    @Override
    public byte[] write(SessionRecord record) {
        SessionOfRecord session = SessionOfRecord.of(record);
        SessionTerms terms = new SessionTerms();
        terms.of(session.session().chart());
        EntryText text =
                new EntryText(
                        words.in(session.session().chart().plan().zone()),
                        new People(record.staff()),
                        terms,
                        order);
        return Table.write(
                columns(),
                EntryVersion.in(session).stream()
                        .map(
                                version ->
                                        new Row(
                                                version,
                                                version.ended().isEmpty()
                                                        ? text.of(version.entry())
                                                        : text.of(version.content())))
                        .toList(),
                kind.mark());
    }

    private static List<Table.Column<Row>> columns() {
        List<Table.Column<Row>> columns = new ArrayList<>(CommonColumns.before(Row::version));
        columns.add(
                new Table.Column<>(
                        "kind",
                        row -> CommonColumns.lower(Timeline.kind(row.version().content()))));
        columns.add(new Table.Column<>("says", Row::says));
        columns.addAll(CommonColumns.after(Row::version));
        return columns;
    }

    @Override
    public List<String> faults(byte[] file) {
        return Table.faults(columns(), file);
    }
}
