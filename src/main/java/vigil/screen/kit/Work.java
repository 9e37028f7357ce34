package vigil.screen.kit;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.util.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one door off the JavaFX thread and back: {@code ledger} for the store, {@code files} for
 * export and backup.
 */
public final class Work implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Work.class);
    private static final long CLOSE_SECONDS = 10;

    private final ExecutorService ledger;
    private final ExecutorService files;
    private final Ticker ticker;

    /** Works on the given threads; each executor must run one act after the other. */
    public Work(ExecutorService ledger, ExecutorService files, Ticker ticker) {
        this.ledger = ledger;
        this.files = files;
        this.ticker = ticker;
    }

    /** Starts the two threads. */
    public static Work start(Ticker ticker) {
        return new Work(single("ledger"), single("files"), ticker);
    }

    private static ExecutorService single(String name) {
        return Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name(name).daemon(false).factory());
    }

    /**
     * Runs {@code work} on the ledger thread, then exactly one of the two answers on the JavaFX
     * thread.
     */
    public <T> void onLedger(
            Callable<T> work, Consumer<? super T> onFx, Consumer<? super Throwable> failedOnFx) {
        run(ledger, work, onFx, failedOnFx);
    }

    /**
     * Runs {@code work} on the files thread, then exactly one of the two answers on the JavaFX
     * thread.
     */
    public <T> void onFiles(
            Callable<T> work, Consumer<? super T> onFx, Consumer<? super Throwable> failedOnFx) {
        run(files, work, onFx, failedOnFx);
    }

    private <T> void run(
            ExecutorService where,
            Callable<T> work,
            Consumer<? super T> onFx,
            Consumer<? super Throwable> failedOnFx) {
        try {
            where.execute(() -> attempt(work, onFx, failedOnFx));
        } catch (RejectedExecutionException closed) {
            later(() -> failedOnFx.accept(closed));
        }
    }

    private <T> void attempt(
            Callable<T> work, Consumer<? super T> onFx, Consumer<? super Throwable> failedOnFx) {
        T answer;
        try {
            answer = work.call();
        } catch (Exception | Error failure) {
            LOG.warn("Background work failed: {}", failure.getClass().getName());
            later(() -> failedOnFx.accept(failure));
            return;
        }
        later(() -> onFx.accept(answer));
    }

    /** Runs an act on the JavaFX thread, after what is there already. */
    public void later(Runnable act) {
        Platform.runLater(act);
    }

    /** Runs an act on the JavaFX thread after each period; the caller unsubscribes. */
    public Subscription every(Duration period, Runnable act) {
        return ticker.every(period, act);
    }

    /** Finishes what was begun, takes nothing new. */
    @Override
    public void close() {
        finish(ledger, "ledger");
        finish(files, "files");
    }

    private static void finish(ExecutorService executor, String name) {
        executor.shutdown();
        try {
            if (!executor.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("The {} thread was still busy when the program closed", name);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
