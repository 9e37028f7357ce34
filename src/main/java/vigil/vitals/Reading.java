package vigil.vitals;

/**
 * One item of a set: measured, or not taken for a reason. An item that is in no reading was not
 * part of the set.
 */
public sealed interface Reading {

    /** The item read. */
    VitalItem item();

    /** A value was measured. */
    record Measured(VitalValue value) implements Reading {
        @Override
        public VitalItem item() {
            return value.item();
        }
    }

    /** No value, and why. */
    record NotTaken(VitalItem item, MissingReason reason) implements Reading {}
}
