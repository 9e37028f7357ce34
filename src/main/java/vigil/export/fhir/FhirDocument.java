package vigil.export.fhir;

import java.util.List;
import vigil.export.RecordForm;
import vigil.export.SessionRecord;

/**
 * The session record as a FHIR document for an archive: the composition first. Names nothing of the
 * library for FHIR, which is loaded with the first record.
 *
 * @param namespaces by which systems the receiver knows the clinic's patients and staff
 */
public record FhirDocument(Namespaces namespaces) implements RecordForm {

    @Override
    public String name() {
        return "fhir-document";
    }

    @Override
    public String ending() {
        return ".fhir-document.json";
    }

    @Override
    public byte[] write(SessionRecord record) {
        return new BundleWriting(namespaces).document(record);
    }

    @Override
    public List<String> faults(byte[] file) {
        return BundleCheck.faults(file, "document");
    }
}
