package vigil.screen.setup;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vigil.charting.StoreFault;
import vigil.keeping.Backup;
import vigil.screen.credentials.Door;
import vigil.screen.desk.FaultText;
import vigil.screen.kit.Work;

/**
 * How far a rescue is: which backups are not tried yet, and the copy of the newest of them that
 * opens. One that does not fit gives way to the one before it.
 */
final class RescueModel {
    private final Rescue rescue;
    private final Work work;
    private List<Backup> left = List.of();
    private Optional<Backup> unfit = Optional.empty();

    RescueModel(Rescue rescue, Work work) {
        this.rescue = rescue;
        this.work = work;
    }

    /** What is answered to, on the window's thread; exactly one of these is called. */
    interface Copied {
        /** A copy is open. */
        void copied(Rescue.Copy copy, Door door);

        /** No backup is left to try. */
        void none();

        /** Nothing can be copied at present. */
        void failed(StoreFault fault);
    }

    void places(Consumer<List<Path>> then, Consumer<StoreFault> failed) {
        work.onFiles(rescue::places, then, failure -> failed.accept(FaultText.fault(failure)));
    }

    /** Copies the newest backup of a folder that opens. */
    void look(Path place, Copied answer) {
        unfit = Optional.empty();
        work.onFiles(
                () -> rescue.backups(place),
                found -> {
                    left = found;
                    next(answer);
                },
                failure -> answer.failed(FaultText.fault(failure)));
    }

    private void next(Copied answer) {
        if (left.isEmpty()) {
            answer.none();
            return;
        }
        Backup newest = left.getFirst();
        left = left.subList(1, left.size());
        work.onLedger(
                () -> rescue.copy(newest),
                copy -> answer.copied(copy, new Door(copy.workplace(), work)),
                failure -> {
                    StoreFault fault = FaultText.fault(failure);
                    if (fault.ofTheFile()) {
                        unfit = Optional.of(newest);
                        next(answer);
                    } else {
                        answer.failed(fault);
                    }
                });
    }

    /** The newest backup that did not fit; nothing while all that were tried did. */
    Optional<Backup> unfit() {
        return unfit;
    }

    /** Takes a copy away that does not fit, and copies the backup before it. */
    void before(Rescue.Copy copy, Copied answer) {
        work.onLedger(
                () -> {
                    rescue.discard();
                    return true;
                },
                done -> {
                    unfit = Optional.of(copy.backup());
                    next(answer);
                },
                failure -> answer.failed(FaultText.fault(failure)));
    }

    /** What is told while a copy is read, on the window's thread. */
    interface Told {
        void checked(long done, long of);
    }

    void read(Told told, Consumer<Rescue.Reading> then, Consumer<StoreFault> failed) {
        work.onLedger(
                () -> rescue.read((done, of) -> work.later(() -> told.checked(done, of))),
                then,
                failure -> failed.accept(FaultText.fault(failure)));
    }

    void site(Consumer<Optional<Founding.Site>> then, Consumer<StoreFault> failed) {
        work.onFiles(rescue::site, then, failure -> failed.accept(FaultText.fault(failure)));
    }

    void keep(Founding.Site site, Runnable then, Consumer<StoreFault> failed) {
        work.onFiles(
                () -> {
                    rescue.keep(site);
                    return true;
                },
                done -> then.run(),
                failure -> failed.accept(FaultText.fault(failure)));
    }

    void goOn(Consumer<Optional<Path>> then, Consumer<StoreFault> failed) {
        work.onLedger(rescue::goOn, then, failure -> failed.accept(FaultText.fault(failure)));
    }

    void begin(Consumer<String> failed) {
        rescue.begin(failed);
    }
}
