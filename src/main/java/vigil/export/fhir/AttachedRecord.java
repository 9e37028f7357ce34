package vigil.export.fhir;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.DocumentReference.ReferredDocumentStatus;
import org.hl7.fhir.r4.model.Enumerations.DocumentReferenceStatus;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Reference;
import vigil.export.RecordForm;
import vigil.export.SessionRecord;
import vigil.export.Sha256;

/**
 * The session record itself as an attachment: every fact is in it, also those that no resource of
 * FHIR has room for. FHIR R4 hashes attachments with SHA-1; the SHA-256 that the program says of
 * the same file is its identifier.
 */
final class AttachedRecord {
    static final String SHA_256 = "urn:vigil:sha256";

    private static final String CATEGORIES =
            "http://hl7.org/fhir/us/core/CodeSystem/us-core-documentreference-category";

    private final RecordForm form;

    AttachedRecord(RecordForm form) {
        this.form = form;
    }

    Piece piece(Setting setting) {
        SessionRecord record = setting.record();
        byte[] bytes = form.write(record);
        DocumentReference reference =
                reference(
                        setting,
                        new Attachment()
                                .setContentType("application/json")
                                .setData(bytes)
                                .setTitle(SessionRecord.FORMAT + " version " + record.version()));
        reference.addIdentifier().setSystem(SHA_256).setValue(Sha256.of(bytes));
        reference.getContext().addEncounter(setting.encounter());
        reference.getContext().addRelated(setting.procedure());
        record.staff().forEach(member -> reference.addAuthor(setting.person(member.id())));
        reference.addAuthor(new Reference(PeoplePieces.programKey(setting).urn()));
        String text =
                "The session record as JSON, revision %d, %d bytes, SHA-256 %s"
                        .formatted(record.record().revision(), bytes.length, Sha256.of(bytes));
        return new Piece(key(setting), Section.RECORD, reference, List.of(), text);
    }

    /** What every attachment of a session says of itself, whatever its form. */
    static DocumentReference reference(Setting setting, Attachment attachment) {
        SessionRecord record = setting.record();
        attachment
                .setSize(attachment.getData().length)
                .setHash(sha1(attachment.getData()))
                .setCreationElement(new DateTimeType(record.record().created()));
        DocumentReference reference = new DocumentReference();
        record.times()
                .checkedIn()
                .map(in -> Setting.period(in, record.times().end()))
                .ifPresent(reference.getContext()::setPeriod);
        return reference
                .setStatus(DocumentReferenceStatus.CURRENT)
                .setDocStatus(status(record))
                .setType(Coded.loinc("28570-0", "procedure note"))
                // US Core asks for a category of every document, and this is the one for notes.
                .addCategory(
                        new CodeableConcept(new Coding(CATEGORIES, "clinical-note", null))
                                .setText("clinical note"))
                .setSubject(setting.subject())
                .setDateElement(new InstantType(record.record().created()))
                .addContent(new DocumentReference.DocumentReferenceContentComponent(attachment))
                .setDescription("Session record, revision " + record.record().revision());
    }

    private static ReferredDocumentStatus status(SessionRecord record) {
        return switch (Signed.of(record)) {
            case NOT_YET -> ReferredDocumentStatus.PRELIMINARY;
            case AS_IT_STANDS -> ReferredDocumentStatus.FINAL;
            case CHANGED_SINCE -> ReferredDocumentStatus.AMENDED;
        };
    }

    static Key key(Setting setting) {
        return setting.session("record");
    }

    private static byte[] sha1(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-1", e);
        }
    }
}
