package vigil.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vigil.access.audit.AccessEvent;
import vigil.charting.Clock;
import vigil.charting.LedgerException;
import vigil.charting.StoreFault;

/** Puts pages that a screen asked for into the folder of records that leave, and that on record. */
record PagesOut(Clock clock, Supplier<Path> folder, Consumer<AccessEvent.OfUse> record) {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    /** Writes a file whose name begins so, and answers with its path. */
    String write(String name, byte[] pages, AccessEvent.OfUse event) {
        try {
            Path file =
                    Folders.own(folder.get())
                            .resolve(name + "-" + STAMP.format(clock.now()) + ".pdf");
            Files.write(file, pages, StandardOpenOption.CREATE_NEW);
            record.accept(event);
            return file.toString();
        } catch (IOException e) {
            throw new LedgerException(new StoreFault.ReadOnly(), e);
        }
    }
}
