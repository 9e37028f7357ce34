package vigil.screen.kit;

import java.time.Duration;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Subscription;

/**
 * What makes a clock on screen move: real time in the program, a hand-driven one in tests and in
 * the simulated clinic.
 */
@FunctionalInterface
public interface Ticker {

    /** Runs {@code act} on the JavaFX thread after each {@code period}, until unsubscribed. */
    Subscription every(Duration period, Runnable act);

    /** Ticks in real time. */
    static Ticker real() {
        return (period, act) -> {
            javafx.util.Duration wait = javafx.util.Duration.millis((double) period.toMillis());
            Timeline timeline = new Timeline(new KeyFrame(wait, tick -> act.run()));
            timeline.setCycleCount(Animation.INDEFINITE);
            timeline.play();
            return timeline::stop;
        };
    }
}
