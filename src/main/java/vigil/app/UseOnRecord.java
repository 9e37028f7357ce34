package vigil.app;

import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigil.access.audit.AccessEvent;
import vigil.access.workplace.Turns;
import vigil.access.workplace.Workplace;
import vigil.charting.LedgerException;

/**
 * Puts on record how the program was used, from any thread but the window's. Where that cannot be
 * written, what was done stays done: a backup is no worse for it.
 */
record UseOnRecord(Workplace workplace, Turns turns) {
    private static final Logger LOG = LoggerFactory.getLogger(UseOnRecord.class);

    void note(AccessEvent.OfUse event) {
        try {
            turns.take(
                    () -> {
                        workplace.note(event);
                        return true;
                    });
        } catch (LedgerException | RejectedExecutionException e) {
            LOG.warn("Not on record: {}", event.getClass().getSimpleName());
        }
    }
}
