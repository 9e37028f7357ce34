package vigil.scores;

import java.util.Optional;
import vigil.vitals.BloodPressure;
import vigil.vitals.FromBaseline;
import vigil.vitals.OxygenSaturation;
import vigil.vitals.OxygenSupply;

/**
 * The Modified Aldrete score, 0 to 10 (Aldrete JA, J Clin Anesth 1995;7:89–91). It says nothing of
 * dissociation, gait, nausea or suicidality. Whoever scores judges each item; for those that rest
 * on measured values the points of the table are worked out here.
 *
 * <p>Sources differ on whether circulation is banded in mmHg or in percent of the baseline: the
 * version is the clinic's choice and part of the {@link ScoreKind}. Which of the two pressures
 * counts is not published: here the one that changed more (clinic default, to be confirmed).
 */
public final class ModifiedAldrete {

    private static final int NEAR = 20;
    private static final int FAR = 50;

    private ModifiedAldrete() {}

    /** Something in the points of a saturation that the published table does not say. */
    public enum Remark {
        /** 90 to 92 % on air: no published cell, scored 1. */
        SATURATION_90_TO_92_ON_AIR,
        /** Exactly 90 % on oxygen: no published cell, scored 1. */
        SATURATION_90_ON_OXYGEN,
        /** Below 90 % on air, oxygen not tried: no published cell, scored 0. */
        SATURATION_BELOW_90_ON_AIR
    }

    /** How circulation is banded. */
    public enum Version {
        MMHG,
        PERCENT
    }

    /** Circulation: within ±20 of the baseline 2, within ±50 1, else 0. */
    public static int circulation(Version version, BloodPressure baseline, BloodPressure now) {
        FromBaseline systolic = FromBaseline.systolic(baseline, now);
        FromBaseline diastolic = FromBaseline.diastolic(baseline, now);
        if (within(version, systolic, NEAR) && within(version, diastolic, NEAR)) {
            return 2;
        }
        return within(version, systolic, FAR) && within(version, diastolic, FAR) ? 1 : 0;
    }

    private static boolean within(Version version, FromBaseline change, int most) {
        return switch (version) {
            case MMHG -> change.withinPoints(most);
            case PERCENT -> change.withinPercent(most);
        };
    }

    /**
     * Saturation: above 92 % on air 2, oxygen needed to keep above 90 % 1, below 90 % with oxygen
     * 0. The cells that are not published are scored as {@link Remark} says.
     */
    public static int saturation(OxygenSaturation reading) {
        int percent = reading.saturation().value();
        return switch (reading.supply()) {
            case OxygenSupply.RoomAir() -> percent > 92 ? 2 : percent >= 90 ? 1 : 0;
            case OxygenSupply.AddedOxygen _ -> percent >= 90 ? 1 : 0;
        };
    }

    /** What has to be known of the points of a saturation. */
    public static Optional<Remark> remark(OxygenSaturation reading) {
        int percent = reading.saturation().value();
        return switch (reading.supply()) {
            case OxygenSupply.RoomAir() -> {
                if (percent > 92) {
                    yield Optional.empty();
                }
                yield Optional.of(
                        percent >= 90
                                ? Remark.SATURATION_90_TO_92_ON_AIR
                                : Remark.SATURATION_BELOW_90_ON_AIR);
            }
            case OxygenSupply.AddedOxygen _ ->
                    percent == 90 ? Optional.of(Remark.SATURATION_90_ON_OXYGEN) : Optional.empty();
        };
    }
}
