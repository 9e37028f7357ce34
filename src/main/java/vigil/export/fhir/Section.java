package vigil.export.fhir;

import java.util.Optional;

/** The sections of the document, in order. */
enum Section {
    SESSION("Session", "28570-0"),
    VITAL_SIGNS("Vital signs", "8716-3"),
    DOSE("Dose", "29549-3"),
    DRUG_ACCOUNT("Drug drawn, wasted and returned", ""),
    SIDE_EFFECTS("Side effects and what was done", ""),
    SCORES("Scores and screens", ""),
    CHECKLISTS("Checklists and leaving", ""),
    SCHEDULE("What was due", ""),
    CORRECTIONS("Corrections", ""),
    RECORD("The record itself", "");

    private final String title;
    private final String loinc;

    Section(String title, String loinc) {
        this.title = title;
        this.loinc = loinc;
    }

    String title() {
        return title;
    }

    /** The code by which others know the section. */
    Optional<String> loinc() {
        return loinc.isEmpty() ? Optional.empty() : Optional.of(loinc);
    }
}
