package vigil.app.demo;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.util.Subscription;
import vigil.screen.kit.Ticker;

/** Ticks when it is told to, whatever the period asked for. */
public final class SimulatedTicker implements Ticker {

    private final List<Runnable> acts = new CopyOnWriteArrayList<>();

    @Override
    public Subscription every(Duration period, Runnable act) {
        acts.add(act);
        return () -> acts.remove(act);
    }

    /** One tick; on the JavaFX thread. */
    public void tick() {
        acts.forEach(Runnable::run);
    }
}
