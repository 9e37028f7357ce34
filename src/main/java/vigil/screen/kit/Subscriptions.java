package vigil.screen.kit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/** The listeners of one view. Closing the view closes these, and nothing keeps it alive. */
public final class Subscriptions implements AutoCloseable {

    private final Deque<Runnable> undo = new ArrayDeque<>();

    /** Calls back at every change from now on. */
    public <T> void listen(ObservableValue<T> value, Consumer<? super T> onChange) {
        add(value.subscribe((before, now) -> onChange.accept(now)));
    }

    /** Calls back at once with the present value, then at every change. */
    public <T> void follow(ObservableValue<T> value, Consumer<? super T> show) {
        add(value.subscribe(now -> show.accept(now)));
    }

    /** Keeps a subscription made elsewhere. */
    public void add(Subscription subscription) {
        undo.push(subscription::unsubscribe);
    }

    /** Keeps any act that has to be undone when the view closes. */
    public void onClose(Runnable act) {
        undo.push(act);
    }

    /** How many are held. */
    public int size() {
        return undo.size();
    }

    /** Detaches all, the last first. May be called again. */
    @Override
    public void close() {
        while (!undo.isEmpty()) {
            undo.pop().run();
        }
    }
}
