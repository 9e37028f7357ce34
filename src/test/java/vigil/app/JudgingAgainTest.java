package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.ledger.SqliteLedger;
import vigil.ledger.StoreOfAnotherVersion;
import vigil.review.SessionBrief;
import vigil.screen.desk.KeepingDesk;
import vigil.screen.desk.TestDesk;
import vigil.screen.kit.FxHarness;
import vigil.screen.review.ReviewedSessions;
import vigil.session.SampleChart;
import vigil.session.Stage;

/** The desk at which the store is kept has its sessions judged again after an update. */
class JudgingAgainTest {
    private static final int SESSIONS = 4;

    @TempDir private Path folder;

    @Test
    void itBeginsAMinuteAfterSomebodyCameInAndTellsHowManyAreLeft() {
        try (TestDesk at = TestDesk.at(folder.resolve("room"), "ketamine-iv", Stage.READY)) {
            SqliteLedger store = at.onLedger(this::judgedByAnother);
            StoreKeeping care = new StoreKeeping(store, folder, at, event -> {}, () -> {});
            KeepingDesk keeping = FxHarness.onFx(() -> new KeepingDesk(care, at.desk(), at.work()));
            FxHarness.doOnFx(() -> at.desk().signIn(TestDesk.OSEI));
            FxHarness.doOnFx(keeping::look);
            at.settle();
            assertThat(left(keeping)).isEqualTo(SESSIONS);
            assertThat(at.onLedger(store::judgedBefore)).isEqualTo(SESSIONS);

            at.minute(2);
            for (int one = 0; one < SESSIONS; one++) {
                at.settle();
            }
            assertThat(left(keeping)).isZero();
            assertThat(at.onLedger(store::briefs))
                    .extracting(SessionBrief::form)
                    .containsOnly(SessionBrief.FORM);
            FxHarness.doOnFx(keeping::close);
            at.onLedger(
                    () -> {
                        store.close();
                        return true;
                    });
        }
    }

    private SqliteLedger judgedByAnother() {
        List<SampleChart> week = ReviewedSessions.week();
        assertThat(week).hasSize(SESSIONS);
        return StoreOfAnotherVersion.open(
                folder.resolve("store"), week.stream().map(SampleChart::facts).toList());
    }

    private static int left(KeepingDesk keeping) {
        return FxHarness.onFx(() -> keeping.judgedBefore().get());
    }
}
