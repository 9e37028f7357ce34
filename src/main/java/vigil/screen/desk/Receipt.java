package vigil.screen.desk;

import java.time.Instant;
import java.util.Optional;
import vigil.session.SessionId;

/**
 * How one revision of a record stands with another system.
 *
 * @param target what the clinic calls that system
 */
public record Receipt(SessionId session, long revision, String target, Standing standing) {

    /** How it stands. */
    public sealed interface Standing {

        /**
         * It is still to be sent.
         *
         * @param due before which it is not sent
         * @param last what was answered to the last attempt, as a code
         */
        record Waiting(Instant due, Optional<String> last) implements Standing {}

        /** It is on its way. */
        record OnItsWay() implements Standing {}

        /** The system has it. */
        record There(Instant since) implements Standing {}

        /** The system does not take it, and why, in its own words. */
        record Refused(Instant at, String code, String words) implements Standing {}

        /** Somebody took it out of the outbox, and why. */
        record TakenOut(Instant at, String reason) implements Standing {}

        /** A later revision goes in its place. */
        record Replaced(long by) implements Standing {}
    }
}
