package vigil.export.fhir;

import java.util.List;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Device;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import vigil.export.SessionRecord;

/**
 * The session record as a transaction for a FHIR server. Sent again it changes nothing, and sent
 * with a later revision it changes what changed: patient, staff and program are made only where the
 * server knows none such and are never overwritten; everything else is written over what bears the
 * same identifier.
 */
public final class FhirTransaction extends FhirForm {

    /** For a receiver that knows the clinic's patients and staff by these systems. */
    public FhirTransaction(Namespaces namespaces) {
        super(BundleType.TRANSACTION, namespaces);
    }

    @Override
    public String name() {
        return "fhir-transaction";
    }

    @Override
    Bundle bundle(SessionRecord record, List<Finished> resources) {
        Bundle bundle = new Bundle().setType(BundleType.TRANSACTION);
        bundle.setMeta(new org.hl7.fhir.r4.model.Meta());
        resources
                .getFirst()
                .resource()
                .getMeta()
                .getSecurity()
                .forEach(label -> bundle.getMeta().addSecurity(label.copy()));
        for (Finished one : resources) {
            request(
                    bundle.addEntry().setFullUrl(one.urn()).setResource(one.resource()),
                    one.resource());
        }
        return bundle;
    }

    private void request(BundleEntryComponent entry, DomainResource resource) {
        String type = resource.fhirType();
        switch (resource) {
            case Patient patient ->
                    create(entry, type, named(patient.getIdentifier(), namespaces().mrn()));
            case Practitioner one -> create(entry, type, one.getIdentifierFirstRep());
            case Device one -> create(entry, type, one.getIdentifierFirstRep());
            default ->
                    entry.getRequest()
                            .setMethod(HTTPVerb.PUT)
                            .setUrl(type + "?" + found(resource, entry.getFullUrl()));
        }
    }

    private static Identifier named(List<Identifier> identifiers, String system) {
        return identifiers.stream()
                .filter(one -> one.getSystem().equals(system))
                .findFirst()
                .orElseThrow();
    }

    private static void create(BundleEntryComponent entry, String type, Identifier by) {
        entry.getRequest()
                .setMethod(HTTPVerb.POST)
                .setUrl(type)
                .setIfNoneExist("identifier=" + by.getSystem() + "|" + Coded.inUri(by.getValue()));
    }

    /** By what a server finds it again. */
    private static String found(DomainResource resource, String urn) {
        String parameter =
                resource.getMeta().getTag().stream()
                                .map(Coding::getSystem)
                                .anyMatch(Namespaces.RESOURCE::equals)
                        ? "_tag"
                        : "identifier";
        return parameter + "=" + Namespaces.RESOURCE + "|" + urn.substring("urn:uuid:".length());
    }
}
