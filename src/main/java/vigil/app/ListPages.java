package vigil.app;

import java.util.List;
import vigil.access.audit.AccessEvent;
import vigil.export.pdf.LinesPages;
import vigil.export.pdf.LinesPages.Head;
import vigil.screen.kit.Words;
import vigil.screen.review.ListPaper;

/** Writes the sessions of the review list as PDF into the folder of records that leave. */
record ListPages(Words words, PagesOut out, boolean demo) implements ListPaper {

    @Override
    public String write(Sheet sheet) {
        byte[] pages =
                new LinesPages(words)
                        .write(
                                new LinesPages.Sheet(
                                        words.say("review.sessions"),
                                        sheet.room(),
                                        sheet.what(),
                                        List.of(
                                                new Head(words.say("review.column.when"), 0.15),
                                                new Head(words.say("review.column.patient"), 0.27),
                                                new Head(words.say("review.column.out"), 0.4),
                                                new Head(words.say("review.column.state"), 0.18)),
                                        sheet.lines().stream()
                                                .map(
                                                        row ->
                                                                List.of(
                                                                        row.when(),
                                                                        row.patient(),
                                                                        row.standsOut(),
                                                                        row.state()))
                                                .toList()),
                                demo);
        return out.write(
                "review-list",
                pages,
                new AccessEvent.RecordExported("review", "list of sessions, pages"));
    }
}
