package vigil.charting;

import java.util.List;
import java.util.Optional;
import vigil.charting.Refusal.Reason;
import vigil.session.Chart;
import vigil.session.SessionSummary;

/** A room holds one live session, and a patient is in one. */
public final class Rooms {
    private Rooms() {}

    /** Why a session cannot be live now: another live one has its room, or its patient. */
    public static Optional<Reason> taken(Chart chart, List<SessionSummary> sessions) {
        List<SessionSummary> live =
                sessions.stream()
                        .filter(row -> row.stage().live())
                        .filter(row -> !row.id().equals(chart.id()))
                        .toList();
        if (live.stream().anyMatch(row -> row.room().equals(chart.plan().room()))) {
            return Optional.of(Reason.ROOM_IN_USE);
        }
        return live.stream().anyMatch(row -> row.patient().id().equals(chart.patient().id()))
                ? Optional.of(Reason.PATIENT_IN_SESSION)
                : Optional.empty();
    }

    /** Refuses while another live session has this room or this patient. */
    static Judgement free(Chart chart, List<SessionSummary> sessions) {
        return taken(chart, sessions).map(Judgement::against).orElseGet(Judgement::sound);
    }
}
