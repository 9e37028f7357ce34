package vigil.screen.kit;

import java.time.Duration;
import javafx.animation.PauseTransition;
import javafx.util.Subscription;

/**
 * What makes a clock on screen move: real time in the program, a hand-driven one in tests and in
 * the simulated clinic.
 */
@FunctionalInterface
public interface Ticker {

    /** Runs {@code act} on the JavaFX thread after each {@code period}, until unsubscribed. */
    Subscription every(Duration period, Runnable act);

    /**
     * Ticks in real time. A computer that slept or stood still goes on with one tick: those that
     * were missed are not made up for, which would keep the window from everything else.
     */
    static Ticker real() {
        return (period, act) -> {
            PauseTransition wait =
                    new PauseTransition(javafx.util.Duration.millis((double) period.toMillis()));
            wait.setOnFinished(
                    tick -> {
                        wait.playFromStart();
                        act.run();
                    });
            wait.play();
            return wait::stop;
        };
    }
}
