package vigil.vitals;

import vigil.quantity.MmHg;

/** End-tidal carbon dioxide in mmHg; nasal cannula values read low. */
public record EndTidalCarbonDioxide(MmHg pressure) implements VitalValue {
    @Override
    public VitalItem item() {
        return VitalItem.END_TIDAL_CO2;
    }
}
