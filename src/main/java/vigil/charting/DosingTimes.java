package vigil.charting;

import java.util.List;
import java.util.Optional;
import vigil.charting.Refusal.Reason;
import vigil.session.Chart;
import vigil.session.Charted;
import vigil.session.DosingEvent;
import vigil.session.Entry;

/** The dosing entries that change what flows; their order in time is what was given. */
final class DosingTimes {
    private DosingTimes() {}

    /** The latest of them. */
    static Optional<Charted<DosingEvent>> last(Chart chart) {
        return chart.all(DosingEvent.class).stream()
                .filter(found -> found.event().flows())
                .reduce((earlier, later) -> later);
    }

    /** Late entries are welcome, but not before what was charted of dosing already. */
    static Judgement notBeforeLast(Case at) {
        return Judgement.needs(
                last(at.chart())
                        .filter(last -> at.taken().at().certainlyBefore(last.byThisClock()))
                        .isEmpty(),
                Reason.BEFORE_LAST_DOSING_ACT);
    }

    /** Whether they happened in the order in which they were recorded. */
    static boolean inOrder(Chart chart) {
        List<Entry> recorded =
                chart.entries().stream()
                        .filter(entry -> !entry.struckOut())
                        .filter(
                                entry ->
                                        entry.now() instanceof DosingEvent dosing && dosing.flows())
                        .toList();
        for (int i = 1; i < recorded.size(); i++) {
            if (recorded.get(i - 1).placed().isAfter(recorded.get(i).placed())) {
                return false;
            }
        }
        return true;
    }
}
