package vigil.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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
import vigil.export.pdf.LinesPages;
import vigil.screen.audit.AuditPaper;
import vigil.screen.kit.Words;

/** Writes lines of the audit as PDF into the folder of records that leave. */
record AuditPages(
        Words words,
        Clock clock,
        Supplier<Path> folder,
        boolean demo,
        Consumer<AccessEvent.OfUse> record)
        implements AuditPaper {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    @Override
    public String write(Sheet sheet) {
        byte[] pages =
                new LinesPages(words)
                        .write(
                                new LinesPages.Sheet(
                                        words.say("audit.title"),
                                        sheet.room(),
                                        sheet.what(),
                                        List.of(
                                                words.say("audit.column.when"),
                                                words.say("audit.column.who"),
                                                words.say("audit.column.what")),
                                        sheet.lines().stream()
                                                .map(
                                                        row ->
                                                                List.of(
                                                                        row.when(),
                                                                        row.who(),
                                                                        row.what()))
                                                .toList()),
                                demo);
        try {
            Path file =
                    Folders.own(folder.get())
                            .resolve("audit-" + STAMP.format(clock.now()) + ".pdf");
            Files.write(file, pages, StandardOpenOption.CREATE_NEW);
            record.accept(new AccessEvent.AuditPrinted(sheet.lines().size()));
            return file.toString();
        } catch (IOException e) {
            throw new LedgerException(new StoreFault.ReadOnly(), e);
        }
    }
}
