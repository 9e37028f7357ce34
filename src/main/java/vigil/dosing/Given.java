package vigil.dosing;

import java.time.Instant;
import java.util.Optional;
import vigil.quantity.Milligrams;
import vigil.quantity.MilligramsPerHour;

/** One piece of what was given. */
public sealed interface Given {

    /** When it began. */
    Instant from();

    /** A stretch at one rate; without an end while it runs. A pause is the absence of a segment. */
    record Segment(Instant from, Optional<Instant> until, MilligramsPerHour rate)
            implements Given {}

    /** An amount given at once: bolus, injection, spray device, tablet. */
    record AtOnce(Instant from, Milligrams amount) implements Given {}
}
