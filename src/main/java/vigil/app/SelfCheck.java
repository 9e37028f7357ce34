package vigil.app;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.text.Font;
import vigil.charting.Clock;
import vigil.disk.PlainFile;
import vigil.screen.setup.Founding.Check;
import vigil.screen.setup.Founding.Finding;
import vigil.screen.setup.Founding.Subject;
import vigil.wording.DisplayText;

/**
 * What set-up finds of the computer on which a store lies.
 *
 * @param zone by which its room reads the clock
 */
record SelfCheck(Path folder, Clock clock, ZoneId zone) {
    private static final long MILLION = 1_000_000;
    private static final long SLOW_MILLISECONDS = 250;
    private static final long GIB = 1024L * 1024 * 1024;
    private static final LocalDate BEFORE_VIGIL = LocalDate.of(2026, 1, 1);

    /** Everything that can be looked at. */
    List<Check> all() {
        return List.of(written(), synced(), space(), clockRight(), fonts(), drive(), encryption());
    }

    private Check written() {
        byte[] bytes = "written and read back".getBytes(StandardCharsets.UTF_8);
        Path file = folder.resolve("self-check.part");
        try {
            Files.write(file, bytes);
            boolean same = PlainFile.holds(file, bytes);
            Files.delete(file);
            return new Check(Subject.WRITE, same ? Finding.GOOD : Finding.BAD, file.toString());
        } catch (IOException e) {
            return new Check(Subject.WRITE, Finding.BAD, e.getClass().getSimpleName());
        }
    }

    private Check synced() {
        Path file = folder.resolve("self-check.part");
        long begun = clock.elapsedNanos();
        try (FileChannel channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.DELETE_ON_CLOSE)) {
            channel.write(ByteBuffer.allocate(4096));
            channel.force(true);
        } catch (IOException e) {
            return new Check(Subject.SYNC, Finding.BAD, e.getClass().getSimpleName());
        }
        long took = Math.max(1, (clock.elapsedNanos() - begun) / MILLION);
        return new Check(
                Subject.SYNC,
                took > SLOW_MILLISECONDS ? Finding.LOOK : Finding.GOOD,
                DisplayText.quantity(took, "ms"));
    }

    private Check space() {
        try {
            long free = Files.getFileStore(folder).getUsableSpace();
            return new Check(
                    Subject.SPACE,
                    free < GIB ? Finding.LOOK : Finding.GOOD,
                    DisplayText.quantity(free / (1024 * 1024), "MiB"));
        } catch (IOException e) {
            return new Check(Subject.SPACE, Finding.LOOK, e.getClass().getSimpleName());
        }
    }

    private Check clockRight() {
        ZonedDateTime now = clock.now().atZone(zone);
        return new Check(
                Subject.CLOCK,
                now.toLocalDate().isBefore(BEFORE_VIGIL) ? Finding.BAD : Finding.GOOD,
                DisplayText.date(now.toLocalDate())
                        + " "
                        + DisplayText.time(now.toOffsetDateTime(), zone)
                        + ", "
                        + zone.getId());
    }

    private static Check fonts() {
        return Stream.of("IBM Plex Sans", "Material Design Icons")
                .filter(family -> !Font.getFamilies().contains(family))
                .findFirst()
                .map(missing -> new Check(Subject.FONTS, Finding.BAD, missing))
                .orElse(new Check(Subject.FONTS, Finding.GOOD, ""));
    }

    /** A store on a network drive was refused when it was made. */
    private static Check drive() {
        return new Check(Subject.DRIVE, Finding.GOOD, "");
    }

    /** Only Linux says so to everybody: the device lies on one that the system encrypts. */
    private Check encryption() {
        try {
            String device = Files.getFileStore(folder).name();
            Path real = Path.of(device).toRealPath().getFileName();
            Path uuid = Path.of("/sys/block").resolve(real).resolve("dm/uuid");
            if (Files.isReadable(uuid)
                    && PlainFile.text(uuid, SettingsFile.LARGEST).startsWith("CRYPT-")) {
                return new Check(Subject.ENCRYPTION, Finding.GOOD, device);
            }
        } catch (IOException | RuntimeException e) {
            return new Check(Subject.ENCRYPTION, Finding.LOOK, "");
        }
        return new Check(Subject.ENCRYPTION, Finding.LOOK, "");
    }
}
