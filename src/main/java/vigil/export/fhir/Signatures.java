package vigil.export.fhir;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Signature;
import vigil.export.SessionRecord.SignatureLine;

/**
 * The signatures of the record, each a provenance of the document and of the attached record. What
 * was signed are the exact bytes of the ledger, not these resources: a receiver checks a signature
 * against the attached record.
 */
final class Signatures {
    private final Setting setting;

    Signatures(Setting setting) {
        this.setting = setting;
    }

    List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        for (SignatureLine line : setting.record().signatures()) {
            pieces.add(signed(line, pieces.size() + 1));
        }
        return pieces;
    }

    private Piece signed(SignatureLine line, int number) {
        Reference who = new Reference().setDisplay(line.by());
        Provenance provenance =
                new Provenance()
                        .addTarget(new Reference(CompositionWriting.key(setting).urn()))
                        .addTarget(new Reference(AttachedRecord.key(setting).urn()))
                        .setRecordedElement(new InstantType(line.at()))
                        .addReason(Coded.hl7("v3-ActReason", "TREAT").setText(line.meaning()));
        provenance
                .addAgent()
                .setType(Coded.hl7("provenance-participant-type", "attester"))
                .setWho(who);
        provenance.addSignature(
                new Signature()
                        .addType(
                                new Coding(
                                        "urn:iso-astm:E1762-95:2013",
                                        "1.2.840.10065.1.12.1.1",
                                        "Author's Signature"))
                        .setWhenElement(new InstantType(line.at()))
                        .setWho(who)
                        .setData(line.value().getBytes(StandardCharsets.UTF_8)));
        String text = "Signed by %s at %s: %s".formatted(line.by(), line.at(), line.meaning());
        return new Piece(
                setting.session("signature:" + number),
                Section.RECORD,
                provenance,
                List.of(),
                text);
    }
}
