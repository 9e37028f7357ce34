package vigil.effects;

/** How a side effect ended, in the values of FHIR R4. */
public enum EffectOutcome {
    ONGOING,
    RECOVERING,
    RESOLVED,
    RESOLVED_WITH_SEQUELAE,
    FATAL,
    UNKNOWN;

    /** Whether it is over: an outcome that says that the effect is still there ends nothing. */
    public boolean over() {
        return switch (this) {
            case ONGOING, RECOVERING -> false;
            case RESOLVED, RESOLVED_WITH_SEQUELAE, FATAL, UNKNOWN -> true;
        };
    }
}
