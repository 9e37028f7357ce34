package vigil.app;

import java.util.List;
import vigil.access.audit.AccessEvent;
import vigil.export.pdf.LinesPages;
import vigil.screen.audit.AuditPaper;
import vigil.screen.kit.Words;

/** Writes lines of the audit as PDF into the folder of records that leave. */
record AuditPages(Words words, PagesOut out, boolean demo) implements AuditPaper {

    @Override
    public String write(Sheet sheet) {
        byte[] pages =
                new LinesPages(words)
                        .write(
                                new LinesPages.Sheet(
                                        words.say("audit.title"),
                                        sheet.room(),
                                        sheet.what(),
                                        LinesPages.whenWhoWhat(
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
        return out.write("audit", pages, new AccessEvent.AuditPrinted(sheet.lines().size()));
    }
}
