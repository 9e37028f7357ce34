package vigil.session;

import java.util.List;
import java.util.Optional;
import vigil.people.Patient;
import vigil.people.StaffId;
import vigil.quantity.Moment;

/**
 * One row of a list: what is known of a session without folding it. Rebuilt from the facts whenever
 * the two disagree.
 *
 * @param revision the number of the last fact it was made from
 * @param nurse who entered the latest fact
 * @param ended when the patient left, or the session was called off
 * @param amended how many entries were corrected
 * @param signing whether the record is signed
 * @param questions how many questions about it are open
 */
public record SessionSummary(
        SessionId id,
        long revision,
        Patient patient,
        String room,
        Optional<String> protocolTitle,
        PreparationEvent.SeriesPosition series,
        Moment plannedFor,
        Stage stage,
        Optional<Moment> firstDose,
        Optional<Moment> ended,
        StaffId nurse,
        boolean demo,
        int entries,
        int amended,
        SignState signing,
        int questions) {

    /** The summary of a session. */
    public static SessionSummary of(TreatmentSession session) {
        Chart chart = session.chart();
        List<Entry> entries = chart.entries();
        return new SessionSummary(
                chart.id(),
                chart.revision(),
                chart.patient(),
                chart.plan().room(),
                chart.protocol().map(protocol -> protocol.title()),
                chart.plan().series(),
                chart.plan().plannedFor(),
                session.stage(),
                chart.firstDose(),
                session.stage().over()
                        ? chart.latest(LeavingEvent.class).map(Charted::at)
                        : Optional.empty(),
                entries.getLast().first().enteredBy(),
                chart.plan().demo(),
                entries.size(),
                (int) entries.stream().filter(Entry::amended).count(),
                chart.signing().state(),
                chart.signing().open().size());
    }
}
