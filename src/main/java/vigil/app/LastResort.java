package vigil.app;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens when something goes wrong that nobody foresaw: a code on screen, the trace without
 * messages in the log.
 */
final class LastResort implements Thread.UncaughtExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(LastResort.class);

    private final AtomicReference<Optional<Wiring.Running>> running =
            new AtomicReference<>(Optional.empty());

    /** Says it in this window from now on. */
    void shownBy(Wiring.Running window) {
        running.set(Optional.of(window));
    }

    @Override
    public void uncaughtException(Thread thread, Throwable failure) {
        TroubleCode trouble = TroubleCode.of(failure);
        LOG.error("Unexpected {} on {}\n{}", trouble.code(), thread.getName(), trouble.trace());
        running.get()
                .ifPresent(
                        window ->
                                window.work()
                                        .later(
                                                () ->
                                                        window.shell()
                                                                .trouble(
                                                                        window.words()
                                                                                .say(
                                                                                        "app.trouble.lead",
                                                                                        trouble
                                                                                                .code()),
                                                                        window.words()
                                                                                .say(
                                                                                        "app.trouble.text"))));
    }
}
