package vigil.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.access.keys.Randomness;
import vigil.access.keys.SystemRandomness;
import vigil.access.signing.Authorship;
import vigil.charting.Ids;
import vigil.charting.LedgerException;
import vigil.charting.Signer;
import vigil.notation.AnyEvent;
import vigil.session.ObservationEvent.NoteWritten;
import vigil.session.PreparationEvent.SessionPlanned;
import vigil.session.RecordedEvent;
import vigil.session.SessionId;

/**
 * A store that is closed while its file cannot grow: what waits in the log cannot be moved into it.
 * The system itself refuses, by a limit on the size of the files of this program.
 */
class SealedStoreCloseTest {
    private static final int LONG_NOTE = 4096 * 600;

    @TempDir private Path folder;

    @Test
    void aLogThatCannotBeMovedOnLeavesNoKeyOpenNoFolderTakenAndNothingLost() throws Exception {
        assumeThat(Limit.there()).as("Linux and prlimit").isTrue();
        try (SeededKeys keys = new SeededKeys(folder.resolve("keys"), 11)) {
            List<RecordedEvent> facts = facts();
            SealedStore store = create(keys);
            store.ledger().append(facts);
            try (Limit _ = Limit.of(Files.size(new StoreFile(store()).path()))) {
                assertThatExceptionOfType(LedgerException.class).isThrownBy(store::close);
            }

            assertThat(store.ledger().locked()).as("no key is left open").isTrue();
            try (SealedStore again = open(keys)) {
                assertThat(again.access().unlock(keys.key)).as("sound").isTrue();
                assertThat(again.ledger().facts(facts.getFirst().session())).isEqualTo(facts);
            }
        }
    }

    private Path store() {
        return folder.resolve("store");
    }

    private SealedStore create(SeededKeys keys) {
        SealedStore store = trusted(keys, SealedStore::create);
        store.access().unlock(keys.key);
        return store;
    }

    private SealedStore open(SeededKeys keys) {
        return trusted(keys, SealedStore::open);
    }

    /** How a store is come by. */
    private interface Way {
        SealedStore take(Path folder, Path anchor, Signer signer, Ids ids, Randomness randomness);
    }

    private SealedStore trusted(SeededKeys keys, Way way) {
        SealedStore store =
                way.take(
                        store(),
                        folder.resolve("elsewhere"),
                        new Authorship(user -> keys.signedIn.get())::sign,
                        UUID::randomUUID,
                        new SystemRandomness());
        store.access().trust(keys.ring());
        return store;
    }

    private static List<RecordedEvent> facts() {
        AnyEvent any = new AnyEvent(31);
        SessionId session = any.any(SessionId.class);
        return List.of(
                by(any.fact(session, 1, any.any(SessionPlanned.class))),
                by(any.fact(session, 2, new NoteWritten("x".repeat(LONG_NOTE)))));
    }

    private static RecordedEvent by(RecordedEvent fact) {
        return new RecordedEvent(
                fact.id(),
                fact.session(),
                fact.revision(),
                fact.taken(),
                fact.recordedAt(),
                SeededKeys.OSEI,
                SeededKeys.OSEI,
                fact.event());
    }

    /** No file of this program becomes larger than so many bytes; until it is closed. */
    private record Limit() implements AutoCloseable {
        private static final Path PRLIMIT = Path.of("/usr/bin/prlimit");

        static boolean there() {
            return Files.isExecutable(PRLIMIT);
        }

        static Limit of(long bytes) throws IOException {
            set(Long.toString(bytes));
            return new Limit();
        }

        @Override
        public void close() throws IOException {
            set("unlimited");
        }

        private static void set(String most) throws IOException {
            Process process =
                    new ProcessBuilder(
                                    PRLIMIT.toString(),
                                    "--pid",
                                    Long.toString(ProcessHandle.current().pid()),
                                    "--fsize=" + most + ":")
                            .inheritIO()
                            .start();
            assertThat(process.onExit())
                    .succeedsWithin(Duration.ofSeconds(30))
                    .returns(0, Process::exitValue);
        }
    }
}
