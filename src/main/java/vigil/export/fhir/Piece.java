package vigil.export.fhir;

import java.util.List;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Reference;
import vigil.session.EntryId;

/**
 * One resource as the session now gives it, before it is finished with identifier, version and
 * narrative.
 *
 * @param from the entries that it rests on; empty where it rests on the whole session
 * @param text what it says, for a reader
 */
record Piece(Key key, Section section, DomainResource resource, List<EntryId> from, String text) {
    Piece {
        from = List.copyOf(from);
    }

    /** The same among the corrections. */
    Piece takenAway() {
        return new Piece(key, Section.CORRECTIONS, resource, from, "Struck out: " + text);
    }

    /** A reference to it. */
    Reference reference() {
        return new Reference(key.urn());
    }
}
