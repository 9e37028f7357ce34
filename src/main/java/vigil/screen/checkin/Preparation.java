package vigil.screen.checkin;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vigil.dosing.DoseOrder;
import vigil.protocol.Checklist;
import vigil.protocol.DoseRule;
import vigil.protocol.Protocol;
import vigil.session.Chart;
import vigil.session.Charted;
import vigil.session.PreparationEvent;
import vigil.session.PreparationEvent.AllergiesReviewed;
import vigil.session.PreparationEvent.ChecklistAnswered;
import vigil.session.PreparationEvent.DoseChecked;
import vigil.session.PreparationEvent.DoseOrdered;
import vigil.session.PreparationEvent.DrugDrawnUp;
import vigil.session.PreparationEvent.LineSetAside;
import vigil.session.PreparationEvent.PatientCheckedIn;
import vigil.session.PreparationEvent.TimeOutDone;
import vigil.telling.FindingText;

/** What the record says of the preparation of a session. */
record Preparation(Chart chart) {

    boolean has(Class<? extends PreparationEvent> kind) {
        return !chart.all(kind).isEmpty();
    }

    boolean checkedIn() {
        return has(PatientCheckedIn.class);
    }

    boolean allergiesReviewed() {
        return has(AllergiesReviewed.class);
    }

    boolean weighed() {
        return chart.weight().isPresent();
    }

    /** Whether the dose of the chosen protocol rests on the weight. */
    boolean needsWeight() {
        return chart.protocol()
                .map(
                        protocol ->
                                switch (protocol.dose()) {
                                    case DoseRule.InfusedByWeight _ -> true;
                                    case DoseRule.AtOnceByWeight _ -> true;
                                    case DoseRule.AtOnceWithin _ -> true;
                                    case DoseRule.SprayDevices _ -> false;
                                    case DoseRule.ByRate _ -> false;
                                })
                .orElse(false);
    }

    boolean arrived() {
        return checkedIn() && allergiesReviewed() && (weighed() || !needsWeight());
    }

    List<Checklist.Line> lines(Checklist.Kind kind) {
        return chart.protocol()
                .flatMap(protocol -> protocol.checklist(kind))
                .map(Checklist::lines)
                .orElse(List.of());
    }

    /** The last answer to a line. */
    Optional<Charted<ChecklistAnswered>> answer(Checklist.Kind kind, String code) {
        return chart.all(ChecklistAnswered.class).stream()
                .filter(given -> given.event().list() == kind)
                .filter(given -> given.event().code().equals(code))
                .reduce((earlier, later) -> later);
    }

    /** What the record says already of what a line asks for. */
    Optional<String> known(String code) {
        return switch (code) {
            case "TWO_IDS" ->
                    chart.latest(PatientCheckedIn.class).map(found -> found.event().identifiers());
            case "ESCORT" -> FindingText.escort(chart);
            case "LOT" -> lots();
            default -> Optional.empty();
        };
    }

    private Optional<String> lots() {
        return drawn().stream()
                .map(one -> one.event().product().lot())
                .distinct()
                .reduce((lot, next) -> lot + ", " + next);
    }

    /** The override of a line. */
    Optional<Charted<LineSetAside>> aside(Checklist.Kind kind, String code) {
        return chart.all(LineSetAside.class).stream()
                .filter(set -> set.event().list() == kind)
                .filter(set -> set.event().override().code().equals(code))
                .reduce((earlier, later) -> later);
    }

    boolean passed(Checklist.Kind kind, Checklist.Line line) {
        return answer(kind, line.code())
                .filter(given -> line.passedBy(given.event().answer(), given.event().detail()))
                .isPresent();
    }

    /** Required lines that are neither answered as they should be nor set aside. */
    long open(Checklist.Kind kind) {
        return lines(kind).stream()
                .filter(Checklist.Line::required)
                .filter(line -> !passed(kind, line) && aside(kind, line.code()).isEmpty())
                .count();
    }

    Optional<DoseOrder> order() {
        return chart.order();
    }

    List<Charted<DrugDrawnUp>> drawn() {
        return chart.all(DrugDrawnUp.class);
    }

    /** Whether at least the ordered amount was drawn up. */
    boolean drawnUp() {
        BigDecimal sum =
                drawn().stream()
                        .map(one -> one.event().drawn().amount())
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        return order().filter(order -> sum.compareTo(order.dose().amount()) >= 0).isPresent();
    }

    boolean asksSecondCheck() {
        return chart.protocol().map(Protocol::secondCheck).orElse(false);
    }

    /** Whether a second person checked the dose since order or drug last changed. */
    boolean doseChecked() {
        long changed =
                chart.entries().stream()
                        .filter(entry -> !entry.struckOut())
                        .filter(
                                entry ->
                                        entry.now() instanceof DoseOrdered
                                                || entry.now() instanceof DrugDrawnUp)
                        .mapToLong(
                                entry ->
                                        entry.amended()
                                                ? entry.corrections().getLast().revision()
                                                : entry.first().revision())
                        .max()
                        .orElse(0);
        return chart.all(DoseChecked.class).stream()
                .anyMatch(check -> check.entry().first().revision() > changed);
    }

    boolean dosePrepared() {
        return order().isPresent() && drawnUp() && (doseChecked() || !asksSecondCheck());
    }

    boolean timeOutDone() {
        return has(TimeOutDone.class);
    }
}
