package vigil.review;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vigil.dosing.DoseOrder;
import vigil.dosing.Reconciliation;
import vigil.effects.Grade;
import vigil.people.StaffId;
import vigil.quantity.Milligrams;
import vigil.quantity.Moment;
import vigil.session.Chart;
import vigil.session.DoseCourse;
import vigil.session.Entry;
import vigil.session.SessionSummary;
import vigil.session.SideEffectCourse;
import vigil.session.TreatmentSession;

/**
 * One session as lists, figures and the drug ledger need it, kept beside the record so that a
 * hundred thousand are read without folding any. It follows from the facts alone and is made anew
 * wherever it does not fit them, or where the rules of another {@link #FORM} made it.
 *
 * @param form the rules by which it was made
 * @param chartedBy who entered most of it; of equals who came first
 * @param order drug and dose as ordered last
 * @param drug the account of each lot up to now, or to the end of the session
 * @param effects the worst grade of each side effect
 * @param sets how many sets of vital signs were taken
 * @param standouts what stands out; empty while the session goes on
 */
public record SessionBrief(
        int form,
        SessionSummary session,
        StaffId chartedBy,
        Optional<Ordered> order,
        List<Reconciliation.Line> drug,
        List<Grade> effects,
        int sets,
        List<Standout> standouts) {

    /** The rules by which briefs are made now. Counted up with every change of them. */
    public static final int FORM = 8;

    public SessionBrief {
        drug = List.copyOf(drug);
        effects = List.copyOf(effects);
        standouts = List.copyOf(standouts);
    }

    /** Whether it was made by the rules of now; another is made anew. */
    public boolean isOfThisForm() {
        return form == FORM;
    }

    /** Drug and dose. */
    public record Ordered(String drug, Milligrams dose) {}

    /** The brief of a session. */
    public static SessionBrief of(TreatmentSession session) {
        Chart chart = session.chart();
        boolean over = session.stage().over();
        SessionSummary summary = SessionSummary.of(session);
        return new SessionBrief(
                FORM,
                summary,
                chartedBy(chart),
                chart.order().map(SessionBrief::ordered),
                account(chart),
                SideEffectCourse.in(chart).stream().map(SideEffectCourse::worst).toList(),
                chart.vitals().size(),
                over ? Exceptions.of(session).all() : List.of());
    }

    private static Ordered ordered(DoseOrder order) {
        return new Ordered(order.drug(), order.dose());
    }

    private static StaffId chartedBy(Chart chart) {
        Map<StaffId, Integer> entered = new LinkedHashMap<>();
        for (Entry entry : chart.entries()) {
            entered.merge(entry.first().enteredBy(), 1, Integer::sum);
        }
        return entered.entrySet().stream()
                .reduce((one, next) -> next.getValue() > one.getValue() ? next : one)
                .map(Map.Entry::getKey)
                .orElseThrow();
    }

    private static List<Reconciliation.Line> account(Chart chart) {
        return chart.entries().stream()
                .map(Entry::byThisClock)
                .max(Comparator.naturalOrder())
                .map(last -> DoseCourse.in(chart).reconciliation(last.instant()).lines())
                .orElse(List.of());
    }

    /** When it took place: from the first dose, or else when it was planned. */
    public Moment when() {
        return session.when();
    }

    /** The lots of it, in the order drawn. */
    public List<String> lots() {
        return drug.stream().map(Reconciliation.Line::lot).distinct().toList();
    }

    /** What has to be looked at before it is attested. */
    public List<Standout> exceptional() {
        return standouts.stream().filter(one -> one.rank() == Standout.Rank.EXCEPTION).toList();
    }
}
