package vigil.session;

/** The states of a session by name. */
public enum Stage {
    PLANNED,
    CHECKED_IN,
    READY,
    DOSING,
    PAUSED,
    RECOVERING,
    FIT_TO_LEAVE,
    DISCHARGED,
    NOT_TREATED,
    TRANSFERRED,
    LEFT_AGAINST_ADVICE;

    /** Whether the patient is in the room: a room holds one such session. */
    public boolean live() {
        return switch (this) {
            case CHECKED_IN, READY, DOSING, PAUSED, RECOVERING, FIT_TO_LEAVE -> true;
            case PLANNED, DISCHARGED, NOT_TREATED, TRANSFERRED, LEFT_AGAINST_ADVICE -> false;
        };
    }

    /** Whether nothing was given yet and what a check-in asks can still be answered anew. */
    public boolean beforeDosing() {
        return switch (this) {
            case PLANNED, CHECKED_IN, READY -> true;
            case DOSING,
                    PAUSED,
                    RECOVERING,
                    FIT_TO_LEAVE,
                    DISCHARGED,
                    NOT_TREATED,
                    TRANSFERRED,
                    LEFT_AGAINST_ADVICE ->
                    false;
        };
    }

    /** Whether the session is over. */
    public boolean over() {
        return switch (this) {
            case DISCHARGED, NOT_TREATED, TRANSFERRED, LEFT_AGAINST_ADVICE -> true;
            case PLANNED, CHECKED_IN, READY, DOSING, PAUSED, RECOVERING, FIT_TO_LEAVE -> false;
        };
    }
}
