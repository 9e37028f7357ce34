package vigil.screen.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vigil.charting.Act;
import vigil.quantity.Moment;
import vigil.session.EntryId;

/**
 * Whether what was done is on disk. An act that did not reach it is said until it is tried again,
 * thrown away or left, whatever else is saved meanwhile. On the window's thread.
 */
final class OnDisk {
    private final ReadOnlyObjectWrapper<SaveState> state =
            new ReadOnlyObjectWrapper<>(new SaveState.Nothing());
    private final Map<EntryId, Unsaved> unsaved = new LinkedHashMap<>();
    private SaveState settled = new SaveState.Nothing();
    private int onTheirWay;

    private record Unsaved(SaveState.NotSaved state, Runnable again) {}

    ReadOnlyObjectProperty<SaveState> state() {
        return state.getReadOnlyProperty();
    }

    /** An act is on its way, perhaps once more. */
    void saving(Act act) {
        onTheirWay++;
        unsaved.remove(act.context().entry());
        state.set(new SaveState.Saving());
    }

    void saved(Moment at) {
        onTheirWay--;
        settled = new SaveState.Saved(at);
        rest();
    }

    /** The last act was none; all is as before. */
    void refused() {
        onTheirWay--;
        rest();
    }

    /**
     * An act did not reach the disk.
     *
     * @param again performs the same act once more
     */
    void failed(Act act, Throwable failed, Runnable again) {
        onTheirWay--;
        SaveState.NotSaved not = new SaveState.NotSaved(FaultText.fault(failed), act);
        unsaved.put(act.context().entry(), new Unsaved(not, again));
        state.set(not);
    }

    /** What did not reach the disk is tried once more, in its order. */
    void retry() {
        if (state.get() instanceof SaveState.NotSaved) {
            List.copyOf(unsaved.values()).forEach(one -> one.again().run());
        }
    }

    /** An entry was thrown away. */
    void thrownAway(EntryId entry) {
        if (unsaved.remove(entry) != null) {
            rest();
        }
    }

    /** Nothing of what did not reach the disk is tried any more. */
    void left() {
        unsaved.clear();
        rest();
    }

    /** Something could not be read; that an act is not saved is graver. */
    void unreadable(Throwable failed) {
        if (unsaved.isEmpty()) {
            state.set(new SaveState.Unreadable(FaultText.fault(failed)));
        }
    }

    /** The store was read. */
    void readable() {
        if (state.get() instanceof SaveState.Unreadable) {
            rest();
        }
    }

    private void rest() {
        Optional<Unsaved> last = unsaved.values().stream().reduce((before, one) -> one);
        SaveState otherwise = onTheirWay > 0 ? new SaveState.Saving() : settled;
        state.set(last.<SaveState>map(Unsaved::state).orElse(otherwise));
    }
}
