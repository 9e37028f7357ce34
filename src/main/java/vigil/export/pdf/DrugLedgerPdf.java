package vigil.export.pdf;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vigil.drawing.ChartWords;
import vigil.export.Sha256;
import vigil.people.StaffMember;
import vigil.review.DrugLedger;
import vigil.stock.StockBook;
import vigil.stock.StockLine;
import vigil.telling.People;
import vigil.telling.StockText;
import vigil.wording.DisplayText;
import vigil.wording.Sentences;

/**
 * The drug ledger of a period on paper, for an inspector, on as many pages as it takes: what the
 * room held by its book, what sessions drew, gave and wasted, and every entry of the book. What
 * does not close comes first, as on screen.
 */
public record DrugLedgerPdf(Sentences words) {
    private static final double LOT = 0.16;
    private static final List<String> HELD =
            List.of("before", "came", "open", "gone", "counts", "left", "unopened");
    private static final List<String> DRAWN =
            List.of("drawn", "given", "wasted", "unseen", "returned", "open");

    /**
     * Whose drug.
     *
     * @param state which period, and whether every lot closes, in words
     * @param demo whether the room is invented
     */
    public record Room(String name, String state, boolean demo) {}

    /** The pages; the same ledger, book and staff give the same bytes. */
    public byte[] write(DrugLedger ledger, StockBook book, List<StaffMember> staff, Room room) {
        StockText text = new StockText(words, new People(staff)::member);
        Frame frame =
                new Frame(
                        words.say("review.ledger"),
                        room.name(),
                        List.of(Cell.of(room.state())),
                        room.demo() ? Optional.of(words.say("kit.demo.band")) : Optional.empty(),
                        List.of(),
                        (page, pages) -> words.say("paper.page", page, pages),
                        Optional.empty());
        return new Printing(ChartWords.of(words))
                .print(
                        frame,
                        blocks(ledger, book, text),
                        Sha256.of(
                                (room + "\n" + ledger + "\n" + staff)
                                        .getBytes(StandardCharsets.UTF_8)));
    }

    private List<Block> blocks(DrugLedger ledger, StockBook book, StockText text) {
        List<Block> blocks = new ArrayList<>();
        List<DrugLedger.Lot> held =
                ledger.lots().stream().filter(lot -> lot.stock().isPresent()).toList();
        if (!held.isEmpty()) {
            blocks.add(new Block.Heading(words.say("paper.ledger.held")));
            blocks.add(table(heldColumns(), held.stream().map(lot -> held(lot, text)).toList()));
        }
        blocks.add(new Block.Heading(words.say("paper.ledger.drawn")));
        blocks.add(
                ledger.lots().isEmpty()
                        ? new Block.Words(Cell.of(words.say("review.ledger.none")))
                        : table(
                                drawnColumns(),
                                ledger.lots().stream().map(lot -> drawn(lot, text)).toList()));
        if (!ledger.entries().isEmpty()) {
            blocks.add(new Block.Heading(words.say("review.stock.entries")));
            blocks.add(
                    table(
                            List.of(
                                    words("review.stock.column.day", 0.13),
                                    words("review.lot", 0.33),
                                    words("review.stock.column.what", 0.31),
                                    words("review.stock.column.who", 0.23)),
                            ledger.entries().reversed().stream()
                                    .map(line -> entry(line, book, text))
                                    .toList()));
        }
        return blocks;
    }

    private static Block.Table table(List<Column> columns, List<List<Cell>> rows) {
        return new Block.Table(columns, rows, Block.Style.ROWS);
    }

    private Column words(String head, double share) {
        return Column.words(words.say(head), share);
    }

    private List<Column> heldColumns() {
        return amounts(HELD.stream().map(one -> "review.stock.column." + one).toList());
    }

    /** The lot, and numbers in columns in which a year of a large room is not broken. */
    private List<Column> amounts(List<String> heads) {
        double each = (1 - LOT) / HELD.size();
        return Stream.concat(
                        Stream.of(words("review.lot", 1 - each * heads.size())),
                        heads.stream().map(head -> Column.digits(words.say(head), each)))
                .toList();
    }

    private List<Cell> held(DrugLedger.Lot lot, StockText text) {
        DrugLedger.Stock in = lot.stock().orElseThrow();
        List<Run> named = new ArrayList<>(lot(lot, text));
        text.notClosed(lot).map(Run::heavy).ifPresent(named::add);
        List<BigDecimal> amounts = new ArrayList<>(in.amounts());
        amounts.add(BigDecimal.valueOf(in.unopened()));
        return row(Cell.lines(named), amounts);
    }

    private List<Column> drawnColumns() {
        return amounts(DRAWN.stream().map(one -> "review.ledger." + one).toList());
    }

    private List<Cell> drawn(DrugLedger.Lot lot, StockText text) {
        List<Run> named = new ArrayList<>(lot(lot, text));
        named.add(
                lot.gaps().isEmpty()
                        ? Run.plain(words.say("review.ledger.lot.closes"))
                        : Run.heavy(words.say("review.ledger.lot.open")));
        text.standing(lot).map(Run::small).ifPresent(named::add);
        List<Cell> cells =
                new ArrayList<>(
                        row(
                                Cell.lines(named),
                                List.of(
                                        lot.drawn().amount(),
                                        lot.given().amount(),
                                        lot.wasted().amount(),
                                        lot.unseen().amount(),
                                        lot.returned().amount())));
        cells.add(Cell.lines(lot.open().stream().map(StockText::number).map(Run::plain).toList()));
        return cells;
    }

    private static List<Cell> row(Cell lot, List<BigDecimal> amounts) {
        return Stream.concat(Stream.of(lot), amounts.stream().map(StockText::number).map(Cell::of))
                .toList();
    }

    private List<Run> lot(DrugLedger.Lot lot, StockText text) {
        return List.of(
                Run.heavy(lot.lot()),
                Run.small(
                        lot.product()
                                .map(text::product)
                                .orElse(words.say("review.ledger.unknown"))));
    }

    private static List<Cell> entry(StockLine line, StockBook book, StockText text) {
        String what = text.what(line.fact().event());
        return List.of(
                Cell.of(DisplayText.date(line.fact().day())),
                Cell.lines(
                        List.of(Run.plain(line.lot().lot()), Run.small(text.product(line, book)))),
                line.struckBy()
                        .map(
                                by ->
                                        Cell.lines(
                                                List.of(
                                                        Run.struck(what),
                                                        Run.plain(text.struck(by)))))
                        .orElse(Cell.of(what)),
                Cell.of(text.people(line)));
    }

    /** What is wrong with a file that should be these pages. */
    public List<String> faults(byte[] file) {
        return PdfFaults.of(file);
    }
}
