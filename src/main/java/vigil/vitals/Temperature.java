package vigil.vitals;

import vigil.quantity.Celsius;

/** A body temperature in degrees Celsius. */
public record Temperature(Celsius degrees) implements VitalValue {
    @Override
    public VitalItem item() {
        return VitalItem.TEMPERATURE;
    }
}
