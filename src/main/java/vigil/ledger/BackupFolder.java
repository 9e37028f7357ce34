package vigil.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vigil.charting.LedgerException;
import vigil.charting.StoreFault;
import vigil.disk.DiskRoom;
import vigil.keeping.Backup;

/**
 * The folder of a clinic's backups, best on another disk. A backup is a whole store in one file
 * whose name says when it was made and how many facts it holds; under that name it lies there only
 * once it was opened and verified.
 */
public final class BackupFolder {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);
    private static final Pattern UNFINISHED =
            Pattern.compile("vigil-unfinished-(\\d{1,18})(?:-[0-9a-f-]{36})?\\.part");
    private static final Pattern NAME = Pattern.compile("vigil-(\\d{8}T\\d{6}Z)-(\\d+)\\.db");

    private final Path folder;

    /** A folder, which is made with the first backup. */
    public BackupFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** All backups, the newest first. */
    public List<Backup> all() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.map(BackupFolder::backup)
                    .flatMap(Optional::stream)
                    .sorted(
                            Comparator.comparing(Backup::made)
                                    .thenComparingLong(Backup::facts)
                                    .reversed())
                    .toList();
        } catch (IOException e) {
            throw new LedgerException(Faults.of(e), e);
        }
    }

    private static Optional<Backup> backup(Path file) {
        Matcher matcher = NAME.matcher(String.valueOf(file.getFileName()));
        if (!matcher.matches() || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Backup(
                            file,
                            STAMP.parse(matcher.group(1), Instant::from),
                            Long.parseLong(matcher.group(2))));
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /**
     * Where a backup is written before it is verified; what one left that was interrupted is gone.
     * A program that is closing may still verify its last one while the next has begun.
     *
     * @param own part of a name that no other has, so that none is taken for another
     */
    Path unfinished(UUID own) {
        try {
            Files.createDirectories(folder);
            try (var files = Files.list(folder)) {
                for (Path part : files.filter(BackupFolder::leftBehind).toList()) {
                    Files.delete(part);
                }
            }
        } catch (IOException e) {
            throw new LedgerException(Faults.writing(folder, 0, e), e);
        }
        if (DiskRoom.takesNoFile(folder)) {
            // The database would say of it what it says where the rights forbid it.
            throw new LedgerException(new StoreFault.DiskFull());
        }
        return folder.resolve(
                "vigil-unfinished-" + ProcessHandle.current().pid() + "-" + own + ".part");
    }

    private static boolean leftBehind(Path file) {
        Matcher matcher = UNFINISHED.matcher(String.valueOf(file.getFileName()));
        if (!matcher.matches()) {
            return false;
        }
        long writer = Long.parseLong(matcher.group(1));
        return writer == ProcessHandle.current().pid() || ProcessHandle.of(writer).isEmpty();
    }

    /** Gives a verified file its name, on disk when this returns. */
    Backup keep(Path part, Instant now, long facts) throws IOException {
        Forced.content(part);
        Path file = folder.resolve("vigil-" + STAMP.format(now) + "-" + facts + ".db");
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Forced.names(folder);
        return backup(file).orElseThrow();
    }

    /**
     * Takes away the backups that are no longer kept; never the one just made, which looks old
     * where the clock was set back and yet is the only one of what was written last.
     */
    void thin(Keeping keeping, ZoneId zone, Backup justMade) throws IOException {
        List<Backup> all = all();
        Set<Instant> kept =
                keeping.of(all.stream().map(Backup::made).collect(Collectors.toSet()), zone);
        for (Backup one : all) {
            if (!kept.contains(one.made()) && !one.equals(justMade)) {
                Files.delete(one.file());
            }
        }
    }
}
