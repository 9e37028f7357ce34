package vigil.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.assets.CodeTable;
import vigil.assets.PlausibilityFile;
import vigil.charting.ActContext;
import vigil.charting.Charting;
import vigil.charting.Clock;
import vigil.charting.Draft;
import vigil.charting.LedgerException;
import vigil.charting.ObservationAct;
import vigil.charting.Outcome;
import vigil.charting.RecordAct;
import vigil.charting.Refusal;
import vigil.charting.StoreFault;
import vigil.export.Export;
import vigil.export.RecordFile;
import vigil.export.SessionRecord;
import vigil.export.SessionRecordBuilder;
import vigil.export.SessionRecordNotation;
import vigil.ledger.SqliteLedger;
import vigil.people.PersonName;
import vigil.people.Role;
import vigil.people.StaffId;
import vigil.people.StaffMember;
import vigil.quantity.Moment;
import vigil.quantity.Parsed;
import vigil.quantity.TypedNumber;
import vigil.quantity.TypedTime;
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
import vigil.session.ObservationEvent.SetKind;
import vigil.session.ObservationEvent.VitalsRecorded;
import vigil.session.RecordEvent;
import vigil.session.RecordedEvent;
import vigil.session.SampleChart;
import vigil.session.SampleProtocol;
import vigil.session.SampleReadings;
import vigil.session.Taken;
import vigil.vitals.BloodPressure;
import vigil.vitals.MissingReason;
import vigil.vitals.Plausibility;
import vigil.vitals.PlausibilityJudge;
import vigil.vitals.Reading;
import vigil.vitals.VitalItem;
import vigil.vitals.VitalSigns;

/** Faults that were found in other programs for the same work, and that this one does not have. */
class FaultsOfPeersTest {

    private static final StaffMember OSEI =
            new StaffMember(
                    SampleChart.NURSE,
                    new PersonName("Osei", "Naomi", ""),
                    "RN",
                    Set.of(Role.NURSE));

    @TempDir private Path folder;

    private final SampleChart script =
            SampleChart.infusion().vitals(-8).start(0).vitals(0).vitals(5).vitals(10);
    private final Wall wall = new Wall();
    private SqliteLedger ledger;
    private Charting charting;
    private int ids;

    /** A clock set by hand. */
    private static final class Wall implements Clock {
        private Instant now = SampleChart.START.plusSeconds(600);

        void minute(int minute) {
            now = SampleChart.START.plusSeconds(60L * minute);
        }

        @Override
        public Instant now() {
            return now;
        }

        @Override
        public long elapsedNanos() {
            return 0;
        }

        @Override
        public ZoneId zone() {
            return SampleChart.ZONE;
        }
    }

    @BeforeEach
    void aSessionInAStore() {
        ledger = SqliteLedger.create(folder, (author, hash) -> new byte[0], this::id);
        ledger.append(script.facts());
        charting =
                new Charting(
                        ledger,
                        wall,
                        this::id,
                        PlausibilityFile.shipped(),
                        who -> who.equals(OSEI.id()) ? Optional.of(OSEI) : Optional.empty());
    }

    @AfterEach
    void closed() {
        ledger.close();
    }

    private UUID id() {
        ids++;
        return new UUID(77, ids);
    }

    private ActContext now() {
        return by(SampleChart.NURSE);
    }

    private ActContext by(StaffId staff) {
        Moment at = Moment.of(wall.now(), wall.zone());
        return new ActContext(
                new EntryId(id()),
                script.chart().id(),
                new Taken(at, false, Taken.Source.OBSERVED),
                staff,
                staff);
    }

    private Outcome vitals(Reading... readings) {
        return charting.perform(
                new ObservationAct.RecordVitals(
                        now(), new VitalSigns(List.of(readings)), SetKind.FULL, Set.of()));
    }

    private Outcome note(String text) {
        return charting.perform(new ObservationAct.WriteNote(now(), text));
    }

    private static Refusal.Reason refused(Outcome outcome) {
        return ((Outcome.Refused) outcome).refusal().reason();
    }

    private static SessionRecord record(List<RecordedEvent> facts) {
        return new SessionRecordBuilder(CodeTable.shipped(), "0.1.0")
                .build(facts, List.of(OSEI), facts.size(), "0".repeat(64));
    }

    private SessionRecord record() {
        return record(charting.facts(script.chart().id()));
    }

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

    private Draft draft(EntryId entry) {
        return new Draft(
                entry,
                script.chart().id(),
                "vitals",
                Map.of("HEART_RATE", "6"),
                script.minute(10),
                SampleChart.NURSE);
    }

    @Test
    void fault04_a_draft_is_found_where_it_was_kept_and_counts_as_no_record() {
        Draft kept = draft(new EntryId(id()));
        charting.keepDraft(kept);
        long before = ledger.head().revision();
        ledger.close();
        ledger = SqliteLedger.open(folder, (author, hash) -> new byte[0], this::id);

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

    private void raw(String statement) throws SQLException {
        try (Connection file =
                        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("vigil.db"));
                Statement sql = file.createStatement()) {
            sql.execute(statement);
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
        assertThat(Flowsheet.of(apnoea.chart()).newest().orElseThrow())
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

        RecordFile files = new RecordFile();
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
        ledger = SqliteLedger.create(other, (author, hash) -> new byte[0], this::id);
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

    private boolean damaged() {
        try {
            ledger = SqliteLedger.open(folder, (author, hash) -> new byte[0], this::id);
            return !ledger.verify((done, of) -> {}).isEmpty();
        } catch (LedgerException e) {
            return e.fault() instanceof StoreFault.Torn;
        }
    }

    @Test
    void fault12_a_second_window_on_the_same_store_is_turned_away_and_nothing_is_lost() {
        long before = ledger.head().revision();
        assertThatThrownBy(() -> SqliteLedger.open(folder, (author, hash) -> new byte[0], this::id))
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
        try (SqliteLedger again =
                SqliteLedger.open(afterwards, (author, hash) -> new byte[0], this::id)) {
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
