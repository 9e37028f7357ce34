package vigil.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vigil.charting.StockLedger;
import vigil.review.DrugLedger;
import vigil.stock.StockBook;
import vigil.stock.StockFact;

/** The invented book of the room's drug shows what a book can show. */
class DemoStockTest {
    private final List<StockFact> facts = new ArrayList<>();

    @Test
    void everyKindOfEntryIsInItAndOneLotDoesNotClose() {
        new DemoRoom("Room 1", ZoneOffset.UTC)
                .stock(
                        new StockLedger() {
                            @Override
                            public List<StockFact> facts() {
                                return List.copyOf(facts);
                            }

                            @Override
                            public void append(StockFact fact) {
                                facts.add(fact);
                            }
                        },
                        () -> new UUID(5, facts.size()),
                        Instant.parse("2026-11-22T14:00:00Z"));
        assertThat(facts.stream().map(fact -> fact.event().getClass().getSimpleName()).distinct())
                .containsExactlyInAnyOrder(
                        "LotReceived",
                        "PiecesOpened",
                        "PiecesCounted",
                        "PiecesRemoved",
                        "RestRemoved");
        DrugLedger ledger =
                DrugLedger.of(
                        List.of(),
                        StockBook.of(facts),
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 12, 31));
        assertThat(ledger.lots()).hasSize(3);
        assertThat(ledger.lots().getFirst().gaps()).containsExactly(DrugLedger.Gap.COUNT_DIFFERED);
        assertThat(ledger.lots().getLast().gaps()).isEmpty();
    }
}
