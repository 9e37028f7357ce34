package vigil.screen.checkin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vigil.dosing.Weight;
import vigil.people.PatientId;
import vigil.review.LastSession;
import vigil.review.PatientPlan;
import vigil.screen.desk.KnownPatients;
import vigil.screen.desk.SessionDesk;
import vigil.session.Chart;
import vigil.session.SessionId;
import vigil.session.SessionSummary;

/**
 * Reads the other sessions of one patient: the newest three with a dose, the last weight, and what
 * is planned. Where nothing is planned all of them are read to know that.
 */
final class EarlierSessions {
    private static final int MOST = 3;

    /** What they showed, the weight of the last visit, and what is planned. */
    record Shown(List<LastSession> sessions, Optional<Weight> weight, PatientPlan plan) {
        Shown {
            sessions = List.copyOf(sessions);
        }
    }

    private final SessionDesk desk;
    private final SessionId own;
    private Optional<PatientId> wanted = Optional.empty();

    /** Reads for one session, which is none of its own earlier ones. */
    EarlierSessions(SessionDesk desk, SessionId own) {
        this.desk = desk;
        this.own = own;
    }

    /** Reads the sessions of a patient, unless they were read already. */
    void read(PatientId patient, Consumer<Shown> then) {
        if (wanted.filter(patient::equals).isPresent()) {
            return;
        }
        wanted = Optional.of(patient);
        List<SessionSummary> rows =
                new KnownPatients(desk.sessions().get())
                        .of(patient).stream().filter(row -> !row.id().equals(own)).toList();
        next(patient, rows, new ArrayList<>(), then);
    }

    /** What is still being read is no longer wanted. */
    void forget() {
        wanted = Optional.empty();
    }

    private void next(
            PatientId patient, List<SessionSummary> rows, List<Chart> read, Consumer<Shown> then) {
        if (wanted.filter(patient::equals).isEmpty()) {
            return;
        }
        if (rows.isEmpty() || enough(read)) {
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

    private static boolean enough(List<Chart> read) {
        return dosed(read).size() >= MOST
                && weight(read).isPresent()
                && PatientPlan.of(read).plan().isPresent();
    }

    private static List<Chart> dosed(List<Chart> read) {
        return read.stream().filter(chart -> chart.firstDose().isPresent()).limit(MOST).toList();
    }

    /** Of the newest session that has one. */
    private static Optional<Weight> weight(List<Chart> read) {
        return read.stream().map(Chart::weight).flatMap(Optional::stream).findFirst();
    }

    private static Shown shown(List<Chart> read) {
        return new Shown(LastSession.of(dosed(read)), weight(read), PatientPlan.of(read));
    }
}
