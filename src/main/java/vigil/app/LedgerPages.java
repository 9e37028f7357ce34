package vigil.app;

import java.util.List;
import java.util.function.Supplier;
import vigil.access.audit.AccessEvent;
import vigil.export.pdf.DrugLedgerPdf;
import vigil.people.StaffMember;
import vigil.screen.desk.StockPaper;
import vigil.screen.kit.Words;

/** Writes the drug ledger as PDF into the folder of records that leave. */
record LedgerPages(Words words, PagesOut out, Supplier<List<StaffMember>> staff, boolean demo)
        implements StockPaper {

    @Override
    public String write(Sheet sheet) {
        byte[] pages =
                new DrugLedgerPdf(words)
                        .write(
                                sheet.ledger(),
                                sheet.book(),
                                staff.get(),
                                new DrugLedgerPdf.Room(sheet.room(), sheet.state(), demo));
        return out.write(
                "drug-ledger",
                pages,
                new AccessEvent.RecordExported("stock", "drug ledger, pages"));
    }
}
