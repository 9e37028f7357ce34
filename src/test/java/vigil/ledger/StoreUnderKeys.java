package vigil.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import vigil.access.keys.DataKey;
import vigil.access.keys.PersonalKeys;
import vigil.charting.Draft;
import vigil.keeping.Damage;
import vigil.notation.AnyEvent;
import vigil.people.StaffId;
import vigil.session.ObservationEvent.NoteWritten;
import vigil.session.PreparationEvent.SessionPlanned;
import vigil.session.RecordedEvent;
import vigil.session.SessionId;

/** A store whose key is there, in which one of two people is signed in. */
abstract class StoreUnderKeys {
    static final StaffId OSEI = SeededKeys.OSEI;
    static final StaffId BELL = SeededKeys.BELL;
    static final String CANARY = "Zyxomma-petiolatum-";

    @TempDir Path folder;
    private SeededKeys keys;
    AtomicReference<Optional<PersonalKeys>> signedIn;
    PersonalKeys osei;
    PersonalKeys bell;
    DataKey key;
    SealingCodec codec;
    AnchorFile anchor;
    Needs needs;

    @BeforeEach
    void keys() {
        keys = new SeededKeys(folder.resolve("elsewhere"), 11);
        signedIn = keys.signedIn;
        osei = keys.osei;
        bell = keys.bell;
        key = keys.key;
        codec = keys.codec;
        anchor = keys.anchor;
        needs = keys.needs();
    }

    @AfterEach
    void wipe() {
        keys.close();
    }

    byte[] bytes(int count) {
        return keys.bytes(count);
    }

    void unlock() {
        keys.unlock();
    }

    Path store() {
        return folder.resolve("store");
    }

    SqliteLedger create() {
        return SqliteLedger.create(store(), Workings.USUAL, needs);
    }

    SqliteLedger open() {
        return SqliteLedger.open(store(), Workings.USUAL, needs);
    }

    static List<RecordedEvent> notes(long seed, int length, StaffId author) {
        AnyEvent any = new AnyEvent(seed);
        SessionId session = any.any(SessionId.class);
        java.util.ArrayList<RecordedEvent> facts = new java.util.ArrayList<>();
        for (int revision = 1; revision <= length; revision++) {
            RecordedEvent fact =
                    revision == 1
                            ? any.fact(session, 1, any.any(SessionPlanned.class))
                            : any.fact(session, revision, new NoteWritten(CANARY + revision));
            facts.add(
                    new RecordedEvent(
                            fact.id(),
                            session,
                            revision,
                            fact.taken(),
                            fact.recordedAt(),
                            author,
                            author,
                            fact.event()));
        }
        return facts;
    }

    static Draft draft(RecordedEvent of) {
        return new Draft(
                new vigil.session.EntryId(new UUID(5, 6)),
                of.session(),
                "vitals",
                Map.of("note", CANARY + "typed"),
                of.recordedAt(),
                OSEI);
    }

    List<Damage> findings() {
        try (SqliteLedger ledger = open()) {
            return ledger.findings();
        }
    }

    /** A fact whose signature is that of another person than the one it names. */
    static void foundNotToBeOfWhomItNames(SqliteLedger ledger) {
        assertThat(ledger.verify((done, of) -> {}).damage())
                .singleElement()
                .satisfies(one -> assertThat(one.finding()).endsWith("NOT_SIGNED"));
    }

    /** A fact that somebody took out of a closed store. */
    void foundMissing(String stream, long number) throws SQLException {
        try (Connection raw = Stores.raw(store())) {
            Sql sql = new Sql(raw);
            sql.run("DROP TRIGGER event_is_not_deleted");
            sql.run(
                    "DELETE FROM event WHERE stream_id = '%s' AND stream_seq = %d"
                            .formatted(stream, number));
        }
        assertThat(findings()).isNotEmpty();
    }
}
