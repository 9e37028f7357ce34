package vigil.screen.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;
import org.junit.jupiter.api.Test;

/** What is typed is kept when typing pauses, and also where it never does. */
class TypingPauseTest {
    private static final Duration SHORT = Duration.millis(60);
    private static final Duration NEVER = Duration.hours(1);

    /** Types without a pause until it is called back; answers how often was typed before that. */
    private static int typedUntilCalled(Duration pause, Duration longest) throws Exception {
        FxHarness.start();
        CompletableFuture<Integer> called = new CompletableFuture<>();
        AtomicInteger keys = new AtomicInteger();
        FxHarness.doOnFx(
                () -> {
                    TypingPause typing =
                            new TypingPause(pause, longest, () -> called.complete(keys.get()));
                    Timeline hands =
                            new Timeline(
                                    new KeyFrame(
                                            Duration.millis(5),
                                            key -> {
                                                keys.incrementAndGet();
                                                typing.typed();
                                            }));
                    hands.setCycleCount(Animation.INDEFINITE);
                    hands.play();
                    var _ = called.thenRun(hands::stop);
                });
        return called.get(30, TimeUnit.SECONDS);
    }

    @Test
    void typingWithoutAPauseIsKeptAtTheLatestAfterTheLongestTime() throws Exception {
        assertThat(typedUntilCalled(NEVER, SHORT)).isGreaterThan(1);
    }

    @Test
    void aPauseKeepsItAtOnceAndNoSecondTime() throws Exception {
        FxHarness.start();
        AtomicInteger kept = new AtomicInteger();
        CompletableFuture<Boolean> first = new CompletableFuture<>();
        FxHarness.doOnFx(
                () -> {
                    TypingPause typing =
                            new TypingPause(
                                    SHORT,
                                    SHORT.multiply(2),
                                    () -> {
                                        kept.incrementAndGet();
                                        first.complete(true);
                                    });
                    typing.typed();
                });
        first.get(30, TimeUnit.SECONDS);
        CompletableFuture<Boolean> later = new CompletableFuture<>();
        FxHarness.doOnFx(
                () ->
                        new TypingPause(SHORT.multiply(4), NEVER, () -> later.complete(true))
                                .typed());
        later.get(30, TimeUnit.SECONDS);
        assertThat(kept).hasValue(1);
    }

    @Test
    void whatWasStoppedIsNotKept() throws Exception {
        FxHarness.start();
        AtomicInteger kept = new AtomicInteger();
        CompletableFuture<Boolean> later = new CompletableFuture<>();
        FxHarness.doOnFx(
                () -> {
                    TypingPause typing = new TypingPause(SHORT, SHORT, kept::incrementAndGet);
                    typing.typed();
                    typing.stop();
                    new TypingPause(SHORT.multiply(2), NEVER, () -> later.complete(true)).typed();
                });
        later.get(30, TimeUnit.SECONDS);
        assertThat(kept).hasValue(0);
    }
}
