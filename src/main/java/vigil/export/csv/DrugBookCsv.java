package vigil.export.csv;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vigil.dosing.Product;
import vigil.export.Iso;
import vigil.export.SessionRecord;
import vigil.people.StaffId;
import vigil.people.StaffMember;
import vigil.session.Witness;
import vigil.stock.StockBook;
import vigil.stock.StockEvent;
import vigil.stock.StockEvent.EntryStruck;
import vigil.stock.StockEvent.LotReceived;
import vigil.stock.StockEvent.PiecesCounted;
import vigil.stock.StockEvent.PiecesOpened;
import vigil.stock.StockEvent.PiecesRemoved;
import vigil.stock.StockEvent.RestRemoved;
import vigil.stock.StockFact;
import vigil.stock.StockLine;
import vigil.stock.StockLot;
import vigil.stock.StockSecond;
import vigil.telling.People;

/**
 * The book of the room's drug, one row for each entry in the order in which it was written, those
 * that were struck out with by whom, when and why. What was drawn, given and wasted in sessions is
 * not in it: it stands in their own records.
 */
public record DrugBookCsv(CsvKind kind) {

    /** One entry of the book. */
    private record Row(StockLine line, StockBook book, People people, boolean demo) {
        private StockFact fact() {
            return line.fact();
        }

        private StockEvent event() {
            return fact().event();
        }

        private Optional<Product> product() {
            return event() instanceof LotReceived came
                    ? Optional.of(came.product())
                    : book.lot(line.lot()).map(StockLot::product);
        }

        private Optional<StaffId> witness() {
            return StockSecond.witness(event())
                    .flatMap(
                            one ->
                                    switch (one) {
                                        case Witness.Seen seen -> Optional.of(seen.by());
                                        case Witness.Missing() -> Optional.empty();
                                    });
        }
    }

    /** What the name of its file is, by the number of the last fact in it. */
    public String name(List<StockFact> facts) {
        return "drug-book-r" + facts.size() + kind.ending();
    }

    /**
     * The table; the same facts and staff give the same bytes.
     *
     * @param demo whether the room is invented; every row says so then
     */
    public byte[] write(List<StockFact> facts, List<StaffMember> staff, boolean demo) {
        StockBook book = StockBook.of(facts);
        People people = new People(staff);
        return Table.write(
                columns(),
                book.lines().stream().map(line -> new Row(line, book, people, demo)).toList(),
                kind.mark());
    }

    /** What is wrong with a file that should be such a table. */
    public List<String> faults(byte[] file) {
        return Table.faults(columns(), file);
    }

    private static List<Table.Column<Row>> columns() {
        return List.of(
                column("number", row -> Long.toString(row.fact().number())),
                column("entry", row -> row.fact().id().value().toString()),
                column("demo", row -> row.demo() ? SessionRecord.DEMO : ""),
                column("day", row -> row.fact().day().toString()),
                column("kind", row -> kind(row.event())),
                column("lot", row -> row.line().lot().lot()),
                column("drug", row -> row.line().lot().drug()),
                column("strength", row -> row.line().lot().strength()),
                column(
                        "expires",
                        row -> row.product().map(one -> one.expiry().toString()).orElse("")),
                column("pieces", row -> pieces(row.event())),
                column("amount_mg", row -> milligrams(row.event())),
                column("unopened_by", row -> Integer.toString(row.line().pieces())),
                column("held_by_mg", row -> row.line().milligrams().toPlainString()),
                column("way", row -> way(row.event())),
                column("says", row -> says(row.event())),
                column("by", row -> row.fact().by().value()),
                column("by_name", row -> row.people().name(row.fact().by())),
                column("witness", row -> row.witness().map(StaffId::value).orElse("")),
                column("witness_name", row -> row.witness().map(row.people()::name).orElse("")),
                column("recorded", row -> Iso.of(row.fact().recordedAt())),
                column("recorded_utc", row -> row.fact().recordedAt().instant().toString()),
                column("state", row -> row.line().struck() ? "struck-out" : "current"),
                column("struck", row -> struck(row, by -> Iso.of(by.recordedAt()))),
                column("struck_by", row -> struck(row, by -> by.by().value())),
                column("struck_reason", row -> struck(row, by -> says(by.event()))));
    }

    private static Table.Column<Row> column(String name, Function<Row, String> cell) {
        return new Table.Column<>(name, cell);
    }

    private static String struck(Row row, Function<StockFact, String> says) {
        return row.line().struckBy().map(says).orElse("");
    }

    private static String kind(StockEvent event) {
        return switch (event) {
            case LotReceived _ -> "lot-received";
            case PiecesOpened _ -> "pieces-opened";
            case PiecesCounted _ -> "pieces-counted";
            case PiecesRemoved _ -> "pieces-removed";
            case RestRemoved _ -> "rest-removed";
            case EntryStruck _ -> "entry-struck";
        };
    }

    private static String pieces(StockEvent event) {
        return switch (event) {
            case LotReceived came -> Integer.toString(came.pieces());
            case PiecesOpened opened -> Integer.toString(opened.pieces());
            case PiecesCounted counted -> Integer.toString(counted.pieces());
            case PiecesRemoved removed -> Integer.toString(removed.pieces());
            case RestRemoved _, EntryStruck _ -> "";
        };
    }

    /** What one piece of a lot holds, or what was taken away. */
    private static String milligrams(StockEvent event) {
        return switch (event) {
            case LotReceived came -> came.each().amount().toPlainString();
            case RestRemoved rest -> rest.amount().amount().toPlainString();
            case PiecesOpened _, PiecesCounted _, PiecesRemoved _, EntryStruck _ -> "";
        };
    }

    private static String way(StockEvent event) {
        return switch (event) {
            case PiecesRemoved removed -> CommonColumns.lower(removed.way());
            case RestRemoved rest -> CommonColumns.lower(rest.way());
            case LotReceived _, PiecesOpened _, PiecesCounted _, EntryStruck _ -> "";
        };
    }

    /** From whom, or why. */
    private static String says(StockEvent event) {
        return switch (event) {
            case LotReceived came -> came.from();
            case PiecesCounted counted -> counted.reason();
            case PiecesRemoved removed -> removed.reason();
            case RestRemoved rest -> rest.reason();
            case EntryStruck struck -> struck.reason();
            case PiecesOpened _ -> "";
        };
    }
}
