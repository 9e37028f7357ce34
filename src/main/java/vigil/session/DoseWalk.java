package vigil.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vigil.dosing.Given;
import vigil.quantity.Milligrams;
import vigil.quantity.MilligramsPerHour;
import vigil.session.DoseCourse.Pause;

/** Goes through dosing events in the order in which they happened and gathers pieces and pauses. */
final class DoseWalk {
    private final List<Given> given = new ArrayList<>();
    private final List<Pause> pauses = new ArrayList<>();
    private Optional<Given.Segment> running = Optional.empty();
    private Optional<Pause> paused = Optional.empty();
    private Optional<MilligramsPerHour> last = Optional.empty();

    /** A change of rate while nothing runs gives nothing: there is no drug for it to change. */
    void step(Charted<? extends DosingEvent> charted) {
        switch (charted.event()) {
            case DosingEvent.InfusionStarted started -> run(charted, started.rate());
            case DosingEvent.InfusionResumed resumed -> run(charted, resumed.rate());
            case DosingEvent.RateChanged changed -> {
                if (running.isPresent()) {
                    run(charted, changed.rate());
                }
            }
            case DosingEvent.InfusionPaused(String reason) -> pause(charted, reason);
            case DosingEvent.DosingStopped _ -> halt(charted);
            case DosingEvent.BolusGiven bolus -> atOnce(charted, bolus.amount());
            case DosingEvent.DoseGiven dose -> atOnce(charted, dose.amount());
            case DosingEvent.DeviceGiven device -> atOnce(charted, device.amount());
            case DosingEvent.PumpVolumeRead _ -> {}
            case DosingEvent.DrugWasted _ -> {}
            case DosingEvent.DrugReturned _ -> {}
        }
    }

    /** The pieces, in the order in which they began. */
    List<Given> given() {
        List<Given> all = new ArrayList<>(given);
        running.ifPresent(all::add);
        all.sort(Comparator.comparing(Given::from));
        return all;
    }

    /** The rate that was last set, for however short a time it ran. */
    Optional<MilligramsPerHour> lastRate() {
        return last;
    }

    /** The pauses, in the order in which they began. */
    List<Pause> pauses() {
        List<Pause> all = new ArrayList<>(pauses);
        paused.ifPresent(all::add);
        return all;
    }

    private void run(Charted<?> charted, MilligramsPerHour rate) {
        halt(charted);
        last = Optional.of(rate);
        running = Optional.of(new Given.Segment(at(charted), Optional.empty(), rate));
    }

    private void pause(Charted<?> charted, String reason) {
        if (paused.isEmpty()) {
            halt(charted);
            paused =
                    Optional.of(
                            new Pause(charted.id(), charted.placed(), Optional.empty(), reason));
        }
    }

    private void halt(Charted<?> charted) {
        running.filter(segment -> segment.from().isBefore(at(charted)))
                .ifPresent(
                        segment ->
                                given.add(
                                        new Given.Segment(
                                                segment.from(),
                                                Optional.of(at(charted)),
                                                segment.rate())));
        running = Optional.empty();
        paused.ifPresent(
                pause ->
                        pauses.add(
                                new Pause(
                                        pause.id(),
                                        pause.from(),
                                        Optional.of(charted.placed()),
                                        pause.reason())));
        paused = Optional.empty();
    }

    private void atOnce(Charted<?> charted, Milligrams amount) {
        given.add(new Given.AtOnce(at(charted), amount));
    }

    private static Instant at(Charted<?> charted) {
        return charted.placed().instant();
    }
}
