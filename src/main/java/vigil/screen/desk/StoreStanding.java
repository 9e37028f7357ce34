package vigil.screen.desk;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vigil.charting.DiskSpace;
import vigil.charting.StoreFault;
import vigil.keeping.StoreCare;
import vigil.screen.kit.Work;

/** How the file of the store stands: its disk, the note of its end, what guards its entries. */
public final class StoreStanding {
    private final StoreCare care;
    private final Work work;
    private final ReadOnlyObjectWrapper<Optional<DiskSpace>> space =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<StoreFault>> noAnchor =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper unguarded = new ReadOnlyBooleanWrapper();

    StoreStanding(StoreCare care, Work work) {
        this.care = care;
        this.work = work;
    }

    /** Asks the store how it stands. */
    void look() {
        work.onLedger(care::space, now -> space.set(Optional.of(now)), failed -> {});
        work.onLedger(care::anchorFault, noAnchor::set, failed -> {});
        work.onLedger(
                care::wasUnguarded, was -> unguarded.set(was || unguarded.get()), failed -> {});
    }

    /** How much room the disk of the store has; nothing until it was read. */
    public ReadOnlyObjectProperty<Optional<DiskSpace>> space() {
        return space.getReadOnlyProperty();
    }

    /** Why the end of the store is not kept outside it; nothing while that works. */
    public ReadOnlyObjectProperty<Optional<StoreFault>> noAnchor() {
        return noAnchor.getReadOnlyProperty();
    }

    /**
     * Whether the file of the store had lost what refuses changes of its entries, since this start.
     */
    public ReadOnlyBooleanProperty unguarded() {
        return unguarded.getReadOnlyProperty();
    }
}
