package vigil.app;

import java.util.List;
import vigil.access.audit.AccessEvent;
import vigil.export.pdf.LinesPages;
import vigil.export.pdf.LinesPages.Head;
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
                                        List.of(
                                                new Head(words.say("audit.column.when"), 0.19),
                                                new Head(words.say("audit.column.who"), 0.25),
                                                new Head(words.say("audit.column.what"), 0.56)),
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
