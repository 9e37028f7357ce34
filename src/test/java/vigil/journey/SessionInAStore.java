package vigil.journey;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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
import vigil.charting.Refusal;
import vigil.charting.StoreFault;
import vigil.export.SessionRecord;
import vigil.export.SessionRecordBuilder;
import vigil.ledger.SqliteLedger;
import vigil.ledger.UnderKeys;
import vigil.people.PersonName;
import vigil.people.Role;
import vigil.people.StaffId;
import vigil.people.StaffMember;
import vigil.quantity.Moment;
import vigil.session.EntryId;
import vigil.session.ObservationEvent.SetKind;
import vigil.session.RecordedEvent;
import vigil.session.SampleChart;
import vigil.session.Taken;
import vigil.vitals.Reading;
import vigil.vitals.VitalSigns;

/** A session under way in a real store, a clock set by hand and one nurse. */
abstract class SessionInAStore {

    static final StaffMember OSEI =
            new StaffMember(
                    SampleChart.NURSE,
                    new PersonName("Osei", "Naomi", ""),
                    "RN",
                    Set.of(Role.NURSE));

    @TempDir Path folder;

    final SampleChart script =
            SampleChart.infusion().vitals(-8).start(0).vitals(0).vitals(5).vitals(10);
    final Wall wall = new Wall();
    SqliteLedger ledger;
    Charting charting;
    private int ids;

    /** A clock set by hand. */
    static final class Wall implements Clock {
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
        ledger = UnderKeys.create(folder, this::id);
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

    UUID id() {
        ids++;
        return new UUID(77, ids);
    }

    ActContext now() {
        return by(SampleChart.NURSE);
    }

    ActContext by(StaffId staff) {
        Moment at = Moment.of(wall.now(), wall.zone());
        return new ActContext(
                new EntryId(id()), script.chart().id(), Taken.observed(at), staff, staff);
    }

    Outcome vitals(Reading... readings) {
        return charting.perform(
                new ObservationAct.RecordVitals(
                        now(), new VitalSigns(List.of(readings)), SetKind.FULL, Set.of()));
    }

    Outcome note(String text) {
        return charting.perform(new ObservationAct.WriteNote(now(), text));
    }

    static Refusal.Reason refused(Outcome outcome) {
        return ((Outcome.Refused) outcome).refusal().reason();
    }

    static SessionRecord record(List<RecordedEvent> facts) {
        return new SessionRecordBuilder(CodeTable.shipped(), "0.1.0")
                .build(facts, List.of(OSEI), facts.size(), "0".repeat(64));
    }

    SessionRecord record() {
        return record(charting.facts(script.chart().id()));
    }

    Draft draft(EntryId entry) {
        return new Draft(
                entry,
                script.chart().id(),
                "vitals",
                Map.of("HEART_RATE", "6"),
                script.minute(10),
                SampleChart.NURSE);
    }

    void raw(String statement) throws SQLException {
        try (Connection file =
                        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("vigil.db"));
                Statement sql = file.createStatement()) {
            sql.execute(statement);
        }
    }

    boolean damaged() {
        try {
            ledger = UnderKeys.open(folder, this::id);
            return !ledger.verify((done, of) -> {}).damage().isEmpty();
        } catch (LedgerException e) {
            return e.fault() instanceof StoreFault.Torn;
        }
    }
}
