package vigil.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.charting.Ids;
import vigil.ledger.SqliteLedger;
import vigil.ledger.UnderKeys;
import vigil.session.SessionSummary;
import vigil.session.Stage;

class DiskBenchTest {

    private static final int PREPARATION_AND_SIZE = 1;

    @TempDir private Path folder;

    private static Ids counted() {
        AtomicLong last = new AtomicLong();
        return () -> new UUID(5, last.incrementAndGet());
    }

    @Test
    void everyMeasuredEntryIsARealOneThatLiesInTheStoreAfterwards() {
        Ids ids = counted();
        AtomicLong nanos = new AtomicLong();
        DiskBench.Result result =
                new DiskBench(
                                folder,
                                where -> UnderKeys.create(where, ids),
                                ids,
                                nanos::incrementAndGet)
                        .run(3, 8);

        assertThat(result.entries().count()).isEqualTo(8);
        assertThat(result.floor().count()).isEqualTo(8);
        assertThat(result.figures())
                .extracting(Figure::name)
                .containsExactly("disk.p50", "disk.p99");
        try (SqliteLedger ledger = UnderKeys.open(folder.resolve("entries"), counted())) {
            SessionSummary session = ledger.summaries().getFirst();
            assertThat(session.stage()).isEqualTo(Stage.DOSING);
            long sets =
                    ledger.facts(session.id()).stream()
                            .filter(fact -> fact.event().toString().startsWith("VitalsRecorded"))
                            .count();
            // The baseline set before dosing comes with the session.
            assertThat(sets).isEqualTo(1 + PREPARATION_AND_SIZE + 3 + 8);
        }
    }
}
