package vigil.app.demo;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.util.Subscription;
import vigil.screen.kit.Ticker;
import vigil.screen.kit.Work;

/**
 * Ticks when it is told to, whatever the period asked for. A blink is over by itself before the
 * next key comes: whoever presses keys by {@link KeyboardPlayer} is a person and no scanner.
 */
public final class SimulatedTicker implements Ticker {
    private static final Duration BLINK = Duration.ofMillis(30);

    private final List<Runnable> acts = new CopyOnWriteArrayList<>();
    private final List<Runnable> blinks = new CopyOnWriteArrayList<>();

    @Override
    public Subscription every(Duration period, Runnable act) {
        boolean blink = period.compareTo(BLINK) <= 0;
        List<Runnable> into = blink ? blinks : acts;
        into.add(act);
        if (blink) {
            Work.onFx().execute(this::blink);
        }
        return () -> into.remove(act);
    }

    private void blink() {
        while (!blinks.isEmpty()) {
            blinks.forEach(Runnable::run);
        }
    }

    /** One tick; on the JavaFX thread. */
    public void tick() {
        acts.forEach(Runnable::run);
    }
}
