package vigil.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.dosing.DeliveredDose;
import vigil.dosing.Given;
import vigil.dosing.Movement;
import vigil.quantity.Milligrams;
import vigil.quantity.MilligramsPerHour;
import vigil.quantity.Moment;
import vigil.session.Chart;
import vigil.session.Charted;
import vigil.session.DosingEvent;
import vigil.session.PreparationEvent.DrugDrawnUp;
import vigil.session.Witness;

/** The dosing entries of a chart as pieces given and as movements of drug. */
final class DoseCourse {
    private final List<Given> given = new ArrayList<>();
    private Optional<Instant> since = Optional.empty();
    private Optional<MilligramsPerHour> rate = Optional.empty();

    private DoseCourse(Chart chart) {
        chart.all(DosingEvent.class).forEach(this::add);
        close(Optional.empty());
    }

    /** What was given: one segment for each stretch at one rate. */
    static DeliveredDose of(Chart chart) {
        return new DeliveredDose(new DoseCourse(chart).given);
    }

    /** Where drug came from and went until an instant. */
    static List<Movement> movements(Chart chart, Moment now) {
        List<Movement> movements = new ArrayList<>();
        for (Charted<DrugDrawnUp> drawn : chart.all(DrugDrawnUp.class)) {
            movements.add(new Movement.Drawn(drawn.event().product(), drawn.event().drawn()));
        }
        List<Given> withoutLot = new ArrayList<>(new DoseCourse(chart).given);
        for (Charted<DosingEvent> charted : chart.all(DosingEvent.class)) {
            if (charted.event() instanceof DosingEvent.DeviceGiven device) {
                movements.add(new Movement.GivenOf(device.lot(), device.amount()));
                withoutLot.remove(new Given.AtOnce(charted.at().instant(), device.amount()));
            } else if (charted.event() instanceof DosingEvent.DrugWasted wasted) {
                movements.add(
                        new Movement.Wasted(
                                wasted.lot(),
                                wasted.amount(),
                                wasted.witness() instanceof Witness.Seen));
            } else if (charted.event() instanceof DosingEvent.DrugReturned returned) {
                movements.add(new Movement.Returned(returned.lot(), returned.amount()));
            }
        }
        Milligrams infused = new DeliveredDose(withoutLot).at(now.instant());
        if (infused.amount().signum() > 0) {
            movements.add(new Movement.GivenFromDrawn(infused));
        }
        return movements;
    }

    private void add(Charted<DosingEvent> charted) {
        Instant at = charted.at().instant();
        switch (charted.event()) {
            case DosingEvent.InfusionStarted started -> run(at, started.rate());
            case DosingEvent.RateChanged changed -> run(at, changed.rate());
            case DosingEvent.InfusionResumed resumed -> run(at, resumed.rate());
            case DosingEvent.InfusionPaused ignored -> close(Optional.of(at));
            case DosingEvent.DosingStopped ignored -> close(Optional.of(at));
            case DosingEvent.BolusGiven bolus -> given.add(new Given.AtOnce(at, bolus.amount()));
            case DosingEvent.DoseGiven dose -> given.add(new Given.AtOnce(at, dose.amount()));
            case DosingEvent.DeviceGiven device -> given.add(new Given.AtOnce(at, device.amount()));
            case DosingEvent.PumpVolumeRead ignored -> {}
            case DosingEvent.DrugWasted ignored -> {}
            case DosingEvent.DrugReturned ignored -> {}
        }
    }

    private void run(Instant at, MilligramsPerHour next) {
        close(Optional.of(at));
        since = Optional.of(at);
        rate = Optional.of(next);
    }

    private void close(Optional<Instant> at) {
        if (since.isPresent() && rate.isPresent()) {
            given.add(new Given.Segment(since.get(), at, rate.get()));
        }
        since = Optional.empty();
        rate = Optional.empty();
    }
}
