package vigil.screen.record;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vigil.screen.desk.Reading;
import vigil.screen.kit.Words;
import vigil.session.Chart;
import vigil.session.SessionId;
import vigil.session.SessionSummary;

/**
 * The records before and after one: those of the list from which it is read, or else those of its
 * day in the order of the clock.
 */
record Neighbours(List<SessionId> sessions, int at, boolean ofList) {

    static Neighbours of(Chart open, Reading reading, List<SessionSummary> all) {
        int listed = reading.sessions().indexOf(open.id());
        if (listed >= 0) {
            return new Neighbours(reading.sessions(), listed, true);
        }
        List<SessionId> day = ofDay(open, all);
        return new Neighbours(day, day.indexOf(open.id()), false);
    }

    /** The sessions of the day of one, in the order in which they were planned for. */
    private static List<SessionId> ofDay(Chart open, List<SessionSummary> all) {
        LocalDate day = open.plan().plannedFor().local().toLocalDate();
        return all.stream()
                .filter(row -> row.plannedFor().local().toLocalDate().equals(day))
                .sorted(Comparator.comparing(SessionSummary::plannedFor))
                .map(SessionSummary::id)
                .toList();
    }

    /** The one so many further on; negative before it. */
    Optional<SessionId> further(int by) {
        int next = at + by;
        return next >= 0 && next < sessions.size()
                ? Optional.of(sessions.get(next))
                : Optional.empty();
    }

    /** That there is none further on. */
    String end(Words words, int by) {
        String where = by > 0 ? "record.go.last" : "record.go.first";
        return words.say(ofList ? where + ".list" : where);
    }
}
