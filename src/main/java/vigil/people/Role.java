package vigil.people;

/** What a member of staff may do. */
public enum Role {
    NURSE,
    SUPERVISING_CLINICIAN,
    ADMINISTRATOR
}
