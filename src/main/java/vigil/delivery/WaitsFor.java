package vigil.delivery;

/** What a delivery that is still in the outbox waits for. */
public enum WaitsFor {
    /** That the target takes it. */
    TARGET,
    /** That the record, which changed since it was signed, is signed anew. */
    SIGNATURE,
    /** That the clinic names its target again, or somebody takes it out. */
    NO_TARGET
}
