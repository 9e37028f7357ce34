package vigil.review;

import java.util.Optional;
import vigil.effects.SupportiveCare;
import vigil.people.StaffId;
import vigil.quantity.MilligramsPerHour;
import vigil.quantity.Moment;

/** Something that was done about a reading beyond a limit. */
public sealed interface Response {

    /** When. */
    Moment at();

    /**
     * The infusion was paused.
     *
     * @param until when the pause ended; absent while it lasts
     * @param resumed at which rate it went on; absent where it did not
     * @param before at which rate it ran before
     */
    record Paused(
            Moment at,
            Optional<Moment> until,
            Optional<MilligramsPerHour> resumed,
            Optional<MilligramsPerHour> before)
            implements Response {}

    /** The rate was changed. */
    record RateChanged(Moment at, MilligramsPerHour rate) implements Response {}

    /** Dosing was ended early. */
    record Stopped(Moment at, String reason) implements Response {}

    /** A rescue drug was given. */
    record Drug(Moment at, String drug, String dose, String route, StaffId by, String orderedBy)
            implements Response {}

    /** Care without a drug. */
    record Care(Moment at, SupportiveCare care, String note) implements Response {}

    /** Somebody took note of it and said what was done. */
    record Noted(Moment at, StaffId by, String done) implements Response {}
}
