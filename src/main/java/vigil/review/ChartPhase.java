package vigil.review;

import vigil.protocol.Phase;
import vigil.quantity.Moment;
import vigil.session.Chart;

/** The phase of a session in which a moment lies. */
final class ChartPhase {
    private ChartPhase() {}

    /** The first dose itself is already during dosing; the end of dosing still is. */
    static Phase at(Chart chart, Moment moment) {
        if (chart.firstDose().filter(first -> !first.isAfter(moment)).isEmpty()) {
            return Phase.BEFORE;
        }
        return chart.dosingEnd().filter(moment::isAfter).isPresent() ? Phase.AFTER : Phase.DURING;
    }
}
