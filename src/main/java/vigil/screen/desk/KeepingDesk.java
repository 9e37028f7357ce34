package vigil.screen.desk;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vigil.charting.LedgerException;
import vigil.charting.StoreFault;
import vigil.keeping.Backup;
import vigil.keeping.BackupPlace;
import vigil.keeping.BackupRhythm;
import vigil.keeping.Damage;
import vigil.keeping.Progress;
import vigil.keeping.StoreCare;
import vigil.keeping.StoreReading;
import vigil.quantity.Moment;
import vigil.screen.kit.Subscriptions;
import vigil.screen.kit.Work;
import vigil.session.SessionSummary;

/**
 * The desk at which the store is kept: what was found in it, its backups, and one long work at a
 * time. It makes backups by itself as {@link BackupRhythm} says. Every property changes on the
 * window's thread.
 */
public final class KeepingDesk implements AutoCloseable {
    private static final long TOLD_EVERY = 250;

    private final StoreCare care;
    private final SessionDesk desk;
    private final Work work;
    private final JudgingAgain judging;
    private final StoreStanding standing;
    private final Subscriptions listeners = new Subscriptions();
    private final ReadOnlyObjectWrapper<List<Damage>> findings =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Backup>> sound =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Backup>> backups =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<BackupPlace>> place =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<StoreFault>> noBackup =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<KeepingTask> task =
            new ReadOnlyObjectWrapper<>(new KeepingTask.Idle());
    private List<SessionSummary> seen = List.of();
    private Optional<Moment> looked = Optional.empty();
    private boolean dueAgain;
    private boolean dueSoon;
    private Instant began = Instant.MIN;
    private Optional<BackupRhythm.Last> last = Optional.empty();
    private boolean soundAsked;
    private volatile boolean closed;

    /** Keeps the store of a desk from now on. */
    public KeepingDesk(StoreCare care, SessionDesk desk, Work work) {
        this.care = care;
        this.desk = desk;
        this.work = work;
        this.judging = new JudgingAgain(care, work);
        this.standing = new StoreStanding(care, work);
        listeners.listen(desk.sessions(), this::sessionsChanged);
        listeners.listen(desk.now(), this::tick);
    }

    /** What was found in the store; one with findings is only read. */
    public ReadOnlyObjectProperty<List<Damage>> findings() {
        return findings.getReadOnlyProperty();
    }

    /** Where something was found: the newest backup that is sound today, once it was looked for. */
    public ReadOnlyObjectProperty<Optional<Backup>> soundBackup() {
        return sound.getReadOnlyProperty();
    }

    /** All backups, the newest first. */
    public ReadOnlyObjectProperty<List<Backup>> backups() {
        return backups.getReadOnlyProperty();
    }

    /** Where backups go; nothing until it was read. */
    public ReadOnlyObjectProperty<Optional<BackupPlace>> place() {
        return place.getReadOnlyProperty();
    }

    /** How the file of the store stands. */
    public StoreStanding standing() {
        return standing;
    }

    /** Why the last backup that was due could not be made; nothing while that works. */
    public ReadOnlyObjectProperty<Optional<StoreFault>> noBackup() {
        return noBackup.getReadOnlyProperty();
    }

    /** How many sessions the lists still show as another version of the program judged them. */
    public ReadOnlyIntegerProperty judgedBefore() {
        return judging.left();
    }

    /** What is being done. */
    public ReadOnlyObjectProperty<KeepingTask> task() {
        return task.getReadOnlyProperty();
    }

    /**
     * Reads how the store stands. Called when somebody has signed in, and by itself each minute; a
     * backup that is due by the time alone is made at one of those, so that it does not take the
     * computer from whoever has just come in.
     */
    public void look() {
        look(false);
    }

    private void look(boolean calm) {
        if (care.locked()) {
            return;
        }
        looked = Optional.of(desk.now().get());
        work.onLedger(care::findings, this::found, failed -> {});
        standing.look();
        judging.look(calm);
        work.onFiles(care::place, now -> place.set(Optional.of(now)), failed -> {});
        work.onFiles(care::backups, all -> listed(all, calm), failed -> backups.set(List.of()));
    }

    private void found(List<Damage> damage) {
        findings.set(damage);
        if (!damage.isEmpty() && !soundAsked && !running()) {
            soundAsked = true;
            atLength(
                    KeepingTask.Kind.FIND_SOUND_BACKUP,
                    () -> care.newestSound(toldUntilClosed(KeepingTask.Kind.FIND_SOUND_BACKUP)),
                    newest -> {
                        sound.set(newest);
                        done(new KeepingTask.Idle());
                    });
        }
    }

    private void listed(List<Backup> all, boolean calm) {
        backups.set(all);
        if (!calm) {
            return;
        }
        if (noBackup.get().filter(StoreFault.PlaceGone.class::isInstance).isPresent()) {
            // The place could be read a moment ago, so its disk is connected again.
            backUp();
            return;
        }
        boolean live = desk.sessions().get().stream().anyMatch(row -> row.stage().live());
        work.onLedger(
                care::head,
                head -> {
                    if (BackupRhythm.dueAt(
                            desk.now().get().instant(), desk.zone(), all, head.revision(), live)) {
                        backUp();
                    }
                },
                failed -> {});
    }

    private void sessionsChanged(List<SessionSummary> now) {
        dueSoon |= BackupRhythm.dueAfter(seen, now);
        seen = now;
        backUpIfDue();
    }

    private void backUpIfDue() {
        if (dueSoon
                && !running()
                && BackupRhythm.mayBegin(last, desk.now().get().instant())
                && !care.locked()) {
            backUp();
        }
    }

    private void tick(Moment now) {
        backUpIfDue();
        if (BackupRhythm.mayFollow(looked.map(Moment::instant), now.instant())) {
            look(looked.isPresent());
        }
    }

    /** Makes a backup now; one that is asked for while something else is done follows it. */
    public void backUp() {
        if (running()) {
            dueAgain = true;
            return;
        }
        if (!findings.get().isEmpty()) {
            return;
        }
        dueAgain = false;
        dueSoon = false;
        task.set(new KeepingTask.Running(KeepingTask.Kind.BACK_UP, 0, 0));
        began = desk.now().get().instant();
        work.onLedger(care::copy, this::copyOn, this::notBackedUp);
    }

    /** One piece; whatever is charted meanwhile comes before the next. */
    private void copyOn(StoreCare.Copying copy) {
        work.onLedger(
                copy::next,
                piece ->
                        work.onKeeping(
                                piece::written,
                                last -> {
                                    if (last) {
                                        verify(copy);
                                    } else {
                                        copyOn(copy);
                                    }
                                },
                                this::notBackedUp),
                this::notBackedUp);
    }

    private void verify(StoreCare.Copying copy) {
        work.onKeeping(
                () -> copy.verified(told(KeepingTask.Kind.BACK_UP)),
                this::backedUp,
                this::notBackedUp);
    }

    private void backedUp(Backup backup) {
        last = Optional.of(new BackupRhythm.Last(began, desk.now().get().instant()));
        noBackup.set(Optional.empty());
        done(new KeepingTask.BackedUp(backup));
        work.onFiles(care::backups, backups::set, failed -> {});
    }

    private void notBackedUp(Throwable failed) {
        StoreFault fault = fault(failed);
        noBackup.set(Optional.of(fault));
        // The store was opened anew in the middle of it: what was copied so far is of the other.
        dueAgain |= fault instanceof StoreFault.ChangedMeanwhile;
        failed(KeepingTask.Kind.BACK_UP, failed);
        if (fault instanceof StoreFault.Torn) {
            // A copy that does not fit says that the store does not, or that the copy was harmed.
            verify();
        }
    }

    /** Reads the whole store, beside whoever charts. */
    public void verify() {
        begin(
                KeepingTask.Kind.VERIFY,
                () -> work.onLedger(care::verifying, this::walk, this::notVerified));
    }

    private void walk(StoreCare.Verifying verifying) {
        work.onKeeping(
                () -> {
                    verifying.read(toldUntilClosed(KeepingTask.Kind.VERIFY));
                    return true;
                },
                read -> walked(verifying),
                failed -> walked(verifying));
    }

    private void walked(StoreCare.Verifying verifying) {
        work.onLedger(verifying::end, this::verified, this::notVerified);
    }

    private void notVerified(Throwable failed) {
        failed(KeepingTask.Kind.VERIFY, failed);
    }

    private void verified(StoreReading reading) {
        done(new KeepingTask.Verified(reading));
        found(reading.damage());
    }

    /** Restores a backup into a folder of its own and reads it there. */
    public void restore(Backup backup) {
        atLength(
                KeepingTask.Kind.RESTORE,
                () -> {
                    Path folder = care.folderForCopy();
                    return new KeepingTask.Restored(
                            backup,
                            folder,
                            care.restore(
                                    backup,
                                    folder,
                                    told(KeepingTask.Kind.RESTORE),
                                    desk.user().get()));
                },
                this::done);
    }

    /** Goes on with a restored copy in place of the store, whose files are kept. */
    public void replaceBy(Path folder) {
        begin(
                KeepingTask.Kind.REPLACE,
                () ->
                        work.onLedger(
                                () -> care.replaceBy(folder, desk.user().get()),
                                kept -> {
                                    done(new KeepingTask.Replaced(kept));
                                    sound.set(Optional.empty());
                                    soundAsked = false;
                                    look();
                                    desk.refresh();
                                },
                                failed -> failed(KeepingTask.Kind.REPLACE, failed)));
    }

    /** Chooses another place for backups; the first one is made there at once. */
    public void moveTo(Path folder, Consumer<StoreFault> refused) {
        work.onFiles(
                () -> care.moveTo(folder, desk.user().get()),
                moved -> {
                    place.set(Optional.of(moved));
                    backUp();
                },
                failed -> refused.accept(fault(failed)));
    }

    private <T> void atLength(KeepingTask.Kind kind, Callable<T> act, Consumer<T> then) {
        begin(kind, () -> work.onKeeping(act, then, failed -> failed(kind, failed)));
    }

    private void begin(KeepingTask.Kind kind, Runnable act) {
        if (!running()) {
            task.set(new KeepingTask.Running(kind, 0, 0));
            act.run();
        }
    }

    private boolean running() {
        return task.get() instanceof KeepingTask.Running;
    }

    private void failed(KeepingTask.Kind kind, Throwable failed) {
        done(new KeepingTask.Failed(kind, fault(failed)));
    }

    private void done(KeepingTask ended) {
        task.set(ended);
        if (dueAgain) {
            backUp();
        }
    }

    /** Told on the thread that walks; the window is told now and then. */
    private Progress told(KeepingTask.Kind kind) {
        return (done, of) -> {
            if (done % TOLD_EVERY == 0) {
                work.later(
                        () -> {
                            if (running()) {
                                task.set(new KeepingTask.Running(kind, done, of));
                            }
                        });
            }
        };
    }

    /** What is only looked at keeps no closed program going, which may take minutes. */
    private Progress toldUntilClosed(KeepingTask.Kind kind) {
        Progress told = told(kind);
        return (done, of) -> {
            if (closed) {
                throw new CancellationException();
            }
            told.done(done, of);
        };
    }

    private static StoreFault fault(Throwable failed) {
        return failed instanceof LedgerException known
                ? known.fault()
                : new StoreFault.Failed(failed.getClass().getSimpleName());
    }

    /** Keeps nothing more; what only looks is broken off. */
    @Override
    public void close() {
        closed = true;
        listeners.close();
    }
}
