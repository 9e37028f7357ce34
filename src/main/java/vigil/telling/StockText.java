package vigil.telling;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vigil.dosing.Product;
import vigil.people.StaffId;
import vigil.people.StaffMember;
import vigil.quantity.Milligrams;
import vigil.review.DrugLedger;
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
import vigil.wording.DisplayText;
import vigil.wording.Sentences;

/**
 * The drug of the room and its book in words.
 *
 * @param staff who somebody is, as far as they are still known
 */
public record StockText(Sentences words, Function<StaffId, Optional<StaffMember>> staff) {

    /** {@code ketamine 50 mg per mL, expires 30-Jun-2027}. */
    public String product(Product product) {
        return words.say(
                "review.product",
                product.drug(),
                new DrugText(words).strength(product.form()),
                DisplayText.date(product.expiry()));
    }

    /** {@code 32.5 mg}. */
    public String milligrams(Milligrams amount) {
        return words.say("chart.mg", number(amount.amount()));
    }

    /** In mg, rounded to two decimals, less than that as it is; without the unit. */
    public static String number(BigDecimal amount) {
        return DisplayText.number(DoseText.accounted(amount));
    }

    /** Why a lot does not close, and what of it is still in use; empty where there is neither. */
    public Optional<String> standing(DrugLedger.Lot lot) {
        List<String> said = new ArrayList<>(gaps(lot));
        if (lot.inUse().amount().signum() > 0) {
            said.add(words.say("review.ledger.inuse", milligrams(lot.inUse())));
        }
        return said.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", said));
    }

    /** {@code does not close: waste without witness}; nothing of a lot that closes. */
    public Optional<String> notClosed(DrugLedger.Lot lot) {
        return Optional.of(gaps(lot))
                .filter(gaps -> !gaps.isEmpty())
                .map(gaps -> words.say("review.ledger.lot.why", String.join(", ", gaps)));
    }

    private List<String> gaps(DrugLedger.Lot lot) {
        return lot.gaps().stream().map(gap -> words.say("review.gap." + gap)).toList();
    }

    /** A lot to choose. */
    public String lot(StockLot lot) {
        return words.say(
                "review.stock.lot.of",
                lot.product().lot(),
                product(lot.product()),
                DisplayText.number(lot.unopened()));
    }

    /** {@code 22-Nov-2026 K2231 opened: 2}. */
    public String entry(StockLine line) {
        return words.say(
                "review.stock.entry",
                DisplayText.date(line.fact().day()),
                line.lot().lot(),
                what(line.fact().event()));
    }

    /** What happened, with how much and why. */
    public String what(StockEvent event) {
        return switch (event) {
            case LotReceived came ->
                    words.say(
                            "review.stock.said.received",
                            came.pieces(),
                            milligrams(came.each()),
                            came.from());
            case PiecesOpened opened -> words.say("review.stock.said.opened", opened.pieces());
            case PiecesCounted counted ->
                    counted.reason().isBlank()
                            ? words.say("review.stock.said.counted", counted.pieces())
                            : words.say(
                                    "review.stock.said.differed",
                                    counted.pieces(),
                                    counted.reason());
            case PiecesRemoved removed ->
                    words.say(
                            "review.stock.said.removed",
                            removed.pieces(),
                            words.say("review.stock.way." + removed.way()),
                            removed.reason());
            case RestRemoved rest ->
                    words.say(
                            "review.stock.said.rest",
                            milligrams(rest.amount()),
                            words.say("review.stock.way." + rest.way()),
                            rest.reason());
            case EntryStruck struck -> struck.reason();
        };
    }

    /** Who did it and who saw it. */
    public String people(StockLine line) {
        String by = name(line.fact().by());
        return StockSecond.witness(line.fact().event())
                .map(
                        witness ->
                                switch (witness) {
                                    case Witness.Seen seen ->
                                            words.say("review.stock.seen", by, name(seen.by()));
                                    case Witness.Missing() -> by;
                                })
                .orElse(by);
    }

    /** By whom, when and why an entry was struck out. */
    public String struck(StockFact by) {
        String why = by.event() instanceof EntryStruck struck ? struck.reason() : "";
        return words.say("review.stock.struck", name(by.by()), DisplayText.date(by.day()), why);
    }

    private String name(StaffId id) {
        return staff.apply(id).map(PersonText::staff).orElse(id.value());
    }

    /** The lot of a line as the book has it now. */
    public String product(StockLine line, StockBook book) {
        return book.lot(line.lot())
                .map(StockLot::product)
                .map(this::product)
                .orElse(line.lot().drug());
    }
}
