package vigil.export.fhir;

import java.util.UUID;
import org.hl7.fhir.r4.model.DomainResource;

/** A resource as it leaves, and the number of the last fact that changed it. */
record Finished(Piece piece, long revision) {

    DomainResource resource() {
        return piece.resource();
    }

    UUID id() {
        return piece.key().uuid();
    }

    String urn() {
        return piece.key().urn();
    }
}
