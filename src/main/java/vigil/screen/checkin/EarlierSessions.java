package vigil.screen.checkin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vigil.dosing.Weight;
import vigil.people.PatientId;
import vigil.review.LastSession;
import vigil.screen.desk.SessionDesk;
import vigil.session.Chart;
import vigil.session.SessionSummary;

/** Reads the earlier sessions of one patient, the newest three. */
final class EarlierSessions {
    private static final int MOST = 3;

    /** What they showed, and the weight of the last visit. */
    record Shown(List<LastSession> sessions, Optional<Weight> weight) {
        Shown {
            sessions = List.copyOf(sessions);
        }
    }

    private final SessionDesk desk;
    private Optional<PatientId> wanted = Optional.empty();

    EarlierSessions(SessionDesk desk) {
        this.desk = desk;
    }

    /** Reads the sessions of a patient, unless they were read already. */
    void read(PatientId patient, Consumer<Shown> then) {
        if (wanted.filter(patient::equals).isPresent()) {
            return;
        }
        wanted = Optional.of(patient);
        List<SessionSummary> rows =
                new KnownPatients(desk.sessions().get())
                        .treated(patient).stream().limit(MOST).toList();
        next(patient, rows, new ArrayList<>(), then);
    }

    private void next(
            PatientId patient, List<SessionSummary> rows, List<Chart> read, Consumer<Shown> then) {
        if (wanted.filter(patient::equals).isEmpty()) {
            return;
        }
        if (rows.isEmpty()) {
            then.accept(shown(read));
            return;
        }
        desk.read(
                rows.getFirst().id(),
                session -> {
                    read.add(session.chart());
                    next(patient, rows.subList(1, rows.size()), read, then);
                });
    }

    private static Shown shown(List<Chart> read) {
        Optional<Weight> weight =
                read.stream()
                        .map(Chart::weight)
                        .flatMap(Optional::stream)
                        .max(Comparator.comparing(Weight::measuredAt));
        return new Shown(LastSession.of(read), weight);
    }
}
