package vigil.scores;

import vigil.vitals.BloodPressure;
import vigil.vitals.FromBaseline;
import vigil.vitals.HeartRate;
import vigil.vitals.Pain;

/**
 * The Modified Post-Anaesthetic Discharge Scoring System, 0 to 10 (Chung F, Chan VWS, Ong D, J Clin
 * Anesth 1995;7:500–506), in our own words. Where nothing bleeds, 9 of 10 is really 7 of 8: show
 * the parts. Whoever scores judges each item; for those that rest on measured values the points of
 * the table are worked out here.
 */
public final class Mpadss {

    private static final int NEAR_PERCENT = 20;
    private static final int FAR_PERCENT = 40;

    private Mpadss() {}

    /** A blood pressure and a heart rate of one set. */
    public record Circulation(BloodPressure pressure, HeartRate rate) {}

    /**
     * Blood pressure and heart rate: all within 20 % of the baseline 2, within 40 % 1, else 0. Both
     * pressures count (clinic default, to be confirmed).
     */
    public static int vitalSigns(Circulation baseline, Circulation now) {
        FromBaseline largest =
                FromBaseline.largestInPercent(
                        FromBaseline.systolic(baseline.pressure(), now.pressure()),
                        FromBaseline.diastolic(baseline.pressure(), now.pressure()),
                        FromBaseline.of(baseline.rate(), now.rate()));
        if (largest.withinPercent(NEAR_PERCENT)) {
            return 2;
        }
        return largest.withinPercent(FAR_PERCENT) ? 1 : 0;
    }

    /** Pain 0 to 3 makes 2 points, 4 to 6 one, 7 to 10 none. */
    public static int pain(Pain pain) {
        if (pain.score() <= 3) {
            return 2;
        }
        return pain.score() <= 6 ? 1 : 0;
    }
}
