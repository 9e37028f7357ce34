package vigil.vitals;

/** A measured value of one item, with the context that changes its meaning. */
public sealed interface VitalValue
        permits BloodPressure,
                Consciousness,
                Dissociation,
                EndTidalCarbonDioxide,
                HeartRate,
                Nausea,
                OxygenSaturation,
                Pain,
                RespiratoryRate,
                Sedation,
                Temperature {

    /** Which item of a set this is a value of. */
    VitalItem item();
}
