package vigil.review;

import java.math.BigDecimal;
import java.util.Optional;
import vigil.vitals.BloodPressure;
import vigil.vitals.Consciousness;
import vigil.vitals.Dissociation;
import vigil.vitals.EndTidalCarbonDioxide;
import vigil.vitals.HeartRate;
import vigil.vitals.Nausea;
import vigil.vitals.OxygenSaturation;
import vigil.vitals.Pain;
import vigil.vitals.RespiratoryRate;
import vigil.vitals.Sedation;
import vigil.vitals.Temperature;
import vigil.vitals.VitalValue;

/** The number by which two values of one item are compared. */
final class Measured {
    private Measured() {}

    /** A pressure by its systolic; none for a level that is no number. */
    static Optional<BigDecimal> size(VitalValue value) {
        return switch (value) {
            case BloodPressure pressure -> Optional.of(pressure.systolic().amount());
            case HeartRate heart -> Optional.of(heart.rate().amount());
            case OxygenSaturation oxygen -> Optional.of(oxygen.saturation().amount());
            case RespiratoryRate breaths -> Optional.of(breaths.rate().amount());
            case Temperature warm -> Optional.of(warm.degrees().amount());
            case EndTidalCarbonDioxide gas -> Optional.of(gas.pressure().amount());
            case Sedation sedation -> Optional.of(BigDecimal.valueOf(sedation.level()));
            case Dissociation away -> Optional.of(BigDecimal.valueOf(away.score()));
            case Pain pain -> Optional.of(BigDecimal.valueOf(pain.score()));
            case Nausea nausea -> Optional.of(BigDecimal.valueOf(nausea.score()));
            case Consciousness _ -> Optional.empty();
        };
    }
}
