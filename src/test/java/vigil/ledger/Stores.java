package vigil.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import vigil.charting.LedgerException;
import vigil.charting.StoreFault;
import vigil.notation.AnyEvent;
import vigil.session.ObservationEvent.NoteWritten;
import vigil.session.PreparationEvent.SessionPlanned;
import vigil.session.RecordedEvent;
import vigil.session.SessionId;

/** Stores and facts for tests. */
final class Stores {
    private Stores() {}

    static Needs needs() {
        Random random = new Random(42);
        return Needs.withoutKeys(
                (author, hash) -> new byte[0],
                () -> new UUID(random.nextLong(), random.nextLong()));
    }

    static SqliteLedger create(Path folder) {
        return SqliteLedger.create(folder, Workings.USUAL, needs());
    }

    static SqliteLedger open(Path folder) {
        return SqliteLedger.open(folder, Workings.USUAL, needs());
    }

    static Workings withPages(int pages) {
        return new Workings(
                2, OptionalInt.of(pages), Workings.USUAL.migrations(), Workings.USUAL.between());
    }

    static Workings withMigration(String second) {
        List<String> scripts = new ArrayList<>(Workings.USUAL.migrations());
        scripts.add(second);
        return new Workings(2, OptionalInt.empty(), scripts, Workings.USUAL.between());
    }

    static Workings with(Workings.Between between) {
        return new Workings(2, OptionalInt.empty(), Workings.USUAL.migrations(), between);
    }

    /** A session whose facts after the first are numbered notes, the same for the same seed. */
    static List<RecordedEvent> notes(long seed, int length) {
        AnyEvent any = new AnyEvent(seed);
        SessionId session = any.any(SessionId.class);
        List<RecordedEvent> facts = new ArrayList<>();
        facts.add(any.fact(session, 1, any.any(SessionPlanned.class)));
        for (int revision = 2; revision <= length; revision++) {
            facts.add(any.fact(session, revision, new NoteWritten("note " + revision)));
        }
        return facts;
    }

    /** Appends one by one. */
    static void append(SqliteLedger ledger, List<RecordedEvent> facts) {
        facts.forEach(fact -> ledger.append(List.of(fact)));
        ledger.settle();
    }

    /** The one anchor in the folder {@code elsewhere} of another. */
    static Path anchor(Path folder) throws IOException {
        try (var files = Files.list(folder.resolve("elsewhere"))) {
            return files.filter(file -> file.toString().endsWith(".anchor"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** The file by SQLite alone, as somebody with a file tool has it. */
    static Connection raw(Path folder) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("vigil.db"));
    }

    static void fault(ThrowingCallable asked, StoreFault expected) {
        assertThatThrownBy(asked)
                .isInstanceOfSatisfying(
                        LedgerException.class, e -> assertThat(e.fault()).isEqualTo(expected));
    }

    static void fault(ThrowingCallable asked, Class<? extends StoreFault> expected) {
        assertThatThrownBy(asked)
                .isInstanceOfSatisfying(
                        LedgerException.class, e -> assertThat(e.fault()).isInstanceOf(expected));
    }
}
