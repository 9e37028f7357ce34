package vigil.export.pdf;

import java.util.List;
import vigil.export.pdf.LinesPages.Sheet;
import vigil.people.StaffMember;
import vigil.stock.StockBook;
import vigil.stock.StockFact;
import vigil.stock.StockLine;
import vigil.telling.People;
import vigil.telling.StockText;
import vigil.wording.DisplayText;
import vigil.wording.Sentences;

/**
 * The book of the room's drug on paper, for who inspects it: every entry in the order in which it
 * was written, on as many pages as it takes, what was struck out with by whom, when and why.
 */
public record DrugBookPdf(Sentences words) {

    /** What the name of its file is, by the number of the last fact in it. */
    public String name(List<StockFact> facts) {
        return "drug-book-r" + facts.size() + ".pdf";
    }

    /** The pages; the same facts and staff give the same bytes. */
    public byte[] write(List<StockFact> facts, List<StaffMember> staff, String room, boolean demo) {
        StockText text = new StockText(words, new People(staff)::member);
        StockBook book = StockBook.of(facts);
        return new LinesPages(words)
                .write(
                        new Sheet(
                                words.say("review.stock.entries"),
                                room,
                                words.say("paper.drug-book", facts.size()),
                                LinesPages.whenWhoWhat(
                                        words.say("review.stock.column.day"),
                                        words.say("review.stock.column.who"),
                                        words.say("review.stock.column.what")),
                                book.lines().stream().map(line -> row(line, book, text)).toList()),
                        demo);
    }

    private static List<String> row(StockLine line, StockBook book, StockText text) {
        String what =
                line.lot().lot()
                        + " · "
                        + text.product(line, book)
                        + " · "
                        + text.what(line.fact().event());
        return List.of(
                DisplayText.date(line.fact().day()),
                text.people(line),
                line.struckBy().map(by -> what + " · " + text.struck(by)).orElse(what));
    }

    /** What is wrong with a file that should be these pages. */
    public List<String> faults(byte[] file) {
        return PdfFaults.of(file);
    }
}
