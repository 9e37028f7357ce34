package vigil.charting;

import java.util.List;
import java.util.Optional;
import vigil.session.Chart;
import vigil.session.Charted;
import vigil.session.DosingEvent;
import vigil.session.DosingEvent.BolusGiven;
import vigil.session.DosingEvent.DeviceGiven;
import vigil.session.DosingEvent.DoseGiven;
import vigil.session.DosingEvent.DosingStopped;
import vigil.session.DosingEvent.DrugReturned;
import vigil.session.DosingEvent.DrugWasted;
import vigil.session.DosingEvent.InfusionPaused;
import vigil.session.DosingEvent.InfusionResumed;
import vigil.session.DosingEvent.InfusionStarted;
import vigil.session.DosingEvent.PumpVolumeRead;
import vigil.session.DosingEvent.RateChanged;
import vigil.session.Entry;

/** The dosing entries that change what flows; their order in time is what was given. */
final class DosingTimes {
    private DosingTimes() {}

    /** The latest of them. */
    static Optional<Charted<DosingEvent>> last(Chart chart) {
        return chart.all(DosingEvent.class).stream()
                .filter(found -> flows(found.event()))
                .reduce((earlier, later) -> later);
    }

    /** Whether they happened in the order in which they were recorded. */
    static boolean inOrder(Chart chart) {
        List<Entry> recorded =
                chart.entries().stream()
                        .filter(entry -> !entry.struckOut())
                        .filter(entry -> entry.now() instanceof DosingEvent dosing && flows(dosing))
                        .toList();
        for (int i = 1; i < recorded.size(); i++) {
            if (recorded.get(i - 1).at().isAfter(recorded.get(i).at())) {
                return false;
            }
        }
        return true;
    }

    private static boolean flows(DosingEvent event) {
        return switch (event) {
            case InfusionStarted ignored -> true;
            case RateChanged ignored -> true;
            case InfusionPaused ignored -> true;
            case InfusionResumed ignored -> true;
            case BolusGiven ignored -> true;
            case DoseGiven ignored -> true;
            case DeviceGiven ignored -> true;
            case DosingStopped ignored -> true;
            case PumpVolumeRead ignored -> false;
            case DrugWasted ignored -> false;
            case DrugReturned ignored -> false;
        };
    }
}
