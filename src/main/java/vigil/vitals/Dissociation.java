package vigil.vitals;

/** Dissociation as the clinic grades it. Refuses a value outside its scale. */
public record Dissociation(Scale scale, int score) implements VitalValue {
    public Dissociation {
        if (score < 0 || score > scale.highest) {
            throw new IllegalArgumentException("the scale has no such score");
        }
    }

    @Override
    public VitalItem item() {
        return VitalItem.DISSOCIATION;
    }

    /**
     * The scales of dissociation offered. Of the CADSS only the total is kept: its items are under
     * licence.
     */
    public enum Scale {
        /** The clinic's own 0 to 10. */
        CLINIC_0_10(10),
        /** Total of the CADSS-23, 0 to 92. */
        CADSS_TOTAL(92);

        private final int highest;

        Scale(int highest) {
            this.highest = highest;
        }

        /** The highest score. */
        public int highest() {
            return highest;
        }
    }
}
