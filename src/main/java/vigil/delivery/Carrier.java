package vigil.delivery;

import java.util.List;
import java.util.Optional;
import vigil.export.RecordForm;
import vigil.export.SessionRecord;

/** Hands records to one target. What was handed over twice is there once. */
public interface Carrier {

    /**
     * What would be handed over, without handing it over.
     *
     * @param form what it is called
     * @param faults what is wrong with it, each with its place and without a value
     */
    record Parcel(String form, long bytes, List<String> faults) {
        public Parcel {
            faults = List.copyOf(faults);
        }

        /** A record in a form. */
        public static Parcel of(RecordForm form, SessionRecord record) {
            byte[] bytes = form.write(record);
            return new Parcel(form.name(), bytes.length, form.faults(bytes));
        }
    }

    /** What would be handed over of a record as it stands. */
    default List<Parcel> parcels(SessionRecord record) {
        return List.of();
    }

    /** Asks the target what it has of a record as it stands. Changes nothing. */
    default Found found(SessionRecord record) {
        return new Found.NotKnown(Answer.Said.only("cannot be asked"));
    }

    /**
     * Hands a record over and waits for the answer, for as long as the target's own limits say.
     *
     * @param replaces the last revision that the target has had of the same session
     */
    Answer carry(SessionRecord record, Optional<Long> replaces);
}
