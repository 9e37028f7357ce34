package vigil.export.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.StrictErrorHandler;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;

/**
 * The one place that starts the library for FHIR. It takes about a second and is done when the
 * first record is written, never while the program starts.
 */
final class Structures {
    private Structures() {}

    /** Loaded when it is first asked for. */
    private static final class Loaded {
        private static final FhirContext CONTEXT = FhirContext.forR4();
    }

    /** A bundle as JSON in UTF-8; equal bundles are equal bytes. */
    static byte[] write(Bundle bundle) {
        IParser parser = parser();
        parser.setPrettyPrint(true);
        parser.setOverrideResourceIdWithBundleEntryFullUrl(false);
        return parser.encodeResourceToString(bundle).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The bundle that stands there.
     *
     * @throws DataFormatException if it is none, or holds what FHIR R4 does not know
     */
    static Bundle read(byte[] json) {
        IParser parser = parser();
        parser.setOverrideResourceIdWithBundleEntryFullUrl(false);
        return parser.parseResource(Bundle.class, new String(json, StandardCharsets.UTF_8));
    }

    private static IParser parser() {
        IParser parser = Loaded.CONTEXT.newJsonParser();
        parser.setParserErrorHandler(new StrictErrorHandler());
        return parser;
    }

    /** Every text in a resource as it can be carried; none where there is nothing in it. */
    static void clean(Resource resource) {
        for (StringType text : within(resource, StringType.class)) {
            text.setValue(Printable.some(text.getValue()).orElse(null));
        }
    }

    /** Every reference in a resource. */
    static List<Reference> references(Resource resource) {
        return within(resource, Reference.class);
    }

    /** The library's own walk asks each field by reflection, and takes several times as long. */
    private static <T extends Base> List<T> within(Base base, Class<T> type) {
        List<T> found = new ArrayList<>();
        gather(base, type, found);
        return found;
    }

    private static <T extends Base> void gather(Base base, Class<T> type, List<T> found) {
        for (Property property : base.children()) {
            for (Base value : property.getValues()) {
                if (type.isInstance(value)) {
                    found.add(type.cast(value));
                }
                gather(value, type, found);
            }
        }
    }
}
