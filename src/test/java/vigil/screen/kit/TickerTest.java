package vigil.screen.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.junit.jupiter.api.Test;

/** The clock on screen. */
class TickerTest {
    private static final long STANDSTILL_NANOS = Duration.ofMillis(200).toNanos();

    /** Found on a real display: after an hour asleep the window made up for each second of it. */
    @Test
    void afterAStandstillThereIsOneTickAFrame() {
        List<Long> frames = new ArrayList<>();
        long[] frame = new long[1];
        AnimationTimer counts =
                FxHarness.onFx(
                        () ->
                                new AnimationTimer() {
                                    @Override
                                    public void handle(long now) {
                                        frame[0]++;
                                    }
                                });
        try (FxHarness fx = FxHarness.show(StackPane::new, 200, 100)) {
            FxHarness.doOnFx(counts::start);
            Subscription ticks =
                    fx.call(
                            () ->
                                    Ticker.real()
                                            .every(
                                                    Duration.ofMillis(1),
                                                    () -> frames.add(frame[0])));
            for (int round = 0; round < 3; round++) {
                FxHarness.doOnFx(TickerTest::standStill);
                fx.pulse().pulse();
            }
            FxHarness.doOnFx(ticks::unsubscribe);
            FxHarness.doOnFx(counts::stop);
            assertThat(fx.call(() -> List.copyOf(frames))).isNotEmpty().doesNotHaveDuplicates();
        }
    }

    private static void standStill() {
        long until = System.nanoTime() + STANDSTILL_NANOS;
        while (System.nanoTime() < until) {
            Thread.onSpinWait();
        }
    }
}
