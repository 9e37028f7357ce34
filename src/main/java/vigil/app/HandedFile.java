package vigil.app;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A file that whoever started the program left open for it, known by its number.
 *
 * <p>The virtual machine opens files of its own and gives them the next free numbers: its classes,
 * the libraries, the store. A wrong number meets one of those. They are told from what was handed
 * over by what they are: the first two by where they lie, devices by their kind, and the store by
 * what its first line is, see {@link TypedIn}.
 */
record HandedFile(int number) {

    /** Why a number gives no password. */
    enum Why {
        /** Nothing is open under this number. */
        NOT_OPEN,
        /** It is where the program writes to. */
        OUTPUT,
        /** The program opened it itself. */
        OWN,
        /** It is no file, pipe or terminal. */
        OTHER_KIND,
        /** The first line is empty. */
        NO_LINE,
        /** The first line is longer than any password. */
        TOO_LONG,
        /** The first line is no text. */
        NO_TEXT
    }

    /** No password was read from a number. */
    static final class Refused extends IOException {
        @Serial private static final long serialVersionUID = 1L;
        private final Why why;

        Refused(Why why, @Nullable Throwable cause) {
            super(why.name(), cause);
            this.why = why;
        }

        Why why() {
            return why;
        }
    }

    private static final int KIND = 0170000;
    private static final int PIPE = 0010000;
    private static final int DEVICE = 0020000;
    private static final int FILE = 0100000;

    /**
     * Opens it to be read; a pipe goes on where it was left.
     *
     * @throws Refused where this is nothing that was handed over
     * @throws IOException where the system does not let it be read
     */
    InputStream open() throws IOException {
        if (number == 1 || number == 2) {
            throw new Refused(Why.OUTPUT, null);
        }
        Path file = Path.of("/dev/fd/" + number);
        if (!Files.exists(file)) {
            throw new Refused(Why.NOT_OPEN, null);
        }
        judge(file);
        return Files.newInputStream(file);
    }

    private static void judge(Path file) throws IOException {
        int kind = (int) Files.getAttribute(file, "unix:mode") & KIND;
        boolean handed = kind == PIPE || kind == FILE || (kind == DEVICE && terminal(file));
        if (!handed) {
            throw new Refused(Why.OTHER_KIND, null);
        }
        if (kind == FILE && own(file)) {
            throw new Refused(Why.OWN, null);
        }
    }

    private static boolean terminal(Path device) throws IOException {
        Path name = device.toRealPath();
        return name.startsWith("/dev/pts") || name.toString().startsWith("/dev/tty");
    }

    /** By what it is, not by its name: a file that was deleted while open has none any more. */
    private static boolean own(Path file) throws IOException {
        for (Path part : parts()) {
            if (Files.exists(part) && Files.isSameFile(file, part)) {
                return true;
            }
        }
        Path name = Files.isSymbolicLink(file) ? Files.readSymbolicLink(file) : file;
        return name.startsWith(Path.of(System.getProperty("java.home")).toRealPath());
    }

    private static List<Path> parts() {
        return Stream.of("java.class.path", "jdk.module.path")
                .map(System::getProperty)
                .filter(Objects::nonNull)
                .flatMap(path -> Stream.of(path.split(File.pathSeparator, -1)))
                .filter(part -> !part.isEmpty())
                .map(Path::of)
                .toList();
    }
}
