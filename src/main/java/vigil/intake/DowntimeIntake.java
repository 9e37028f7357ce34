package vigil.intake;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
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
import vigil.session.EntryId;
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
 * @param staff who can have done something, by short name or by initials
 */
public record DowntimeIntake(
        Charting charting, PlausibilityBounds bounds, List<StaffMember> staff, Instant now) {
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
                                                line.line(),
                                                List.of(
                                                        new Objection.Misfitting(
                                                                line.cells(), line.columns())))));
        int sound = 0;
        for (Row row : table.rows()) {
            List<Objection> objections = course.take(row);
            if (objections.isEmpty()) {
                sound++;
            } else {
                refused.add(new RefusedRow(row.line(), objections));
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
        private int before;

        Course(Sheet sheet) {
            this.sheet = sheet;
            this.clock = new PaperClock(together.open(sheet.session()).chart().plan().zone(), now);
        }

        List<Objection> take(Row row) {
            List<Objection> objections = new ArrayList<>();
            try {
                PaperClock.Read time = clock.next(row);
                ActContext context =
                        new ActContext(
                                entry(row, time.at()),
                                sheet.session(),
                                new Taken(time.at(), time.approximate(), Taken.Source.PAPER),
                                by(row),
                                sheet.enteredBy());
                if (together.holds(context.entry())) {
                    before++;
                } else {
                    act(row, context, objections).ifPresent(act -> perform(act, objections));
                }
            } catch (Unfit unfit) {
                objections.add(unfit.objection());
            }
            return objections;
        }

        private void perform(Act act, List<Objection> objections) {
            switch (together.perform(act)) {
                case Outcome.Accepted ignored -> {}
                case Outcome.Refused(var refusal) -> objections.add(new Objection.Refused(refusal));
            }
        }

        private Optional<? extends Act> act(
                Row row, ActContext context, List<Objection> objections) {
            if (row.isSet() && row.isHappening()) {
                throw new Unfit(Column.WHAT, Reason.TWO_IN_ONE);
            }
            if (!row.isSet() && !row.isHappening()) {
                throw new Unfit(Column.TIME, Reason.NOTHING);
            }
            Chart chart = together.open(sheet.session()).chart();
            return row.isSet()
                    ? new SetReading(row, chart.reads(bounds)).act(context, objections)
                    : Optional.of(new HappeningReading(row, chart).act(context));
        }

        private EntryId entry(Row row, Moment at) {
            String said = sheet.session().value() + "\n" + at.instant() + "\n" + row.content();
            EntryId entry =
                    new EntryId(UUID.nameUUIDFromBytes(said.getBytes(StandardCharsets.UTF_8)));
            if (!seen.add(entry)) {
                throw new Unfit(Column.TIME, Reason.TWICE);
            }
            return entry;
        }

        /** Who did it; who charts it where nobody is named. */
        private StaffId by(Row row) {
            String typed = row.text(Column.BY).strip();
            if (typed.isEmpty()) {
                return sheet.enteredBy();
            }
            List<StaffMember> named =
                    staff.stream().filter(one -> one.id().value().equalsIgnoreCase(typed)).toList();
            List<StaffMember> found =
                    named.isEmpty()
                            ? staff.stream()
                                    .filter(one -> one.initials().equalsIgnoreCase(typed))
                                    .toList()
                            : named;
            if (found.size() != 1) {
                throw new Unfit(Column.BY, Reason.WHO);
            }
            return found.getFirst().id();
        }
    }
}
