package vigil.vitals;

/** The items of a set, in the order in which a bedside display shows them. */
public enum VitalItem {
    BLOOD_PRESSURE,
    HEART_RATE,
    OXYGEN_SATURATION,
    RESPIRATORY_RATE,
    TEMPERATURE,
    END_TIDAL_CO2,
    SEDATION,
    DISSOCIATION,
    PAIN,
    NAUSEA,
    CONSCIOUSNESS
}
