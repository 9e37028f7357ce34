package vigil.access.workplace;

import java.time.Instant;
import vigil.access.audit.Accounts;

/** Something about keys and the store that people have to be told when they come in. */
public sealed interface Notice {

    /** The recovery sheet was used within the last 30 days. Told to everybody. */
    record RecoveryUsed(Instant at) implements Notice {}

    /**
     * The sealed card was used and no administrator took note of it yet. Told to administrators.
     *
     * @param fact the number to acknowledge
     */
    record CardUsed(long fact) implements Notice {}

    /**
     * The end of the store was not found outside it, and no administrator took note of it yet. Told
     * to everybody.
     *
     * @param fact the number to acknowledge
     * @param found what the store ended with then, and when
     */
    record AnchorMissing(long fact, Accounts.EndNotFound found) implements Notice {}

    /** There is only one administrator. Told to administrators. */
    record OneAdministrator() implements Notice {}

    /**
     * A new epoch of the data key has to begin. Told to administrators.
     *
     * @param left whether because somebody left; otherwise a year has passed
     */
    record EpochDue(boolean left) implements Notice {}

    /** Nobody looked for three months whether the envelope is still sealed; to administrators. */
    record EnvelopeDue() implements Notice {}
}
