package vigil.charting;

import java.util.Optional;
import vigil.charting.Refusal.Reason;
import vigil.dosing.DoseOrder;
import vigil.protocol.Checklist;
import vigil.protocol.Protocol;
import vigil.session.Chart;
import vigil.session.Preparation;
import vigil.session.PreparationEvent.DrugDrawnUp;

/** What must stand on the record before a dose. */
record Preparedness(Chart chart) {

    /** Protocol, order, drug drawn up, second check and all lines: the time-out can end. */
    Judgement forTimeOut() {
        return drawn().and(this::checked)
                .and(() -> lines(Checklist.Kind.CHECK_IN))
                .and(() -> lines(Checklist.Kind.TIME_OUT));
    }

    /**
     * A dose can be given: a first one as for the time-out, because it may have been corrected
     * since. A later one belongs to what was begun: a correction does not keep it off the record.
     */
    Judgement forDose() {
        return begun() ? prepared() : forTimeOut();
    }

    /** A second person can check the dose; once it was begun also where its weight reads anew. */
    Judgement forCheck() {
        return begun() ? prepared() : drawn();
    }

    private boolean begun() {
        return chart.firstDose().isPresent();
    }

    private Judgement prepared() {
        return Judgement.needs(chart.protocol().isPresent(), Reason.PROTOCOL_MISSING)
                .and(() -> chart.order().isPresent(), Reason.ORDER_MISSING)
                .and(this::taken);
    }

    private Judgement taken() {
        return Judgement.needs(!chart.all(DrugDrawnUp.class).isEmpty(), Reason.DRUG_NOT_DRAWN);
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
        return ordered().and(this::taken);
    }

    /** Where the protocol asks for it, a second person checked what is now ordered and drawn. */
    private Judgement checked() {
        Preparation made = new Preparation(chart);
        return Judgement.needs(
                !made.asksSecondCheck() || made.doseChecked(), Reason.DOSE_NOT_CHECKED);
    }

    private Judgement lines(Checklist.Kind kind) {
        String[] open =
                new Preparation(chart)
                        .open(kind).stream().map(Checklist.Line::code).toArray(String[]::new);
        return open.length == 0 ? Judgement.sound() : Judgement.against(Reason.LINES_OPEN, open);
    }
}
