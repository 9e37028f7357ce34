package vigil.vitals;

/** Level of consciousness by ACVPU. */
public record Consciousness(Level level) implements VitalValue {
    @Override
    public VitalItem item() {
        return VitalItem.CONSCIOUSNESS;
    }

    /** Alert, new confusion, responds to voice, to pain, unresponsive. */
    public enum Level {
        ALERT,
        CONFUSED,
        VOICE,
        PAIN,
        UNRESPONSIVE
    }
}
