package vigil.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vigil.access.workplace.Notice;
import vigil.access.workplace.Turns;
import vigil.charting.LedgerException;
import vigil.charting.StoreHead;
import vigil.command.Credentials;
import vigil.command.ExitCode;
import vigil.command.RecordStore.NotOpened;
import vigil.command.StoreKeeper;
import vigil.keeping.Backup;
import vigil.keeping.Progress;
import vigil.keeping.StoreReading;
import vigil.ledger.InterruptedCopies;
import vigil.ledger.ReplacedFile;
import vigil.people.Permission;
import vigil.people.StaffMember;
import vigil.quantity.Moment;

/** Looks after the store in a folder for the command line. */
record FolderKeeper(StoreEntrance entrance) implements StoreKeeper {

    @Override
    public Opened open(Path folder, Credentials who, Permission as) {
        StoreEntrance.Entered entered = entrance.enter(Optional.of(folder), who);
        Clinics.Opened store = entered.store();
        entrance.refuseUnlessMay(store, as);
        return new Kept(
                store,
                new StoreKeeping(
                        store.ledger(),
                        entered.folders().data(),
                        new SystemClock(store.zone()),
                        new UseOnRecord(store.workplace(), Turns.HERE)::note,
                        store.workplace()::storeReplaced),
                entered.by(),
                entrance);
    }

    /** An open store; what it does not do ends the command with a sentence. */
    private record Kept(
            Clinics.Opened store, StoreKeeping care, StaffMember by, StoreEntrance entrance)
            implements Opened {

        private <T> T asked(Supplier<T> of) {
            try {
                return of.get();
            } catch (LedgerException e) {
                throw entrance.notDone(e);
            }
        }

        @Override
        public StoreReading verify(Progress progress) {
            return asked(() -> care.verify(progress));
        }

        @Override
        public Optional<EndNotFound> unanchored() {
            return missing()
                    .map(
                            end ->
                                    new EndNotFound(
                                            end.found().last(),
                                            end.found().unread(),
                                            Moment.of(end.found().at(), store.zone())));
        }

        private Optional<Notice.AnchorMissing> missing() {
            return StoreEntrance.unanchored(store.workplace().notices());
        }

        @Override
        public List<String> unguarded() {
            return asked(store.ledger()::unguarded);
        }

        @Override
        public void compared(String note) {
            long fact = missing().map(Notice.AnchorMissing::fact).orElse(0L);
            entrance.kept(store, at -> at.acknowledgeAnchor(fact, note));
        }

        @Override
        public Optional<String> hashAt(long entry) {
            return asked(() -> store.ledger().headAt(entry).map(StoreHead::hash));
        }

        @Override
        public List<Backup> backups(Optional<Path> place) {
            place.filter(at -> !Files.isDirectory(at)).ifPresent(this::refuse);
            return asked(() -> place.map(care::backupsIn).orElseGet(care::backups));
        }

        private void refuse(Path place) {
            throw new NotOpened(
                    entrance.words().say("command.restore.no-folder", place), ExitCode.ENVIRONMENT);
        }

        @Override
        public Optional<Backup> newestSound(Optional<Path> place, Progress progress) {
            return asked(() -> care.newestSound(backups(place), progress));
        }

        /** A fault of the store says that its own folder cannot be written. */
        private void confirmWritable(Path place) {
            if (Files.isDirectory(place) && !Files.isWritable(place)) {
                throw new NotOpened(
                        entrance.words().say("command.shut", place), ExitCode.ENVIRONMENT);
            }
        }

        @Override
        public Backup backUp(Optional<Path> place, Progress progress) {
            place.filter(at -> !Files.isDirectory(at)).ifPresent(this::refuse);
            place.ifPresent(this::confirmWritable);
            return asked(
                    () ->
                            place.map(to -> care.backUpTo(to, progress))
                                    .orElseGet(() -> care.backUp(progress)));
        }

        @Override
        public Restored restorePassing(Backup backup, Progress progress) {
            return asked(
                    () -> {
                        Path folder = care.folderForPassing();
                        return new Restored(folder, care.restore(backup, folder, progress, by));
                    });
        }

        @Override
        public Restored restore(Backup backup, Optional<Path> into, Progress progress) {
            return asked(
                    () -> {
                        Path folder =
                                into.map(Path::toAbsolutePath)
                                        .map(this::untaken)
                                        .orElseGet(care::folderForCopy);
                        return new Restored(folder, care.restore(backup, folder, progress, by));
                    });
        }

        private Path untaken(Path folder) {
            Optional.ofNullable(folder.getParent()).ifPresent(this::confirmWritable);
            if (Files.exists(folder) && !InterruptedCopies.clearNamed(folder)) {
                throw new NotOpened(
                        entrance.words().say("command.restore.taken", folder),
                        ExitCode.ENVIRONMENT);
            }
            return folder;
        }

        @Override
        public void discard(Path copy) {
            try {
                InterruptedCopies.takeAway(copy);
            } catch (IOException e) {
                throw entrance.notDone(new LedgerException(ReplacedFile.fault(copy, e), e));
            }
        }

        @Override
        public Path replaceBy(Path copy) {
            return asked(() -> care.replaceBy(copy, by));
        }

        @Override
        public void close() {
            store.close();
        }
    }
}
