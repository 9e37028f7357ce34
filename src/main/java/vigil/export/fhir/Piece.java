package vigil.export.fhir;

import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Reference;
import vigil.session.EntryId;

/**
 * One resource as the session now gives it, before it is finished with identifier, version and
 * narrative.
 *
 * @param from the entries that it rests on; empty where it rests on the whole session
 * @param text what it says, for a reader
 * @param details what else it says, each a line of its own
 */
record Piece(
        Key key,
        Section section,
        DomainResource resource,
        List<EntryId> from,
        String text,
        List<String> details) {
    Piece {
        from = List.copyOf(from);
        details = List.copyOf(details);
    }

    /** One that is said in a line. */
    Piece(Key key, Section section, DomainResource resource, List<EntryId> from, String text) {
        this(key, section, resource, from, text, List.of());
    }

    /** All that it says, line by line. */
    Stream<String> lines() {
        return Stream.concat(Stream.of(text), details.stream());
    }

    /** The same among the corrections. */
    Piece takenAway() {
        return new Piece(key, Section.CORRECTIONS, resource, from, "Struck out: " + text, details);
    }

    /** A reference to it. */
    Reference reference() {
        return new Reference(key.urn());
    }
}
