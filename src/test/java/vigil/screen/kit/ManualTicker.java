package vigil.screen.kit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.util.Subscription;

/**
 * A ticker that ticks only when a test says that time has passed; call {@link #advance} on the
 * JavaFX thread.
 */
public final class ManualTicker implements Ticker {

    private static final class Beat {

        private final Duration period;
        private final Runnable act;
        private Duration waited = Duration.ZERO;

        Beat(Duration period, Runnable act) {
            this.period = period;
            this.act = act;
        }
    }

    private final List<Beat> beats = new ArrayList<>();

    @Override
    public Subscription every(Duration period, Runnable act) {
        Beat beat = new Beat(period, act);
        beats.add(beat);
        return () -> beats.remove(beat);
    }

    /** Lets time pass. */
    public void advance(Duration passed) {
        for (Beat beat : List.copyOf(beats)) {
            beat.waited = beat.waited.plus(passed);
            while (beat.waited.compareTo(beat.period) >= 0) {
                beat.waited = beat.waited.minus(beat.period);
                beat.act.run();
            }
        }
    }
}
