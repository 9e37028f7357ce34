package vigil.scores;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import vigil.scores.Scoring.Remark;
import vigil.vitals.BloodPressure;
import vigil.vitals.FromBaseline;
import vigil.vitals.OxygenSaturation;
import vigil.vitals.OxygenSupply;

/**
 * The Modified Aldrete score, 0 to 10 (Aldrete JA, J Clin Anesth 1995;7:89–91). It says nothing of
 * dissociation, gait, nausea or suicidality.
 *
 * <p>Sources differ on whether circulation is banded in mmHg or in percent of the baseline: the
 * version is the clinic's choice and part of the {@link ScoreKind}. Which of the two pressures
 * counts is not published: here the one that changed more (clinic default, to be confirmed).
 */
public final class ModifiedAldrete {

    private static final int NEAR = 20;
    private static final int FAR = 50;

    private ModifiedAldrete() {}

    /** How circulation is banded. */
    public enum Version {
        MMHG(ScoreKind.MODIFIED_ALDRETE_MMHG),
        PERCENT(ScoreKind.MODIFIED_ALDRETE_PERCENT);

        private final ScoreKind kind;

        Version(ScoreKind kind) {
            this.kind = kind;
        }

        /** The kind of score that this version makes. */
        public ScoreKind kind() {
            return kind;
        }
    }

    /** Moving of arms and legs, on command or freely. */
    public enum Activity {
        FOUR_LIMBS(2),
        TWO_LIMBS(1),
        NO_LIMB(0);

        private final int points;

        Activity(int points) {
            this.points = points;
        }

        /** The points of this answer. */
        public int points() {
            return points;
        }
    }

    /** Breathing. */
    public enum Respiration {
        DEEP_AND_COUGHS(2),
        LIMITED(1),
        APNOEA(0);

        private final int points;

        Respiration(int points) {
            this.points = points;
        }

        /** The points of this answer. */
        public int points() {
            return points;
        }
    }

    /** Wakefulness. */
    public enum Wakefulness {
        FULLY_AWAKE(2),
        WAKES_WHEN_CALLED(1),
        NO_RESPONSE(0);

        private final int points;

        Wakefulness(int points) {
            this.points = points;
        }

        /** The points of this answer. */
        public int points() {
            return points;
        }
    }

    /**
     * What is scored; each part may be missing. The caller hands in only values that are fresh.
     *
     * @param baseline the pressure that a nurse chose as the patient's own baseline
     */
    public record Findings(
            Optional<Activity> activity,
            Optional<Respiration> respiration,
            Optional<BloodPressure> baseline,
            Optional<BloodPressure> pressure,
            Optional<Wakefulness> wakefulness,
            Optional<OxygenSaturation> saturation) {}

    /** The score, or every item that is missing. */
    public static Scoring score(Version version, Findings found) {
        Items items = new Items();
        items.add("ACTIVITY", found.activity().map(Activity::points));
        items.add("RESPIRATION", found.respiration().map(Respiration::points));
        items.require("BASELINE", found.baseline());
        found.baseline()
                .ifPresentOrElse(
                        baseline ->
                                items.add(
                                        "CIRCULATION",
                                        found.pressure()
                                                .map(now -> circulation(version, baseline, now))),
                        () -> items.require("CIRCULATION", found.pressure()));
        items.add("CONSCIOUSNESS", found.wakefulness().map(Wakefulness::points));
        items.add("SATURATION", found.saturation().map(ModifiedAldrete::saturation));
        return items.finish(
                version.kind(), found.saturation().map(ModifiedAldrete::remarks).orElse(Set.of()));
    }

    /** Circulation: within ±20 of the baseline 2, within ±50 1, else 0. */
    static int circulation(Version version, BloodPressure baseline, BloodPressure now) {
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
    static int saturation(OxygenSaturation reading) {
        int percent = reading.saturation().value();
        return switch (reading.supply()) {
            case OxygenSupply.RoomAir() -> percent > 92 ? 2 : percent >= 90 ? 1 : 0;
            case OxygenSupply.AddedOxygen _ -> percent >= 90 ? 1 : 0;
        };
    }

    private static Set<Remark> remarks(OxygenSaturation reading) {
        int percent = reading.saturation().value();
        return switch (reading.supply()) {
            case OxygenSupply.RoomAir() -> {
                if (percent > 92) {
                    yield Set.of();
                }
                yield EnumSet.of(
                        percent >= 90
                                ? Remark.SATURATION_90_TO_92_ON_AIR
                                : Remark.SATURATION_BELOW_90_ON_AIR);
            }
            case OxygenSupply.AddedOxygen _ ->
                    percent == 90 ? EnumSet.of(Remark.SATURATION_90_ON_OXYGEN) : Set.of();
        };
    }
}
