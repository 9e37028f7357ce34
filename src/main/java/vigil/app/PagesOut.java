package vigil.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vigil.access.audit.AccessEvent;
import vigil.charting.Clock;
import vigil.charting.LedgerException;
import vigil.charting.StoreFault;
import vigil.export.Export;
import vigil.export.WholeFile;
import vigil.ledger.ReplacedFile;

/** Puts pages that a screen asked for into the folder of records that leave, and that on record. */
record PagesOut(Clock clock, Supplier<Path> folder, Consumer<AccessEvent.OfUse> record) {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    /** Writes a file whose name begins so, whole or not at all, and answers with its path. */
    String write(String name, byte[] pages, AccessEvent.OfUse event) {
        Export export =
                new WholeFile()
                        .write(
                                own(folder.get()),
                                name + "-" + STAMP.format(clock.now()) + ".pdf",
                                pages,
                                bytes -> List.of());
        return switch (export) {
            case Export.Exported(Path file, String _, long _) -> {
                record.accept(event);
                yield file.toString();
            }
            case Export.NotExported(Export.Reason reason, String _) ->
                    throw new LedgerException(fault(reason));
        };
    }

    private static Path own(Path folder) {
        try {
            return Folders.own(folder);
        } catch (IOException e) {
            throw new LedgerException(ReplacedFile.fault(folder, e), e);
        }
    }

    private static StoreFault fault(Export.Reason reason) {
        return switch (reason) {
            case DISK_FULL -> new StoreFault.DiskFull();
            case FOLDER_MISSING, FOLDER_READ_ONLY -> new StoreFault.ReadOnly();
            case OTHER_FILE_THERE, NOT_VALID, READ_BACK_DIFFERS, CANNOT_WRITE ->
                    new StoreFault.Failed(reason.name());
        };
    }
}
