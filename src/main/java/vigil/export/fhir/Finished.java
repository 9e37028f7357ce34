package vigil.export.fhir;

import java.util.UUID;
import org.hl7.fhir.r4.model.DomainResource;

/** A resource as it leaves. */
record Finished(Piece piece) {

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
