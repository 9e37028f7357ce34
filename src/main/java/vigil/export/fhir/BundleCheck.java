package vigil.export.fhir;

import ca.uhn.fhir.parser.DataFormatException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Reference;

/**
 * Whether a bundle is read strictly, is of its kind, hangs together and speaks to people. The full
 * validator of HL7 is too heavy for a bedside and runs in the tests.
 */
final class BundleCheck {
    /** A patient whom the server itself is to find (FHIR R4, 3.1.0.11.3). */
    static final String PATIENT_BY = "Patient?identifier=";

    private BundleCheck() {}

    /** What is wrong with a bundle of a kind, each fault with its place and without a value. */
    static List<String> faults(byte[] file, String type) {
        Bundle bundle;
        try {
            bundle = Structures.read(file);
        } catch (DataFormatException e) {
            return List.of("not FHIR R4: " + e.getClass().getSimpleName());
        }
        List<String> faults = new ArrayList<>();
        if (!bundle.hasType() || !bundle.getType().toCode().equals(type)) {
            faults.add("Bundle.type: not " + type);
        }
        if (bundle.getEntry().isEmpty()) {
            faults.add("Bundle.entry: none");
        }
        Set<String> there =
                bundle.getEntry().stream()
                        .map(BundleEntryComponent::getFullUrl)
                        .collect(Collectors.toSet());
        int place = 0;
        for (BundleEntryComponent entry : bundle.getEntry()) {
            faults.addAll(faults(entry, "Bundle.entry[" + place + "]", there));
            place++;
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
            if (reference.hasReference()
                    && !reference.getReference().startsWith(PATIENT_BY)
                    && !there.contains(reference.getReference())) {
                faults.add(at + ": a reference that leads nowhere");
            }
        }
        return faults;
    }
}
