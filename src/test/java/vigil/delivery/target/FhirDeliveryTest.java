package vigil.delivery.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vigil.charting.ChartedSessions;
import vigil.delivery.Answer;
import vigil.delivery.Carrier;
import vigil.delivery.Destination;
import vigil.delivery.Found;
import vigil.delivery.SomeClock;
import vigil.delivery.TargetName;
import vigil.delivery.target.Target.Takes;
import vigil.export.SampleFiles;
import vigil.export.SessionRecord;
import vigil.export.SmallSignedSession;
import vigil.export.fhir.FhirVitalsAndDocument;
import vigil.export.fhir.Hl7Validator;
import vigil.export.fhir.Namespaces;
import vigil.export.fhir.ReceiverNeeds;
import vigil.export.pdf.SessionPdf;
import vigil.screen.kit.Words;
import vigil.session.LeavingEvent;
import vigil.session.ObservationEvent.NoteWritten;
import vigil.session.ObservationEvent.SetKind;
import vigil.session.ObservationEvent.VitalsRecorded;
import vigil.session.SampleReadings;
import vigil.vitals.VitalSigns;

/** Records into a real FHIR server. */
final class FhirDeliveryTest {
    private static final Namespaces NAMESPACES =
            new Namespaces("urn:example:mrn", "urn:example:staff");

    private final SessionPdf pages =
            new SessionPdf(
                    Words.of(
                            "charting",
                            "chart",
                            "record",
                            "paper",
                            "scores",
                            "discharge",
                            "shell",
                            "desk",
                            "review"));
    private FhirOnLoopback server;
    private ReceiverNeeds needs = ReceiverNeeds.NONE;

    @BeforeEach
    void begin() throws Exception {
        server = new FhirOnLoopback();
    }

    @AfterEach
    void end() throws Exception {
        server.stop();
    }

    private Answer carry(Takes takes, SessionRecord record, Optional<Long> replaces) {
        return carrier(takes, Target.By.TRANSACTION).carry(record, replaces);
    }

    private Carrier carrier(Takes takes, Target.By by) {
        Target target =
                new Target.FhirServer(
                        new TargetName("ehr"),
                        LocalDate.EPOCH,
                        Destination.When.SIGNED,
                        server.base(),
                        takes,
                        by,
                        NAMESPACES,
                        needs,
                        new Target.Access.Open(),
                        Duration.ofSeconds(60));
        Destinations all =
                new Destinations(
                        name -> List.of(),
                        pages,
                        new SomeClock(Instant.parse("2026-11-28T12:00:00Z")),
                        () -> new java.util.UUID(1, 2));
        return all.of(List.of(target)).getFirst().carrier();
    }

    @Test
    void the_whole_session_sent_twice_is_there_once() {
        SessionRecord record = SampleFiles.record();
        assertThat(carry(Takes.EVERYTHING, record, Optional.empty()))
                .isInstanceOf(Answer.Accepted.class);
        Map<String, Integer> first = server.memory.history();
        assertThat(first).hasSizeGreaterThan(50).allSatisfy((id, of) -> assertThat(of).isOne());
        assertThat(server.memory.all(Patient.class)).hasSize(1);
        assertThat(carry(Takes.EVERYTHING, record, Optional.empty()))
                .isInstanceOf(Answer.Accepted.class);
        assertThat(server.memory.history()).isEqualTo(first);
    }

    @Test
    void an_amended_session_changes_what_changed_and_doubles_nothing() {
        SmallSignedSession session = SmallSignedSession.whole();
        carry(Takes.EVERYTHING, session.record(), Optional.empty());
        Map<String, Integer> before = server.memory.history();
        session.adds(SmallSignedSession.NURSE, new NoteWritten("called the escort"));
        session.session.signsOff(SmallSignedSession.NURSE, "");
        Answer answer = carry(Takes.EVERYTHING, session.record(), Optional.of(8L));
        assertThat(answer).isInstanceOf(Answer.Accepted.class);
        Map<String, Integer> after = server.memory.history();
        assertThat(after.keySet()).containsAll(before.keySet());
        assertThat(after.values()).contains(1, 2);
        assertThat(server.memory.all(Patient.class)).hasSize(1);
        assertThat(server.memory.all(Practitioner.class)).hasSize(SmallSignedSession.STAFF.size());
        List<String> identifiers =
                server.memory.all(Observation.class).stream()
                        .map(one -> one.getIdentifierFirstRep().getValue())
                        .toList();
        assertThat(identifiers).doesNotHaveDuplicates();
    }

    @Test
    void
            what_was_withdrawn_after_signing_is_one_version_more_entered_in_error_and_sent_twice_no_more() {
        SessionRecord first = SampleFiles.recordOf(ChartedSessions.signedFirst());
        carry(Takes.EVERYTHING, first, Optional.empty());
        Map<String, Integer> before = server.memory.history();
        assertThat(withdrawn()).isEmpty();
        SessionRecord later = SampleFiles.recordOf(ChartedSessions.withdrawnAfterSigning());
        Optional<Long> replaces = Optional.of(first.record().revision());
        assertThat(carry(Takes.EVERYTHING, later, replaces)).isInstanceOf(Answer.Accepted.class);
        Map<String, Integer> after = server.memory.history();
        assertThat(after).containsKeys(before.keySet().toArray(String[]::new));
        assertThat(withdrawn())
                .as("blood pressure, pulse and all else of the set")
                .hasSizeGreaterThan(4)
                .allSatisfy(
                        one ->
                                assertThat(
                                                after.get(
                                                        one.getIdElement()
                                                                .toUnqualifiedVersionless()
                                                                .getValue()))
                                        .isEqualTo(2));
        assertThat(carry(Takes.EVERYTHING, later, replaces)).isInstanceOf(Answer.Accepted.class);
        assertThat(server.memory.history()).isEqualTo(after);
    }

    private List<Observation> withdrawn() {
        return server.memory.all(Observation.class).stream()
                .filter(one -> one.getStatus() == ObservationStatus.ENTEREDINERROR)
                .toList();
    }

    private void known(SessionRecord record) {
        Patient patient = new Patient();
        patient.addIdentifier().setSystem(NAMESPACES.mrn()).setValue(record.patient().mrn());
        server.memory.put(patient);
    }

    @Test
    void vital_signs_and_pages_go_to_the_patient_the_server_knows() {
        SessionRecord record = SampleFiles.record();
        known(record);
        assertThat(carry(Takes.VITAL_SIGNS_AND_DOCUMENT, record, Optional.empty()))
                .isInstanceOf(Answer.Accepted.class);
        assertThat(server.memory.all(Patient.class)).hasSize(1);
        assertThat(server.memory.all(Resource.class).stream().map(Resource::fhirType).distinct())
                .containsExactlyInAnyOrder("Patient", "Observation", "DocumentReference");
        assertThat(server.memory.all(Observation.class))
                .hasSizeGreaterThan(10)
                .allSatisfy(
                        one -> {
                            assertThat(one.getSubject().getReference()).isEqualTo("Patient/1");
                            assertThat(one.getCategoryFirstRep().getCodingFirstRep().getCode())
                                    .isEqualTo("vital-signs");
                            assertThat(one.getPerformerFirstRep().getDisplay()).isNotBlank();
                        });
        assertThat(server.memory.all(DocumentReference.class))
                .singleElement()
                .satisfies(
                        one ->
                                assertThat(
                                                new String(
                                                        one.getContentFirstRep()
                                                                .getAttachment()
                                                                .getData(),
                                                        0,
                                                        5,
                                                        java.nio.charset.StandardCharsets.US_ASCII))
                                        .isEqualTo("%PDF-"));
        Map<String, Integer> first = server.memory.history();
        carry(Takes.VITAL_SIGNS_AND_DOCUMENT, record, Optional.empty());
        assertThat(server.memory.history()).isEqualTo(first);
    }

    @Test
    void the_pages_of_a_later_revision_say_which_they_replace() {
        SmallSignedSession session = SmallSignedSession.whole();
        SessionRecord first = session.record();
        known(first);
        carry(Takes.VITAL_SIGNS_AND_DOCUMENT, first, Optional.empty());
        session.adds(SmallSignedSession.NURSE, new NoteWritten("called the escort"));
        session.session.signsOff(SmallSignedSession.NURSE, "");
        carry(
                Takes.VITAL_SIGNS_AND_DOCUMENT,
                session.record(),
                Optional.of(first.record().revision()));
        List<DocumentReference> pages = server.memory.all(DocumentReference.class);
        assertThat(pages).hasSize(2);
        assertThat(pages.getLast().getRelatesToFirstRep().getTarget().getIdentifier().getValue())
                .isEqualTo(pages.getFirst().getIdentifierFirstRep().getValue());
    }

    @Test
    void a_patient_the_server_does_not_know_is_refused_in_its_own_words_and_not_made() {
        Answer answer =
                carry(Takes.VITAL_SIGNS_AND_DOCUMENT, SampleFiles.record(), Optional.empty());
        assertThat(answer).isInstanceOf(Answer.Refused.class);
        assertThat(answer.said().code()).isEqualTo("HTTP 422 processing");
        assertThat(answer.said().words()).contains("nobody is known by Patient?identifier=");
        assertThat(server.memory.history()).isEmpty();
    }

    @Test
    void vital_signs_and_pages_are_valid_in_the_eyes_of_hl7() {
        for (SessionRecord record :
                List.of(SampleFiles.record(), SmallSignedSession.whole().record())) {
            FhirVitalsAndDocument form =
                    new FhirVitalsAndDocument(NAMESPACES, pages, needs, Optional.of(1L));
            byte[] bundle = form.write(record);
            assertThat(form.faults(bundle)).isEmpty();
            assertThat(Hl7Validator.errors(bundle)).isEmpty();
        }
    }

    @Test
    void a_receiver_without_a_row_for_the_mean_that_asks_who_signed_gets_what_it_asks()
            throws Exception {
        SmallSignedSession session = new SmallSignedSession();
        session.adds(SmallSignedSession.NURSE, session.plan());
        session.adds(SmallSignedSession.SECOND, pressure("142/88"));
        session.adds(SmallSignedSession.NURSE, pressure("138/84"));
        session.adds(
                SmallSignedSession.NURSE, new LeavingEvent.TreatmentNotGiven("pressure too high"));
        session.session.signsOff(SmallSignedSession.NURSE, "");
        SessionRecord record = session.record();
        known(record);
        carry(Takes.VITAL_SIGNS_AND_DOCUMENT, record, Optional.empty());
        assertThat(server.memory.all(Observation.class)).as("with computed means").hasSize(4);
        assertThat(functions()).isEmpty();
        needs = new ReceiverNeeds(Set.of("8478-0"), true);
        end();
        begin();
        known(record);
        assertThat(singly(Takes.VITAL_SIGNS_AND_DOCUMENT, record))
                .isInstanceOf(Answer.Accepted.class);
        assertThat(functions()).containsExactly("LA", "LA");
        assertThat(server.memory.all(Observation.class))
                .as("who measured stays, and who signed beside it where that is another")
                .extracting(one -> one.getPerformer().size())
                .containsExactlyInAnyOrder(1, 2);
        assertThat(server.memory.all(Observation.class))
                .as("one category, nothing that changes a meaning (field.md 6.3)")
                .allSatisfy(
                        one -> {
                            assertThat(one.getCategory()).hasSize(1);
                            assertThat(one.getModifierExtension()).isEmpty();
                            assertThat(one.getImplicitRules()).isNull();
                        });
        FhirVitalsAndDocument form =
                new FhirVitalsAndDocument(NAMESPACES, pages, needs, Optional.empty());
        assertThat(Hl7Validator.errors(form.write(record))).isEmpty();
        Map<String, Integer> first = server.memory.history();
        singly(Takes.VITAL_SIGNS_AND_DOCUMENT, record);
        assertThat(server.memory.history()).isEqualTo(first);
    }

    private static VitalsRecorded pressure(String typed) {
        return new VitalsRecorded(
                new VitalSigns(List.of(SampleReadings.pressure(typed))), SetKind.FULL);
    }

    /** As what a performer is named, of each observation that says it. */
    private List<String> functions() {
        return server.memory.all(Observation.class).stream()
                .flatMap(one -> one.getPerformer().stream())
                .flatMap(one -> one.getExtension().stream())
                .map(one -> ((CodeableConcept) one.getValue()).getCodingFirstRep().getCode())
                .toList();
    }

    private Answer singly(Takes takes, SessionRecord record) {
        return carrier(takes, Target.By.SINGLE).carry(record, Optional.empty());
    }

    @Test
    void without_transactions_the_whole_session_sent_twice_is_there_once_and_leads_nowhere_else() {
        SessionRecord record = SampleFiles.record();
        assertThat(singly(Takes.EVERYTHING, record)).isInstanceOf(Answer.Accepted.class);
        Map<String, Integer> first = server.memory.history();
        assertThat(first).hasSizeGreaterThan(50).allSatisfy((id, of) -> assertThat(of).isOne());
        assertThat(singly(Takes.EVERYTHING, record)).isInstanceOf(Answer.Accepted.class);
        assertThat(server.memory.history()).isEqualTo(first);
        assertThat(carry(Takes.EVERYTHING, record, Optional.empty()))
                .as("the same resources as by transaction")
                .isInstanceOf(Answer.Accepted.class);
        assertThat(server.memory.history().keySet()).isEqualTo(first.keySet());
    }

    @Test
    void without_transactions_a_halt_anywhere_is_gone_on_from_and_nothing_doubles() {
        SessionRecord record = SampleFiles.record();
        known(record);
        for (int questions : new int[] {0, 1, 2, 3, 8, 17, 40}) {
            server.answersOnly(questions);
            assertThat(singly(Takes.VITAL_SIGNS_AND_DOCUMENT, record))
                    .as("after %d answers", questions)
                    .isInstanceOf(Answer.NotNow.class);
        }
        assertThat(server.memory.all(Observation.class)).hasSizeGreaterThan(4);
        server.answersOnly(Integer.MAX_VALUE);
        assertThat(singly(Takes.VITAL_SIGNS_AND_DOCUMENT, record))
                .isInstanceOf(Answer.Accepted.class);
        Map<String, Integer> whole = server.memory.history();
        assertThat(whole.values()).containsOnly(1);
        assertThat(server.memory.all(DocumentReference.class)).hasSize(1);
        carry(Takes.VITAL_SIGNS_AND_DOCUMENT, record, Optional.empty());
        assertThat(server.memory.history().keySet()).isEqualTo(whole.keySet());
    }

    @Test
    void without_transactions_the_pages_of_a_later_revision_are_one_more_document() {
        SmallSignedSession session = SmallSignedSession.whole();
        known(session.record());
        singly(Takes.VITAL_SIGNS_AND_DOCUMENT, session.record());
        session.adds(SmallSignedSession.NURSE, new NoteWritten("called the escort"));
        session.session.signsOff(SmallSignedSession.NURSE, "");
        assertThat(singly(Takes.VITAL_SIGNS_AND_DOCUMENT, session.record()))
                .isInstanceOf(Answer.Accepted.class);
        assertThat(server.memory.all(DocumentReference.class)).hasSize(2);
        assertThat(server.memory.all(Patient.class)).hasSize(1);
    }

    @Test
    void without_transactions_a_patient_who_is_not_known_is_refused_before_anything_is_made() {
        Answer answer = singly(Takes.VITAL_SIGNS_AND_DOCUMENT, SampleFiles.record());
        assertThat(answer).isInstanceOf(Answer.Refused.class);
        assertThat(answer.said().code()).isEqualTo("Patient not known");
        assertThat(server.memory.history()).isEmpty();
    }

    @Test
    void what_the_server_has_is_asked_and_what_differs_is_named_without_a_value() {
        SessionRecord record = SampleFiles.record();
        Carrier carrier = carrier(Takes.EVERYTHING, Target.By.TRANSACTION);
        assertThat(carrier.found(record))
                .isInstanceOfSatisfying(
                        Found.Differs.class,
                        all -> assertThat(all.what()).allMatch(one -> one.endsWith(": missing")));
        carrier.carry(record, Optional.empty());
        assertThat(carrier.found(record)).isInstanceOf(Found.Same.class);
        Observation one =
                server.memory.all(Observation.class).stream()
                        .filter(Observation::hasValueQuantity)
                        .findFirst()
                        .orElseThrow();
        one.getValueQuantity().setValue(999);
        assertThat(carrier.found(record))
                .isInstanceOfSatisfying(
                        Found.Differs.class,
                        all ->
                                assertThat(all.what())
                                        .singleElement()
                                        .asString()
                                        .matches("Observation \\d+: valueQuantity"));
        server.answersOnly(0);
        assertThat(carrier.found(record)).isInstanceOf(Found.NotKnown.class);
    }
}
