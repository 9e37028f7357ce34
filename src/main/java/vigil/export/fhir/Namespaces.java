package vigil.export.fhir;

/**
 * By which systems a receiver knows the clinic's patients and staff. Numbers of two clinics must
 * not share a system, or two people become one.
 *
 * @param mrn the system of medical record numbers
 * @param staff the system of staff ids
 */
public record Namespaces(String mrn, String staff) {

    /** Our own resources, each with a UUID. */
    static final String RESOURCE = "urn:vigil:resource";

    /** Our own codes. */
    static final String LOCAL = "urn:vigil:local";

    /** For a receiver that has said nothing: systems that only one clinic may use. */
    public static Namespaces unsaid() {
        return new Namespaces("urn:vigil:mrn", "urn:vigil:staff");
    }
}
