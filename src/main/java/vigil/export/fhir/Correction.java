package vigil.export.fhir;

import java.util.List;
import java.util.Optional;
import vigil.export.EntryLine.AmendmentLine;
import vigil.session.EntryId;

/**
 * What one correction did to the resources.
 *
 * @param entry the entry that was corrected
 * @param line who corrected it, when and why
 */
record Correction(EntryId entry, AmendmentLine line, List<Change> changes) {
    Correction {
        changes = List.copyOf(changes);
    }

    /** A resource before, and after; without an after where the correction took it away. */
    record Change(Piece before, Optional<Piece> after) {

        boolean takesAway() {
            return after.isEmpty();
        }
    }

    /** Why, in words. */
    String why() {
        return Coded.words(line.reason()) + (line.note().isBlank() ? "" : ": " + line.note());
    }

    /** Whether it put something right, and did not only add to it. */
    boolean corrects() {
        return switch (line.reason()) {
            case TYPING_ERROR, WRONG_TIME, WRONG_PATIENT, MISREAD, ARTEFACT -> true;
            case ADDED_LATER, OTHER -> false;
        };
    }
}
