package vigil.delivery;

import java.time.LocalDate;
import vigil.session.SessionSummary;
import vigil.session.SignState;

/**
 * A place to which records go.
 *
 * @param from sessions planned for this day or later, by the wall clock of their own room
 */
public record Destination(TargetName name, LocalDate from, When when, Carrier carrier) {

    /** When a record is ready to leave: never before the session is over. */
    public enum When {
        /** It is signed off as it stands. */
        SIGNED,
        /** It is countersigned as it stands. */
        COUNTERSIGNED
    }

    /** Whether a session goes there as it now stands. */
    boolean takes(SessionSummary session) {
        return session.stage().over()
                && !session.plannedFor().local().toLocalDate().isBefore(from)
                && ready(session.signing());
    }

    private boolean ready(SignState signing) {
        return switch (signing) {
            case SignState.Unsigned _ -> false;
            case SignState.Signed _ -> when == When.SIGNED;
            case SignState.Countersigned _ -> true;
            case SignState.Superseded _ -> false;
        };
    }
}
