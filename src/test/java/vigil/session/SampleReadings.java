package vigil.session;

import vigil.quantity.PerMinute;
import vigil.quantity.Percent;
import vigil.vitals.BloodPressure;
import vigil.vitals.Dissociation;
import vigil.vitals.HeartRate;
import vigil.vitals.OxygenSaturation;
import vigil.vitals.OxygenSupply;
import vigil.vitals.Reading;
import vigil.vitals.RespiratoryRate;
import vigil.vitals.Sedation;

/** Measured readings from plain numbers, for tests. */
public final class SampleReadings {
    private SampleReadings() {}

    /** A pressure as typed, {@code 132/78}. */
    public static Reading pressure(String typed) {
        int slash = typed.indexOf('/');
        return new Reading.Measured(
                BloodPressure.of(
                        Integer.parseInt(typed.substring(0, slash)),
                        Integer.parseInt(typed.substring(slash + 1))));
    }

    /** A heart rate per minute. */
    public static Reading heart(int rate) {
        return new Reading.Measured(new HeartRate(new PerMinute(rate)));
    }

    /** A saturation in percent on room air. */
    public static Reading saturation(int percent) {
        return new Reading.Measured(
                new OxygenSaturation(new Percent(percent), new OxygenSupply.RoomAir()));
    }

    /** Breaths per minute. */
    public static Reading breaths(int rate) {
        return new Reading.Measured(new RespiratoryRate(new PerMinute(rate)));
    }

    /** MOAA/S. */
    public static Reading sedation(int level) {
        return new Reading.Measured(new Sedation(Sedation.Scale.MOAAS, level));
    }

    /** Dissociation on the clinic's 0 to 10. */
    public static Reading dissociation(int score) {
        return new Reading.Measured(new Dissociation(Dissociation.Scale.CLINIC_0_10, score));
    }
}
