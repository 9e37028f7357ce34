package vigil.screen.checkin;

/** How a step stands. */
sealed interface Standing {

    /** Everything that it is for is on the record. */
    record Done() implements Standing {}

    /** Can be done now. */
    record Open() implements Standing {}

    /** Needs an earlier step. */
    record Waiting(Step first) implements Standing {}

    /** Something outside this session stands against it; the sentence of a refusal says what. */
    record Refused(String reason) implements Standing {}
}
