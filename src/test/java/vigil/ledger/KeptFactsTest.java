package vigil.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.charting.StoreFault;
import vigil.session.RecordedEvent;
import vigil.session.SessionId;

/** A session opened before is not unsealed again, and no change to the file is overlooked by it. */
class KeptFactsTest extends StoreUnderKeys {
    private static final int LENGTH = 6;
    private final AtomicInteger opened = new AtomicInteger();

    @BeforeEach
    void counting() {
        needs =
                needs.sealing(
                        new EventCodec() {
                            @Override
                            public boolean ready() {
                                return codec.ready();
                            }

                            @Override
                            public KeptFacts kept() {
                                return codec.kept();
                            }

                            @Override
                            public Sealed seal(byte[] content, byte[] bound) {
                                return codec.seal(content, bound);
                            }

                            @Override
                            public byte[] open(Sealed sealed, byte[] bound) {
                                opened.incrementAndGet();
                                return codec.open(sealed, bound);
                            }
                        });
    }

    private static SessionId id(List<RecordedEvent> facts) {
        return facts.getFirst().session();
    }

    /** How many facts were unsealed to open a session, which holds what was charted. */
    private int unsealed(SqliteLedger ledger, List<RecordedEvent> facts) {
        int before = opened.get();
        assertThat(ledger.facts(id(facts))).isEqualTo(facts);
        return opened.get() - before;
    }

    private List<List<RecordedEvent>> written(SqliteLedger ledger, int sessions) {
        List<List<RecordedEvent>> all = new ArrayList<>();
        for (int number = 0; number < sessions; number++) {
            List<RecordedEvent> facts = notes(50 + number, LENGTH, OSEI);
            ledger.append(facts);
            all.add(facts);
        }
        return all;
    }

    @Test
    void whatWasOpenedIsUnsealedOnceAndOnlyWhatIsNewIsUnsealedThen() {
        try (SqliteLedger ledger = create()) {
            List<RecordedEvent> facts = notes(1, LENGTH, OSEI);
            List<RecordedEvent> begun = facts.subList(0, LENGTH - 2);
            ledger.append(begun);
            List<RecordedEvent> other = written(ledger, 1).getFirst();
            assertThat(unsealed(ledger, begun)).isEqualTo(LENGTH - 2);
            assertThat(unsealed(ledger, other)).isEqualTo(LENGTH);
            assertThat(unsealed(ledger, begun)).isZero();
            ledger.append(facts.subList(LENGTH - 2, LENGTH));
            assertThat(unsealed(ledger, other)).isZero();
            assertThat(unsealed(ledger, facts)).isEqualTo(2);
        }
    }

    @Test
    void whatIsKeptGoesWithTheKey() {
        try (SqliteLedger ledger = create()) {
            List<List<RecordedEvent>> two = written(ledger, 2);
            two.forEach(facts -> unsealed(ledger, facts));
            codec.lock();
            anchor.lock();
            Stores.fault(() -> ledger.facts(id(two.getFirst())), new StoreFault.Locked());
            unlock();
            assertThat(unsealed(ledger, two.getFirst())).isEqualTo(LENGTH);
        }
    }

    @Test
    void onlySoManyAreKeptAndTheOneOpenedLongestAgoGoes() {
        try (SqliteLedger ledger = create()) {
            List<List<RecordedEvent>> all = written(ledger, KeptFacts.SESSIONS + 1);
            all.subList(0, KeptFacts.SESSIONS).forEach(facts -> unsealed(ledger, facts));
            assertThat(unsealed(ledger, all.getFirst())).isZero();
            assertThat(unsealed(ledger, all.getLast())).isEqualTo(LENGTH);
            assertThat(unsealed(ledger, all.getFirst())).isZero();
            assertThat(unsealed(ledger, all.get(1))).isEqualTo(LENGTH);
        }
    }

    /** Each column of the file that a fact rests on. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ct = zeroblob(length(ct))",
                "nonce = zeroblob(12)",
                "hash = zeroblob(32)",
                "prev_hash = zeroblob(32)",
                "sig = zeroblob(80)",
                "event_id = 'another'",
                "key_epoch = key_epoch + 1"
            })
    void aRowThatWasChangedMeanwhileIsFoundThoughItsFactIsKept(String change) {
        try (SqliteLedger ledger = create()) {
            List<List<RecordedEvent>> two = written(ledger, 2);
            two.forEach(facts -> unsealed(ledger, facts));
            ledger.door()
                    .ask(
                            open -> {
                                Sql sql = open.connection().sql();
                                sql.run("DROP TRIGGER event_is_not_changed");
                                sql.run("UPDATE event SET " + change + " WHERE store_seq = 3");
                                return true;
                            });
            Stores.fault(() -> ledger.facts(id(two.getFirst())), StoreFault.Torn.class);
        }
    }
}
