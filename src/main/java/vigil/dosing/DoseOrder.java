package vigil.dosing;

import java.util.Optional;
import vigil.quantity.Milligrams;
import vigil.quantity.MilligramsPerHour;
import vigil.quantity.Millilitres;

/**
 * What was ordered for this session.
 *
 * @param minutes how long it is to run; absent where it is given at once
 * @param bagVolume the volume that holds the whole dose, where it is run from a bag or syringe
 * @param orderedBy the prescriber, in words
 */
public record DoseOrder(
        String drug,
        Route route,
        DoseBasis basis,
        Milligrams dose,
        Optional<Integer> minutes,
        Optional<Millilitres> bagVolume,
        String orderedBy) {

    /** The same order by another prescriber. */
    public DoseOrder by(String prescriber) {
        return new DoseOrder(drug, route, basis, dose, minutes, bagVolume, prescriber);
    }

    /** How much of the drug it is per hour; absent where it is given at once. */
    public Optional<MilligramsPerHour> hourly() {
        return basis instanceof DoseBasis.ByRate by
                ? Optional.of(by.rate())
                : minutes.map(run -> DoseCalculation.perHour(dose, run).value());
    }
}
