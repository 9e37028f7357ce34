package vigil.charting;

import java.util.List;
import java.util.Optional;
import vigil.people.Role;
import vigil.people.StaffId;
import vigil.people.StaffMember;
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
        StaffRoster roster) {

    /** Whether a person is neither the one who did it nor the one who enters it. */
    boolean another(StaffId person) {
        return !person.equals(measuredBy) && !person.equals(enteredBy);
    }

    /** A second person: somebody else, known, with a clinical role. */
    Judgement second(StaffId person) {
        return Judgement.needs(another(person), Refusal.Reason.SECOND_PERSON_NEEDED)
                .and(() -> clinical(person));
    }

    /** Known, with a role that may act upon patients. */
    Judgement clinical(StaffId person) {
        Optional<StaffMember> member = roster.member(person);
        return Judgement.needs(member.isPresent(), Refusal.Reason.UNKNOWN_PERSON)
                .and(() -> member.stream().anyMatch(Case::mayTreat), Refusal.Reason.ROLE_NEEDED);
    }

    private static boolean mayTreat(StaffMember member) {
        return member.roles().contains(Role.NURSE)
                || member.roles().contains(Role.SUPERVISING_CLINICIAN);
    }
}
