package vigil.session;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vigil.dosing.DoseBasis;
import vigil.dosing.DoseOrder;
import vigil.dosing.Weight;
import vigil.protocol.Checklist;
import vigil.protocol.DoseRule;
import vigil.protocol.Protocol;
import vigil.quantity.Kilograms;
import vigil.session.PreparationEvent.AllergiesReviewed;
import vigil.session.PreparationEvent.ChecklistAnswered;
import vigil.session.PreparationEvent.DrugDrawnUp;
import vigil.session.PreparationEvent.LineSetAside;
import vigil.session.PreparationEvent.PatientCheckedIn;
import vigil.session.PreparationEvent.TimeOutDone;
import vigil.session.PreparationEvent.WeightRecorded;

/** What the record says of the preparation of a session: what was done of it, and what is open. */
public record Preparation(Chart chart) {

    private boolean has(Class<? extends PreparationEvent> kind) {
        return !chart.all(kind).isEmpty();
    }

    /** Whether two identifiers were compared. */
    public boolean checkedIn() {
        return has(PatientCheckedIn.class);
    }

    /** Whether all of the arrival is on the record; a weight only where the dose rests on it. */
    public boolean arrived() {
        boolean needsWeight =
                chart.protocol().map(Protocol::dose).filter(DoseRule::restsOnWeight).isPresent();
        return checkedIn()
                && has(AllergiesReviewed.class)
                && (chart.weight().isPresent() || !needsWeight);
    }

    /** The lines that the protocol has of a list. */
    public List<Checklist.Line> lines(Checklist.Kind kind) {
        return chart.protocol()
                .flatMap(protocol -> protocol.checklist(kind))
                .map(Checklist::lines)
                .orElse(List.of());
    }

    /** The last answer to a line. */
    public Optional<Charted<ChecklistAnswered>> answer(Checklist.Kind kind, String code) {
        return chart.all(ChecklistAnswered.class).stream()
                .filter(given -> given.event().list() == kind)
                .filter(given -> given.event().code().equals(code))
                .reduce((earlier, later) -> later);
    }

    /** How a line was last set aside by two people. */
    public Optional<Charted<LineSetAside>> setAside(Checklist.Kind kind, String code) {
        return chart.all(LineSetAside.class).stream()
                .filter(set -> set.event().list() == kind)
                .filter(set -> set.event().override().code().equals(code))
                .reduce((earlier, later) -> later);
    }

    /** Whether the last answer to a line is the one that it asks for. */
    public boolean passed(Checklist.Kind kind, Checklist.Line line) {
        return answer(kind, line.code())
                .filter(given -> line.passedBy(given.event().answer(), given.event().detail()))
                .isPresent();
    }

    /** The required lines that are neither answered as they should be nor set aside. */
    public List<Checklist.Line> open(Checklist.Kind kind) {
        return lines(kind).stream()
                .filter(Checklist.Line::required)
                .filter(line -> !passed(kind, line) && setAside(kind, line.code()).isEmpty())
                .toList();
    }

    /** Whether at least the ordered amount was drawn up. */
    public boolean drawnUp() {
        BigDecimal sum =
                chart.all(DrugDrawnUp.class).stream()
                        .map(one -> one.event().drawn().amount())
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        return chart.order().filter(order -> sum.compareTo(order.dose().amount()) >= 0).isPresent();
    }

    /** Whether the protocol asks that a second person checks the dose. */
    public boolean asksSecondCheck() {
        return chart.protocol().map(Protocol::secondCheck).orElse(false);
    }

    /** Whether a second person checked what is now ordered and drawn up. */
    public boolean doseChecked() {
        return DoseCheck.in(chart).stream().anyMatch(check -> check.since().isEmpty());
    }

    /**
     * Whether a dose is ordered anew rather than corrected, so that it is checked and timed out
     * anew: until the first one, unless the session is over without any.
     */
    public boolean orderedAnew() {
        return chart.firstDose().isEmpty() && !SessionFold.session(chart).stage().over();
    }

    /**
     * Whether an order may rest on a weight: it is on the record as it was found, and until the
     * first dose no other was charted after it.
     */
    public boolean restsOn(Weight weight) {
        boolean found =
                chart.all(WeightRecorded.class).stream()
                        .map(one -> one.event().weight())
                        .anyMatch(
                                one ->
                                        one.method() == weight.method()
                                                && same(one.kilograms(), weight.kilograms()));
        return found
                && (chart.firstDose().isPresent()
                        || chart.weight()
                                .filter(last -> same(last.kilograms(), weight.kilograms()))
                                .isPresent());
    }

    private static boolean same(Kilograms one, Kilograms other) {
        return one.compareTo(other) == 0;
    }

    /** The weight of an order that is to be made again, because another one is on the record. */
    public Optional<Weight> orderedForAnotherWeight() {
        return chart.order().map(DoseOrder::basis).stream()
                .flatMap(
                        basis ->
                                basis instanceof DoseBasis.ByWeight by
                                        ? Stream.of(by.weight())
                                        : Stream.empty())
                .filter(weight -> orderedAnew() && !restsOn(weight))
                .findFirst();
    }

    /** Whether the dose is ordered, drawn up and, where that is asked for, checked. */
    public boolean dosePrepared() {
        return drawnUp()
                && orderedForAnotherWeight().isEmpty()
                && (doseChecked() || !asksSecondCheck());
    }

    /** Whether the time-out is over. */
    public boolean timeOutDone() {
        return has(TimeOutDone.class);
    }
}
