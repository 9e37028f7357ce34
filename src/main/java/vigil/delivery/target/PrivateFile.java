package vigil.delivery.target;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import vigil.disk.FaultyPartException;
import vigil.disk.PlainFile;
import vigil.disk.UnfitFileException;
import vigil.disk.UnfitFileException.Why;

/**
 * A file that holds a secret. Only this user may read it; where a system has no such permissions as
 * Linux and macOS have, that is left to whoever looks after the computer.
 */
record PrivateFile(Path path) {
    private static final int LARGEST = 64 * 1024;

    private static final Set<PosixFilePermission> OTHERS =
            EnumSet.of(
                    PosixFilePermission.GROUP_READ,
                    PosixFilePermission.GROUP_WRITE,
                    PosixFilePermission.GROUP_EXECUTE,
                    PosixFilePermission.OTHERS_READ,
                    PosixFilePermission.OTHERS_WRITE,
                    PosixFilePermission.OTHERS_EXECUTE);

    /** Why it cannot be used; nothing where it can. */
    Optional<FaultyPartException> fault() {
        if (!path.isAbsolute()) {
            return Optional.of(TargetFault.WHOLE_PATH_ASKED.of(path));
        }
        try {
            PlainFile.confirm(path, LARGEST);
            if (path.getFileSystem().supportedFileAttributeViews().contains("posix")
                    && Files.getPosixFilePermissions(path).stream().anyMatch(OTHERS::contains)) {
                return Optional.of(TargetFault.SECRET_OPEN.of(path));
            }
            return Optional.empty();
        } catch (UnfitFileException e) {
            return Optional.of(
                    e.why() == Why.MISSING
                            ? TargetFault.SECRET_MISSING.of(path)
                            : TargetFault.SECRET_UNREADABLE.of(path));
        } catch (IOException e) {
            return Optional.of(TargetFault.SECRET_UNREADABLE.of(path));
        }
    }

    /** What stands in it, without what surrounds it. Refuses a file that others may read. */
    String secret() throws IOException {
        Optional<FaultyPartException> fault = fault();
        if (fault.isPresent()) {
            throw new IOException(fault.get());
        }
        return PlainFile.text(path, LARGEST).strip();
    }
}
