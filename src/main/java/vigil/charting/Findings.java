package vigil.charting;

import java.util.List;
import vigil.discharge.Evidence;
import vigil.discharge.Finding;
import vigil.protocol.Protocol;
import vigil.quantity.Moment;
import vigil.session.Chart;

/** What the record says of each criterion for leaving. */
final class Findings {
    private Findings() {}

    /** One finding for each criterion of the protocol, as of a time. */
    static List<Finding> of(Chart chart, Moment now) {
        return chart.protocol().map(Protocol::leaving).orElse(List.of()).stream()
                .map(
                        criterion ->
                                new Finding(
                                        criterion,
                                        new Finding.Standing.NotAssessed(),
                                        new Evidence.None()))
                .toList();
    }
}
