package vigil.disk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import vigil.disk.UnfitFileException.Why;

/**
 * A file that people, other programs or a restored disk may have laid where the program looks. It
 * is read whole, and never more of it than can be meant: a pipe would be waited on without end, and
 * a device or a file of holes would fill the memory. Links are followed. Blocks on the disk.
 */
public final class PlainFile {
    private PlainFile() {}

    /**
     * Whether anything lies under a name. A link that leads nowhere does, and so does what cannot
     * be looked at: only what is surely not there counts as missing.
     */
    public static boolean liesAt(Path file) {
        try {
            Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return true;
        } catch (NoSuchFileException e) {
            return false;
        } catch (AccessDeniedException e) {
            return true;
        } catch (IOException e) {
            // Below a file lies nothing; in a folder something may, whatever the disk says.
            return Files.isDirectory(file.toAbsolutePath().resolveSibling("."));
        }
    }

    /**
     * What stands in a file.
     *
     * @param most how many bytes it may have
     */
    public static byte[] bytes(Path file, int most) throws UnfitFileException {
        confirm(file, most);
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new UnfitFileException(file, Why.TOO_LARGE, null);
            }
            return bytes;
        } catch (UnfitFileException e) {
            throw e;
        } catch (IOException e) {
            throw unfit(file, e);
        }
    }

    /** With what a file begins, up to a number of bytes. */
    public static byte[] beginning(Path file, int bytes) throws UnfitFileException {
        confirm(file, Long.MAX_VALUE);
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(bytes);
        } catch (IOException e) {
            throw unfit(file, e);
        }
    }

    /**
     * The text of a file in UTF-8.
     *
     * @param most how many bytes it may have
     */
    public static String text(Path file, int most) throws UnfitFileException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes(file, most)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new UnfitFileException(file, Why.NO_TEXT, e);
        }
    }

    /** Whether a file is there that holds exactly these bytes. */
    public static boolean holds(Path file, byte[] bytes) throws UnfitFileException {
        try {
            return Arrays.equals(bytes(file, bytes.length), bytes);
        } catch (UnfitFileException e) {
            if (e.why().ofTheComputer()) {
                throw e;
            }
            return false;
        }
    }

    /**
     * Refuses what lies there and is no file, before somebody else opens it or makes it: a pipe
     * would be opened only once somebody reads from it. Nothing may lie there.
     */
    public static void confirmIfThere(Path file) throws UnfitFileException {
        if (liesAt(file)) {
            confirm(file, Long.MAX_VALUE);
        }
    }

    /**
     * Refuses what is no file, before somebody else opens it.
     *
     * @param most how many bytes it may have
     */
    public static void confirm(Path file, long most) throws UnfitFileException {
        try {
            BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
            if (found.isDirectory()) {
                throw new UnfitFileException(file, Why.FOLDER, null);
            }
            if (!found.isRegularFile()) {
                throw new UnfitFileException(file, Why.NO_FILE, null);
            }
            if (found.size() > most) {
                throw new UnfitFileException(file, Why.TOO_LARGE, null);
            }
        } catch (UnfitFileException e) {
            throw e;
        } catch (IOException e) {
            throw unfit(file, e);
        }
    }

    private static UnfitFileException unfit(Path file, IOException e) {
        if (e instanceof AccessDeniedException) {
            return new UnfitFileException(file, Why.NOT_ALLOWED, e);
        }
        if (Files.isSymbolicLink(file) && !Files.exists(file)) {
            return new UnfitFileException(file, Why.LEADS_NOWHERE, e);
        }
        return new UnfitFileException(
                file, e instanceof NoSuchFileException ? Why.MISSING : Why.FAILED, e);
    }
}
