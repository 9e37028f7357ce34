package vigil.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vigil.access.audit.AccessEvent;
import vigil.access.keys.AccessException;
import vigil.access.signin.IdleLock;
import vigil.app.store.KeyedStore;
import vigil.charting.LedgerException;
import vigil.charting.StoreFault;
import vigil.charting.StoreHead;
import vigil.keeping.Backup;
import vigil.keeping.Misfit;
import vigil.keeping.Progress;
import vigil.ledger.BackupFolder;
import vigil.ledger.InterruptedCopies;
import vigil.ledger.ReplacedFile;
import vigil.ledger.Restore;
import vigil.people.Permission;
import vigil.screen.kit.Words;
import vigil.screen.kit.Work;
import vigil.screen.setup.Founding.Site;
import vigil.screen.setup.Rescue;

/** Brings the store of a folder back from a backup, where the store itself does not open. */
final class FolderRescue implements Rescue {
    private final Words words;
    private final Folders folders;
    private final Path anchors;
    private final Work work;
    private final FirstFounding.HandOver handOver;
    private final AtomicReference<Optional<Opened>> open = new AtomicReference<>(Optional.empty());

    /** For the store of the folders. */
    FolderRescue(Words words, Folders folders, Work work, FirstFounding.HandOver handOver) {
        this.words = words;
        this.folders = folders;
        this.anchors = new AnchorPlaceFile(folders, words).folder();
        this.work = work;
        this.handOver = handOver;
    }

    /** A copy that is open. Its end is kept within it, and not yet where that of the store is. */
    private record Opened(Backup of, Path folder, KeyedStore keyed) {
        Path anchors() {
            return folder.resolve("anchor");
        }
    }

    private Path folder() {
        return folders.data();
    }

    @Override
    public List<Path> places() {
        return BackupPlaceFile.candidates(folder());
    }

    @Override
    public List<Backup> backups(Path place) {
        return new BackupFolder(place).all();
    }

    @Override
    public Copy copy(Backup backup) {
        close();
        Path copy = InterruptedCopies.folderForNext(folder());
        try {
            Folders.own(folder());
            Restore.copy(backup.file(), copy);
            KeyedStore keyed =
                    KeyedStore.ofCopy(
                            new KeyedStore.Place(copy, copy.resolve("anchor")),
                            work::inTurn,
                            new SystemClock(ZoneId.systemDefault()),
                            new RandomIds(),
                            IdleLock.USUAL);
            Opened opened = new Opened(backup, copy, keyed);
            open.set(Optional.of(opened));
            if (FoundAtStart.keysGone(keyed)) {
                discard();
                throw new LedgerException(new StoreFault.Torn(Misfit.KEYS_GONE.name()));
            }
            return new Copy(backup, copy, keyed.workplace());
        } catch (AccessException e) {
            takeAway(copy);
            throw new LedgerException(new StoreFault.Torn(Misfit.KEYS.of(e.fault())), e);
        } catch (LedgerException e) {
            takeAway(copy);
            throw e;
        } catch (IOException e) {
            throw new LedgerException(ReplacedFile.fault(folder(), e), e);
        }
    }

    private Opened opened() {
        return open.get().orElseThrow(() -> new LedgerException(new StoreFault.Locked()));
    }

    private Opened allowed() {
        Opened opened = opened();
        if (!opened.keyed().workplace().may(Permission.RESTORE)) {
            throw new LedgerException(new StoreFault.NotAllowed(Permission.RESTORE));
        }
        return opened;
    }

    @Override
    public Reading read(Progress progress) {
        KeyedStore keyed = allowed().keyed();
        return new Reading(keyed.ledger().verify(progress), missing(opened()));
    }

    /** What the end kept outside the store says that the copy does not have. */
    private OptionalLong missing(Opened copy) {
        String store = copy.keyed().ledger().id();
        copy.keyed().store().anchorIn(anchors);
        try {
            Optional<StoreHead> kept = copy.keyed().store().anchor().last(store);
            return kept.map(StoreHead::revision)
                    .map(last -> OptionalLong.of(Math.max(0, last - copy.of().facts())))
                    .orElse(OptionalLong.empty());
        } catch (LedgerException e) {
            // Under the key of another time, or damaged too: then it says nothing.
            return OptionalLong.empty();
        } finally {
            copy.keyed().store().anchorIn(copy.anchors());
        }
    }

    @Override
    public void discard() {
        Path folder = opened().folder();
        close();
        takeAway(folder);
    }

    private static void takeAway(Path copy) {
        try {
            Folders.remove(copy);
        } catch (IOException e) {
            throw new LedgerException(ReplacedFile.fault(copy, e), e);
        }
    }

    @Override
    public Optional<Site> site() {
        return FirstFounding.site(folder(), words);
    }

    @Override
    public void keep(Site site) {
        FirstFounding.keep(folder(), words, site);
    }

    /**
     * {@inheritDoc} The end kept outside becomes that of the copy with the last entry of it; the
     * one before is kept beside the copy. Where nothing of a store lay, the copy is taken away.
     */
    @Override
    public Optional<Path> goOn() {
        Opened copy = allowed();
        boolean ended = keepAnchors(copy);
        copy.keyed().store().anchorIn(anchors);
        copy.keyed().workplace().note(new AccessEvent.BackupRestored(copy.of().facts(), false));
        close();
        Optional<Path> kept = Restore.inPlaceOf(folder(), copy.folder());
        if (kept.isEmpty() && !ended) {
            notNeeded(copy.folder());
        }
        return kept;
    }

    private static void notNeeded(Path copy) {
        try {
            Folders.remove(copy);
        } catch (IOException e) {
            // It takes room and nothing else: the store goes on.
            return;
        }
    }

    /** Whether there were any. */
    private boolean keepAnchors(Opened copy) {
        String own = "vigil-" + copy.keyed().ledger().id();
        if (!Files.isDirectory(anchors)) {
            return false;
        }
        try (Stream<Path> all = Files.list(anchors)) {
            List<Path> ends =
                    all.filter(file -> file.getFileName().toString().startsWith(own)).toList();
            for (Path one : ends) {
                Files.copy(
                        one,
                        copy.folder().resolve(one.getFileName()),
                        StandardCopyOption.REPLACE_EXISTING);
            }
            return !ends.isEmpty();
        } catch (IOException e) {
            throw new LedgerException(ReplacedFile.fault(copy.folder(), e), e);
        }
    }

    @Override
    public void begin(Consumer<String> failed) {
        handOver.to(folders, failed);
    }

    /** Signs out of the copy and closes it. On the ledger's thread. */
    void close() {
        open.getAndSet(Optional.empty()).ifPresent(one -> one.keyed().close());
    }
}
