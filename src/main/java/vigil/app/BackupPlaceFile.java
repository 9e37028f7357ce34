package vigil.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigil.charting.LedgerException;
import vigil.charting.StoreFault;
import vigil.disk.UnfitFileException;
import vigil.keeping.BackupPlace;
import vigil.ledger.ReplacedFile;
import vigil.notation.NotationException;

/**
 * Where the backups of a store go: the place somebody chose, kept in {@code backup.json} beside the
 * store; until then a folder beside it. In a chosen place each store has a folder of its own, so
 * that two rooms may share a disk; that folder is made when the place is chosen and never again,
 * for where it is missing the disk is not connected.
 */
final class BackupPlaceFile {
    private static final Logger LOG = LoggerFactory.getLogger(BackupPlaceFile.class);
    private static final String FORMAT = "vigil.backup-place";
    private static final String OWN = "vigil-";
    private static final int ID_SHOWN = 8;

    private final Path data;
    private final FolderFile file;
    private final String own;

    /**
     * The place of the backups of a store.
     *
     * @param data the folder of the store
     * @param store the id of the store
     */
    BackupPlaceFile(Path data, String store) {
        this.data = data.toAbsolutePath().normalize();
        this.file = file(this.data);
        this.own = OWN + store.substring(0, Math.min(ID_SHOWN, store.length()));
    }

    private static FolderFile file(Path data) {
        return new FolderFile(data.resolve("backup.json"), FORMAT);
    }

    /** The place; whether it is there is not asked. */
    BackupPlace place() {
        if (!file.isThere()) {
            return new BackupPlace(data.resolve("backup"), false, true);
        }
        try {
            return chosen(file.folder());
        } catch (UnfitFileException e) {
            throw unread(String.valueOf(e.getMessage()), e);
        } catch (NotationException | IllegalArgumentException e) {
            throw unread(file.file().toString(), e);
        } catch (IOException e) {
            throw new LedgerException(ReplacedFile.fault(file.file(), e), e);
        }
    }

    private static LedgerException unread(String said, Exception why) {
        return new LedgerException(new StoreFault.PlaceUnknown(said), why);
    }

    /**
     * The folders in which backups of the store of a folder may lie, where its id is not known: the
     * one beside it, and in the chosen place those of all its stores.
     */
    static List<Path> candidates(Path data) {
        List<Path> found = new ArrayList<>();
        FolderFile file = file(data);
        try {
            if (file.isThere() && Files.isDirectory(file.folder())) {
                try (Stream<Path> all = Files.list(file.folder())) {
                    all.filter(one -> one.getFileName().toString().startsWith(OWN))
                            .forEach(found::add);
                }
            }
        } catch (NotationException | IllegalArgumentException | IOException e) {
            // The file is damaged too: whoever brings the store back says where the backups lie.
            LOG.warn("The place for backups cannot be read: {}", e.getClass().getSimpleName());
        }
        found.add(data.resolve("backup"));
        return found.stream().filter(Files::isDirectory).sorted().toList();
    }

    /** The folder of this store's backups within a place that other stores may use too. */
    Path within(Path place) {
        return place.resolve(own);
    }

    private BackupPlace chosen(Path folder) throws IOException {
        return new BackupPlace(within(folder), true, sameDisk(folder));
    }

    private boolean sameDisk(Path folder) throws IOException {
        return Files.isDirectory(folder)
                && Files.getFileStore(folder).equals(Files.getFileStore(data));
    }

    /** The folder of the backups; refuses a chosen place that is not there. */
    Path folder() {
        BackupPlace place = place();
        if (place.chosen() && !Files.isDirectory(place.folder())) {
            throw new LedgerException(new StoreFault.PlaceGone());
        }
        return place.folder();
    }

    /**
     * Another place from now on. Refuses one that cannot be written, or lies in the store's own.
     */
    BackupPlace moveTo(Path wanted) {
        Path folder = wanted.toAbsolutePath().normalize();
        if (folder.startsWith(data) || !Files.isDirectory(folder)) {
            throw new LedgerException(new StoreFault.PlaceGone());
        }
        try {
            Folders.own(within(folder));
            file.name(folder);
            return chosen(folder);
        } catch (IOException e) {
            throw new LedgerException(ReplacedFile.fault(file.file(), e), e);
        }
    }
}
