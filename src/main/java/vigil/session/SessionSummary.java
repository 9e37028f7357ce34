package vigil.session;

import java.util.List;
import java.util.Optional;
import vigil.people.Patient;
import vigil.people.StaffId;
import vigil.protocol.ReportForm;
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
 * @param report the form that is to be sent in and is not marked as sent, whatever the time
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
        int questions,
        Optional<Report> report) {

    /** A form that is sent in after a session, and until when. */
    public record Report(String name, Moment due) {}

    /** When it took place: from the first dose, or else when it was planned. */
    public Moment when() {
        return firstDose.orElse(plannedFor);
    }

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
                chart.signing().open().size(),
                session.stage().over() ? report(chart) : Optional.empty());
    }

    private static Optional<Report> report(Chart chart) {
        Optional<Moment> ended = chart.latest(LeavingEvent.class).map(Charted::at);
        return chart.all(SigningEvent.FormSent.class).isEmpty()
                ? chart.reportForm().flatMap(form -> ended.map(end -> report(form, end, chart)))
                : Optional.empty();
    }

    private static Report report(ReportForm form, Moment ended, Chart chart) {
        return new Report(form.name(), form.due(ended, chart.plan().zone()));
    }
}
