package vigil.charting;

import java.util.List;
import java.util.Optional;
import vigil.charting.Refusal.Reason;
import vigil.dosing.DoseOrder;
import vigil.protocol.Checklist;
import vigil.protocol.Protocol;
import vigil.session.Chart;
import vigil.session.Charted;
import vigil.session.Entry;
import vigil.session.PreparationEvent.ChecklistAnswered;
import vigil.session.PreparationEvent.DoseChecked;
import vigil.session.PreparationEvent.DoseOrdered;
import vigil.session.PreparationEvent.DrugDrawnUp;
import vigil.session.PreparationEvent.LineSetAside;

/** What must stand on the record before a dose. */
record Preparedness(Chart chart) {

    /** Protocol, order, drug drawn up, second check and all lines: the time-out can end. */
    Judgement forTimeOut() {
        return drawn().and(this::checked)
                .and(() -> lines(Checklist.Kind.CHECK_IN))
                .and(() -> lines(Checklist.Kind.TIME_OUT));
    }

    /** A dose can be given: as for the time-out; it may have been corrected since. */
    Judgement forDose() {
        return forTimeOut();
    }

    /** An order in force that still agrees with protocol and weight. */
    Judgement ordered() {
        Optional<Protocol> protocol = chart.protocol();
        Optional<DoseOrder> order = chart.order();
        return Judgement.needs(protocol.isPresent(), Reason.PROTOCOL_MISSING)
                .and(order::isPresent, Reason.ORDER_MISSING)
                .and(() -> DoseRules.judge(order.orElseThrow(), protocol.orElseThrow(), chart));
    }

    /** Drug was drawn up for the order. */
    Judgement drawn() {
        return ordered().and(() -> !chart.all(DrugDrawnUp.class).isEmpty(), Reason.DRUG_NOT_DRAWN);
    }

    /** Where the protocol asks for it, a second person checked what is now ordered and drawn. */
    private Judgement checked() {
        boolean asked = chart.protocol().map(Protocol::secondCheck).orElse(false);
        return Judgement.needs(!asked || checkedSince(), Reason.DOSE_NOT_CHECKED);
    }

    private boolean checkedSince() {
        long changed =
                chart.entries().stream()
                        .filter(entry -> !entry.struckOut())
                        .filter(
                                entry ->
                                        entry.now() instanceof DoseOrdered
                                                || entry.now() instanceof DrugDrawnUp)
                        .mapToLong(Preparedness::lastTouched)
                        .max()
                        .orElse(0);
        return chart.all(DoseChecked.class).stream()
                .anyMatch(check -> check.entry().first().revision() > changed);
    }

    private static long lastTouched(Entry entry) {
        return entry.amended()
                ? entry.corrections().getLast().revision()
                : entry.first().revision();
    }

    private Judgement lines(Checklist.Kind kind) {
        List<String> open = open(kind);
        return open.isEmpty()
                ? Judgement.sound()
                : Judgement.against(Reason.LINES_OPEN, open.toArray(String[]::new));
    }

    /**
     * The codes of the required lines that are neither answered as they should be nor set aside.
     */
    List<String> open(Checklist.Kind kind) {
        return chart.protocol().flatMap(protocol -> protocol.checklist(kind)).stream()
                .flatMap(list -> list.lines().stream())
                .filter(Checklist.Line::required)
                .filter(line -> !passed(kind, line) && !setAside(kind, line.code()))
                .map(Checklist.Line::code)
                .toList();
    }

    private boolean passed(Checklist.Kind kind, Checklist.Line line) {
        return chart.all(ChecklistAnswered.class).stream()
                .map(Charted::event)
                .filter(answered -> answered.list() == kind && answered.code().equals(line.code()))
                .reduce((earlier, later) -> later)
                .filter(answered -> line.passedBy(answered.answer(), answered.detail()))
                .isPresent();
    }

    /** Whether a line was set aside by two people. */
    boolean setAside(Checklist.Kind kind, String code) {
        return chart.all(LineSetAside.class).stream()
                .map(Charted::event)
                .anyMatch(line -> line.list() == kind && line.override().code().equals(code));
    }
}
