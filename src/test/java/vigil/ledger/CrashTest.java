package vigil.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vigil.keeping.Progress;
import vigil.session.RecordedEvent;

/** The program is killed while it writes a store under keys; the store is opened again. */
class CrashTest {
    private static final int A_STORE = 40;

    @TempDir private Path folder;
    private final List<RecordedEvent> facts = Writer.facts();
    private Path store;
    private SeededKeys keys;

    @BeforeEach
    void aStore() {
        take("store");
    }

    private void take(String name) {
        store = folder.resolve(name);
        keys = Writer.keys(store);
        Writer.create(store, keys).close();
    }

    @AfterEach
    void wipe() {
        keys.close();
    }

    private SqliteLedger open() {
        return Writer.open(store, keys);
    }

    /** What was seen over some kills. */
    private record Kills(int acknowledged, int lost, int found) {}

    private Kills kills(int kills, long seed) throws Exception {
        Random random = new Random(seed);
        int all = 0;
        int lost = 0;
        int found = 0;
        int acknowledged = 0;
        for (int trial = 0; trial < kills; trial++) {
            if (trial > 0 && trial % A_STORE == 0) {
                wipe();
                take("store-" + trial);
                acknowledged = 0;
            }
            int before = acknowledged;
            acknowledged = Math.max(before, killed(1 + random.nextInt(40)));
            all += acknowledged - before;
            try (SqliteLedger ledger = open()) {
                List<RecordedEvent> there = ledger.facts(facts.getFirst().session());
                assertThat(there).isEqualTo(facts.subList(0, there.size()));
                assertThat(there.size()).isLessThanOrEqualTo(acknowledged + 1);
                lost += Math.max(0, acknowledged - there.size());
                found += ledger.findings().size();
                if (trial % 5 == 0) {
                    found += ledger.verify(Progress.SILENT).damage().size();
                }
                acknowledged = there.size();
            }
        }
        return new Kills(all, lost, found);
    }

    /** Lets the program acknowledge some facts and kills it; the last that it acknowledged. */
    private int killed(int after) throws Exception {
        try (Writer writer = Writer.start(store, "write")) {
            List<String> said = new ArrayList<>();
            while (said.size() < after) {
                said.add(writer.next());
            }
            said.addAll(writer.kill());
            return said.stream()
                    .filter(line -> line != null && line.matches("ACK [0-9]+"))
                    .mapToInt(line -> Integer.parseInt(line.substring(4)))
                    .max()
                    .orElse(0);
        }
    }

    @Test
    @Timeout(240)
    void noAcknowledgedFactIsLostInTenKillsAndNoneIsAFalseAlarm() throws Exception {
        Kills seen = kills(10, 20_261_122);
        assertThat(seen.lost()).isZero();
        assertThat(seen.found()).isZero();
        assertThat(seen.acknowledged()).isGreaterThan(100);
    }

    @LongRun
    void noAcknowledgedFactIsLostInTwoHundredKills() throws Exception {
        int kills = Endurance.count("kills", 200);
        Kills seen = kills(kills, Endurance.SEED);
        Endurance.says(
                kills
                        + " kills (SIGKILL) while writing a store under keys: "
                        + seen.acknowledged()
                        + " acknowledged facts, "
                        + seen.lost()
                        + " lost, "
                        + seen.found()
                        + " findings of verify");
        assertThat(seen.lost()).isZero();
        assertThat(seen.found()).isZero();
    }

    /** The control: what is acknowledged before it is written is lost, and these tests see it. */
    @Test
    @Timeout(120)
    void aFactAcknowledgedTooEarlyIsSeenToBeLost() throws Exception {
        try (Writer writer = Writer.start(store, "early")) {
            assertThat(writer.next()).isEqualTo("OPEN");
            assertThat(writer.next()).isEqualTo("ACK 1");
            writer.kill();
        }
        try (SqliteLedger ledger = open()) {
            assertThat(ledger.facts(facts.getFirst().session())).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Workings.Step.class)
    @Timeout(120)
    void anAppendKilledBetweenItsStatementsIsThereWholeOrNotAtAll(Workings.Step step)
            throws Exception {
        try (SqliteLedger ledger = open()) {
            ledger.append(facts.subList(0, 3));
        }
        try (Writer writer = Writer.start(store, step.name())) {
            assertThat(writer.next()).isEqualTo("OPEN");
            assertThat(writer.next()).isEqualTo(step.name());
            writer.kill();
        }
        int expected = step == Workings.Step.COMMITTED ? 5 : 3;
        try (SqliteLedger ledger = open()) {
            assertThat(ledger.facts(facts.getFirst().session()))
                    .isEqualTo(facts.subList(0, expected));
            assertThat(ledger.summaries().getFirst().revision()).isEqualTo(expected);
            ledger.append(facts.subList(3, 5));
            assertThat(ledger.facts(facts.getFirst().session())).isEqualTo(facts.subList(0, 5));
            assertThat(ledger.verify(Progress.SILENT).damage()).isEmpty();
        }
    }

    @Test
    @Timeout(120)
    void aDraftSurvivesAKill() throws Exception {
        try (Writer writer = Writer.start(store, "draft")) {
            assertThat(writer.next()).isEqualTo("OPEN");
            assertThat(writer.next()).isEqualTo("KEPT");
            writer.kill();
        }
        try (SqliteLedger ledger = open()) {
            assertThat(ledger.drafts()).containsExactly(Writer.draft());
            assertThat(ledger.head().revision()).isZero();
        }
    }
}
