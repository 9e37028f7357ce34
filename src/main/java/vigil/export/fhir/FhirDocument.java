package vigil.export.fhir;

import java.util.List;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.InstantType;
import vigil.export.SessionRecord.Head;
import vigil.export.SessionRecord;

/** The session record as a FHIR document for an archive: the composition first. */
public final class FhirDocument extends FhirForm {

    /** For a receiver that knows the clinic's patients and staff by these systems. */
    public FhirDocument(Namespaces namespaces) {
        super(BundleType.DOCUMENT, namespaces);
    }

    @Override
    public String name() {
        return "fhir-document";
    }

    @Override
    Bundle bundle(SessionRecord record, List<Finished> resources) {
        Head head = record.record();
        Key key = new Key(head.session().value(), "document:" + head.revision());
        Bundle bundle =
                new Bundle()
                        .setType(BundleType.DOCUMENT)
                        .setIdentifier(
                                new Identifier().setSystem("urn:ietf:rfc:3986").setValue(key.urn()))
                        .setTimestampElement(new InstantType(head.created()));
        bundle.setMeta(resources.getFirst().resource().getMeta().copy());
        for (Finished one : resources) {
            one.resource().setId(one.id().toString());
            bundle.addEntry().setFullUrl(one.urn()).setResource(one.resource());
        }
        return bundle;
    }
}
