package vigil.people;

/** The administrative gender, in the four values of FHIR R4. */
public enum Sex {
    FEMALE,
    MALE,
    OTHER,
    UNKNOWN
}
