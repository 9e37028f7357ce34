package vigil.review;

import vigil.protocol.Phase;
import vigil.quantity.Moment;
import vigil.session.Chart;
import vigil.session.Entry;

/** The phase of a session in which a set of vital signs was taken. */
final class ChartPhase {
    private ChartPhase() {}

    /**
     * The first dose itself is already during dosing; the end of dosing still is. What was recorded
     * behind the first dose by a clock that was set back is never before it: the limits that hold
     * while drug is given must not fall silent.
     */
    static Phase of(Chart chart, Entry set) {
        Phase byTime = at(chart, set.placed());
        return byTime == Phase.BEFORE && chart.afterClockWasSetBack(set) ? Phase.DURING : byTime;
    }

    private static Phase at(Chart chart, Moment moment) {
        if (chart.firstDose().filter(first -> !first.isAfter(moment)).isEmpty()) {
            return Phase.BEFORE;
        }
        return chart.dosingEnd().filter(moment::isAfter).isPresent() ? Phase.AFTER : Phase.DURING;
    }
}
