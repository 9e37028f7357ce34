package vigil.review;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vigil.discharge.Finding;
import vigil.discharge.Finding.Standing;
import vigil.discharge.LeavingEvidence;
import vigil.discharge.Readiness;
import vigil.protocol.Checklist;
import vigil.protocol.Criterion;
import vigil.protocol.Protocol;
import vigil.quantity.Moment;
import vigil.session.Chart;
import vigil.session.EvidenceForLeaving;
import vigil.session.SideEffectCourse;
import vigil.session.Stage;
import vigil.session.TreatmentSession;

/**
 * How leaving stands at a moment.
 *
 * @param findings one for each criterion of the protocol, in its order
 * @param optional the lines of the discharge list that nothing waits for
 * @param earliest when the clocks let the patient leave, where that is known
 */
public record Gate(
        Chart chart,
        Stage stage,
        Moment now,
        List<Finding> findings,
        List<Finding> optional,
        Optional<EarliestLeave> earliest) {
    /** The codes by which the discharge lists of all protocols name these lines. */
    public static final String ESCORT = "ESCORT_HERE";

    /** The line that says how the patient travels. */
    public static final String TRANSPORT = "TRANSPORT";

    /** The line that says that the advice was given. */
    public static final String AFTERCARE = "AFTERCARE";

    public Gate {
        findings = List.copyOf(findings);
        optional = List.copyOf(optional);
    }

    /** How leaving of a session stands at a moment. */
    public static Gate of(TreatmentSession session, Moment now) {
        Chart chart = session.chart();
        List<Criterion> criteria =
                chart.protocol().map(Protocol::leaving).orElse(List.<Criterion>of());
        LeavingEvidence evidence = EvidenceForLeaving.in(chart);
        return new Gate(
                chart,
                session.stage(),
                now,
                Readiness.judge(criteria, evidence, now),
                Readiness.judge(others(chart, criteria), evidence, now),
                EarliestLeave.of(chart, now));
    }

    private static List<Criterion> others(Chart chart, List<Criterion> criteria) {
        return chart
                .protocol()
                .flatMap(protocol -> protocol.checklist(Checklist.Kind.DISCHARGE))
                .stream()
                .flatMap(list -> list.lines().stream())
                .<Criterion>map(line -> new Criterion.LineAnswered(line.code()))
                .filter(line -> !criteria.contains(line))
                .toList();
    }

    /** Those that stand in the way first, then the rest in their order, then what is optional. */
    public List<Finding> inOrder() {
        return Stream.of(
                        Readiness.open(findings).stream(),
                        findings.stream().filter(Finding::settled),
                        optional.stream())
                .flatMap(some -> some)
                .toList();
    }

    /** Whether nothing waits for it. */
    public boolean isOptional(Finding finding) {
        return optional.stream().anyMatch(one -> one.criterion().equals(finding.criterion()));
    }

    /** The side effects that go on and of which nobody has said how they stand at the end. */
    public List<SideEffectCourse> unasked() {
        return SideEffectCourse.ongoing(chart).stream()
                .filter(effect -> effect.outcomeAt().isEmpty())
                .toList();
    }

    /** How many criteria are met; those set aside are not counted. */
    public long met() {
        return findings.stream().filter(one -> one.standing() instanceof Standing.Met).count();
    }

    /** How many criteria are set aside. */
    public long overridden() {
        return findings.stream()
                .filter(one -> one.standing() instanceof Standing.Overridden)
                .count();
    }

    /** How many criteria stand in the way. */
    public int open() {
        return Readiness.open(findings).size();
    }

    /** Whether none stands in the way. */
    public boolean ready() {
        return Readiness.ready(findings);
    }

    /** The line of the discharge list that answers a criterion. */
    public Optional<Checklist.Line> line(Criterion criterion) {
        return criterion instanceof Criterion.LineAnswered answered
                ? line(answered.code())
                : Optional.empty();
    }

    /** A line of the discharge list. */
    public Optional<Checklist.Line> line(String code) {
        return chart.protocol()
                .flatMap(protocol -> protocol.checklist(Checklist.Kind.DISCHARGE))
                .flatMap(
                        list ->
                                list.lines().stream()
                                        .filter(line -> line.code().equals(code))
                                        .findFirst());
    }
}
