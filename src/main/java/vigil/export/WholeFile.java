package vigil.export;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Function;
import vigil.disk.DiskRoom;
import vigil.disk.PlainFile;
import vigil.export.Export.Exported;
import vigil.export.Export.NotExported;
import vigil.export.Export.Reason;

/**
 * Writes a file whole or not at all: held against what its form prescribes, written beside its
 * place first, forced to the disk, moved in one step, then read back and compared byte for byte.
 * Blocks on the disk.
 */
public final class WholeFile {
    private final Disk disk;

    /** Writes to real disks. */
    public WholeFile() {
        this(
                path ->
                        FileChannel.open(
                                path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    }

    WholeFile(Disk disk) {
        this.disk = disk;
    }

    /** Where new files come from. */
    @FunctionalInterface
    interface Disk {
        FileChannel create(Path path) throws IOException;
    }

    /**
     * Writes into a folder. A file of that name with the same bytes was written before; one with
     * other bytes is left as it is and refused.
     *
     * @param check what is wrong with such a file
     */
    public Export write(
            Path folder, String name, byte[] bytes, Function<byte[], List<String>> check) {
        Path file = folder.resolve(name);
        List<String> faults = check.apply(bytes);
        if (!faults.isEmpty()) {
            return new NotExported(Reason.NOT_VALID, faults.getFirst());
        }
        if (!Files.isDirectory(folder)) {
            return new NotExported(Reason.FOLDER_MISSING, folder.toString());
        }
        try {
            boolean there = PlainFile.liesAt(file);
            if (!there) {
                place(folder, file, bytes);
            }
            return PlainFile.holds(file, bytes)
                    ? new Exported(file, Sha256.of(bytes), bytes.length)
                    : new NotExported(
                            there ? Reason.OTHER_FILE_THERE : Reason.READ_BACK_DIFFERS,
                            file.toString());
        } catch (IOException e) {
            return new NotExported(reason(folder, bytes.length, e), file.toString());
        } catch (ReadOnlyFileSystemException e) {
            return new NotExported(Reason.FOLDER_READ_ONLY, file.toString());
        }
    }

    private void place(Path folder, Path file, byte[] bytes) throws IOException {
        Path part = file.resolveSibling("." + file.getFileName() + ".part");
        Files.deleteIfExists(part);
        try {
            try (FileChannel channel = disk.create(part)) {
                ByteBuffer buffer = ByteBuffer.wrap(bytes);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                channel.force(true);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            forceFolder(folder);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Not every system lets a folder be forced; the file itself already is. */
    private static void forceFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException _) {
            return;
        }
    }

    private static Reason reason(Path folder, int bytes, IOException e) {
        return switch (DiskRoom.refusal(folder, bytes, e)) {
            case READ_ONLY -> Reason.FOLDER_READ_ONLY;
            case FULL -> Reason.DISK_FULL;
            case OTHER -> Reason.CANNOT_WRITE;
        };
    }
}
