package vigil.screen.room;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import vigil.session.SessionSummary;
import vigil.session.SignState;

/** The states by which today's sessions are filtered, each by its digit (screen S1). */
enum StateFilter {
    PLANNED("1"),
    IN_TREATMENT("2"),
    RECOVERING("3"),
    UNSIGNED("4"),
    SIGNED("5");

    private final String digit;

    StateFilter(String digit) {
        this.digit = digit;
    }

    /** The digit that filters by it. */
    String digit() {
        return digit;
    }

    /** The digits of all. */
    static Set<String> digits() {
        return Arrays.stream(values()).map(StateFilter::digit).collect(Collectors.toSet());
    }

    /** Whether a session is in this state. */
    boolean holds(SessionSummary session) {
        return of(session) == this;
    }

    private static StateFilter of(SessionSummary session) {
        return switch (session.stage()) {
            case PLANNED -> PLANNED;
            case CHECKED_IN, READY, DOSING, PAUSED -> IN_TREATMENT;
            case RECOVERING, FIT_TO_LEAVE -> RECOVERING;
            case DISCHARGED, NOT_TREATED, TRANSFERRED, LEFT_AGAINST_ADVICE ->
                    signed(session.signing()) ? SIGNED : UNSIGNED;
        };
    }

    /** A record that changed since it was signed is to be signed anew. */
    private static boolean signed(SignState state) {
        return switch (state) {
            case SignState.Signed _, SignState.Countersigned _ -> true;
            case SignState.Unsigned _, SignState.Superseded _ -> false;
        };
    }
}
