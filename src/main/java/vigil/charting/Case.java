package vigil.charting;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vigil.charting.Refusal.Reason;
import vigil.people.Permission;
import vigil.people.StaffId;
import vigil.quantity.Kilograms;
import vigil.quantity.Moment;
import vigil.session.Chart;
import vigil.session.Confirmation;
import vigil.session.SecondPerson;
import vigil.session.SessionEvent;
import vigil.session.SessionSummary;
import vigil.session.Taken;
import vigil.vitals.PlausibilityBounds;

/**
 * What a judge looks at: the chart without the fact that is judged, when it happened, and by whom.
 *
 * @param others one row for each other session, read where a judge looks at them
 * @param lastWeight of the patient's last visit, where a weight is judged
 * @param act when it happened and by whom, under the entry that is made
 * @param before what an entry said until now, where one is corrected
 * @param confirmed which unusual values were confirmed
 */
record Case(
        Chart chart,
        Moment now,
        Supplier<List<SessionSummary>> others,
        Optional<Kilograms> lastWeight,
        ActContext act,
        Optional<SessionEvent> before,
        Confirmed confirmed,
        Rules rules) {

    Taken taken() {
        return act.taken();
    }

    PlausibilityBounds bounds() {
        return rules.bounds();
    }

    /**
     * A second person, where the fact names one: somebody else, known, with a role that may be
     * second, who confirmed it where people have keys.
     */
    Judgement second(SessionEvent event) {
        return SecondPerson.in(event, chart)
                .map(
                        second ->
                                Judgement.needs(
                                                another(second.person()),
                                                Reason.SECOND_PERSON_NEEDED)
                                        .and(
                                                () ->
                                                        rules.authority()
                                                                .may(
                                                                        second.person(),
                                                                        Permission.SECOND))
                                        .and(
                                                () -> stands(second) || signed(second),
                                                Reason.SECOND_PERSON_NOT_CONFIRMED))
                .orElse(Judgement.sound());
    }

    private boolean another(StaffId person) {
        return !person.equals(act.measuredBy()) && !person.equals(act.enteredBy());
    }

    /** A correction that leaves what was confirmed, and by whom, as it is. */
    private boolean stands(SecondPerson second) {
        return before.flatMap(event -> SecondPerson.in(event, chart))
                .filter(second::equals)
                .isPresent();
    }

    private boolean signed(SecondPerson second) {
        if (!rules.signatures().inUse()) {
            return second.confirmation().isEmpty();
        }
        return second.confirmation().filter(one -> signed(second, one)).isPresent();
    }

    private boolean signed(SecondPerson second, Confirmation one) {
        return !Times.future(one.at(), now)
                && rules.authority().acts(second.person(), one.role(), Permission.SECOND)
                && rules.signatures()
                        .holds(
                                chart.id(),
                                second.signs(act.entry(), one.role(), one.at()),
                                one.signature());
    }
}
