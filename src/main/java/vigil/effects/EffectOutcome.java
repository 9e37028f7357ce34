package vigil.effects;

/** How a side effect ended, in the values of FHIR R4. */
public enum EffectOutcome {
    ONGOING,
    RECOVERING,
    RESOLVED,
    RESOLVED_WITH_SEQUELAE,
    FATAL,
    UNKNOWN
}
