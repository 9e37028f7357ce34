package vigil.charting;

import java.math.BigDecimal;
import java.util.Optional;
import vigil.charting.StockOutcome.Reason;
import vigil.dosing.PackCode;
import vigil.dosing.Product;
import vigil.people.Permission;
import vigil.session.Confirmation;
import vigil.session.SecondPerson;
import vigil.stock.LotId;
import vigil.stock.StockBook;
import vigil.stock.StockEvent.EntryStruck;
import vigil.stock.StockEvent.LotReceived;
import vigil.stock.StockEvent.PiecesCounted;
import vigil.stock.StockEvent.PiecesOpened;
import vigil.stock.StockEvent.PiecesRemoved;
import vigil.stock.StockEvent.RestRemoved;
import vigil.stock.StockLine;
import vigil.stock.StockLot;
import vigil.stock.StockSecond;

/** Judges an entry of the book of the room's drug; the first objection, if there is any. */
final class StockJudge {
    private final Authority authority;
    private final Signatures signatures;

    StockJudge(Authority authority, Signatures signatures) {
        this.authority = authority;
        this.signatures = signatures;
    }

    /**
     * Judges an act.
     *
     * @param before the book without it
     * @param after the book as it would be
     */
    Optional<Reason> judge(StockAct act, StockBook before, StockBook after) {
        return switch (act.event()) {
            case LotReceived came -> received(came, act, before);
            case PiecesOpened opened ->
                    amount(opened.pieces())
                            .or(() -> known(opened.lot(), before))
                            .or(() -> expired(lot(opened.lot(), before).product(), act))
                            .or(() -> unopened(opened.lot(), opened.pieces(), before));
            case PiecesCounted counted -> counted(counted, act, before);
            case PiecesRemoved removed ->
                    amount(removed.pieces())
                            .or(() -> known(removed.lot(), before))
                            .or(() -> unopened(removed.lot(), removed.pieces(), before))
                            .or(() -> reason(removed.reason()))
                            .or(() -> second(act));
            case RestRemoved rest ->
                    needs(rest.amount().amount().signum() > 0, Reason.NO_AMOUNT)
                            .or(() -> known(rest.lot(), before))
                            .or(() -> opened(rest.lot(), rest.amount().amount(), before))
                            .or(() -> reason(rest.reason()))
                            .or(() -> second(act));
            case EntryStruck struck -> struck(struck, before, after);
        };
    }

    private static Optional<Reason> received(LotReceived came, StockAct act, StockBook before) {
        Product product = came.product();
        return text(Texts.needed(product.lot()))
                .or(() -> needs(!PackCode.is(product.lot()), Reason.LOT_IS_PACK_CODE))
                .or(() -> text(Texts.needed(product.drug())))
                .or(() -> text(Texts.name(product.brand())))
                .or(() -> text(Texts.needed(came.from())))
                .or(() -> amount(came.pieces()))
                .or(() -> needs(came.each().amount().signum() > 0, Reason.NO_AMOUNT))
                .or(() -> expired(product, act))
                .or(
                        () ->
                                before.lot(LotId.of(product))
                                        .flatMap(
                                                lot ->
                                                        needs(
                                                                same(lot, came),
                                                                Reason.OTHER_CONTENT)));
    }

    private static boolean same(StockLot lot, LotReceived came) {
        return lot.each().compareTo(came.each()) == 0
                && lot.product().expiry().equals(came.product().expiry());
    }

    /** What is as the book says needs neither a reason nor a witness. */
    private Optional<Reason> counted(PiecesCounted counted, StockAct act, StockBook before) {
        Optional<Reason> first =
                needs(counted.pieces() >= 0, Reason.NO_AMOUNT)
                        .or(() -> known(counted.lot(), before))
                        .or(() -> text(Texts.note(counted.reason())));
        if (first.isPresent() || lot(counted.lot(), before).unopened() == counted.pieces()) {
            return first.or(
                    () -> StockSecond.in(counted).isPresent() ? second(act) : Optional.empty());
        }
        return reason(counted.reason()).or(() -> second(act));
    }

    private static Optional<Reason> struck(EntryStruck struck, StockBook before, StockBook after) {
        Optional<StockLine> line = before.line(struck.entry());
        return needs(line.isPresent(), Reason.UNKNOWN_ENTRY)
                .or(() -> needs(!line.orElseThrow().struck(), Reason.ENTRY_STRUCK_OUT))
                .or(() -> reason(struck.reason()))
                .or(() -> needs(after.sound(), Reason.ENTRY_CARRIES_OTHERS));
    }

    private Optional<Reason> second(StockAct act) {
        Optional<SecondPerson> second = StockSecond.in(act.event());
        return needs(
                        second.filter(one -> !one.person().equals(act.by())).isPresent(),
                        Reason.SECOND_PERSON_NEEDED)
                .or(
                        () ->
                                needs(
                                        authority
                                                .may(
                                                        second.orElseThrow().person(),
                                                        Permission.SECOND)
                                                .isSound(),
                                        Reason.SECOND_PERSON_NEEDED))
                .or(
                        () ->
                                needs(
                                        signed(act, second.orElseThrow()),
                                        Reason.SECOND_PERSON_NOT_CONFIRMED));
    }

    private boolean signed(StockAct act, SecondPerson second) {
        Optional<Confirmation> by = second.confirmation();
        return signatures.inUse()
                ? by.filter(
                                one ->
                                        authority.acts(
                                                        second.person(),
                                                        one.role(),
                                                        Permission.SECOND)
                                                && signatures.holds(
                                                        second.signs(
                                                                act.entry(), one.role(), one.at()),
                                                        one.signature()))
                        .isPresent()
                : by.isEmpty();
    }

    private static Optional<Reason> unopened(LotId id, int pieces, StockBook before) {
        return needs(pieces <= lot(id, before).unopened(), Reason.MORE_THAN_UNOPENED);
    }

    private static Optional<Reason> opened(LotId id, BigDecimal amount, StockBook before) {
        return needs(
                amount.compareTo(lot(id, before).openedMilligrams()) <= 0, Reason.MORE_THAN_OPENED);
    }

    private static Optional<Reason> known(LotId id, StockBook before) {
        return needs(before.lot(id).isPresent(), Reason.LOT_UNKNOWN);
    }

    private static StockLot lot(LotId id, StockBook before) {
        return before.lot(id).orElseThrow();
    }

    private static Optional<Reason> expired(Product product, StockAct act) {
        return needs(!act.day().isAfter(product.expiry()), Reason.DRUG_EXPIRED);
    }

    private static Optional<Reason> amount(int pieces) {
        return needs(pieces > 0, Reason.NO_AMOUNT);
    }

    private static Optional<Reason> reason(String reason) {
        return needs(!reason.isBlank(), Reason.REASON_NEEDED).or(() -> text(Texts.note(reason)));
    }

    private static Optional<Reason> text(Judgement judged) {
        return judged.refusal()
                .map(
                        refusal ->
                                refusal.reason() == Refusal.Reason.EMPTY_TEXT
                                        ? Reason.EMPTY_TEXT
                                        : refusal.reason() == Refusal.Reason.TOO_LONG
                                                ? Reason.TOO_LONG
                                                : Reason.FORBIDDEN_CHARACTER);
    }

    private static Optional<Reason> needs(boolean holds, Reason reason) {
        return holds ? Optional.empty() : Optional.of(reason);
    }
}
