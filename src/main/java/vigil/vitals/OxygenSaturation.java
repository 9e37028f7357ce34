package vigil.vitals;

import vigil.quantity.Percent;

/** Peripheral oxygen saturation in percent, with what the patient breathed. */
public record OxygenSaturation(Percent saturation, OxygenSupply supply) implements VitalValue {
    @Override
    public VitalItem item() {
        return VitalItem.OXYGEN_SATURATION;
    }
}
