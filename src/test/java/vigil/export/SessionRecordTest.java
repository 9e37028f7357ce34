package vigil.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vigil.export.ObservedLines.DueState;
import vigil.export.ObservedLines.ReadingLine;
import vigil.export.SigningLines.AfterwardsLine;
import vigil.notation.EventNotation;
import vigil.notation.NotationException;
import vigil.people.StaffMember;
import vigil.session.ObservationEvent.SetMissed;
import vigil.session.PreparationEvent.ChecklistAnswered;
import vigil.session.PreparationEvent.ProtocolChosen;
import vigil.session.RecordedEvent;
import vigil.session.SigningEvent;
import vigil.session.Stage;
import vigil.vitals.MissingReason;

class SessionRecordTest {
    private final SessionRecordNotation notation = new SessionRecordNotation();
    private final SchemaCheck schema = new SchemaCheck();
    private final SessionRecord record = SampleFiles.record();
    private final byte[] bytes = notation.write(record);

    @Test
    void theSampleAndThePublishedExampleAreUpToDate() throws IOException {
        assertThat(Files.readAllBytes(SampleFiles.FACTS)).isEqualTo(SampleFiles.lines());
        byte[] example = notation.write(SampleFiles.example());
        assertThat(Files.readString(SampleFiles.EXAMPLE))
                .isEqualTo(new String(example, StandardCharsets.UTF_8));
        assertThat(schema.faults(example)).isEmpty();
        assertThat(notation.read(example)).isEqualTo(SampleFiles.example());
    }

    @Test
    void theSampleSaysWhatTheProgramWritesOfASetThatWasMissed() {
        assertThat(SampleSession.facts().stream().map(RecordedEvent::event))
                .filteredOn(SetMissed.class::isInstance)
                .isNotEmpty()
                .allSatisfy(
                        event ->
                                assertThat(record.schedule())
                                        .filteredOn(
                                                line -> line.id().equals(((SetMissed) event).due()))
                                        .singleElement()
                                        .satisfies(
                                                line -> {
                                                    assertThat(line.state())
                                                            .isEqualTo(DueState.MISSED);
                                                    assertThat(line.reason()).isPresent();
                                                }));
    }

    /** Records of version 1 were written before there were signatures. */
    @Test
    void aRecordOfVersionOneIsValidByItsOwnSchemaAndReadsBack() throws IOException {
        byte[] old = Files.readAllBytes(Path.of("assets/schema/session-record-1.example.json"));

        assertThat(new SchemaCheck(1).faults(old)).isEmpty();
        assertThat(schema.faults(old)).isNotEmpty();
        SessionRecord read = notation.read(old);
        assertThat(read.version()).isEqualTo(1);
        assertThat(read.proof()).isEmpty();
        assertThat(notation.facts(read)).hasSameSizeAs(SampleSession.facts());
        assertThat(withoutItsList(notation.facts(read)))
                .isEqualTo(withoutItsList(SampleSession.facts()));
        assertThat(notation.write(read)).isEqualTo(old);
    }

    /** An old record keeps the checklists that its protocol had, and what was answered to them. */
    private static List<RecordedEvent> withoutItsList(List<RecordedEvent> facts) {
        return facts.stream()
                .filter(fact -> !(fact.event() instanceof ProtocolChosen))
                .filter(fact -> !(fact.event() instanceof ChecklistAnswered))
                .toList();
    }

    @Test
    void aSignedSessionSaysWhoSignedWhatAndWhatWasSaidSince() {
        SessionRecord signed = SampleFiles.example();

        assertThat(signed.signatures())
                .extracting(SigningLines.SignatureLine::name)
                .containsExactly("Abena Osei, RN", "T. Mbeki, MD", "Abena Osei, RN");
        assertThat(signed.signatures())
                .extracting(SigningLines.SignatureLine::superseded)
                .containsExactly(true, true, false);
        assertThat(signed.afterwards().orElseThrow().addenda()).hasSize(1);
        assertThat(signed.afterwards().orElseThrow().questions().getFirst().answer())
                .contains("Rowan Bell went with her.");
        AfterwardsLine afterwards = signed.afterwards().orElseThrow();
        assertThat(afterwards.plans().orElseThrow())
                .singleElement()
                .satisfies(plan -> assertThat(plan.sessions()).isEqualTo(6));
        assertThat(afterwards.followUps().orElseThrow())
                .singleElement()
                .satisfies(up -> assertThat(up.outcome()).isEqualTo("slept well, no pain"));
        assertThat(afterwards.formsSent()).isEmpty();
        assertThat(signed.entries()).allMatch(entry -> entry.proof().isPresent());
        assertThat(record.proof()).isEmpty();
    }

    @Test
    void theSampleReadsBackFactByFact() throws IOException {
        EventNotation facts = new EventNotation();
        List<RecordedEvent> read =
                Files.readAllLines(SampleFiles.FACTS).stream()
                        .map(line -> facts.read(line.getBytes(StandardCharsets.UTF_8)))
                        .toList();

        assertThat(read).isEqualTo(SampleSession.facts()).hasSizeGreaterThan(40);
    }

    @Test
    void aWholeSessionIsValidAndReadsBackToEqualFacts() {
        assertThat(schema.faults(bytes)).isEmpty();
        assertThat(notation.read(bytes)).isEqualTo(record);
        assertThat(notation.facts(notation.read(bytes))).isEqualTo(SampleSession.facts());
        assertThat(record.state()).isEqualTo(Stage.DISCHARGED);
    }

    @Test
    void theSameRevisionTwiceIsTheSameBytes() {
        assertThat(notation.write(SampleFiles.record())).isEqualTo(bytes);
        assertThat(record.record().created()).isEqualTo("2026-11-22T10:55:00.000-05:00");
    }

    @Test
    void whatIsTypedStandsThereDigitForDigit() {
        assertThat(text()).contains("\"kilograms\": 82.4").contains("\"volume\": 5.0");
        assertThat(text()).contains("\"rate\": 50.0").contains("36.6").doesNotContain("null");
    }

    @Test
    void anInventedSessionSaysSo() {
        assertThat(record.demo()).contains("DEMO — not a patient record");
        assertThat(text()).contains("\"demo\": \"DEMO — not a patient record\"");
    }

    @Test
    void onlyStaffWhoTakePartAreNamed() {
        assertThat(record.staff())
                .extracting(StaffMember::id)
                .extracting(id -> id.value())
                .containsExactly("osei", "bell");
    }

    @Test
    void whatWasNotTakenHasAReasonAndNoValue() {
        List<ReadingLine> missing =
                record.vitalSigns().stream()
                        .flatMap(set -> set.readings().stream())
                        .filter(reading -> reading.notTaken().isPresent())
                        .toList();

        assertThat(missing).isNotEmpty().allMatch(reading -> reading.value().isEmpty());
        assertThat(missing)
                .anyMatch(
                        reading ->
                                reading.item().equals("BLOOD_PRESSURE")
                                        && reading.notTaken()
                                                .equals(
                                                        Optional.of(
                                                                MissingReason.LEFT_UNDISTURBED)));
    }

    @Test
    void aMeanThatNobodyMeasuredIsMarkedAsComputed() {
        assertThat(record.vitalSigns().getFirst().readings())
                .filteredOn(reading -> reading.item().equals("MEAN_PRESSURE"))
                .singleElement()
                .matches(ReadingLine::computed)
                .satisfies(reading -> assertThat(reading.value().orElseThrow()).hasToString("95"));
    }

    @Test
    void everyCodeCarriesItsCertaintyAndNoneIsNotForUse() {
        assertThat(record.vitalSigns().getFirst().readings())
                .filteredOn(reading -> reading.item().equals("OXYGEN_SATURATION"))
                .singleElement()
                .satisfies(reading -> assertThat(reading.codes()).hasSize(2));
        assertThat(text()).contains("\"certainty\": \"A\"").doesNotContain("\"certainty\": \"X\"");
    }

    @Test
    void aCorrectionKeepsTheOldValueBesideTheNewOne() {
        EntryLine amended =
                record.entries().stream()
                        .filter(entry -> !entry.amendments().isEmpty() && !entry.struckOut())
                        .findFirst()
                        .orElseThrow();

        assertThat(amended.amendments()).hasSize(1);
        assertThat(amended.amendments().getFirst().was()).contains(amended.event());
        assertThat(amended.amendments().getFirst().is()).isNotEmpty();
        assertThat(record.entries()).filteredOn(EntryLine::struckOut).hasSize(1);
        assertThat(record.notes()).noneMatch(note -> note.text().contains("another patient"));
    }

    @Test
    void theDoseIsTheSumOfItsSegments() {
        assertThat(record.dose().segments()).hasSize(3);
        assertThat(record.dose().delivered().amount()).isEqualByComparingTo("40.506667");
        assertThat(record.reconciliation()).hasSize(1);
        assertThat(record.reconciliation().getFirst().closes()).isFalse();
    }

    @Test
    void theScheduleShowsWhatWasTakenAndWhatWasNot() {
        assertThat(record.schedule()).hasSizeGreaterThan(10);
        assertThat(record.schedule())
                .extracting(line -> line.state())
                .contains(DueState.TAKEN)
                .containsAnyOf(DueState.MISSED, DueState.TAKEN_LATE, DueState.PARTLY_TAKEN);
    }

    @Test
    void aLineSetAsideNamesBothPeopleAndTheReason() {
        assertThat(record.checklists())
                .flatExtracting(list -> list.lines())
                .filteredOn(line -> line.code().equals("DRUGS_CHANGED"))
                .singleElement()
                .satisfies(
                        line -> {
                            assertThat(line.fulfilled()).isFalse();
                            assertThat(line.overrides()).hasSize(1);
                        });
    }

    @Test
    void anotherFormatOrAFaultyTextIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> notation.read(utf8(text().replace("vigil.session-", "x."))));
        assertThat(
                        org.assertj.core.api.Assertions.catchThrowableOfType(
                                        NotationException.class,
                                        () -> notation.read(utf8("{\n\"format\": 1}")))
                                .line())
                .isEqualTo(2);
    }

    @Test
    void theSchemaRefusesWhatIsNotInTheFormat() {
        assertThat(schema.faults(utf8(text().replaceFirst("\"version\": 2", "\"version\": 3"))))
                .isNotEmpty();
        assertThat(schema.faults(utf8(text().replaceFirst("\"state\":", "\"mood\":"))))
                .isNotEmpty();
        assertThat(schema.faults(utf8(text().replaceFirst("patient-checked-in", "x"))))
                .isNotEmpty();
    }

    private String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aFormThatWasSentInStandsInTheRecordByItself() {
        SmallSignedSession session = SmallSignedSession.whole();
        session.adds(SmallSignedSession.NURSE, new SigningEvent.FormSent("REMS form", "fax 7"));
        SessionRecord sent = session.record();
        assertThat(sent.afterwards().orElseThrow().formsSent().orElseThrow())
                .singleElement()
                .satisfies(form -> assertThat(form.how()).isEqualTo("fax 7"));
        byte[] bytes = notation.write(sent);
        assertThat(schema.faults(bytes)).isEmpty();
        assertThat(notation.read(bytes)).isEqualTo(sent);
    }
}
