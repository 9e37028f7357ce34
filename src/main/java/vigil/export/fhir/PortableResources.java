package vigil.export.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.DocumentReference.DocumentRelationshipType;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;
import vigil.assets.CodeTable;
import vigil.export.RecordForm;
import vigil.export.SessionRecord;
import vigil.export.SigningLines;
import vigil.people.StaffId;
import vigil.people.StaffMember;

/**
 * What hospital systems take of a session (field.md 6.3): the vital signs, and the record as pages.
 * The patient is found by the server and never made; who measured and who wrote is not sent, and
 * named by the number that the receiver may know. The pages of a later revision are another
 * document that says which one it replaces.
 *
 * @param pages the form of the pages, as PDF
 * @param needs what this receiver asks besides
 * @param replaces the last revision whose pages the server has
 */
record PortableResources(
        Namespaces namespaces, RecordForm pages, ReceiverNeeds needs, Optional<Long> replaces) {
    private static final String FUNCTION =
            "http://hl7.org/fhir/StructureDefinition/event-performerFunction";
    private static final String DOCUMENT = "document:";

    /** Of all resources of a session. */
    List<Finished> of(SessionRecord record, List<Finished> all) {
        List<Finished> kept =
                new ArrayList<>(all.stream().filter(one -> isTaken(one.resource())).toList());
        kept.add(document(record));
        Set<String> there = kept.stream().map(Finished::urn).collect(Collectors.toSet());
        String patient = new Setting(record).subject().getReference();
        for (Finished one : kept) {
            alone(one.resource());
            authenticated(one.resource(), record);
            for (Reference reference : Structures.references(one.resource())) {
                settle(reference, patient, there, record);
            }
        }
        return kept;
    }

    /** Whether something is the pages of a session. */
    static boolean arePages(Piece piece) {
        return piece.key().part().startsWith(DOCUMENT);
    }

    private static boolean isVitalSign(DomainResource resource) {
        return resource instanceof Observation observation
                && observation.getCategory().stream()
                        .flatMap(category -> category.getCoding().stream())
                        .map(Coding::getCode)
                        .anyMatch("vital-signs"::equals);
    }

    private boolean isTaken(DomainResource resource) {
        return isVitalSign(resource)
                && ((Observation) resource)
                        .getCode().getCoding().stream()
                                .noneMatch(code -> needs.without().contains(code.getCode()));
    }

    /** The last signature that counts as its author's; beside who measured, if that is another. */
    private void authenticated(DomainResource resource, SessionRecord record) {
        Optional<StaffId> signer =
                record.signatures().stream()
                        .filter(line -> !line.countersigns())
                        .map(SigningLines.SignatureLine::by)
                        .reduce((one, later) -> later);
        if (needs.signer() && signer.isPresent() && resource instanceof Observation observation) {
            Reference person = new Setting(record).person(signer.get());
            Reference performer =
                    observation.getPerformer().stream()
                            .filter(one -> person.getReference().equals(one.getReference()))
                            .findFirst()
                            .orElseGet(() -> add(observation, person));
            performer.addExtension(FUNCTION, Coded.hl7("v3-ParticipationType", "LA"));
        }
    }

    private static Reference add(Observation observation, Reference person) {
        observation.addPerformer(person);
        return person;
    }

    /** What hangs on resources that are not sent goes. */
    private static void alone(DomainResource resource) {
        if (resource instanceof Observation observation) {
            observation.setEncounter(null).setPartOf(null).setDevice(null);
        }
    }

    private void settle(
            Reference reference, String patient, Set<String> there, SessionRecord record) {
        String to = reference.getReference();
        if (to == null || there.contains(to)) {
            return;
        }
        if (to.equals(patient)) {
            reference.setReference(
                    BundleCheck.PATIENT_BY
                            + namespaces.mrn()
                            + "|"
                            + Coded.inSearch(record.patient().mrn()));
            return;
        }
        reference.setReference(null);
        staff(to, record).ifPresent(member -> known(reference, member));
        if (!reference.hasDisplay()) {
            reference.setDisplay("not sent");
        }
    }

    private static Optional<StaffMember> staff(String urn, SessionRecord record) {
        Setting setting = new Setting(record);
        return record.staff().stream()
                .filter(member -> setting.staffKey(member.id()).urn().equals(urn))
                .findFirst();
    }

    /** By the number under which the receiver may know the person; it need not know anybody. */
    private void known(Reference reference, StaffMember member) {
        reference
                .setType("Practitioner")
                .setIdentifier(
                        new Identifier()
                                .setSystem(namespaces.staff())
                                .setValue(member.id().value()));
    }

    private Finished document(SessionRecord record) {
        Setting setting = new Setting(record);
        long revision = record.record().revision();
        byte[] bytes = pages.write(record);
        DocumentReference reference =
                AttachedRecord.reference(
                        setting,
                        new Attachment()
                                .setContentType("application/pdf")
                                .setData(bytes)
                                .setTitle("Session record, revision " + revision));
        record.staff().forEach(member -> reference.addAuthor(setting.person(member.id())));
        replaces.ifPresent(
                earlier ->
                        reference
                                .addRelatesTo()
                                .setCode(DocumentRelationshipType.REPLACES)
                                .setTarget(
                                        new Reference()
                                                .setType("DocumentReference")
                                                .setIdentifier(identifier(setting, earlier))));
        String text =
                "The session record as pages, revision %d, %d bytes%s"
                        .formatted(
                                revision,
                                bytes.length,
                                replaces.map(one -> ", in place of revision " + one).orElse(""));
        return new Finishing(
                        setting,
                        History.of(record, CodeTable.shipped()),
                        new Narratives(record.demo()))
                .standing(
                        new Piece(
                                key(setting, revision),
                                Section.RECORD,
                                reference,
                                List.of(),
                                text));
    }

    private static Identifier identifier(Setting setting, long revision) {
        return new Identifier()
                .setSystem(Namespaces.RESOURCE)
                .setValue(key(setting, revision).uuid().toString());
    }

    private static Key key(Setting setting, long revision) {
        return setting.session(DOCUMENT + revision);
    }
}
