package vigil.charting;

import java.util.List;
import vigil.charting.Refusal.Reason;
import vigil.session.Chart;
import vigil.session.SessionSummary;

/** A room holds one live session, and a patient is in one. */
final class Rooms {
    private Rooms() {}

    /** Refuses while another live session has this room or this patient. */
    static Judgement free(Chart chart, List<SessionSummary> others) {
        List<SessionSummary> live = others.stream().filter(row -> row.stage().live()).toList();
        return Judgement.needs(
                        live.stream().noneMatch(row -> row.room().equals(chart.plan().room())),
                        Reason.ROOM_IN_USE)
                .and(
                        () ->
                                live.stream()
                                        .noneMatch(
                                                row ->
                                                        row.patient()
                                                                .id()
                                                                .equals(chart.patient().id())),
                        Reason.PATIENT_IN_SESSION);
    }
}
