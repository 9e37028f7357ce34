package vigil.vitals;

import vigil.quantity.PerMinute;

/** Breaths per minute. Zero is apnoea, a real value. */
public record RespiratoryRate(PerMinute rate) implements VitalValue {
    @Override
    public VitalItem item() {
        return VitalItem.RESPIRATORY_RATE;
    }
}
