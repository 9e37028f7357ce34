package vigil.screen.desk;

import vigil.people.Patient;

/** Whom a new session is for, as far as that is known when its check-in opens. */
public sealed interface ForWhom {

    /** A patient whom the store knows. */
    record Known(Patient patient) implements ForWhom {}

    /**
     * Somebody whom the store does not know.
     *
     * @param typed the name or record number by which the patient was looked for, sign for sign
     */
    record NotFound(String typed) implements ForWhom {}
}
