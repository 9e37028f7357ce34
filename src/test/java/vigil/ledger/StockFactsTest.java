package vigil.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vigil.access.keys.DataKey;
import vigil.charting.StockLedger;
import vigil.charting.StoreFault;
import vigil.dosing.Product;
import vigil.people.Role;
import vigil.quantity.Milligrams;
import vigil.quantity.MilligramsPerMillilitre;
import vigil.quantity.Moment;
import vigil.session.Confirmation;
import vigil.session.SampleChart;
import vigil.session.Signature;
import vigil.session.Witness;
import vigil.stock.LotId;
import vigil.stock.SampleBook;
import vigil.stock.StockEvent;
import vigil.stock.StockEvent.Way;
import vigil.stock.StockFact;

/** The book of the room's drug as a stream of the store. */
final class StockFactsTest extends StoreUnderKeys {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Product VIAL = product("50.0", "K" + CANARY);
    private static final LotId LOT = LotId.of(VIAL);
    private static final Witness SIGNED =
            new Witness.Seen(
                    BELL,
                    Optional.of(
                            new Confirmation(
                                    Role.NURSE,
                                    new Moment(SampleChart.START, ZoneOffset.ofHours(-5)),
                                    new Signature("0a".repeat(16), 3, "f1".repeat(64)))));

    private static Product product(String strength, String lot) {
        return new Product(
                "ketamine",
                "Brand",
                new Product.Form.Vial(MilligramsPerMillilitre.of(strength)),
                lot,
                DAY.plusYears(1));
    }

    private static Product of(Product.Form form) {
        return new Product("esketamine", "", form, "S1", DAY);
    }

    /** Every kind of fact, in every form. */
    private static List<StockFact> everything() {
        Milligrams mg = Milligrams.of("28.00");
        return SampleBook.facts(
                        DAY,
                        new StockEvent.LotReceived(VIAL, 10, Milligrams.of("500"), "note 17"),
                        new StockEvent.LotReceived(
                                of(new Product.Form.SprayDevice(mg)), 3, mg, "x"),
                        new StockEvent.LotReceived(of(new Product.Form.SolidDose(mg)), 3, mg, "x"),
                        new StockEvent.PiecesOpened(LOT, 2),
                        new StockEvent.PiecesCounted(LOT, 8, "", new Witness.Missing()),
                        new StockEvent.PiecesRemoved(
                                LOT, 1, Way.BROKEN, "fell", new Witness.Seen(BELL)),
                        new StockEvent.RestRemoved(
                                LOT, Milligrams.of("3.50"), Way.DESTROYED, "left", SIGNED),
                        new StockEvent.EntryStruck(SampleBook.id(2), "typed twice"))
                .stream()
                .map(
                        fact ->
                                new StockFact(
                                        fact.id(),
                                        fact.number(),
                                        fact.day(),
                                        fact.recordedAt(),
                                        OSEI,
                                        fact.event()))
                .toList();
    }

    @Test
    void what_was_written_is_read_again_sealed_signed_and_chained_beside_the_sessions()
            throws Exception {
        try (SqliteLedger ledger = create()) {
            ledger.append(notes(21, 2, OSEI));
            everything().forEach(ledger.stock()::append);
            assertThat(ledger.stock().facts()).isEqualTo(everything());
            assertThat(ledger.verify((done, of) -> {}).damage()).isEmpty();
        }
        try (SqliteLedger ledger = open()) {
            assertThat(ledger.findings()).isEmpty();
            assertThat(ledger.summaries()).hasSize(1);
            assertThat(ledger.stock().facts()).isEqualTo(everything());
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .doesNotContain("Zyxomma", "typed twice");
            }
        }
    }

    @Test
    void a_fact_that_is_not_next_is_refused_and_one_in_anothers_name_is_found() throws Exception {
        try (SqliteLedger ledger = create()) {
            StockLedger stock = ledger.stock();
            stock.append(everything().getFirst());
            Stores.fault(
                    () -> stock.append(everything().get(2)), new StoreFault.ChangedMeanwhile());
            assertThat(stock.facts()).hasSize(1);
            signedIn.set(Optional.of(bell));
            stock.append(everything().get(1));
            foundNotToBeOfWhomItNames(ledger);
        }
        foundMissing("stock", 1);
    }

    @Test
    void nothing_is_written_by_nobody_and_the_book_comes_through_another_key() {
        SealingCodec after = new SealingCodec(this::bytes);
        DataKey next = DataKey.random(2, this::bytes);
        after.unlock(next);
        try (SqliteLedger ledger = create()) {
            everything().forEach(ledger.stock()::append);
            Resealing resealing = ledger.resealing(after);
            resealing.write();
            resealing.end(Anchoring.NONE, List.of(), List.of(), () -> codec.unlock(next));
            assertThat(ledger.stock().facts()).isEqualTo(everything());
            signedIn.set(Optional.empty());
            StockFact one =
                    new StockFact(
                            SampleBook.id(9),
                            9,
                            DAY,
                            everything().getFirst().recordedAt(),
                            OSEI,
                            new StockEvent.PiecesOpened(LOT, 1));
            Stores.fault(() -> ledger.stock().append(one), new StoreFault.Locked());
            assertThat(ledger.stock().facts()).hasSize(8);
        }
    }
}
