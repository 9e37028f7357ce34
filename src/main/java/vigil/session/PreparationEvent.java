package vigil.session;

import java.time.ZoneId;
import java.util.Optional;
import vigil.discharge.SetAside;
import vigil.dosing.DoseCalculation;
import vigil.dosing.DoseOrder;
import vigil.dosing.Product;
import vigil.dosing.Weight;
import vigil.dosing.Worked;
import vigil.people.Allergies;
import vigil.people.Patient;
import vigil.people.StaffId;
import vigil.protocol.Checklist;
import vigil.protocol.Protocol;
import vigil.quantity.Milligrams;
import vigil.quantity.MilligramsPerMillilitre;
import vigil.quantity.Millilitres;
import vigil.quantity.Moment;
import vigil.vitals.Plausibility;

/** What happens before the first dose, and checklists at any time. */
public sealed interface PreparationEvent extends SessionEvent {

    /**
     * A session was planned.
     *
     * @param zone the IANA zone of the room
     * @param demo whether it is an invented session
     */
    record SessionPlanned(
            Patient patient,
            String room,
            SeriesPosition series,
            Moment plannedFor,
            ZoneId zone,
            boolean demo)
            implements PreparationEvent {}

    /**
     * The position in a series, for example 3 of 6. A total of zero means that no series is
     * planned.
     */
    record SeriesPosition(int number, int of) {}

    /**
     * A protocol was chosen; the whole of it is kept, so that the record can be read in later
     * years.
     */
    record ProtocolChosen(Protocol protocol) implements PreparationEvent {}

    /** The patient is here: identity checked by two identifiers, named here in words. */
    record PatientCheckedIn(String identifiers) implements PreparationEvent {}

    /** Allergies were asked. */
    record AllergiesReviewed(Allergies allergies) implements PreparationEvent {}

    /**
     * The patient was weighed.
     *
     * @param confirmed what was doubtful about the weight, where staff looked again and meant it
     */
    record WeightRecorded(Weight weight, Optional<Plausibility.Doubt> confirmed)
            implements PreparationEvent {

        /** A weight about which nothing was doubtful. */
        public WeightRecorded(Weight weight) {
            this(weight, Optional.empty());
        }
    }

    /** Who will take the patient home. */
    record EscortArranged(String name, String relation, String phone) implements PreparationEvent {}

    /** A line of a checklist was answered. */
    record ChecklistAnswered(
            Checklist.Kind list, String code, Checklist.Answer answer, String detail)
            implements PreparationEvent {}

    /**
     * A line or criterion was set aside by two people.
     *
     * @param confirmation the signature of the second; absent where nobody has keys
     */
    record LineSetAside(Checklist.Kind list, SetAside override, Optional<Confirmation> confirmation)
            implements PreparationEvent {

        /** One whose second person was only named. */
        public LineSetAside(Checklist.Kind list, SetAside override) {
            this(list, override, Optional.empty());
        }
    }

    /** The dose was ordered. */
    record DoseOrdered(DoseOrder order) implements PreparationEvent {}

    /**
     * Drug was drawn up or taken out.
     *
     * @param volume the volume of the stock drawn; absent for devices and tablets
     * @param dilutedTo the volume it was diluted to; absent where it was not
     */
    record DrugDrawnUp(
            Product product,
            Milligrams drawn,
            Optional<Millilitres> volume,
            Optional<Millilitres> dilutedTo)
            implements PreparationEvent {

        /** What it became by being diluted; empty where it was not. */
        public Optional<Worked<MilligramsPerMillilitre>> dilution() {
            return dilutedTo.map(total -> DoseCalculation.diluted(drawn, total));
        }

        /**
         * How much of what is in the hand makes an amount. Empty where it holds less than that, and
         * where nothing says how strong it is.
         */
        public Optional<Worked<Millilitres>> volumeOf(Milligrams amount) {
            return strength()
                    .filter(_ -> holds(amount))
                    .map(strength -> DoseCalculation.stockVolume(amount, strength));
        }

        /** Whether there is as much in the hand. */
        public boolean holds(Milligrams amount) {
            return drawn.compareTo(amount) >= 0;
        }

        /** The amount of one tablet, troche or lozenge; absent where it is given by volume. */
        public Optional<Milligrams> each() {
            return product.form() instanceof Product.Form.SolidDose(Milligrams one)
                            && dilutedTo.isEmpty()
                            && one.amount().signum() > 0
                    ? Optional.of(one)
                    : Optional.empty();
        }

        /** How strong it is in the hand: as diluted, else as on the vial; absent for pieces. */
        public Optional<MilligramsPerMillilitre> strength() {
            return dilution()
                    .map(Worked::value)
                    .or(
                            () ->
                                    product.form() instanceof Product.Form.Vial vial
                                            ? Optional.of(vial.strength())
                                            : Optional.empty());
        }
    }

    /**
     * A second person confirmed drug, strength, dose and rate.
     *
     * @param confirmation their signature; absent where nobody has keys
     */
    record DoseChecked(StaffId second, Optional<Confirmation> confirmation)
            implements PreparationEvent {

        /** By somebody who was only named. */
        public DoseChecked(StaffId second) {
            this(second, Optional.empty());
        }
    }

    /** The time-out is done: the patient is ready. */
    record TimeOutDone() implements PreparationEvent {}
}
