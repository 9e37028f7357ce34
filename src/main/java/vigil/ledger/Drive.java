package vigil.ledger;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import vigil.charting.DiskSpace;
import vigil.charting.LedgerException;
import vigil.charting.StoreFault;

/**
 * What kind of disk a folder lies on. A network drive is refused: its locks and syncs do not hold
 * what SQLite's log relies on (sqlite.org, "How To Corrupt An SQLite Database File", 2.1 and the
 * page on the write-ahead log).
 */
final class Drive {
    private static final Set<String> OVER_THE_NETWORK =
            Set.of(
                    "9p",
                    "afpfs",
                    "afs",
                    "ceph",
                    "cifs",
                    "davfs",
                    "fuse.davfs2",
                    "fuse.glusterfs",
                    "fuse.rclone",
                    "fuse.s3fs",
                    "fuse.sshfs",
                    "glusterfs",
                    "gpfs",
                    "lustre",
                    "ncpfs",
                    "nfs",
                    "nfs3",
                    "nfs4",
                    "smb2",
                    "smb3",
                    "smbfs",
                    "webdav");

    private Drive() {}

    /** The room left where a folder lies. */
    static DiskSpace space(Path folder) {
        try {
            return new DiskSpace(Files.getFileStore(folder).getUsableSpace());
        } catch (IOException e) {
            throw new LedgerException(Faults.of(e), e);
        }
    }

    /** Refuses a folder on a network drive. */
    static void refuseNetwork(Path folder) {
        try {
            FileStore store = Files.getFileStore(folder);
            if (overTheNetwork(store.type(), folder.toAbsolutePath().toString())) {
                throw new LedgerException(new StoreFault.NetworkDrive());
            }
        } catch (IOException e) {
            throw new LedgerException(Faults.of(e), e);
        }
    }

    /** Whether a kind of file system or a Windows path is one of the network. */
    static boolean overTheNetwork(String type, String path) {
        return OVER_THE_NETWORK.contains(type.toLowerCase(Locale.ROOT))
                || (path.startsWith("\\\\") && !path.startsWith("\\\\?\\"))
                || path.startsWith("\\\\?\\UNC\\");
    }
}
