package vigil.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vigil.access.keys.PersonalKeys;
import vigil.charting.StoreFault;
import vigil.review.SessionBrief;
import vigil.session.RecordedEvent;
import vigil.session.SessionFold;

/** A store that was filled is a store as any other: it opens, verifies, and goes on. */
class StoreFillingTest extends StoreUnderKeys {

    @Test
    void aFilledStoreOpensVerifiesAndIsChartedOn() {
        List<RecordedEvent> before = notes(1, 3, OSEI);
        List<RecordedEvent> first = notes(2, 9, OSEI);
        List<RecordedEvent> second = notes(3, 5, OSEI);
        try (SqliteLedger ledger = create()) {
            ledger.append(before);
            StoreFilling.fill(ledger, List.of(first, second.subList(0, 4)));
            ledger.append(second.subList(4, 5));
            assertThat(ledger.briefs()).hasSize(3);
        }
        try (SqliteLedger ledger = open()) {
            assertThat(ledger.findings()).isEmpty();
            assertThat(ledger.verify((done, of) -> {}).damage()).isEmpty();
            assertThat(ledger.head().revision()).isEqualTo(17);
            for (List<RecordedEvent> facts : List.of(before, first, second)) {
                assertThat(ledger.facts(facts.getFirst().session())).isEqualTo(facts);
            }
            assertThat(ledger.briefs()).contains(SessionBrief.of(SessionFold.fold(first)));
        }
    }

    @Test
    void allOfItIsWrittenOrNothing() {
        List<RecordedEvent> there = notes(4, 4, OSEI);
        List<RecordedEvent> fresh = notes(5, 4, OSEI);
        try (SqliteLedger ledger = create()) {
            StoreFilling.fill(ledger, List.of(there));
            Stores.fault(() -> StoreFilling.fill(ledger, List.of(fresh, there)), StoreFault.class);
        }
        try (SqliteLedger ledger = open()) {
            assertThat(ledger.head().revision()).isEqualTo(4);
            assertThat(ledger.summaries()).hasSize(1);
            assertThat(ledger.findings()).isEmpty();
        }
    }

    @Test
    void nobodyFillsAStoreInAnothersName() {
        Optional<PersonalKeys> nobody = Optional.empty();
        signedIn.set(nobody);
        try (SqliteLedger ledger = create()) {
            Stores.fault(
                    () -> StoreFilling.fill(ledger, List.of(notes(6, 2, OSEI))),
                    new StoreFault.Locked());
            assertThat(ledger.summaries()).isEmpty();
        }
    }
}
