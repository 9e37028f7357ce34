package vigil.charting;

import java.util.List;
import java.util.Optional;
import vigil.people.Permission;
import vigil.people.StaffId;
import vigil.quantity.Kilograms;
import vigil.quantity.Moment;
import vigil.session.Chart;
import vigil.session.SessionSummary;
import vigil.session.Taken;
import vigil.vitals.PlausibilityBounds;

/**
 * What a judge looks at: the chart without the fact that is judged, when it happened, and by whom.
 *
 * @param others one row for each other session
 * @param lastWeight of the patient's last visit, where a weight is judged
 * @param confirmed which unusual values were confirmed
 */
record Case(
        Chart chart,
        Moment now,
        List<SessionSummary> others,
        Optional<Kilograms> lastWeight,
        Taken taken,
        StaffId measuredBy,
        StaffId enteredBy,
        Confirmed confirmed,
        PlausibilityBounds bounds,
        Authority authority) {

    /** Whether a person is neither the one who did it nor the one who enters it. */
    boolean another(StaffId person) {
        return !person.equals(measuredBy) && !person.equals(enteredBy);
    }

    /** A second person: somebody else, known, with a role that may be second. */
    Judgement second(StaffId person) {
        return Judgement.needs(another(person), Refusal.Reason.SECOND_PERSON_NEEDED)
                .and(() -> authority.may(person, Permission.SECOND));
    }
}
