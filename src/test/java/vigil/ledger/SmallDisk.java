package vigil.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A disk of its own, in memory, that is soon full. Where none can be made, as without the rights to
 * mount one, the test that asks for it is left out.
 */
public final class SmallDisk implements AutoCloseable {
    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /**
     * Makes one in a folder that is not there yet.
     *
     * @param size as {@code mount} takes it, for example {@code 64k}
     */
    public static SmallDisk at(Path folder, String size) throws IOException {
        Files.createDirectory(folder);
        assumeTrue(Files.exists(Path.of("/proc/mounts")), "disks are mounted here");
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", folder.toString()),
                "a small disk can be made here");
        return new SmallDisk(folder);
    }

    /** Where it lies. */
    public Path folder() {
        return folder;
    }

    /** Lets a file grow until nothing more fits. */
    public Path fill() throws IOException {
        Path file = folder.resolve("filler");
        byte[] step = new byte[4096];
        try (OutputStream out =
                Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            while (true) {
                out.write(step);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space");
        }
        return file;
    }

    /** From here on nothing can be written to it. */
    public void readOnly() throws IOException {
        assertThat(run("mount", "-o", "remount,ro", folder.toString())).isTrue();
    }

    private static boolean run(String... command) throws IOException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        assertThat(run("umount", folder.toString())).isTrue();
    }
}
