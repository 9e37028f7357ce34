package vigil.export.fhir;

import ca.uhn.fhir.parser.DataFormatException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Reference;
import vigil.assets.CodeTable;
import vigil.export.JsonForm;
import vigil.export.RecordForm;
import vigil.export.SessionRecord;

/**
 * A session record as a bundle of FHIR R4. Both kinds of bundle hold the same resources; FHIR does
 * not let one bundle be both.
 */
abstract sealed class FhirForm implements RecordForm permits FhirDocument, FhirTransaction {
    private final BundleType type;
    private final Namespaces namespaces;

    FhirForm(BundleType type, Namespaces namespaces) {
        this.type = type;
        this.namespaces = namespaces;
    }

    /** The bundle of the finished resources. */
    abstract Bundle bundle(SessionRecord record, List<Finished> resources);

    /** By which systems patients and staff are known. */
    final Namespaces namespaces() {
        return namespaces;
    }

    @Override
    public final String ending() {
        return "." + name() + ".json";
    }

    @Override
    public final byte[] write(SessionRecord record) {
        SessionResources resources =
                new SessionResources(
                        namespaces, new AttachedRecord(new JsonForm()), CodeTable.shipped());
        return Structures.write(bundle(record, resources.of(record)));
    }

    /** Whether it is read strictly, is of this kind, hangs together and speaks to people. */
    @Override
    public final List<String> faults(byte[] file) {
        Bundle bundle;
        try {
            bundle = Structures.read(file);
        } catch (DataFormatException e) {
            return List.of("not FHIR R4: " + e.getClass().getSimpleName());
        }
        List<String> faults = new ArrayList<>();
        if (bundle.getType() != type) {
            faults.add("Bundle.type: not " + type.toCode());
        }
        if (bundle.getEntry().isEmpty()) {
            faults.add("Bundle.entry: none");
        }
        Set<String> there =
                bundle.getEntry().stream()
                        .map(BundleEntryComponent::getFullUrl)
                        .collect(Collectors.toSet());
        for (int place = 0; place < bundle.getEntry().size(); place++) {
            faults.addAll(
                    faults(bundle.getEntry().get(place), "Bundle.entry[" + place + "]", there));
        }
        return faults;
    }

    private static List<String> faults(BundleEntryComponent entry, String at, Set<String> there) {
        if (!(entry.getResource() instanceof DomainResource resource)) {
            return List.of(at + ": no resource");
        }
        List<String> faults = new ArrayList<>();
        if (!resource.hasText()) {
            faults.add(at + ".text: none");
        }
        for (Reference reference : Structures.references(resource)) {
            if (reference.hasReference() && !there.contains(reference.getReference())) {
                faults.add(at + ": a reference that leads nowhere");
            }
        }
        return faults;
    }
}
