package vigil.disk;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import vigil.disk.UnfitFileException.Why;

/** What may lie in the place of a file and is none, as it is made on Linux and macOS. */
public enum OddThing {
    /** A named pipe into which nobody writes. */
    PIPE(Why.NO_FILE) {
        @Override
        public void layAt(Path place) throws IOException, InterruptedException {
            made("mkfifo", place.toString());
        }
    },
    /** A socket. */
    SOCKET(Why.NO_FILE) {
        @Override
        public void layAt(Path place) throws IOException {
            try (ServerSocketChannel socket =
                    ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
                socket.bind(UnixDomainSocketAddress.of(place));
            }
        }
    },
    /** A device that never ends. */
    DEVICE(Why.NO_FILE) {
        @Override
        public void layAt(Path place) throws IOException {
            Files.createSymbolicLink(place, Path.of("/dev/zero"));
        }
    },
    /** A folder. */
    FOLDER(Why.FOLDER) {
        @Override
        public void layAt(Path place) throws IOException {
            Files.createDirectory(place);
        }
    },
    /** A link to a disk that is not connected. */
    DEAD_LINK(Why.LEADS_NOWHERE) {
        @Override
        public void layAt(Path place) throws IOException {
            Files.createSymbolicLink(place, place.resolveSibling("not-connected/file"));
        }
    },
    /** A link to itself. */
    LOOP(Why.LEADS_NOWHERE) {
        @Override
        public void layAt(Path place) throws IOException {
            Files.createSymbolicLink(place, place.getFileName());
        }
    };

    private final Why why;

    OddThing(Why why) {
        this.why = why;
    }

    /** Why it cannot be read. */
    public Why why() {
        return why;
    }

    /** Lays it at a place where nothing lies. */
    public abstract void layAt(Path place) throws IOException, InterruptedException;

    private static void made(String... command) throws IOException, InterruptedException {
        Process made = new ProcessBuilder(command).start();
        Assumptions.assumeTrue(made.waitFor(10, TimeUnit.SECONDS) && made.exitValue() == 0);
    }
}
