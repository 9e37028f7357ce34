package vigil.vitals;

import java.util.Optional;
import vigil.quantity.MmHg;

/**
 * A blood pressure in mmHg. Refuses a diastolic pressure that is not below the systolic one, and a
 * measured mean outside the two.
 *
 * @param measuredMean the device's own mean; where absent the mean is computed and marked as such
 */
public record BloodPressure(MmHg systolic, MmHg diastolic, Optional<MmHg> measuredMean, Cuff cuff)
        implements VitalValue {
    public BloodPressure {
        if (diastolic.value() >= systolic.value()) {
            throw new IllegalArgumentException("diastolic is below systolic");
        }
        measuredMean.ifPresent(
                mean -> {
                    if (mean.value() < diastolic.value() || mean.value() > systolic.value()) {
                        throw new IllegalArgumentException(
                                "the mean lies between diastolic and systolic");
                    }
                });
    }

    /** A pressure of which only the two numbers are known. */
    public static BloodPressure of(int systolic, int diastolic) {
        return new BloodPressure(
                new MmHg(systolic), new MmHg(diastolic), Optional.empty(), Cuff.NOT_SAID);
    }

    /**
     * The mean arterial pressure: the device's, or else DBP + (SBP − DBP) / 3 rounded to whole
     * mmHg.
     */
    public MmHg mean() {
        return measuredMean.orElseGet(
                () -> {
                    int pulse = systolic.value() - diastolic.value();
                    return new MmHg(diastolic.value() + Math.round(pulse / 3f));
                });
    }

    @Override
    public VitalItem item() {
        return VitalItem.BLOOD_PRESSURE;
    }
}
