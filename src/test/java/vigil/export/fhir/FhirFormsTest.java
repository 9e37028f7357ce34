package vigil.export.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.export.Export;
import vigil.export.JsonForm;
import vigil.export.RecordFile;
import vigil.export.SampleFiles;
import vigil.export.SessionRecord;
import vigil.export.SessionRecordNotation;
import vigil.notation.AnyEvent;
import vigil.session.SampleChart;
import vigil.session.SessionEvent;

/** The forms as files: what a broken one is found to lack, hostile text, the attached record. */
class FhirFormsTest {
    private static final byte[] BUNDLE =
            Bundles.TRANSACTION.write(SampleFiles.recordOf(SampleChart.infusion().vitals(-8)));

    static List<Class<?>> kinds() {
        return AnyEvent.kinds();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyKindOfFactWithHostileTextLeaves(Class<?> kind) {
        SessionEvent event = (SessionEvent) new AnyEvent(7).any(kind);
        SampleChart chart = SampleChart.infusion().start(0).add(5, event);

        assertThat(Bundles.DOCUMENT.faults(Bundles.DOCUMENT.write(SampleFiles.recordOf(chart))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "type": "transaction"     | "type": "document"
                    "resourceType": "Patient" | "resourceType": "Client"
                    "gender": "female"        | "sex": "female"
                    "fullUrl": "urn:uuid:     | "fullUrl": "urn:uuid:0
                    "text": {                 | "words": {
                    "entry": [                | "entries": [
                    """)
    void aFileThatIsBrokenInOnePlaceIsRefused(String sound, String broken) {
        String text = new String(BUNDLE, StandardCharsets.UTF_8);
        assertThat(text).contains(sound);

        assertThat(Bundles.TRANSACTION.faults(BUNDLE)).isEmpty();
        assertThat(
                        Bundles.TRANSACTION.faults(
                                text.replace(sound, broken).getBytes(StandardCharsets.UTF_8)))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "not JSON", "{\"resourceType\": \"Bundle\"}"})
    void whatIsNoBundleIsRefused(String text) {
        assertThat(Bundles.DOCUMENT.faults(text.getBytes(StandardCharsets.UTF_8))).isNotEmpty();
    }

    @Test
    void bothAreWrittenByTheOneSafeWayBesideTheRecord(@TempDir Path folder) throws Exception {
        for (var form : List.of(new JsonForm(), Bundles.DOCUMENT, Bundles.TRANSACTION)) {
            assertThat(new RecordFile(form).write(folder, SampleFiles.record()))
                    .isInstanceOf(Export.Exported.class);
        }
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .hasSize(3)
                    .allMatch(name -> name.startsWith("session-"))
                    .anyMatch(name -> name.endsWith("-ketamine-iv.fhir-document.json"))
                    .anyMatch(name -> name.endsWith("-ketamine-iv.fhir-transaction.json"));
        }
    }

    @Test
    void theRecordItselfIsAttachedWithItsHashesAndReadsBackEqual() throws Exception {
        DocumentReference reference =
                Bundles.only(Bundles.document(SampleFiles.record()), DocumentReference.class);
        byte[] attached = reference.getContentFirstRep().getAttachment().getData();

        assertThat(new SessionRecordNotation().read(attached)).isEqualTo(SampleFiles.record());
        assertThat(reference.getContentFirstRep().getAttachment().getHash())
                .isEqualTo(MessageDigest.getInstance("SHA-1").digest(attached));
        assertThat(reference.getIdentifier())
                .filteredOn(one -> one.getSystem().equals(AttachedRecord.SHA_256))
                .singleElement()
                .satisfies(
                        one ->
                                assertThat(one.getValue())
                                        .isEqualTo(
                                                HexFormat.of()
                                                        .formatHex(
                                                                MessageDigest.getInstance("SHA-256")
                                                                        .digest(attached))));
    }

    /** A receiver that knows the clinic's staff finds each of them, though nobody is sent. */
    @Test
    void whoWroteAndWhoMeasuredAreNamedByTheNumberThatTheReceiverKnows() {
        Namespaces known = new Namespaces("urn:oid:1.2.3", "urn:oid:1.2.4");
        SessionRecord record = SampleFiles.record();
        Bundle bundle =
                Structures.read(
                        new FhirVitalsAndDocument(
                                        known, new JsonForm(), ReceiverNeeds.NONE, Optional.empty())
                                .write(record));
        List<Reference> authors = Bundles.only(bundle, DocumentReference.class).getAuthor();
        List<Reference> people =
                Stream.concat(
                                authors.stream(),
                                Bundles.stream(bundle, Observation.class)
                                        .flatMap(one -> one.getPerformer().stream()))
                        .toList();

        assertThat(people)
                .hasSizeGreaterThan(20)
                .allSatisfy(
                        one -> {
                            assertThat(one.hasReference()).isFalse();
                            assertThat(one.getDisplay()).isNotBlank();
                            assertThat(one.getType()).isEqualTo("Practitioner");
                            assertThat(one.getIdentifier().getSystem()).isEqualTo(known.staff());
                        });
        assertThat(authors)
                .extracting(one -> one.getIdentifier().getValue())
                .containsExactlyElementsOf(
                        record.staff().stream().map(one -> one.id().value()).toList());
    }

    /** US Core has no document without a category; when it was says where a receiver files it. */
    @Test
    void aDocumentSaysOfWhichKindItIsAndOfWhichVisit() {
        SessionRecord record = SampleFiles.record();
        DocumentReference reference =
                Bundles.only(Bundles.document(record), DocumentReference.class);
        assertThat(reference.getCategory())
                .singleElement()
                .satisfies(
                        kind ->
                                assertThat(kind.getCodingFirstRep().getCode())
                                        .isEqualTo("clinical-note"));
        assertThat(reference.getContext().getPeriod().getStartElement().getValueAsString())
                .isEqualTo("2026-11-22T08:35:00.000-05:00");
        assertThat(reference.getContext().getPeriod().getEndElement().getValueAsString())
                .isEqualTo("2026-11-22T10:55:00.000-05:00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    4 mg      | 4    | mg    | mg
                    0.50 mg   | 0.50 | mg    | mg
                    50 mcg    | 50   | mcg   | ug
                    2 L/min   | 2    | L/min | L/min
                    10mL      | 10   | mL    | mL
                    """)
    void aTypedDoseThatIsPlainBecomesAnAmount(
            String typed, String value, String unit, String ucum) {
        assertThat(RescuePieces.amount(typed))
                .hasValueSatisfying(
                        amount -> {
                            assertThat(amount.getValue().toPlainString()).isEqualTo(value);
                            assertThat(amount.getUnit()).isEqualTo(unit);
                            assertThat(amount.getCode()).isEqualTo(ucum);
                        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2 puffs", "4", "mg 4", "4-8 mg", "4,5 mg", "4 mg twice", "1e1 mg"})
    void aTypedDoseThatIsNotStaysWords(String typed) {
        assertThat(RescuePieces.amount(typed)).isEmpty();
    }

    @Test
    void whatCannotBeCarriedIsShownAsThat() {
        assertThat(Printable.of("mg 5\u202e05 gm")).isEqualTo("mg 5\ufffd05 gm");
        assertThat(Printable.of("nul\u0000\u001f")).isEqualTo("nul\ufffd\ufffd");
        assertThat(Printable.of("half \ud800 pair")).isEqualTo("half \ufffd pair");
        for (String kept : List.of("Zo\u00eb \ud83d\ude00", "\u05d3\u05d5\u05d3", "two\nlines\t")) {
            assertThat(Printable.of(kept)).isEqualTo(kept);
        }
        assertThat(Printable.some(" \n ")).isEmpty();
        assertThat(Printable.some(" a b\n")).hasValue("a b");
    }
}
