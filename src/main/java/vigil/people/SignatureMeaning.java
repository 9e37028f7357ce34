package vigil.people;

/** What a signature over a record says (21 CFR 11.50). */
public enum SignatureMeaning {
    /** I did and charted this. */
    AUTHORSHIP,
    /** I read and agree to it. */
    REVIEW,
    /** I answer for it. */
    RESPONSIBILITY
}
