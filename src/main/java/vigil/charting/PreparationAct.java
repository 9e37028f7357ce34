package vigil.charting;

import java.time.ZoneId;
import java.util.Optional;
import vigil.dosing.DoseOrder;
import vigil.dosing.Product;
import vigil.dosing.Weight;
import vigil.people.Allergies;
import vigil.people.Patient;
import vigil.people.StaffId;
import vigil.protocol.Checklist;
import vigil.protocol.Protocol;
import vigil.quantity.Milligrams;
import vigil.quantity.Millilitres;
import vigil.quantity.Moment;
import vigil.session.Confirmation;
import vigil.session.PreparationEvent.SeriesPosition;
import vigil.vitals.Plausibility;

/** Acts before the first dose, and checklists at any time. */
public sealed interface PreparationAct extends Act {

    /** Plans a session. */
    record PlanSession(
            ActContext context,
            Patient patient,
            String room,
            SeriesPosition series,
            Moment plannedFor,
            ZoneId zone,
            boolean demo)
            implements PreparationAct {}

    /** Chooses the protocol, until the dose is ordered. */
    record ChooseProtocol(ActContext context, Protocol protocol) implements PreparationAct {}

    /** Checks the patient in: refused while another session of the room is live. */
    record CheckInPatient(ActContext context, String identifiers) implements PreparationAct {}

    /** Records what is known of allergies. */
    record ReviewAllergies(ActContext context, Allergies allergies) implements PreparationAct {}

    /**
     * Records a weight.
     *
     * @param confirmed what was doubtful about the weight, where it was asked about and meant
     */
    record RecordWeight(ActContext context, Weight weight, Optional<Plausibility.Doubt> confirmed)
            implements PreparationAct {}

    /** Records who will take the patient home. */
    record ArrangeEscort(ActContext context, String name, String relation, String phone)
            implements PreparationAct {}

    /** Answers a line of a checklist. */
    record AnswerChecklist(
            ActContext context,
            Checklist.Kind list,
            String code,
            Checklist.Answer answer,
            String detail)
            implements PreparationAct {}

    /**
     * Sets a line or criterion aside, with a reason and a second person.
     *
     * @param confirmation the second person's; needed where people have keys
     */
    record SetLineAside(
            ActContext context,
            Checklist.Kind list,
            String code,
            String reason,
            StaffId second,
            Optional<Confirmation> confirmation)
            implements PreparationAct {

        /** Where nobody has keys. */
        public SetLineAside(
                ActContext context,
                Checklist.Kind list,
                String code,
                String reason,
                StaffId second) {
            this(context, list, code, reason, second, Optional.empty());
        }
    }

    /** Orders the dose. */
    record OrderDose(ActContext context, DoseOrder order) implements PreparationAct {}

    /** Records what was drawn up. */
    record DrawUpDrug(
            ActContext context,
            Product product,
            Milligrams drawn,
            Optional<Millilitres> volume,
            Optional<Millilitres> dilutedTo)
            implements PreparationAct {}

    /**
     * Records the second check; refused when the second person is the first.
     *
     * @param confirmation the second person's; needed where people have keys
     */
    record CheckDose(ActContext context, StaffId second, Optional<Confirmation> confirmation)
            implements PreparationAct {

        /** Where nobody has keys. */
        public CheckDose(ActContext context, StaffId second) {
            this(context, second, Optional.empty());
        }
    }

    /** Ends the time-out: refused while a required line of check-in or time-out is open. */
    record FinishTimeOut(ActContext context) implements PreparationAct {}
}
