package vigil.review;

import java.util.Optional;
import vigil.quantity.Moment;
import vigil.session.TreatmentSession;

/**
 * The due observations of a session as a screen asks for them with every key: {@link
 * DueObservations#plan} again only when the session or the moment is another. For one thread.
 */
public final class DueCourse {
    private record Planned(TreatmentSession session, Moment now, DueObservations plan) {}

    private Optional<Planned> last = Optional.empty();

    /** The plan at a moment. */
    public DueObservations plan(TreatmentSession session, Moment now) {
        Planned planned =
                last.filter(one -> one.session().equals(session) && one.now().equals(now))
                        .orElseGet(
                                () ->
                                        new Planned(
                                                session, now, DueObservations.plan(session, now)));
        last = Optional.of(planned);
        return planned.plan();
    }
}
