package vigil.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.sqlite.util.LibraryLoaderUtil;
import vigil.charting.LedgerException;
import vigil.disk.PlainFile;

/**
 * The native part of the driver. Left alone, the driver unpacks it at each start where everybody
 * may write, and each crash leaves one behind; here it lies once beside the store, and is replaced
 * where it is not byte for byte the one that was shipped.
 */
final class NativePart {
    private static final String PLACE = "org.sqlite.lib.path";
    private static final String OTHERWISE = "org.sqlite.tmpdir";

    /** Some more than any of them has. */
    private static final long SIZE = 4L * 1024 * 1024;

    private NativePart() {}

    /** Unpacks it into a folder and shows the driver the way, unless a way is shown already. */
    static void unpackInto(Path folder) {
        if (System.getProperty(PLACE) != null || System.getProperty(OTHERWISE) != null) {
            return;
        }
        try {
            Path own = Files.createDirectories(folder.resolve("native"));
            if (lies(own)) {
                System.setProperty(PLACE, own.toString());
            }
            System.setProperty(OTHERWISE, own.toString());
        } catch (IOException e) {
            throw new LedgerException(Faults.writing(folder, SIZE, e), e);
        }
    }

    /** Whether the part for this computer lies in a folder now; the driver may ship none for it. */
    static boolean lies(Path folder) throws IOException {
        String name = LibraryLoaderUtil.getNativeLibName();
        String shipped = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
        try (InputStream in = LibraryLoaderUtil.class.getResourceAsStream(shipped)) {
            if (in == null) {
                return false;
            }
            byte[] bytes = in.readAllBytes();
            Path file = folder.resolve(name);
            if (!PlainFile.holds(file, bytes)) {
                Path part = folder.resolve(name + ".part");
                Files.deleteIfExists(part);
                Files.write(part, bytes, StandardOpenOption.CREATE_NEW);
                Files.move(
                        part,
                        file,
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            }
            return true;
        }
    }
}
