package vigil.export.fhir;

import java.util.List;
import java.util.Optional;
import vigil.export.RecordForm;
import vigil.export.SessionRecord;

/**
 * What hospital systems take of a session record, as a transaction: the vital signs and the record
 * as pages. Names nothing of the library for FHIR, which is loaded with the first record.
 *
 * @param namespaces by which systems the server knows the clinic's patients and staff
 * @param pages the form of the pages, as PDF
 * @param needs what this receiver asks besides
 * @param replaces the last revision whose pages the server has
 */
public record FhirVitalsAndDocument(
        Namespaces namespaces, RecordForm pages, ReceiverNeeds needs, Optional<Long> replaces)
        implements RecordForm {

    @Override
    public String name() {
        return "fhir-vitals-and-document";
    }

    @Override
    public String ending() {
        return ".fhir-vitals-and-document.json";
    }

    @Override
    public byte[] write(SessionRecord record) {
        return new BundleWriting(namespaces)
                .transaction(record, new PortableResources(namespaces, pages, needs, replaces));
    }

    @Override
    public List<String> faults(byte[] file) {
        return BundleCheck.faults(file, "transaction");
    }
}
