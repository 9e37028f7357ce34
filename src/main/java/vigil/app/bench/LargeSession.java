package vigil.app.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.scene.Scene;
import vigil.app.demo.KeyboardPlayer;
import vigil.charting.Act;
import vigil.screen.desk.SessionDesk;
import vigil.session.RecordedEvent;
import vigil.session.SessionFold;
import vigil.session.SessionId;

/**
 * Folding and drawing a session of many entries: the work of it, without the wait for the next
 * frame. It is folded from its facts, shown at the bedside, laid out and drawn.
 */
public final class LargeSession {

    private static final double FRAME = 1000.0 / 60;

    private final BenchWindow window;
    private final LongSupplier nanos;

    /** Measures at an open window. */
    public LargeSession(BenchWindow window, LongSupplier nanos) {
        this.window = window;
        this.nanos = nanos;
    }

    /** What was measured; the first of all is apart. */
    public record Result(double first, Timings following) {

        /** The figures. */
        public List<Figure> figures() {
            return List.of(
                    Figure.time("large.first", first, new Goal.None()),
                    Figure.time("large.p50", following.p50(), new Goal.AtMost(FRAME)),
                    Figure.time("large.p99", following.p99(), new Goal.AtMost(FRAME)));
        }
    }

    /**
     * Measures a session that lies in the store of the window: first its opening, from the key that
     * asks for it; then what one entry more costs, again and again.
     *
     * @param facts of the session, as they lie in the store
     */
    public Result run(Entries session, List<RecordedEvent> facts, int count) {
        window.clock().put(session.now());
        double first = opening(session.session());
        List<Long> following = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Act act = session.next();
            window.clock().put(session.now());
            // Somebody is there, or the window would lock.
            window.player().press("Home");
            window.look();
            long before = nanos.getAsLong();
            SessionFold.fold(facts);
            long folded = nanos.getAsLong() - before;
            following.add(folded + drawing(act));
        }
        return new Result(first, Timings.of(following));
    }

    private double opening(SessionId session) {
        CompletableFuture<Long> drawn = new CompletableFuture<>();
        long before = nanos.getAsLong();
        window.bedside(session);
        window.player()
                .call(
                        () -> {
                            RenderedFrame.whenDrawn(
                                    window.scene(),
                                    window.work()::later,
                                    () -> true,
                                    () -> drawn.complete(nanos.getAsLong()));
                            Platform.requestNextPulse();
                            return true;
                        });
        double milliseconds = (KeyboardPlayer.await(drawn) - before) / 1e6;
        window.player().settle();
        return milliseconds;
    }

    /**
     * The time of the window's thread for one entry more: to show it, and to lay out and draw it.
     */
    private long drawing(Act act) {
        CompletableFuture<Long> shown = new CompletableFuture<>();
        CompletableFuture<Long> drawn = new CompletableFuture<>();
        AtomicLong begun = new AtomicLong();
        window.player().call(() -> measured(act, begun, shown, drawn));
        long duration = KeyboardPlayer.await(shown) + KeyboardPlayer.await(drawn);
        window.player().settle();
        return duration;
    }

    private boolean measured(
            Act act,
            AtomicLong begun,
            CompletableFuture<Long> shown,
            CompletableFuture<Long> drawn) {
        SessionDesk desk = window.desk();
        // Told of the new value before the screen, which asks for it, is told of the change.
        InvalidationListener first = changed -> begun.set(nanos.getAsLong());
        desk.session().addListener(first);
        desk.perform(
                act,
                outcome -> {
                    shown.complete(nanos.getAsLong() - begun.get());
                    desk.session().removeListener(first);
                    pulse(drawn);
                });
        return true;
    }

    private void pulse(CompletableFuture<Long> drawn) {
        Scene scene = window.scene();
        Runnable[] begins = new Runnable[1];
        AtomicLong begun = new AtomicLong();
        begins[0] =
                () -> {
                    begun.set(nanos.getAsLong());
                    scene.removePreLayoutPulseListener(begins[0]);
                };
        scene.addPreLayoutPulseListener(begins[0]);
        RenderedFrame.whenDrawn(
                scene,
                window.work()::later,
                () -> true,
                () -> drawn.complete(nanos.getAsLong() - begun.get()));
        Platform.requestNextPulse();
    }
}
