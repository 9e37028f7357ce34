package vigil.scores;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vigil.quantity.Moment;
import vigil.scores.Scoring.Lack;
import vigil.scores.Scoring.Unfit;
import vigil.vitals.BloodPressure;
import vigil.vitals.Consciousness;
import vigil.vitals.HeartRate;
import vigil.vitals.OxygenSaturation;
import vigil.vitals.OxygenSupply;
import vigil.vitals.RespiratoryRate;
import vigil.vitals.Temperature;
import vigil.vitals.VitalItem;
import vigil.vitals.VitalSigns;
import vigil.vitals.VitalValue;

/**
 * NEWS2, 0 to 20 (Royal College of Physicians. National Early Warning Score (NEWS) 2. London: RCP,
 * 2017). A score of deterioration: it sees no diastolic pressure, gives a peak of 200 mmHg no point
 * and expected drowsiness three, so it never guards a blood pressure.
 */
public final class News2 {

    /** The item of inhaled oxygen, which never makes a red score. */
    private static final String OXYGEN = "AIR_OR_OXYGEN";

    private static final int SINGLE_RED = 3;
    private static final int MEDIUM = 5;
    private static final int HIGH = 7;
    private static final int LEAST_AGE = 16;

    private News2() {}

    /** The scale of oxygen saturation. */
    public enum SaturationScale {
        /** For everyone else. */
        SCALE_1(ScoreKind.NEWS2_SCALE_1),
        /** Only by a competent clinician's written decision, never inferred from oxygen in use. */
        SCALE_2(ScoreKind.NEWS2_SCALE_2);

        private final ScoreKind kind;

        SaturationScale(ScoreKind kind) {
            this.kind = kind;
        }

        /** The kind of score that this scale makes. */
        public ScoreKind kind() {
            return kind;
        }
    }

    /** The tiers of response, in rising urgency. */
    public enum Tier {
        /** A total of 0 to 4. */
        LOW,
        /** A total of 0 to 4 with one parameter at 3: a red score. */
        LOW_MEDIUM,
        /** A total of 5 or 6. */
        MEDIUM,
        /** A total of 7 and above. */
        HIGH
    }

    /** A set of vital signs and when it was taken. */
    public record TimedSigns(Moment taken, VitalSigns signs) {}

    /** For whom and when a score is asked; {@code fresh} is how old a value may be to count. */
    public record Asked(
            SaturationScale scale, int ageYears, boolean pregnant, Moment at, Duration fresh) {}

    /**
     * The score of all seven inputs, each from the newest set that speaks of it and was taken by
     * then. Not scored where one was not taken, is stale or is missing, under 16 years of age, and
     * in pregnancy.
     */
    public static Scoring score(Asked asked, List<TimedSigns> sets) {
        Items items = new Items();
        if (asked.ageYears() < LEAST_AGE) {
            items.lack(new Lack.NotForPatient(Unfit.UNDER_16));
        }
        if (asked.pregnant()) {
            items.lack(new Lack.NotForPatient(Unfit.PREGNANT));
        }
        Newest newest = new Newest(asked, sets, items);
        newest.add("RESPIRATION", VitalItem.RESPIRATORY_RATE, RespiratoryRate.class, News2::points);
        newest.add(
                "SATURATION",
                VitalItem.OXYGEN_SATURATION,
                OxygenSaturation.class,
                reading -> points(asked.scale(), reading));
        newest.add(
                OXYGEN,
                VitalItem.OXYGEN_SATURATION,
                OxygenSaturation.class,
                reading -> points(reading.supply()));
        newest.add("SYSTOLIC", VitalItem.BLOOD_PRESSURE, BloodPressure.class, News2::points);
        newest.add("PULSE", VitalItem.HEART_RATE, HeartRate.class, News2::points);
        newest.add("CONSCIOUSNESS", VitalItem.CONSCIOUSNESS, Consciousness.class, News2::points);
        newest.add("TEMPERATURE", VitalItem.TEMPERATURE, Temperature.class, News2::points);
        return items.finish(asked.scale().kind());
    }

    /** The tier of a NEWS2 score. Refuses a score of another kind, and one without its parts. */
    public static Tier tier(Score score) {
        boolean ours =
                score.kind() == ScoreKind.NEWS2_SCALE_1 || score.kind() == ScoreKind.NEWS2_SCALE_2;
        if (!ours || score.parts().isEmpty()) {
            throw new IllegalArgumentException("a tier is that of a NEWS2 score with its parts");
        }
        if (score.total() >= HIGH) {
            return Tier.HIGH;
        }
        if (score.total() >= MEDIUM) {
            return Tier.MEDIUM;
        }
        boolean red =
                score.parts().stream()
                        .filter(part -> !part.item().equals(OXYGEN))
                        .anyMatch(part -> part.points() == SINGLE_RED);
        return red ? Tier.LOW_MEDIUM : Tier.LOW;
    }

    private static int points(RespiratoryRate breaths) {
        int rate = breaths.rate().value();
        if (rate <= 8 || rate >= 25) {
            return 3;
        }
        if (rate >= 21) {
            return 2;
        }
        return rate <= 11 ? 1 : 0;
    }

    private static int points(SaturationScale scale, OxygenSaturation reading) {
        int percent = reading.saturation().value();
        return switch (scale) {
            case SCALE_1 -> lowSaturation(percent, 91);
            case SCALE_2 ->
                    switch (reading.supply()) {
                        case OxygenSupply.RoomAir() -> lowSaturation(percent, 83);
                        case OxygenSupply.AddedOxygen _ ->
                                Math.max(lowSaturation(percent, 83), highOnOxygen(percent));
                    };
        };
    }

    /** 3 points up to a value, 2 for the next two per cent, 1 for the two after them. */
    private static int lowSaturation(int percent, int three) {
        if (percent <= three) {
            return 3;
        }
        if (percent <= three + 2) {
            return 2;
        }
        return percent <= three + 4 ? 1 : 0;
    }

    private static int highOnOxygen(int percent) {
        if (percent >= 97) {
            return 3;
        }
        if (percent >= 95) {
            return 2;
        }
        return percent >= 93 ? 1 : 0;
    }

    private static int points(OxygenSupply supply) {
        return switch (supply) {
            case OxygenSupply.RoomAir() -> 0;
            case OxygenSupply.AddedOxygen _ -> 2;
        };
    }

    private static int points(BloodPressure pressure) {
        int systolic = pressure.systolic().value();
        if (systolic <= 90 || systolic >= 220) {
            return 3;
        }
        if (systolic <= 100) {
            return 2;
        }
        return systolic <= 110 ? 1 : 0;
    }

    private static int points(HeartRate pulse) {
        int rate = pulse.rate().value();
        if (rate <= 40 || rate >= 131) {
            return 3;
        }
        if (rate >= 111) {
            return 2;
        }
        return rate <= 50 || rate >= 91 ? 1 : 0;
    }

    private static int points(Consciousness consciousness) {
        return switch (consciousness.level()) {
            case ALERT -> 0;
            case CONFUSED, VOICE, PAIN, UNRESPONSIVE -> 3;
        };
    }

    /** Rounded to the chart's 0.1 °C first, so that no value falls between two bands. */
    private static int points(Temperature temperature) {
        BigDecimal rounded = temperature.degrees().amount().setScale(1, RoundingMode.HALF_UP);
        int tenths = rounded.unscaledValue().intValueExact();
        if (tenths <= 350) {
            return 3;
        }
        if (tenths >= 391) {
            return 2;
        }
        return tenths <= 360 || tenths >= 381 ? 1 : 0;
    }

    /** Takes each input from the newest set that speaks of it. */
    private record Newest(Asked asked, List<TimedSigns> sets, Items items) {

        <V extends VitalValue> void add(
                String name, VitalItem item, Class<V> kind, Function<V, Integer> points) {
            Optional<TimedSigns> newest =
                    sets.stream()
                            .filter(set -> !set.taken().isAfter(asked.at()))
                            .filter(set -> set.signs().reading(item).isPresent())
                            .max(Comparator.comparing(TimedSigns::taken));
            Optional<V> value = newest.flatMap(set -> set.signs().value(kind));
            if (value.isPresent() && newest.filter(this::stale).isPresent()) {
                items.lack(new Lack.Stale(name));
            } else {
                items.add(name, value.map(points));
            }
        }

        private boolean stale(TimedSigns set) {
            Duration age = Duration.between(set.taken().instant(), asked.at().instant());
            return age.compareTo(asked.fresh()) > 0;
        }
    }
}
