package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.app.demo.DemoStaff;
import vigil.app.store.KeyedStore;
import vigil.assets.CodeTable;
import vigil.delivery.DeliveryKey;
import vigil.delivery.TargetName;
import vigil.export.SessionRecord;
import vigil.export.SessionRecordBuilder;
import vigil.ledger.StoreOfAnotherVersion;
import vigil.session.SessionId;

/** The sessions of a store as who sends them sees them. */
final class LedgerSessionsTest {
    private static final SignedInStore STORE =
            SignedInStore.of(
                    ClinicStore.Seeded.with(
                            new RandomIds(), Instant.parse("2026-11-22T14:22:00Z")));

    @TempDir private Path folder;

    /** In a window the courier asks turn by turn, and a nurse may be first between two of them. */
    @Test
    void whatLeavesIsTheRevisionThatWasPutIntoTheOutboxAndNothingUnsigned() {
        Path data = folder.resolve("data");
        STORE.store().in(data);
        try (KeyedStore keyed = ClinicStore.withTheNurseIn(data)) {
            LedgerSessions sessions = sessions(keyed);
            SessionId id = new SessionId(UUID.fromString(STORE.store().sessions().getFirst()));
            DeliveryKey key = new DeliveryKey(id, sessions.revision(id), new TargetName("ehr"));
            SessionRecord signed = sessions.record(key);
            ClinicStore.charts(keyed, id, "unsigned");

            assertThat(sessions.revision(id)).isEqualTo(key.revision() + 1);
            assertThat(sessions.record(key)).isEqualTo(signed);
        }
    }

    /** How a session is signed decides whether it leaves, and is part of what is judged. */
    @Test
    void afterAnUpdateASessionIsOfferedOnlyOnceItIsJudgedAgain() {
        Path data = folder.resolve("data");
        STORE.store().in(data);
        int all;
        try (KeyedStore keyed = ClinicStore.withTheNurseIn(data)) {
            all = sessions(keyed).summaries().size();
            StoreOfAnotherVersion.saying(keyed.ledger(), said -> said);
        }
        try (KeyedStore keyed = ClinicStore.withTheNurseIn(data)) {
            LedgerSessions sessions = sessions(keyed);
            assertThat(keyed.ledger().judgedBefore()).isEqualTo(all).isPositive();
            assertThat(sessions.summaries()).isEmpty();

            int left = keyed.ledger().judgeOneAgain();
            assertThat(sessions.summaries()).hasSize(1);
            while (left > 0) {
                left = keyed.ledger().judgeOneAgain();
            }
            assertThat(sessions.summaries()).hasSize(all);
        }
    }

    private static LedgerSessions sessions(KeyedStore keyed) {
        return new LedgerSessions(
                new StoredRecords(
                        keyed.ledger(),
                        () -> DemoStaff.people().stream().map(one -> one.member()).toList(),
                        keyed.store().access()::statements,
                        new SessionRecordBuilder(CodeTable.shipped(), "0.1.0")),
                keyed.workplace());
    }
}
