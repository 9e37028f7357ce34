package vigil.app.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import javafx.scene.Scene;
import vigil.app.demo.KeyboardPlayer;
import vigil.app.demo.NurseAtKeys;

/**
 * Enter to new row and point on a drawn frame: a set is typed at the bedside screen, and the time
 * runs from the key that saves it until the frame is drawn that holds the new column and the new
 * point. An empty window that redraws one text at Enter takes turns with it.
 */
public final class ScreenBench {

    private static final long PERIOD_MICROSECONDS = 16_667;

    /** Of the invented patient; whoever comes in over a running session is asked for two. */
    private static final String IDENTIFIERS = "Hargreaves, 04-Mar-1980";

    private final BenchWindow window;
    private final LongSupplier nanos;
    private final NurseAtKeys nurse;

    /** A person presses at any moment between two frames, and the same ones in each run. */
    private final Random phase = new Random(20_261_122);

    /** Measures at the bedside screen of an open window. */
    public ScreenBench(BenchWindow window, LongSupplier nanos) {
        this.window = window;
        this.nanos = nanos;
        this.nurse = new NurseAtKeys(window.player());
    }

    /** What was measured. */
    public record Result(Timings sets, Timings floor) {

        /** The figures beside the floor. */
        public List<Figure> figures() {
            return List.of(
                    Figure.time("screen.p50", sets.p50(), floor.p50(), new Goal.AtMost(17)),
                    Figure.time("screen.p99", sets.p99(), floor.p99(), new Goal.AtMost(34)));
        }
    }

    /**
     * Measures.
     *
     * @param warmUp sets before those that count
     * @param count sets that count
     */
    public Result run(int warmUp, int count) {
        KeyboardPlayer player = window.player();
        EmptyWindow empty = player.call(() -> new EmptyWindow(1000, 900));
        KeyboardPlayer keys = new KeyboardPlayer(window.work(), empty.scene(), () -> false);
        nurse.checksIdentity(IDENTIFIERS);
        Bedside bedside = Bedside.in(window.scene().getRoot());
        List<Long> sets = new ArrayList<>();
        List<Long> floor = new ArrayList<>();
        for (int i = -warmUp; i < count; i++) {
            window.clock().pass(Duration.ofMinutes(1));
            window.look();
            nurse.fills(set(i + warmUp));
            int columns = player.call(bedside::columns);
            int points = player.call(bedside::points);
            long shown =
                    until(
                            player,
                            window.scene(),
                            "Ctrl+Enter",
                            () -> bedside.columns() > columns && bedside.points() > points);
            player.settle();
            int presses = keys.call(empty::shown);
            long redrawn = until(keys, empty.scene(), "Enter", () -> empty.shown() > presses);
            if (i >= 0) {
                sets.add(shown);
                floor.add(redrawn);
            }
        }
        player.call(
                () -> {
                    empty.close();
                    return true;
                });
        return new Result(Timings.of(sets), Timings.of(floor));
    }

    private long until(KeyboardPlayer player, Scene scene, String key, BooleanSupplier there) {
        CompletableFuture<Long> drawn = new CompletableFuture<>();
        player.call(
                () -> {
                    RenderedFrame.whenDrawn(
                            scene,
                            window.work()::later,
                            there,
                            () -> drawn.complete(nanos.getAsLong()));
                    return true;
                });
        LockSupport.parkNanos(1000L * phase.nextInt((int) PERIOD_MICROSECONDS));
        long before = nanos.getAsLong();
        player.strike(key);
        return KeyboardPlayer.await(drawn) - before;
    }

    private static NurseAtKeys.Typed set(int number) {
        return new NurseAtKeys.Typed(
                (120 + number % 21) + "/" + (75 + number % 11),
                Integer.toString(60 + number % 23),
                Integer.toString(95 + number % 5),
                Integer.toString(12 + number % 6),
                "36.6",
                Integer.toString(4 + number % 2),
                Integer.toString(number % 7),
                "0",
                "0");
    }
}
