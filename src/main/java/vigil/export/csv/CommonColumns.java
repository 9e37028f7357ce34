package vigil.export.csv;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import vigil.export.Iso;
import vigil.export.SessionRecord;
import vigil.people.StaffId;
import vigil.quantity.Moment;
import vigil.review.Amendment;
import vigil.telling.People;

/**
 * The columns that both tables have. Each time stands in two columns: as on the clock of the room,
 * with its offset, and in UTC, by which rows can be put in order.
 */
final class CommonColumns {
    private CommonColumns() {}

    /** Which session, which entry, when and from where. */
    static <R> List<Table.Column<R>> before(Function<R, EntryVersion> version) {
        return of(
                version,
                List.of(
                        column("session", one -> file(one).record().session().value().toString()),
                        column("demo", one -> file(one).demo().orElse("")),
                        column("mrn", one -> file(one).patient().mrn()),
                        column("entry", one -> one.entry().id().value().toString()),
                        column("revision", one -> Long.toString(one.entry().first().revision())),
                        column("minute", one -> one.minute().map(String::valueOf).orElse("")),
                        column("taken", one -> Iso.of(one.at())),
                        column("taken_utc", one -> utc(one.at())),
                        column("approximate", one -> yes(one.taken().approximate())),
                        column("source", one -> lower(one.taken().source()))));
    }

    /** When it was recorded, by whom, whether it holds, and why it does not. */
    static <R> List<Table.Column<R>> after(Function<R, EntryVersion> version) {
        return of(
                version,
                List.of(
                        column("recorded", one -> Iso.of(one.entry().first().recordedAt())),
                        column("recorded_utc", one -> utc(one.entry().first().recordedAt())),
                        column("late", one -> yes(one.late())),
                        column("measured_by", one -> one.entry().first().measuredBy().value()),
                        column(
                                "measured_by_name",
                                one -> name(one, one.entry().first().measuredBy())),
                        column("entered_by", one -> one.entry().first().enteredBy().value()),
                        column(
                                "entered_by_name",
                                one -> name(one, one.entry().first().enteredBy())),
                        column("state", one -> lower(one.state())),
                        column(
                                "changed",
                                one -> one.ended().map(by -> Iso.of(by.recordedAt())).orElse("")),
                        column(
                                "changed_by",
                                one -> one.ended().map(by -> by.by().value()).orElse("")),
                        column(
                                "reason",
                                one -> one.ended().map(by -> lower(by.reason())).orElse("")),
                        column("note", one -> one.ended().map(Amendment::note).orElse(""))));
    }

    private static SessionRecord file(EntryVersion version) {
        return version.session().record();
    }

    private static Table.Column<EntryVersion> column(
            String name, Function<EntryVersion, String> cell) {
        return new Table.Column<>(name, cell);
    }

    private static <R> List<Table.Column<R>> of(
            Function<R, EntryVersion> version, List<Table.Column<EntryVersion>> columns) {
        return columns.stream()
                .map(column -> new Table.Column<R>(column.name(), column.cell().compose(version)))
                .toList();
    }

    private static String name(EntryVersion version, StaffId id) {
        return new People(file(version).staff()).name(id);
    }

    private static String utc(Moment moment) {
        return moment.instant().toString();
    }

    static String yes(boolean is) {
        return is ? "yes" : "no";
    }

    /** A name of the record's own words in small letters, for example {@code typing-error}. */
    static String lower(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
