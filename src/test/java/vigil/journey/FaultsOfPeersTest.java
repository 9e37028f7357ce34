package vigil.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vigil.assets.PlausibilityFile;
import vigil.charting.Draft;
import vigil.charting.ObservationAct;
import vigil.charting.Outcome;
import vigil.charting.RecordAct;
import vigil.charting.Refusal;
import vigil.export.Export;
import vigil.export.JsonForm;
import vigil.export.RecordFile;
import vigil.export.SessionRecord;
import vigil.ledger.UnderKeys;
import vigil.people.StaffId;
import vigil.quantity.Moment;
import vigil.review.DueObservations;
import vigil.review.DueSet;
import vigil.review.Flag;
import vigil.review.Flowsheet;
import vigil.review.LimitReading;
import vigil.review.StatusLine;
import vigil.review.VitalsTrend;
import vigil.scores.News2;
import vigil.scores.Scoring;
import vigil.session.EntryId;
import vigil.session.ObservationEvent.NoteWritten;
import vigil.session.RecordEvent;
import vigil.session.SampleChart;
import vigil.session.SampleProtocol;
import vigil.session.SampleReadings;
import vigil.vitals.BloodPressure;
import vigil.vitals.MissingReason;
import vigil.vitals.Plausibility;
import vigil.vitals.PlausibilityJudge;
import vigil.vitals.Reading;
import vigil.vitals.VitalItem;

/**
 * Faults that were found in other programs for the same work, and that this one does not have:
 * readings and what is made of them.
 */
class FaultsOfPeersTest extends SessionInAStore {

    @Test
    void fault01_while_nobody_measures_no_reading_comes_into_being() {
        long before = ledger.head().revision();
        for (int minute = 10; minute < 90; minute++) {
            wall.minute(minute);
            Moment moment = script.minute(minute);
            StatusLine.of(charting.open(script.chart().id()), moment);
            Flag.of(charting.open(script.chart().id()), moment, List.of());
            charting.sessions();
        }
        VitalsTrend trend =
                VitalsTrend.of(
                        charting.open(script.chart().id()).chart(),
                        new VitalsTrend.GapRule.LongerThan(Duration.ofMinutes(10)));

        assertThat(ledger.head().revision()).isEqualTo(before);
        assertThat(trend.series(VitalItem.HEART_RATE).orElseThrow().points()).hasSize(4);
    }

    @Test
    void fault02_a_pressure_that_nobody_has_is_refused_below_the_screen_too() {
        assertThatIllegalArgumentException().isThrownBy(() -> BloodPressure.of(900, 950));
        assertThat(
                        new PlausibilityJudge(PlausibilityFile.shipped())
                                .judge(BloodPressure.of(950, 900)))
                .isInstanceOf(Plausibility.Impossible.class);
        assertThat(refused(vitals(SampleReadings.pressure("950/900"))))
                .isEqualTo(Refusal.Reason.IMPOSSIBLE_VALUE);
    }

    @Test
    void fault03_what_is_missing_stays_missing_and_is_never_nought() {
        vitals(
                SampleReadings.heart(66),
                new Reading.NotTaken(VitalItem.OXYGEN_SATURATION, MissingReason.EQUIPMENT_FAULT));
        SessionRecord record = record();

        assertThat(record.vitalSigns().getLast().readings())
                .filteredOn(reading -> reading.item().equals("OXYGEN_SATURATION"))
                .singleElement()
                .satisfies(
                        reading -> {
                            assertThat(reading.value()).isEmpty();
                            assertThat(reading.unit()).isEmpty();
                            assertThat(reading.notTaken()).contains(MissingReason.EQUIPMENT_FAULT);
                        });
        assertThat(record.vitalSigns().getLast().readings())
                .extracting(reading -> reading.item())
                .doesNotContain("RESPIRATORY_RATE", "SYSTOLIC");
    }

    @Test
    void fault04_a_draft_is_found_where_it_was_kept_and_counts_as_no_record() {
        Draft kept = draft(new EntryId(id()));
        charting.keepDraft(kept);
        long before = ledger.head().revision();
        ledger.close();
        ledger = UnderKeys.open(folder, this::id);

        assertThat(ledger.drafts()).containsExactly(kept);
        assertThat(ledger.head().revision()).isEqualTo(before);
    }

    @Test
    void fault05_who_is_not_known_charts_nothing_and_no_correction_goes_without_a_trace() {
        assertThat(
                        refused(
                                charting.perform(
                                        new ObservationAct.WriteNote(
                                                by(new StaffId("passer-by")), "x"))))
                .isEqualTo(Refusal.Reason.UNKNOWN_PERSON);
        Outcome.Accepted note = (Outcome.Accepted) note("for another patient");
        EntryId entry = note.facts().getFirst().id();
        charting.perform(
                new RecordAct.StrikeOutEntry(
                        now(), entry, RecordEvent.Reason.WRONG_PATIENT, "room 2"));

        assertThat(record().entries())
                .filteredOn(line -> line.id().equals(entry))
                .singleElement()
                .satisfies(
                        line -> {
                            assertThat(line.struckOut()).isTrue();
                            assertThat(line.event())
                                    .isEqualTo(new NoteWritten("for another patient"));
                            assertThat(line.amendments().getFirst().enteredBy())
                                    .isEqualTo(SampleChart.NURSE);
                        });
        ledger.close();
        for (String statement : List.of("UPDATE event SET hash = x'00'", "DELETE FROM event")) {
            assertThatThrownBy(() -> raw(statement)).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void fault06_no_breath_and_no_pulse_are_values_and_score_the_most() {
        SampleChart apnoea = script.vitals(12, "120/70", 0, 98, 0, 5, 0);

        assertThat(LimitReading.now(apnoea.chart())).isEmpty();
        SampleChart shipped =
                SampleChart.ready(
                                vigil.assets.ProtocolLibrary.shipped()
                                        .protocol("ketamine-iv")
                                        .orElseThrow())
                        .start(0)
                        .vitals(12, "120/70", 0, 98, 0, 5, 0);
        assertThat(LimitReading.now(shipped.chart()))
                .extracting(reading -> reading.crossed().limit().id())
                .contains("rr-stop-low", "hr-low");
        assertThat(Flowsheet.newest(apnoea.chart()).orElseThrow())
                .satisfies(
                        set ->
                                assertThat(set.cell(VitalItem.RESPIRATORY_RATE).content())
                                        .isInstanceOf(Flowsheet.Content.Value.class));
    }

    @Test
    void fault07_an_old_value_makes_no_score_and_a_failed_export_stops_no_later_one()
            throws IOException {
        News2.Asked asked =
                new News2.Asked(
                        News2.SaturationScale.SCALE_1,
                        46,
                        false,
                        script.minute(60),
                        Duration.ofMinutes(30));
        assertThat(
                        News2.score(
                                asked,
                                script.chart().vitals().stream()
                                        .map(
                                                set ->
                                                        new News2.TimedSigns(
                                                                set.at(), set.event().signs()))
                                        .toList()))
                .isInstanceOf(Scoring.NotScored.class);

        RecordFile files = new RecordFile(new JsonForm());
        Path nowhere = folder.resolve("nowhere");
        assertThat(files.write(nowhere, record())).isInstanceOf(Export.NotExported.class);
        Files.createDirectory(nowhere);
        assertThat(files.write(nowhere, record())).isInstanceOf(Export.Exported.class);
        assertThat(record().entries())
                .allSatisfy(line -> assertThat(line.recordedAt()).isNotNull())
                .allSatisfy(line -> assertThat(line.taken().at().instant()).isAfter(Instant.EPOCH));
    }

    @Test
    void fault08_a_long_session_is_drawn_whole_and_midnight_makes_nothing_out_of_date() {
        SampleChart night =
                SampleChart.ready(
                        SampleProtocol.infusion(),
                        "night",
                        Instant.parse("2026-11-22T23:45:00Z"),
                        SampleChart.ZONE);
        night.vitals(-8).start(0);
        for (int minute = 0; minute < 40; minute++) {
            night.vitals(minute);
        }
        VitalsTrend trend =
                VitalsTrend.of(
                        night.chart(), new VitalsTrend.GapRule.LongerThan(Duration.ofMinutes(10)));

        assertThat(trend.series(VitalItem.HEART_RATE).orElseThrow().points()).hasSize(41);
        assertThat(Flowsheet.of(night.chart()).columns()).hasSize(41);
        assertThat(DueObservations.plan(night.session(), night.minute(16)).sets())
                .noneMatch(set -> set.state() instanceof DueSet.State.Overdue);
    }
}
