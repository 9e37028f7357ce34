package vigil.charting;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vigil.discharge.Finding;
import vigil.discharge.Readiness;
import vigil.protocol.Checklist;
import vigil.protocol.Protocol;
import vigil.quantity.Moment;
import vigil.session.Chart;
import vigil.session.EvidenceForLeaving;

/** What the record says of each criterion for leaving. */
final class Findings {
    private Findings() {}

    /** One finding for each criterion of the protocol, as of a time. */
    static List<Finding> of(Chart chart, Moment at) {
        return chart.protocol()
                .map(
                        protocol ->
                                Readiness.judge(
                                        protocol.leaving(), EvidenceForLeaving.in(chart), at))
                .orElse(List.of());
    }

    /** The codes by which criteria and lines can be set aside before leaving. */
    static Set<String> codes(Protocol protocol) {
        return Stream.concat(
                        protocol.leaving().stream().map(Readiness::code),
                        protocol.checklist(Checklist.Kind.DISCHARGE).stream()
                                .flatMap(list -> list.lines().stream())
                                .map(Checklist.Line::code))
                .collect(Collectors.toUnmodifiableSet());
    }
}
