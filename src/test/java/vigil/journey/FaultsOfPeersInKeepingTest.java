package vigil.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vigil.assets.PlausibilityFile;
import vigil.charting.Charting;
import vigil.charting.LedgerException;
import vigil.charting.ObservationAct;
import vigil.charting.Outcome;
import vigil.charting.RecordAct;
import vigil.charting.Refusal;
import vigil.charting.StoreFault;
import vigil.export.SessionRecord;
import vigil.export.SessionRecordNotation;
import vigil.ledger.SqliteLedger;
import vigil.ledger.UnderKeys;
import vigil.quantity.Moment;
import vigil.quantity.Parsed;
import vigil.quantity.TypedNumber;
import vigil.quantity.TypedTime;
import vigil.review.Flowsheet;
import vigil.session.EntryId;
import vigil.session.ObservationEvent.SetKind;
import vigil.session.ObservationEvent.VitalsRecorded;
import vigil.session.RecordEvent;
import vigil.session.RecordedEvent;
import vigil.session.SampleChart;
import vigil.session.SampleReadings;
import vigil.vitals.VitalSigns;

/**
 * Faults that were found in other programs for the same work, and that this one does not have: what
 * is kept, corrected and handed on.
 */
class FaultsOfPeersInKeepingTest extends SessionInAStore {

    @Test
    void fault08_a_wrong_clock_of_the_computer_keeps_nobody_from_saving() {
        wall.minute(-50);
        assertThat(note("clock set back by an hour")).isInstanceOf(Outcome.Accepted.class);
        assertThat(charting.perform(new RecordAct.NoteClockJump(now(), -3_600_000)))
                .isInstanceOf(Outcome.Accepted.class);
        wall.minute(600);
        assertThat(note("clock set forward")).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void fault09_a_time_typed_after_midnight_lies_on_the_day_it_was() {
        Moment now = Moment.of(Instant.parse("2026-11-23T00:05:00Z"), SampleChart.ZONE);

        assertThat(TypedTime.read("2355", now, SampleChart.ZONE))
                .isEqualTo(
                        new Parsed.Read<>(
                                Moment.of(
                                        Instant.parse("2026-11-22T23:55:00Z"), SampleChart.ZONE)));
        assertThat(TypedTime.read("-10", now, SampleChart.ZONE))
                .isEqualTo(
                        new Parsed.Read<>(
                                Moment.of(
                                        Instant.parse("2026-11-22T23:55:00Z"), SampleChart.ZONE)));
    }

    @Test
    void fault09_what_was_entered_in_error_leaves_the_program_as_that() {
        EntryId wrong = script.chart().vitals().getLast().id();
        charting.perform(
                new RecordAct.StrikeOutEntry(
                        now(), wrong, RecordEvent.Reason.WRONG_PATIENT, "room 2"));
        SessionRecord record = record();

        assertThat(record.vitalSigns()).noneMatch(set -> set.entry().equals(wrong));
        assertThat(record.entries())
                .filteredOn(line -> line.id().equals(wrong))
                .allMatch(line -> line.struckOut());
    }

    @Test
    void fault10_a_session_that_is_over_takes_no_more_vitals_and_a_correction_is_read_in_full() {
        EntryId set = script.chart().vitals().getLast().id();
        ledger.close();
        Path other = folder.resolve("over");
        SampleChart over = script.stop(40).fit(101).leaves(105);
        ledger = UnderKeys.create(other, this::id);
        ledger.append(over.facts());
        charting =
                new Charting(
                        ledger,
                        wall,
                        this::id,
                        PlausibilityFile.shipped(),
                        who -> Optional.of(OSEI));
        wall.minute(110);

        assertThat(refused(vitals(SampleReadings.heart(60))))
                .isEqualTo(Refusal.Reason.SESSION_OVER);
        VitalsRecorded right =
                new VitalsRecorded(new VitalSigns(List.of(SampleReadings.heart(61))), SetKind.FULL);
        charting.perform(
                new RecordAct.AmendEntry(
                        now(),
                        set,
                        Optional.of(right),
                        Optional.empty(),
                        RecordEvent.Reason.OTHER,
                        "typed into the wrong field"));
        Flowsheet.Column column =
                Flowsheet.of(charting.open(over.chart().id()).chart()).columns().getLast();
        assertThat(column.taken().at()).isEqualTo(over.minute(10));
        assertThat(column.amendments().getFirst().note()).isEqualTo("typed into the wrong field");
        assertThat(column.amendments().getFirst().recordedAt()).isEqualTo(over.minute(110));
    }

    @Test
    void fault11_a_dose_is_read_before_anything_is_recorded_and_vitals_lie_under_the_chain()
            throws SQLException {
        for (String typed : List.of("1O", "5mg", "1e3", "--5", "5,5,5", "0x10")) {
            assertThat(TypedNumber.decimal(typed, 4, 3))
                    .as(typed)
                    .isNotInstanceOf(Parsed.Read.class);
        }
        ledger.close();
        raw("DROP TRIGGER event_is_not_changed");
        raw("UPDATE event SET ct = randomblob(length(ct)) WHERE store_seq = 12");
        assertThat(damaged()).isTrue();
    }

    @Test
    void fault12_a_second_window_on_the_same_store_is_turned_away_and_nothing_is_lost() {
        long before = ledger.head().revision();
        assertThatThrownBy(() -> UnderKeys.open(folder, this::id))
                .isInstanceOfSatisfying(
                        LedgerException.class,
                        e -> assertThat(e.fault()).isEqualTo(new StoreFault.InUse()));

        assertThat(note("still here")).isInstanceOf(Outcome.Accepted.class);
        assertThat(ledger.head().revision()).isEqualTo(before + 1);
    }

    @Test
    void fault13_a_computer_that_restarts_by_itself_loses_nothing_that_was_acknowledged()
            throws IOException {
        note("acknowledged");
        List<RecordedEvent> known = charting.facts(script.chart().id());
        Path afterwards = Files.createDirectory(folder.resolve("afterwards"));
        for (String file : List.of("vigil.db", "vigil.db-wal")) {
            Path lies = folder.resolve(file);
            if (Files.exists(lies)) {
                Files.copy(lies, afterwards.resolve(file));
            }
        }
        try (SqliteLedger again = UnderKeys.open(afterwards, this::id)) {
            assertThat(again.facts(script.chart().id())).isEqualTo(known);
        }
    }

    @Test
    void fault14_every_value_of_the_chart_stands_in_the_record_that_leaves() {
        SessionRecord record = record();
        String text = new String(new SessionRecordNotation().write(record), StandardCharsets.UTF_8);

        assertThat(record.vitalSigns())
                .extracting(set -> set.entry())
                .containsExactlyElementsOf(
                        script.chart().vitals().stream().map(set -> set.id()).toList());
        record.vitalSigns()
                .forEach(
                        set ->
                                assertThat(set.readings())
                                        .extracting(reading -> reading.item())
                                        .contains(
                                                "SYSTOLIC",
                                                "DIASTOLIC",
                                                "HEART_RATE",
                                                "OXYGEN_SATURATION",
                                                "RESPIRATORY_RATE",
                                                "SEDATION",
                                                "DISSOCIATION"));
        assertThat(new SessionRecordNotation().read(text.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(record);
    }

    @Test
    void fault15_after_a_save_nothing_is_said_to_be_unsaved_and_no_draft_is_kept() {
        ObservationAct.WriteNote note = new ObservationAct.WriteNote(now(), "x");
        charting.keepDraft(draft(note.context().entry()));
        assertThat(charting.drafts()).hasSize(1);
        charting.perform(note);

        assertThat(charting.drafts()).isEmpty();
        assertThat(ledger.drafts()).isEmpty();
        charting.keepDraft(draft(note.context().entry()));
        assertThat(charting.drafts()).as("kept a moment too late").isEmpty();
        charting.keepDraft(draft(new EntryId(id())));
        charting.dropDraft(charting.drafts().getFirst().entry());
        assertThat(charting.drafts()).isEmpty();
    }
}
