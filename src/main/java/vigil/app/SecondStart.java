package vigil.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import javafx.util.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigil.disk.PlainFile;
import vigil.screen.kit.Work;

/**
 * How a second start calls the window that has the store open: it leaves an empty file beside the
 * store, and the window takes it away and comes to the front. There is no network in it, and
 * whoever may not write into the folder calls nobody.
 */
record SecondStart(Path file) {
    private static final Logger LOG = LoggerFactory.getLogger(SecondStart.class);
    private static final Duration LOOK = Duration.ofMillis(400);
    private static final long WAIT_MILLIS = 1500;
    private static final long STEP_MILLIS = 50;

    /** Over a store in a folder. */
    static SecondStart in(Path data) {
        return new SecondStart(data.resolve("vigil.call"));
    }

    /** Calls; answers whether a window came within a second and a half. */
    boolean call() {
        try {
            if (!PlainFile.liesAt(file)) {
                Files.createFile(file);
            }
            for (long left = WAIT_MILLIS / STEP_MILLIS; left > 0 && Files.exists(file); left--) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(STEP_MILLIS));
            }
            return !Files.deleteIfExists(file);
        } catch (IOException e) {
            return false;
        }
    }

    /** Comes when called, from now on; an older call is forgotten. On the JavaFX thread. */
    Subscription follow(Work work, Runnable come) {
        AtomicBoolean looking = new AtomicBoolean();
        return work.every(
                LOOK,
                () -> {
                    if (looking.compareAndSet(false, true)) {
                        work.onFiles(
                                this::taken,
                                called -> {
                                    looking.set(false);
                                    if (called) {
                                        LOG.info("A second start calls the window to the front");
                                        come.run();
                                    }
                                },
                                failed -> looking.set(false));
                    }
                });
    }

    private boolean taken() throws IOException {
        return Files.deleteIfExists(file);
    }
}
