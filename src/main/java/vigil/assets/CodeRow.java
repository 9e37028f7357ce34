package vigil.assets;

/**
 * One row of a code table.
 *
 * @param key our own name of what is coded, for example {@code vital.SYSTOLIC}
 * @param display the words that go with the code
 * @param origin where the code was read
 */
public record CodeRow(
        String key,
        CodeSystem system,
        String code,
        String display,
        Certainty certainty,
        String origin) {

    /** Whether the code may leave in a record. */
    public boolean exportable() {
        return switch (certainty) {
            case A, B, C -> true;
            case X -> false;
        };
    }

    /** Why the row cannot stand in a table; empty where nothing is wrong with it. */
    public String fault() {
        if (key.isBlank() || code.isBlank() || display.isBlank() || origin.isBlank()) {
            return "a row has a key, a code, a display and an origin";
        }
        if (!exportable()) {
            return "";
        }
        return switch (system) {
            case LOINC -> CheckDigits.loinc(code) ? "" : code + " fails the check digit of LOINC";
            case SNOMED_CT ->
                    CheckDigits.snomed(code) ? "" : code + " fails the check digit of SNOMED CT";
            case LOINC_ANSWER, UCUM, RXNORM, NDC, UNII, LOCAL -> "";
        };
    }

    /** How sure the meaning of a code is. */
    public enum Certainty {
        /** An authoritative source was read. */
        A,
        /** Several independent sources agree. */
        B,
        /** General knowledge: only the form is checked, and the check digit where one is. */
        C,
        /** Known to be wrong or doubtful: kept as a warning, never exported. */
        X
    }

    /** Where a code comes from, with the address by which HL7 FHIR names it. */
    public enum CodeSystem {
        LOINC("http://loinc.org"),
        LOINC_ANSWER("http://loinc.org"),
        SNOMED_CT("http://snomed.info/sct"),
        UCUM("http://unitsofmeasure.org"),
        RXNORM("http://www.nlm.nih.gov/research/umls/rxnorm"),
        NDC("http://hl7.org/fhir/sid/ndc"),
        UNII("http://fdasis.nlm.nih.gov"),
        LOCAL("urn:vigil:local");

        private final String address;

        CodeSystem(String address) {
            this.address = address;
        }

        /** The address of the system. */
        public String address() {
            return address;
        }
    }
}
