package vigil.ledger;

import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.charting.LedgerException;
import vigil.charting.StoreFault;
import vigil.keeping.Progress;
import vigil.keeping.StoreReading;

/**
 * A reading of the whole store beside whoever charts. What has gathered in the log is moved into
 * the file, and then nothing more until the reading has ended: the file stands still and is read by
 * a connection of its own, on another thread, while what is charted meanwhile lies in the log.
 */
public final class StoreVerifying {
    private final StoreDoor door;
    private final OpenStore begun;
    private final StoreFile file;
    private final Workings workings;
    private final Needs needs;
    private Optional<StoreReading> found = Optional.empty();
    private @Nullable RuntimeException failed;
    private boolean still = true;

    private StoreVerifying(
            StoreDoor door, OpenStore begun, StoreFile file, Workings workings, Needs needs) {
        this.door = door;
        this.begun = begun;
        this.file = file;
        this.workings = workings;
        this.needs = needs;
    }

    /** Begins it. It has a key of its own, wiped when it was read: nobody has to stay signed in. */
    static StoreVerifying begun(StoreDoor door, StoreFile file, Workings workings, Needs needs) {
        return door.ask(
                open -> new StoreVerifying(door, open, file, workings, open.standStill(needs)));
    }

    /**
     * Reads all of it, with SQLite's own check, and remembers what was found, or that it could not
     * be read, for the {@link #end}. On any thread.
     */
    public void read(Progress progress) {
        try {
            found = Optional.of(StoreReader.readBeside(file, workings, needs, progress));
        } catch (SQLException e) {
            failed = new LedgerException(Faults.of(e), e);
        } catch (RuntimeException e) {
            failed = e;
        } finally {
            needs.codec().lock();
        }
    }

    /**
     * Ends it, on the ledger's thread, and says what was found, with what was found when the store
     * was opened. A store in which something is found is only read from here on. Refused as {@link
     * StoreFault.ChangedMeanwhile} where the store was opened anew since, for the file did not
     * stand still then, and as {@link StoreFault.Locked} while no key is there; what was found is
     * kept then, and may be asked for again. The file stands still no longer, whatever comes of it.
     */
    public StoreReading end() {
        if (still) {
            still = false;
            door.goOn(begun);
        }
        return door.ask(
                open -> {
                    if (open != begun) {
                        throw new LedgerException(new StoreFault.ChangedMeanwhile());
                    }
                    if (failed != null) {
                        throw failed;
                    }
                    StoreReading reading =
                            found.orElseThrow(
                                    () ->
                                            new LedgerException(
                                                    new StoreFault.Failed("it was not read")));
                    open.found(reading.damage());
                    return new StoreReading(reading.store(), reading.head(), open.findings());
                });
    }
}
