package vigil.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vigil.dosing.DoseBasis;
import vigil.protocol.Anchor;
import vigil.protocol.DoseRule;
import vigil.protocol.Protocol;
import vigil.quantity.Moment;
import vigil.session.Chart;
import vigil.session.Charted;
import vigil.session.DosingEvent.BolusGiven;
import vigil.session.DosingEvent.DeviceGiven;
import vigil.session.DosingEvent.InfusionPaused;
import vigil.session.DosingEvent.InfusionResumed;
import vigil.session.DosingEvent.RateChanged;
import vigil.session.ObservationEvent.RescueDrugGiven;
import vigil.session.PreparationEvent.PatientCheckedIn;
import vigil.session.SessionEvent;
import vigil.session.SprayCourse;

/** Finds in a chart what due times are tied to. */
final class Anchors {
    private Anchors() {}

    /** Every occurrence of an anchor, in order. The set before leaving is tied to a clock. */
    static Stream<Occurrence> of(Chart chart, Anchor anchor, Moment now) {
        return anchor == Anchor.LEAVING ? leaving(chart, now).stream() : happened(chart, anchor);
    }

    /** Every occurrence of an anchor that stands in the chart, in order. */
    static Stream<Occurrence> happened(Chart chart, Anchor anchor) {
        return switch (anchor) {
            case CHECK_IN -> single(chart.latest(PatientCheckedIn.class).map(Charted::byThisClock));
            case FIRST_DOSE -> single(chart.firstDose());
            case LAST_DEVICE -> single(lastDevice(chart));
            case RATE_CHANGE -> each(chart, RateChanged.class);
            case BOLUS -> each(chart, BolusGiven.class);
            case PAUSE -> each(chart, InfusionPaused.class);
            case RESUME -> each(chart, InfusionResumed.class);
            case DOSING_END ->
                    single(chart.firstDose().isEmpty() ? Optional.empty() : chart.dosingEnd());
            case RESCUE_DRUG -> each(chart, RescueDrugGiven.class);
            case LEAVING -> Stream.empty();
        };
    }

    private static Optional<Occurrence> leaving(Chart chart, Moment now) {
        return EarliestLeave.of(chart, now)
                .filter(leave -> !leave.expected())
                .map(leave -> new Occurrence(leave.at().instant(), ""));
    }

    /**
     * The last of the ordered devices, or the latest one once dosing has ended. Where one gave a
     * part, another may follow in its place.
     */
    private static Optional<Moment> lastDevice(Chart chart) {
        List<Charted<DeviceGiven>> given = chart.all(DeviceGiven.class);
        if (given.isEmpty()) {
            return Optional.empty();
        }
        int inPart = SprayCourse.in(chart).map(course -> course.inPart().size()).orElse(0);
        boolean last =
                chart.dosingEnd().isPresent()
                        || ordered(chart)
                                .map(count -> given.size() >= count + inPart)
                                .orElse(false);
        return last ? Optional.of(given.getLast().placed()) : Optional.empty();
    }

    private static Optional<Integer> ordered(Chart chart) {
        Optional<Integer> byOrder =
                chart.order()
                        .map(order -> order.basis())
                        .filter(DoseBasis.Devices.class::isInstance)
                        .map(basis -> ((DoseBasis.Devices) basis).count());
        return byOrder.or(
                () ->
                        chart.protocol()
                                .flatMap(Protocol::sprayDevices)
                                .map(DoseRule.SprayDevices::count));
    }

    private static Stream<Occurrence> single(Optional<Moment> at) {
        return at.map(Moment::instant).map(found -> new Occurrence(found, "")).stream();
    }

    private static <E extends SessionEvent> Stream<Occurrence> each(Chart chart, Class<E> kind) {
        return chart.all(kind).stream()
                .map(charted -> new Occurrence(instant(charted), charted.id().value().toString()));
    }

    private static Instant instant(Charted<?> charted) {
        return charted.placed().instant();
    }
}
