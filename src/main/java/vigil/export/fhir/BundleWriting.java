package vigil.export.fhir;

import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.InstantType;
import vigil.assets.CodeTable;
import vigil.export.JsonForm;
import vigil.export.SessionRecord;
import vigil.export.SessionRecord.Head;

/**
 * Puts the resources of a session into bundles. Both kinds of bundle hold the same resources; FHIR
 * does not let one bundle be both.
 */
final class BundleWriting {
    private final Namespaces namespaces;

    BundleWriting(Namespaces namespaces) {
        this.namespaces = namespaces;
    }

    byte[] document(SessionRecord record) {
        Head head = record.record();
        List<Finished> resources = resources(record);
        Bundle bundle = begin(BundleType.DOCUMENT, resources);
        bundle.setIdentifier(
                new Identifier()
                        .setSystem("urn:ietf:rfc:3986")
                        .setValue(
                                new Key(head.session().value(), "document:" + head.revision())
                                        .urn()));
        bundle.setTimestampElement(new InstantType(head.created()));
        for (Finished one : resources) {
            one.resource().setId(one.id().toString());
            bundle.addEntry().setFullUrl(one.urn()).setResource(one.resource());
        }
        return Structures.write(bundle);
    }

    byte[] transaction(SessionRecord record) {
        List<Finished> resources = resources(record);
        return transaction(begin(BundleType.TRANSACTION, resources), resources);
    }

    /** The same of what hospital systems take of it. */
    byte[] transaction(SessionRecord record, PortableResources portable) {
        List<Finished> resources = resources(record);
        return transaction(
                begin(BundleType.TRANSACTION, resources), portable.of(record, resources));
    }

    private byte[] transaction(Bundle bundle, List<Finished> resources) {
        Requests requests = new Requests(namespaces);
        for (Finished one : resources) {
            bundle.addEntry()
                    .setFullUrl(one.urn())
                    .setResource(one.resource())
                    .setRequest(requests.of(one));
        }
        return Structures.write(bundle);
    }

    private List<Finished> resources(SessionRecord record) {
        return new SessionResources(
                        namespaces, new AttachedRecord(new JsonForm()), CodeTable.shipped())
                .of(record);
    }

    private static Bundle begin(BundleType type, List<Finished> resources) {
        Bundle bundle = new Bundle().setType(type);
        for (Coding label : resources.getFirst().resource().getMeta().getSecurity()) {
            bundle.getMeta().addSecurity(label.copy());
        }
        return bundle;
    }
}
