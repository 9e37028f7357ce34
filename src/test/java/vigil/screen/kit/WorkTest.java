package vigil.screen.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.beans.property.SimpleStringProperty;
import javafx.util.Subscription;
import org.junit.jupiter.api.Test;

class WorkTest {

    @Test
    void workIsDoneOnItsThreadAndAnsweredOnTheFxThread() {
        FxHarness.start();
        CompletableFuture<String> answer = new CompletableFuture<>();
        try (Work work = Work.start(Ticker.real())) {
            work.onLedger(
                    () -> Thread.currentThread().getName(),
                    name -> answer.complete(name + " " + Platform.isFxApplicationThread()),
                    answer::completeExceptionally);
            assertThat(answer.join()).isEqualTo("ledger true");
        }
    }

    @Test
    void aFailureArrivesOnTheFxThreadInsteadOfAnAnswer() {
        FxHarness.start();
        CompletableFuture<String> answer = new CompletableFuture<>();
        try (Work work = Work.start(Ticker.real())) {
            work.onFiles(
                    () -> {
                        throw new IllegalStateException("full");
                    },
                    nothing -> answer.complete("answered"),
                    failure ->
                            answer.complete(
                                    failure.getMessage() + " " + Platform.isFxApplicationThread()));
            assertThat(answer.join()).isEqualTo("full true");
        }
    }

    /** A backup of a large store is read for minutes. */
    @Test
    void anExportDoesNotWaitForABackup() {
        FxHarness.start();
        CompletableFuture<String> read = new CompletableFuture<>();
        CompletableFuture<String> exported = new CompletableFuture<>();
        CompletableFuture<String> kept = new CompletableFuture<>();
        try (Work work = Work.start(Ticker.real())) {
            work.onKeeping(read::join, kept::complete, kept::completeExceptionally);
            work.onFiles(() -> "exported", exported::complete, exported::completeExceptionally);
            assertThat(exported.join()).isEqualTo("exported");
            assertThat(kept).isNotDone();
            read.complete("kept");
            assertThat(kept.join()).isEqualTo("kept");
        }
    }

    @Test
    void afterClosingWorkIsRefusedAloud() {
        FxHarness.start();
        CompletableFuture<String> answer = new CompletableFuture<>();
        Work work = Work.start(Ticker.real());
        work.close();
        work.onLedger(() -> "late", answer::complete, failure -> answer.complete("refused"));
        assertThat(answer.join()).isEqualTo("refused");
    }

    @Test
    void closingWaitsForTheStoreAsLongAsALastBackupTakes() {
        Waited ledger = new Waited();
        Waited keys = new Waited();
        Waited keeping = new Waited();
        try (Work work =
                new Work(ledger, new Waited(), keeping, keys, new Waited(), new ManualTicker())) {
            work.stopDelivery();
        }
        assertThat(ledger.longest).isGreaterThanOrEqualTo(Duration.ofMinutes(10));
        assertThat(keeping.longest).isGreaterThanOrEqualTo(Duration.ofMinutes(10));
        assertThat(keys.longest).isLessThanOrEqualTo(Duration.ofSeconds(10));
    }

    /** Notes for how long its end is waited for. */
    private static final class Waited extends AbstractExecutorService {

        private Duration longest = Duration.ZERO;
        private boolean ended;

        @Override
        public void execute(Runnable act) {
            act.run();
        }

        @Override
        public void shutdown() {
            ended = true;
        }

        @Override
        public List<Runnable> shutdownNow() {
            ended = true;
            return List.of();
        }

        @Override
        public boolean isShutdown() {
            return ended;
        }

        @Override
        public boolean isTerminated() {
            return ended;
        }

        @Override
        public boolean awaitTermination(long limit, TimeUnit unit) {
            Duration asked = Duration.of(limit, unit.toChronoUnit());
            longest = longest.compareTo(asked) < 0 ? asked : longest;
            return ended;
        }
    }

    @Test
    void aHandDrivenTickerTicksWhenItIsTold() {
        ManualTicker ticker = new ManualTicker();
        List<String> ticks = new ArrayList<>();
        try (Work work = Work.start(ticker)) {
            Subscription clock = work.every(Duration.ofSeconds(1), () -> ticks.add("tick"));
            ticker.advance(Duration.ofSeconds(3));
            clock.unsubscribe();
            ticker.advance(Duration.ofSeconds(3));
        }
        assertThat(ticks).hasSize(3);
    }

    @Test
    void closedSubscriptionsHearNothing() {
        SimpleStringProperty value = new SimpleStringProperty("a");
        List<String> heard = new ArrayList<>();
        Subscriptions subscriptions = new Subscriptions();
        subscriptions.listen(value, heard::add);
        subscriptions.follow(value, heard::add);
        value.set("b");
        subscriptions.close();
        value.set("c");
        assertThat(heard).containsExactly("a", "b", "b");
        assertThat(subscriptions.size()).isZero();
    }
}
