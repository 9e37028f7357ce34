package vigil.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.notation.AnyEvent;
import vigil.session.ObservationEvent.NoteWritten;
import vigil.session.RecordedEvent;

/** What gathers in the log is moved into the file behind an answer, not before it. */
class LogMovedOnTest {
    private static final int PAGE = 4096;

    @TempDir private Path folder;
    private final List<RecordedEvent> facts = Stores.notes(7, 2);

    private RecordedEvent note(long revision, int pages) {
        return new AnyEvent(revision)
                .fact(
                        facts.getFirst().session(),
                        revision,
                        new NoteWritten("x".repeat(PAGE * pages)));
    }

    private long file() throws IOException {
        return Files.size(new StoreFile(folder).path());
    }

    @Test
    void aLongLogIsMovedIntoTheFileOnlyOnceItIsAnswered() throws IOException {
        try (SqliteLedger ledger = Stores.create(folder)) {
            Stores.append(ledger, facts);
            long before = file();
            ledger.append(List.of(note(3, 300)));
            assertThat(file()).as("300 pages answered").isEqualTo(before);
            ledger.settle();
            assertThat(file()).as("300 pages are not worth it").isEqualTo(before);
            ledger.append(List.of(note(4, 300)));
            assertThat(file()).as("600 pages answered").isEqualTo(before);
            ledger.settle();
            assertThat(file()).as("600 pages moved").isGreaterThan(before + 600 * PAGE);
        }
    }

    @Test
    void whatSeveralMovedLogsHoldIsReadAgain() {
        List<RecordedEvent> many =
                List.of(note(3, 300), note(4, 300), note(5, 300), note(6, 300), note(7, 10));
        try (SqliteLedger ledger = Stores.create(folder)) {
            Stores.append(ledger, facts);
            for (RecordedEvent fact : many) {
                Stores.append(ledger, List.of(fact));
            }
        }
        try (SqliteLedger ledger = Stores.open(folder)) {
            assertThat(ledger.findings()).isEmpty();
            assertThat(ledger.facts(facts.getFirst().session()))
                    .endsWith(many.toArray(RecordedEvent[]::new));
        }
    }
}
