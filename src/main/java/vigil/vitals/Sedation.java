package vigil.vitals;

/** A sedation level on the clinic's one scale. Refuses a level that the scale does not have. */
public record Sedation(Scale scale, int level) implements VitalValue {
    public Sedation {
        if (level < scale.lowest || level > scale.highest) {
            throw new IllegalArgumentException("the scale has no such level");
        }
    }

    /** Whether the patient is awake: MOAA/S 5, or RASS 0 and above. */
    public boolean awake() {
        return switch (scale) {
            case MOAAS -> level == 5;
            case RASS -> level >= 0;
        };
    }

    @Override
    public VitalItem item() {
        return VitalItem.SEDATION;
    }

    /** The scales of sedation offered; one per clinic, named on the record. */
    public enum Scale {
        /** Modified Observer's Assessment of Alertness and Sedation, 6-level version, 0 to 5. */
        MOAAS(0, 5),
        /** Richmond Agitation-Sedation Scale, −5 to +4. */
        RASS(-5, 4);

        private final int lowest;
        private final int highest;

        Scale(int lowest, int highest) {
            this.lowest = lowest;
            this.highest = highest;
        }

        /** The lowest level. */
        public int lowest() {
            return lowest;
        }

        /** The highest level. */
        public int highest() {
            return highest;
        }
    }
}
