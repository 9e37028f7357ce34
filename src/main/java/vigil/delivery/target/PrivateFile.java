package vigil.delivery.target;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
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
    Optional<String> fault() {
        if (!path.isAbsolute()) {
            return Optional.of("the file of a secret needs its whole path");
        }
        try {
            PlainFile.confirm(path, LARGEST);
            if (path.getFileSystem().supportedFileAttributeViews().contains("posix")
                    && Files.getPosixFilePermissions(path).stream().anyMatch(OTHERS::contains)) {
                return Optional.of("others may read " + path + "; only this user may (chmod 600)");
            }
            return Optional.empty();
        } catch (UnfitFileException e) {
            return Optional.of(
                    e.why() == Why.MISSING
                            ? "no such file: " + path
                            : "cannot be read: " + e.getMessage());
        } catch (IOException e) {
            return Optional.of("cannot be read: " + path);
        }
    }

    /** What stands in it, without what surrounds it. Refuses a file that others may read. */
    String secret() throws IOException {
        Optional<String> fault = fault();
        if (fault.isPresent()) {
            throw new IOException(fault.get());
        }
        return PlainFile.text(path, LARGEST).strip();
    }
}
