package vigil.screen.desk;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import vigil.keeping.StoreCare;
import vigil.screen.kit.Work;

/**
 * After an update each session is judged again for the lists, one at a time, so that whatever is
 * charted meanwhile comes before the next. Until then the lists show it as the version before did.
 */
final class JudgingAgain {
    private static final int TOLD_EVERY = 20;

    private final StoreCare care;
    private final Work work;
    private final ReadOnlyIntegerWrapper left = new ReadOnlyIntegerWrapper();
    private boolean running;

    JudgingAgain(StoreCare care, Work work) {
        this.care = care;
        this.work = work;
    }

    /** How many sessions are left, told now and then. */
    ReadOnlyIntegerProperty left() {
        return left.getReadOnlyProperty();
    }

    /**
     * Looks how many there are, and begins once it is calm: whoever has just come in has the
     * computer for themselves.
     */
    void look(boolean calm) {
        if (running) {
            return;
        }
        work.onLedger(
                care::judgedBefore,
                now -> {
                    left.set(now);
                    if (calm && now > 0 && !running) {
                        running = true;
                        next();
                    }
                },
                failed -> {});
    }

    private void next() {
        work.onLedger(
                care::judgeOneAgain,
                now -> {
                    if (now % TOLD_EVERY == 0) {
                        left.set(now);
                    }
                    if (now > 0) {
                        next();
                    } else {
                        running = false;
                    }
                },
                // Locked, or no room on the disk: the rest is judged at the next look.
                failed -> running = false);
    }
}
