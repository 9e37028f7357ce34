package vigil.vitals;

import vigil.quantity.PerMinute;

/** A heart or pulse rate per minute. */
public record HeartRate(PerMinute rate) implements VitalValue {
    @Override
    public VitalItem item() {
        return VitalItem.HEART_RATE;
    }
}
