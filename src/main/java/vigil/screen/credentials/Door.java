package vigil.screen.credentials;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import vigil.access.workplace.Workplace;
import vigil.charting.StoreFault;
import vigil.screen.desk.FaultText;
import vigil.screen.kit.Ticker;
import vigil.screen.kit.Work;

/**
 * The door as one window uses it: what takes a password runs on the thread of keys, what is written
 * runs on the ledger's, and every answer comes back on the window's thread.
 */
public final class Door {
    private final Workplace workplace;
    private final Work work;
    private final ReadOnlyIntegerWrapper atLength = new ReadOnlyIntegerWrapper();

    /** The door of a window. */
    public Door(Workplace workplace, Work work) {
        this.workplace = workplace;
        this.work = work;
    }

    /** What can be asked at once, on any thread. */
    public Workplace workplace() {
        return workplace;
    }

    /** Runs an act on the window's thread after each period; the caller unsubscribes. */
    public Ticker ticker() {
        return work::every;
    }

    /** Asks what stretches a password or code; exactly one of the two is called afterwards. */
    public <T> void onKeys(
            Function<Workplace, T> asked, Consumer<? super T> then, Consumer<StoreFault> failed) {
        work.<T>onKeys(
                () -> asked.apply(workplace),
                then,
                failure -> failed.accept(FaultText.fault(failure)));
    }

    /**
     * Asks what takes minutes, as another key of the store does; exactly one of the two is called
     * afterwards.
     */
    public <T> void onKeeping(
            Function<Workplace, T> asked, Consumer<? super T> then, Consumer<StoreFault> failed) {
        atLength.set(atLength.get() + 1);
        work.<T>onKeeping(
                () -> asked.apply(workplace),
                answer -> {
                    atLength.set(atLength.get() - 1);
                    then.accept(answer);
                },
                failure -> {
                    atLength.set(atLength.get() - 1);
                    failed.accept(FaultText.fault(failure));
                });
    }

    /** How much that takes minutes was asked for and is not answered. */
    public ReadOnlyIntegerProperty atLength() {
        return atLength.getReadOnlyProperty();
    }

    /** Asks what only reads or writes the store; exactly one of the two is called afterwards. */
    public <T> void onLedger(
            Function<Workplace, T> asked, Consumer<? super T> then, Consumer<StoreFault> failed) {
        work.<T>onLedger(
                () -> asked.apply(workplace),
                then,
                failure -> failed.accept(FaultText.fault(failure)));
    }
}
