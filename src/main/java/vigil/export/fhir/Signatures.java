package vigil.export.fhir;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Signature;
import vigil.export.SigningLines.SignatureLine;

/**
 * The signatures of the record, each a provenance of the document and of the attached record. What
 * was signed are the exact bytes of the ledger, not these resources: a receiver checks a signature
 * against the attached record.
 */
final class Signatures {
    private static final String SYSTEM = "urn:iso-astm:E1762-95:2013";

    private final Setting setting;

    Signatures(Setting setting) {
        this.setting = setting;
    }

    List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        for (SignatureLine line : setting.record().signatures()) {
            pieces.add(signed(line));
        }
        return pieces;
    }

    private Piece signed(SignatureLine line) {
        Reference who = setting.person(line.by());
        String meaning = meaning(line);
        Provenance provenance =
                new Provenance()
                        .addTarget(new Reference(CompositionWriting.key(setting).urn()))
                        .addTarget(new Reference(AttachedRecord.key(setting).urn()))
                        .setRecordedElement(new InstantType(line.at()))
                        .addReason(Coded.hl7("v3-ActReason", "TREAT").setText(meaning));
        provenance
                .addAgent()
                .setType(Coded.hl7("provenance-participant-type", "attester"))
                .setWho(who);
        provenance.addSignature(
                new Signature()
                        .addType(type(line))
                        .setWhenElement(new InstantType(line.at()))
                        .setWho(who)
                        .setData(HexFormat.of().parseHex(line.signature().value())));
        String text =
                "Signed by %s at %s: %s%s"
                        .formatted(
                                line.name(),
                                setting.clock(line.at()),
                                meaning,
                                line.remark().isBlank() ? "" : "; " + line.remark());
        return new Piece(
                Key.of(line.entry(), "signature"),
                Section.RECORD,
                provenance,
                List.of(line.entry()),
                text);
    }

    private static Coding type(SignatureLine line) {
        return line.countersigns()
                ? new Coding(SYSTEM, "1.2.840.10065.1.12.1.13", "Review Signature")
                : new Coding(SYSTEM, "1.2.840.10065.1.12.1.1", "Author's Signature");
    }

    private static String meaning(SignatureLine line) {
        String meaning = line.meaning().name().toLowerCase(Locale.ROOT);
        return line.superseded() ? meaning + ", superseded" : meaning;
    }
}
