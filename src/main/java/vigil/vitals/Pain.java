package vigil.vitals;

/** Pain on the numeric rating scale, 0 to 10, as the patient says it. */
public record Pain(int score) implements VitalValue {
    public Pain {
        if (score < 0 || score > 10) {
            throw new IllegalArgumentException("pain is rated 0 to 10");
        }
    }

    @Override
    public VitalItem item() {
        return VitalItem.PAIN;
    }
}
