package vigil.export.fhir;

import java.util.List;
import org.hl7.fhir.r4.model.Bundle.BundleEntryRequestComponent;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Device;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;

/**
 * What a transaction asks of the server for each resource: patient, staff and program are made only
 * where the server knows none such and are never overwritten, and neither are pages, which are
 * others with each revision; everything else is written over what bears the same identifier, or
 * made.
 */
final class Requests {
    private final Namespaces namespaces;

    Requests(Namespaces namespaces) {
        this.namespaces = namespaces;
    }

    BundleEntryRequestComponent of(Finished one) {
        DomainResource resource = one.resource();
        return switch (resource) {
            case Patient patient -> create(patient, named(patient.getIdentifier()));
            case Practitioner known -> create(known, known.getIdentifierFirstRep());
            case Device program -> create(program, program.getIdentifierFirstRep());
            case DocumentReference pages when PortableResources.arePages(one.piece()) ->
                    create(pages, pages.getIdentifierFirstRep());
            default ->
                    new BundleEntryRequestComponent()
                            .setMethod(HTTPVerb.PUT)
                            .setUrl(
                                    "%s?%s=%s|%s"
                                            .formatted(
                                                    resource.fhirType(),
                                                    foundBy(resource),
                                                    Namespaces.RESOURCE,
                                                    one.id()));
        };
    }

    private Identifier named(List<Identifier> identifiers) {
        return identifiers.stream()
                .filter(one -> one.getSystem().equals(namespaces.mrn()))
                .findFirst()
                .orElseThrow();
    }

    private static BundleEntryRequestComponent create(DomainResource resource, Identifier by) {
        return new BundleEntryRequestComponent()
                .setMethod(HTTPVerb.POST)
                .setUrl(resource.fhirType())
                .setIfNoneExist(
                        "identifier=%s|%s"
                                .formatted(by.getSystem(), Coded.inSearch(by.getValue())));
    }

    private static String foundBy(DomainResource resource) {
        return resource.getMeta().getTag().stream()
                        .map(Coding::getSystem)
                        .anyMatch(Namespaces.RESOURCE::equals)
                ? "_tag"
                : "identifier";
    }
}
