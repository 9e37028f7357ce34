package vigil.protocol;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import vigil.quantity.Milligrams;
import vigil.quantity.MilligramsPerHour;
import vigil.quantity.MilligramsPerKilogram;
import vigil.quantity.Moment;

/** How the dose of a protocol is found. */
public sealed interface DoseRule {

    /** Whether the dose rests on the weight, so that none is found before that is known. */
    default boolean restsOnWeight() {
        return switch (this) {
            case InfusedByWeight _, AtOnceByWeight _, AtOnceWithin _ -> true;
            case SprayDevices _, ByRate _ -> false;
        };
    }

    /** Milligrams per kilogram, in one or more steps of a series, run over some minutes. */
    record InfusedByWeight(List<MilligramsPerKilogram> steps, int minutes) implements DoseRule {
        public InfusedByWeight {
            steps = List.copyOf(steps);
        }
    }

    /** Milligrams per kilogram given at once, in one or more steps of a series. */
    record AtOnceByWeight(List<MilligramsPerKilogram> steps) implements DoseRule {
        public AtOnceByWeight {
            steps = List.copyOf(steps);
        }
    }

    /** Spray devices of a fixed amount with a rest between them, in minutes. */
    record SprayDevices(int count, Milligrams each, int restMinutes) implements DoseRule {

        /** From which minute on the next may be given, as staff read the clock and type times. */
        public Instant restedAfter(Moment device) {
            return device.minute().plus(Duration.ofMinutes(restMinutes));
        }

        /** Whether so much is less than a device holds: it failed after a part. */
        public boolean inPart(Milligrams given) {
            return given.compareTo(each) < 0;
        }
    }

    /** A rate within bounds, for at most some minutes. */
    record ByRate(MilligramsPerHour least, MilligramsPerHour most, int minutes)
            implements DoseRule {}

    /**
     * Milligrams per kilogram given at once, freely chosen between two bounds, both allowed.
     * Refuses bounds in the wrong order.
     */
    record AtOnceWithin(MilligramsPerKilogram least, MilligramsPerKilogram most)
            implements DoseRule {
        public AtOnceWithin {
            if (least.compareTo(most) > 0) {
                throw new IllegalArgumentException("the least is not above the most");
            }
        }
    }
}
