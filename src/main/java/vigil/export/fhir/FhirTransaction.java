package vigil.export.fhir;

import java.util.List;
import vigil.export.RecordForm;
import vigil.export.SessionRecord;

/**
 * The session record as a transaction for a FHIR server. Sent again it changes nothing, and sent
 * with a later revision it changes what changed. Names nothing of the library for FHIR, which is
 * loaded with the first record.
 *
 * @param namespaces by which systems the server knows the clinic's patients and staff
 */
public record FhirTransaction(Namespaces namespaces) implements RecordForm {

    @Override
    public String name() {
        return "fhir-transaction";
    }

    @Override
    public String ending() {
        return ".fhir-transaction.json";
    }

    @Override
    public byte[] write(SessionRecord record) {
        return new BundleWriting(namespaces).transaction(record);
    }

    @Override
    public List<String> faults(byte[] file) {
        return BundleCheck.faults(file, "transaction");
    }
}
