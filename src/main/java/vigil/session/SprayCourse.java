package vigil.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vigil.protocol.DoseRule.SprayDevices;
import vigil.protocol.Protocol;
import vigil.quantity.Moment;
import vigil.session.DosingEvent.DeviceGiven;

/**
 * The spray devices of a session against what its protocol says of them. Struck-out entries count
 * for nothing and corrected ones as they now stand.
 */
public record SprayCourse(SprayDevices rule, List<Charted<DeviceGiven>> given) {
    public SprayCourse {
        given = List.copyOf(given);
    }

    /** The devices of a chart; absent where its protocol has none. */
    public static Optional<SprayCourse> in(Chart chart) {
        return chart.protocol()
                .flatMap(Protocol::sprayDevices)
                .map(rule -> new SprayCourse(rule, chart.all(DeviceGiven.class)));
    }

    /** Those that gave less than they hold. */
    public List<Charted<DeviceGiven>> inPart() {
        return given.stream().filter(one -> rule.inPart(one.event().amount())).toList();
    }

    /** How many may be used: another one in the place of each that gave a part. */
    public int most() {
        return rule.count() + inPart().size();
    }

    /** Whether another one may be used. */
    public boolean more() {
        return given.size() < most();
    }

    /** When the rest after the last one is over; absent before the first. */
    public Optional<Instant> restedAt() {
        return given.isEmpty()
                ? Optional.empty()
                : Optional.of(rule.restedAfter(given.getLast().byThisClock()));
    }

    /** The same, where a device at this time lies within it. */
    public Optional<Instant> restingAt(Moment at) {
        return restedAt().filter(at.minute()::isBefore);
    }
}
