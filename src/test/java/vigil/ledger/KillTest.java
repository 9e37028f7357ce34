package vigil.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vigil.session.RecordedEvent;

/** The program is killed while it writes; the store is opened again. */
class KillTest {
    @TempDir private Path folder;

    @Test
    @Timeout(240)
    void noAcknowledgedFactIsLostInTenKills() throws Exception {
        Random random = new Random(20_261_122);
        List<RecordedEvent> facts = Writer.facts();
        Stores.create(folder).close();
        int acknowledged = 0;
        for (int trial = 0; trial < 10; trial++) {
            try (Writer writer = Writer.start(folder, "write")) {
                List<String> said = new ArrayList<>();
                int until = 1 + random.nextInt(60);
                while (said.size() < until) {
                    said.add(writer.next());
                }
                said.addAll(writer.kill());
                acknowledged =
                        said.stream()
                                .filter(line -> line.matches("ACK [0-9]+"))
                                .mapToInt(line -> Integer.parseInt(line.substring(4)))
                                .max()
                                .orElse(acknowledged);
            }
            try (SqliteLedger ledger = Stores.open(folder)) {
                List<RecordedEvent> found = ledger.facts(facts.getFirst().session());
                assertThat(found.size()).isBetween(acknowledged, acknowledged + 1);
                assertThat(found).isEqualTo(facts.subList(0, found.size()));
                assertThat(ledger.verify((done, of) -> {})).isEmpty();
            }
        }
        assertThat(acknowledged).isGreaterThan(100);
    }

    @ParameterizedTest
    @EnumSource(Workings.Step.class)
    @Timeout(120)
    void anAppendKilledBetweenItsStatementsIsThereWholeOrNotAtAll(Workings.Step step)
            throws Exception {
        List<RecordedEvent> facts = Writer.facts();
        try (SqliteLedger ledger = Stores.create(folder)) {
            ledger.append(facts.subList(0, 3));
        }
        try (Writer writer = Writer.start(folder, step.name())) {
            assertThat(writer.next()).isEqualTo("OPEN");
            assertThat(writer.next()).isEqualTo(step.name());
            writer.kill();
        }
        int expected = step == Workings.Step.COMMITTED ? 5 : 3;
        try (SqliteLedger ledger = Stores.open(folder)) {
            assertThat(ledger.facts(facts.getFirst().session()))
                    .isEqualTo(facts.subList(0, expected));
            assertThat(ledger.summaries().getFirst().revision()).isEqualTo(expected);
            ledger.append(facts.subList(3, 5));
            assertThat(ledger.facts(facts.getFirst().session())).isEqualTo(facts.subList(0, 5));
            assertThat(ledger.verify((done, of) -> {})).isEmpty();
        }
    }

    @Test
    @Timeout(120)
    void aDraftSurvivesAKill() throws Exception {
        Stores.create(folder).close();
        try (Writer writer = Writer.start(folder, "draft")) {
            assertThat(writer.next()).isEqualTo("OPEN");
            assertThat(writer.next()).isEqualTo("KEPT");
            writer.kill();
        }
        try (SqliteLedger ledger = Stores.open(folder)) {
            assertThat(ledger.drafts()).containsExactly(Writer.draft());
            assertThat(ledger.head().revision()).isZero();
        }
    }
}
