package vigil.export.fhir;

import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Resource;
import vigil.export.SampleFiles;
import vigil.export.SessionRecord;
import vigil.session.SampleChart;

/** Bundles for tests, read back by the library from the bytes that leave. */
final class Bundles {
    static final FhirDocument DOCUMENT = new FhirDocument(Namespaces.unsaid());
    static final FhirTransaction TRANSACTION = new FhirTransaction(Namespaces.unsaid());

    private Bundles() {}

    static Bundle document(SessionRecord record) {
        return Structures.read(DOCUMENT.write(record));
    }

    static Bundle document(SampleChart chart) {
        return document(SampleFiles.recordOf(chart));
    }

    static Bundle transaction(SampleChart chart) {
        return Structures.read(TRANSACTION.write(SampleFiles.recordOf(chart)));
    }

    static <R extends Resource> List<R> all(Bundle bundle, Class<R> type) {
        return stream(bundle, type).toList();
    }

    static <R extends Resource> Stream<R> stream(Bundle bundle, Class<R> type) {
        return bundle.getEntry().stream()
                .map(BundleEntryComponent::getResource)
                .filter(type::isInstance)
                .map(type::cast);
    }

    static <R extends Resource> R only(Bundle bundle, Class<R> type) {
        List<R> all = all(bundle, type);
        if (all.size() != 1) {
            throw new AssertionError(all.size() + " of " + type.getSimpleName());
        }
        return all.getFirst();
    }

    /** The resource of a key. */
    static Resource at(Bundle bundle, Key key) {
        return bundle.getEntry().stream()
                .filter(entry -> entry.getFullUrl().equals(key.urn()))
                .map(BundleEntryComponent::getResource)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no resource of " + key));
    }
}
