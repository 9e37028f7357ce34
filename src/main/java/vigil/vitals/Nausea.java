package vigil.vitals;

/** Nausea on a numeric rating scale, 0 to 10, as the patient says it. */
public record Nausea(int score) implements VitalValue {
    public Nausea {
        if (score < 0 || score > 10) {
            throw new IllegalArgumentException("nausea is rated 0 to 10");
        }
    }

    @Override
    public VitalItem item() {
        return VitalItem.NAUSEA;
    }
}
