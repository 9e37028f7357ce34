package vigil.delivery.target;

import java.util.Optional;
import vigil.delivery.Answer;

/** Whether a server can be asked now. */
sealed interface Permit {

    /** With this in the header for authorization, if anything. */
    record Granted(Optional<String> header) implements Permit {}

    /** Not now. */
    record Denied(Answer.NotNow why) implements Permit {}

    /** Not now, and so nothing else goes to that server either. */
    static Permit denied(String code, String words) {
        return new Denied(new Answer.NotNow(new Answer.Said(code, words), Optional.empty(), true));
    }

    /** How permits are come by. */
    interface Source {
        /** A permit for one question. */
        Permit permit();

        /** The server did not take the last one. */
        default void denied() {}
    }
}
