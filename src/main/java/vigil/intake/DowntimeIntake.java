package vigil.intake;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vigil.charting.Act;
import vigil.charting.ActContext;
import vigil.charting.Charting;
import vigil.charting.Outcome;
import vigil.charting.Together;
import vigil.intake.Intake.RefusedRow;
import vigil.intake.Objection.Reason;
import vigil.people.StaffId;
import vigil.people.StaffMember;
import vigil.quantity.Moment;
import vigil.session.Chart;
import vigil.session.Charted;
import vigil.session.EntryId;
import vigil.session.PreparationEvent.PatientCheckedIn;
import vigil.session.SessionId;
import vigil.session.Taken;
import vigil.vitals.PlausibilityBounds;

/**
 * Charts a downtime table in a session: every row is judged like a typed entry, marked as copied
 * from paper with both times, and all are recorded in one transaction or none is.
 *
 * <p>The id of an entry follows from the session, its time and its row: a table that is charted
 * again, or to which rows were added, adds only what is new.
 *
 * @param staff who can have done something, by user name or by initials
 */
public record DowntimeIntake(
        Charting charting, PlausibilityBounds bounds, List<StaffMember> staff, Instant now) {
    private static final Duration HALF_A_DAY = Duration.ofHours(12);

    public DowntimeIntake {
        staff = List.copyOf(staff);
    }

    /** Whose table is charted where. */
    public record Sheet(SessionId session, StaffId enteredBy) {}

    /** Charts a file. Throws where there is no such session. */
    public Intake chart(byte[] file, Sheet sheet) {
        return take(file, sheet, true);
    }

    /** Says what would come of a file, and charts nothing. */
    public Intake look(byte[] file, Sheet sheet) {
        return take(file, sheet, false);
    }

    private Intake take(byte[] file, Sheet sheet, boolean save) {
        return switch (DowntimeTable.of(file)) {
            case DowntimeTable.Unreadable(FileFault fault, String detail) ->
                    new Intake.NoTable(fault, detail);
            case DowntimeTable.Rows table -> take(table, new Course(sheet), save);
        };
    }

    private static Intake take(DowntimeTable.Rows table, Course course, boolean save) {
        List<RefusedRow> refused = new ArrayList<>();
        table.misfits()
                .forEach(
                        line ->
                                refused.add(
                                        new RefusedRow(
                                                new Row(line.line(), Map.of()),
                                                List.of(
                                                        new Objection.Misfitting(
                                                                line.cells(), line.columns())))));
        int sound = 0;
        for (Row row : table.rows()) {
            List<Objection> objections = course.take(row);
            if (objections.isEmpty()) {
                sound++;
            } else {
                refused.add(new RefusedRow(row, objections));
            }
        }
        if (!refused.isEmpty()) {
            refused.sort(Comparator.comparingLong(RefusedRow::line));
            return new Intake.Refused(refused, sound);
        }
        if (save) {
            course.together.save();
        }
        return new Intake.Sound(sound - course.before, course.before, save);
    }

    /** The rows of one table, one after the other. */
    private final class Course {
        private final Sheet sheet;
        private final Together together = charting.together();
        private final PaperClock clock;
        private final Set<EntryId> seen = new HashSet<>();
        private Optional<Moment> above = Optional.empty();
        private int before;

        Course(Sheet sheet) {
            this.sheet = sheet;
            this.clock = new PaperClock(together.open(sheet.session()).chart().plan().zone(), now);
        }

        List<Objection> take(Row row) {
            return switch (clock.read(row.text(Column.DATE), row.time(), above)) {
                case PaperTime.Wrong(Objection objection) -> List.of(objection);
                case PaperTime.Read read -> {
                    above = Optional.of(read.at());
                    yield take(row, read);
                }
            };
        }

        private List<Objection> take(Row row, PaperTime.Read time) {
            if (!row.timeMeant() && halfADayEarly(time.at())) {
                return List.of(new Objection.Wrong(Column.TIME, Reason.HALF_A_DAY));
            }
            EntryId entry = entry(row, time.at());
            if (!seen.add(entry)) {
                return List.of(new Objection.Wrong(Column.TIME, Reason.TWICE));
            }
            if (together.holds(entry)) {
                before++;
                return List.of();
            }
            Optional<StaffId> by =
                    row.has(Column.BY)
                            ? new Hands(staff).of(row.text(Column.BY))
                            : Optional.of(sheet.enteredBy());
            if (by.isEmpty()) {
                return List.of(new Objection.Wrong(Column.BY, Reason.WHO));
            }
            return perform(
                    row,
                    new ActContext(
                            entry,
                            sheet.session(),
                            new Taken(time.at(), time.approximate(), Taken.Source.PAPER),
                            by.get(),
                            sheet.enteredBy()));
        }

        /** As by a 12-hour clock: half a day later it would be nearer to the check-in. */
        private boolean halfADayEarly(Moment at) {
            Instant later = at.instant().plus(HALF_A_DAY);
            return !later.isAfter(now)
                    && together.open(sheet.session())
                            .chart()
                            .latest(PatientCheckedIn.class)
                            .map(Charted::at)
                            .map(Moment::instant)
                            .filter(
                                    in ->
                                            !later.isBefore(in)
                                                    && Duration.between(in, later)
                                                                    .compareTo(
                                                                            Duration.between(
                                                                                    at.instant(),
                                                                                    in))
                                                            < 0)
                            .isPresent();
        }

        private List<Objection> perform(Row row, ActContext context) {
            Chart chart = together.open(sheet.session()).chart();
            return switch (RowReading.of(row, chart, bounds, context)) {
                case RowReading.Wrong(List<Objection> objections) -> objections;
                case RowReading.Whole(Act act) ->
                        switch (together.perform(act)) {
                            case Outcome.Accepted _ -> List.of();
                            case Outcome.Refused(var refusal) ->
                                    List.of(new Objection.Refused(refusal));
                        };
            };
        }

        private EntryId entry(Row row, Moment at) {
            String said = sheet.session().value() + "\n" + at.instant() + "\n" + row.content();
            return new EntryId(UUID.nameUUIDFromBytes(said.getBytes(StandardCharsets.UTF_8)));
        }
    }
}
