package vigil.review;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vigil.session.Chart;
import vigil.session.Charted;
import vigil.session.SigningEvent.CoursePlanned;
import vigil.session.SigningEvent.FollowedUp;

/**
 * What is planned for a patient, and how they were after their sessions.
 *
 * @param plan the latest, of the newest session from which one was made
 * @param followUps contacts after sessions, the newest first (rule C8)
 */
public record PatientPlan(
        Optional<Charted<CoursePlanned>> plan, List<Charted<FollowedUp>> followUps) {

    /** Nothing planned and nobody contacted. */
    public static final PatientPlan NONE = new PatientPlan(Optional.empty(), List.of());

    public PatientPlan {
        followUps = List.copyOf(followUps);
    }

    /** What the sessions of a patient say, given the newest first. */
    public static PatientPlan of(List<Chart> sessions) {
        return new PatientPlan(
                sessions.stream()
                        .flatMap(chart -> chart.latest(CoursePlanned.class).stream())
                        .findFirst(),
                sessions.stream()
                        .flatMap(chart -> chart.all(FollowedUp.class).stream())
                        .sorted(Comparator.comparing(Charted<FollowedUp>::at).reversed())
                        .toList());
    }

    /** Whether there is nothing to tell. */
    public boolean isEmpty() {
        return plan.isEmpty() && followUps.isEmpty();
    }
}
