package vigil.scores;

import java.util.Optional;
import java.util.Set;
import vigil.vitals.BloodPressure;
import vigil.vitals.FromBaseline;
import vigil.vitals.HeartRate;
import vigil.vitals.Pain;

/**
 * The Modified Post-Anaesthetic Discharge Scoring System, 0 to 10 (Chung F, Chan VWS, Ong D, J Clin
 * Anesth 1995;7:500–506), in our own words. Where nothing bleeds, 9 of 10 is really 7 of 8: show
 * the parts.
 */
public final class Mpadss {

    private static final int NEAR_PERCENT = 20;
    private static final int FAR_PERCENT = 40;

    private Mpadss() {}

    /** Walking. */
    public enum Ambulation {
        STEADY(2),
        WITH_HELP(1),
        UNABLE_OR_DIZZY(0);

        private final int points;

        Ambulation(int points) {
            this.points = points;
        }

        /** The points of this answer. */
        public int points() {
            return points;
        }
    }

    /** Nausea and vomiting by what they needed. */
    public enum Sickness {
        MINIMAL_OR_ORAL_DRUG(2),
        DRUG_BY_INJECTION(1),
        GOES_ON_DESPITE_TREATMENT(0);

        private final int points;

        Sickness(int points) {
            this.points = points;
        }

        /** The points of this answer. */
        public int points() {
            return points;
        }
    }

    /** Bleeding, which is minimal after an infusion. */
    public enum Bleeding {
        MINIMAL(2),
        MODERATE(1),
        SEVERE(0);

        private final int points;

        Bleeding(int points) {
            this.points = points;
        }

        /** The points of this answer. */
        public int points() {
            return points;
        }
    }

    /** A blood pressure and a heart rate of one set. */
    public record Circulation(BloodPressure pressure, HeartRate rate) {}

    /**
     * What is scored; each part may be missing. The caller hands in only values that are fresh.
     *
     * @param baseline what a nurse chose as the patient's own baseline
     */
    public record Findings(
            Optional<Circulation> baseline,
            Optional<Circulation> circulation,
            Optional<Ambulation> ambulation,
            Optional<Sickness> sickness,
            Optional<Pain> pain,
            Optional<Bleeding> bleeding) {}

    /** The score, or every item that is missing. */
    public static Scoring score(Findings found) {
        Items items = new Items();
        items.require("BASELINE", found.baseline());
        found.baseline()
                .ifPresentOrElse(
                        baseline ->
                                items.add(
                                        "VITAL_SIGNS",
                                        found.circulation().map(now -> vitalSigns(baseline, now))),
                        () -> items.require("VITAL_SIGNS", found.circulation()));
        items.add("AMBULATION", found.ambulation().map(Ambulation::points));
        items.add("SICKNESS", found.sickness().map(Sickness::points));
        items.add("PAIN", found.pain().map(Mpadss::pain));
        items.add("BLEEDING", found.bleeding().map(Bleeding::points));
        return items.finish(ScoreKind.MPADSS, Set.of());
    }

    /**
     * Blood pressure and heart rate: all within 20 % of the baseline 2, within 40 % 1, else 0. Both
     * pressures count (clinic default, to be confirmed).
     */
    static int vitalSigns(Circulation baseline, Circulation now) {
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
    static int pain(Pain pain) {
        if (pain.score() <= 3) {
            return 2;
        }
        return pain.score() <= 6 ? 1 : 0;
    }
}
