package vigil.screen.kit;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one door off the JavaFX thread and back: {@code ledger} for the store, {@code files} for what
 * a person waits for, as an export, {@code keeping} for backups and reading them from end to end,
 * which takes minutes in a large store, {@code keys} for what stretches a password, which takes up
 * to a second and must not hold up a save, {@code delivery} for what waits for other systems, which
 * may take minutes and must hold up nothing.
 */
public final class Work implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Work.class);
    private static final long SECONDS = 10;

    /** A last backup is read from end to end, and the store is closed only behind it. */
    private static final long BACKUP_SECONDS = 600;

    private final ExecutorService ledger;
    private final ExecutorService files;
    private final ExecutorService keeping;
    private final ExecutorService keys;
    private final ExecutorService delivery;
    private final Ticker ticker;
    private final ThreadLocal<Boolean> onLedger = new ThreadLocal<>();

    /** Works on the given threads; each executor must run one act after the other. */
    public Work(
            ExecutorService ledger,
            ExecutorService files,
            ExecutorService keeping,
            ExecutorService keys,
            ExecutorService delivery,
            Ticker ticker) {
        this.ledger = ledger;
        this.files = files;
        this.keeping = keeping;
        this.keys = keys;
        this.delivery = delivery;
        this.ticker = ticker;
    }

    /** Starts the five threads. */
    public static Work start(Ticker ticker) {
        return new Work(
                single("ledger"),
                single("files"),
                single("keeping"),
                single("keys"),
                single("delivery"),
                ticker);
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
        run(act -> ledger.execute(() -> asLedger(act)), work, onFx, failedOnFx);
    }

    /**
     * Runs {@code work} on the files thread, then exactly one of the two answers on the JavaFX
     * thread.
     */
    public <T> void onFiles(
            Callable<T> work, Consumer<? super T> onFx, Consumer<? super Throwable> failedOnFx) {
        run(files, work, onFx, failedOnFx);
    }

    /**
     * Runs {@code work} on the thread of keeping, then exactly one of the two answers on the JavaFX
     * thread.
     */
    public <T> void onKeeping(
            Callable<T> work, Consumer<? super T> onFx, Consumer<? super Throwable> failedOnFx) {
        run(keeping, work, onFx, failedOnFx);
    }

    /**
     * Runs {@code work} on the thread of keys, then exactly one of the two answers on the JavaFX
     * thread. What it needs of the store it asks {@link #inTurn}.
     */
    public <T> void onKeys(
            Callable<T> work, Consumer<? super T> onFx, Consumer<? super Throwable> failedOnFx) {
        run(keys, work, onFx, failedOnFx);
    }

    /**
     * Runs {@code work} on the thread for other systems, then exactly one of the two answers on the
     * JavaFX thread. What it needs of the store it asks {@link #inTurn}. It is interrupted when the
     * program closes.
     */
    public <T> void onDelivery(
            Callable<T> work, Consumer<? super T> onFx, Consumer<? super Throwable> failedOnFx) {
        run(delivery, work, onFx, failedOnFx);
    }

    private <T> void run(
            Executor where,
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

    /**
     * Does what is asked on the ledger thread, behind what was asked of it before, and waits for
     * it; from that thread itself at once. What it throws is thrown here. Refused on the JavaFX
     * thread, which never waits.
     */
    public <T> T inTurn(Supplier<T> asked) {
        if (Boolean.TRUE.equals(onLedger.get())) {
            return asked.get();
        }
        if (Platform.isFxApplicationThread()) {
            throw new IllegalStateException("the window never waits for the store");
        }
        FutureTask<T> turn = new FutureTask<>(asked::get);
        ledger.execute(() -> asLedger(turn));
        return done(turn);
    }

    private void asLedger(Runnable act) {
        onLedger.set(true);
        try {
            act.run();
        } finally {
            onLedger.remove();
        }
    }

    private static <T> T done(FutureTask<T> turn) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return turn.get();
                } catch (InterruptedException e) {
                    // What was asked happens all the same, so its end is waited for.
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            throw thrown(e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static RuntimeException thrown(@Nullable Throwable cause) {
        return switch (cause) {
            case RuntimeException known -> known;
            case Error error -> throw error;
            case null, default -> new IllegalStateException(cause);
        };
    }

    /**
     * Begins on the thread of keys before there is a window; what comes of it is for later. What it
     * throws is in the answer.
     */
    public <T> CompletableFuture<T> ahead(Supplier<T> asked) {
        return CompletableFuture.supplyAsync(asked, keys);
    }

    /** Runs an act on the JavaFX thread, after what is there already. */
    public void later(Runnable act) {
        onFx().execute(act);
    }

    /** The same for what is there before the work is. */
    public static Executor onFx() {
        return Platform::runLater;
    }

    /** Runs an act on the JavaFX thread after each period; the caller unsubscribes. */
    public Subscription every(Duration period, Runnable act) {
        return ticker.every(period, act);
    }

    /**
     * Waits for no other system any more: what was not answered is asked again at the next start.
     * Called before the store is closed, which what is on its way still writes to.
     */
    public void stopDelivery() {
        delivery.shutdownNow();
        finish(delivery, "delivery", SECONDS);
    }

    /** Finishes what was begun, takes nothing new. */
    @Override
    public void close() {
        stopDelivery();
        finish(keys, "keys", SECONDS);
        finish(ledger, "ledger", BACKUP_SECONDS);
        finish(keeping, "keeping", BACKUP_SECONDS);
        finish(files, "files", BACKUP_SECONDS);
    }

    private static void finish(ExecutorService executor, String name, long seconds) {
        executor.shutdown();
        try {
            if (!executor.awaitTermination(seconds, TimeUnit.SECONDS)) {
                LOG.warn("The {} thread was still busy when the program closed", name);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
