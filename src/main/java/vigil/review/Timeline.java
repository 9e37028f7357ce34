package vigil.review;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vigil.people.StaffId;
import vigil.quantity.Moment;
import vigil.session.Chart;
import vigil.session.DosingEvent;
import vigil.session.Entry;
import vigil.session.LeavingEvent;
import vigil.session.ObservationEvent;
import vigil.session.PreparationEvent;
import vigil.session.RecordEvent;
import vigil.session.SessionEvent;
import vigil.session.SigningEvent;
import vigil.session.Taken;

/** All entries of a session in the order in which they happened, struck-out ones included. */
public record Timeline(List<Line> lines) {
    public Timeline {
        lines = List.copyOf(lines);
    }

    /**
     * One entry.
     *
     * @param minute since the first dose; absent before it
     * @param late recorded late (rule R2)
     * @param content as it now stands
     */
    public record Line(
            Entry entry,
            Kind kind,
            Optional<Long> minute,
            Taken taken,
            Moment recordedAt,
            StaffId measuredBy,
            StaffId enteredBy,
            boolean late,
            boolean struckOut,
            SessionEvent content,
            List<Amendment> amendments) {
        public Line {
            amendments = List.copyOf(amendments);
        }
    }

    /** What an entry is about. */
    public enum Kind {
        PREPARATION,
        CHECKLIST,
        DRUG,
        DOSING,
        VITALS,
        SIDE_EFFECT,
        RESCUE_DRUG,
        CARE,
        SCORE,
        NOTE,
        FLAG,
        LEAVING,
        RECORD
    }

    /** The timeline, with entries later than 10 min marked as late (rule R2). */
    public static Timeline of(Chart chart) {
        return of(chart, LateEntry.AFTER);
    }

    /** The timeline, with entries recorded more than so long afterwards marked as late. */
    public static Timeline of(Chart chart, Duration lateAfter) {
        return new Timeline(
                chart.entries().stream()
                        .sorted(
                                Comparator.comparing(Entry::placed)
                                        .thenComparingLong(entry -> entry.first().revision()))
                        .map(entry -> line(chart, entry, lateAfter))
                        .toList());
    }

    private static Line line(Chart chart, Entry entry, Duration lateAfter) {
        return new Line(
                entry,
                kind(entry.now()),
                chart.firstDose()
                        .filter(first -> !first.isAfter(entry.placed()))
                        .map(first -> SessionMinute.of(first, entry.placed())),
                entry.taken(),
                entry.first().recordedAt(),
                entry.first().measuredBy(),
                entry.first().enteredBy(),
                LateEntry.is(entry, lateAfter),
                entry.struckOut(),
                entry.now(),
                Amendment.of(entry));
    }

    /** What an entry of this content is about. */
    public static Kind kind(SessionEvent event) {
        return switch (event) {
            case PreparationEvent.ChecklistAnswered _, PreparationEvent.LineSetAside _ ->
                    Kind.CHECKLIST;
            case PreparationEvent.DrugDrawnUp _,
                    DosingEvent.DrugWasted _,
                    DosingEvent.DrugReturned _ ->
                    Kind.DRUG;
            case PreparationEvent _ -> Kind.PREPARATION;
            case DosingEvent _ -> Kind.DOSING;
            case ObservationEvent.VitalsRecorded _,
                    ObservationEvent.BaselineChosen _,
                    ObservationEvent.SetMissed _ ->
                    Kind.VITALS;
            case ObservationEvent.SideEffectLogged _,
                    ObservationEvent.SideEffectChanged _,
                    ObservationEvent.SideEffectEnded _ ->
                    Kind.SIDE_EFFECT;
            case ObservationEvent.RescueDrugGiven _ -> Kind.RESCUE_DRUG;
            case ObservationEvent.CareGiven _ -> Kind.CARE;
            case ObservationEvent.ScoreTaken _, ObservationEvent.SuicideScreened _ -> Kind.SCORE;
            case ObservationEvent.NoteWritten _, ObservationEvent.TimeStamped _ -> Kind.NOTE;
            case ObservationEvent.FlagSeen _ -> Kind.FLAG;
            case LeavingEvent _ -> Kind.LEAVING;
            case RecordEvent _ -> Kind.RECORD;
            case SigningEvent _ -> Kind.RECORD;
        };
    }

    /** The same lines, newest first, as lists are read (rule C8). */
    public List<Line> newestFirst() {
        return lines.reversed();
    }
}
