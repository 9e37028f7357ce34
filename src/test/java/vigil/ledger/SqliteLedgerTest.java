package vigil.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vigil.ledger.Stores.fault;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.charting.Draft;
import vigil.charting.StoreFault;
import vigil.charting.StoreHead;
import vigil.notation.AnyEvent;
import vigil.people.Patient;
import vigil.review.SessionBrief;
import vigil.session.ObservationEvent.NoteWritten;
import vigil.session.RecordedEvent;
import vigil.session.SampleChart;
import vigil.session.SampleProtocol;
import vigil.session.SessionFold;
import vigil.session.SessionId;
import vigil.session.SessionSummary;
import vigil.session.TreatmentSession;

class SqliteLedgerTest {
    @TempDir private Path folder;

    @Test
    void whatIsAppendedReadsBackEqualAfterReopening() {
        List<RecordedEvent> one = new AnyEvent(1).session(60);
        List<RecordedEvent> other = new AnyEvent(2).session(30);
        StoreHead head;
        try (SqliteLedger ledger = Stores.create(folder)) {
            Stores.append(ledger, one);
            ledger.append(other);
            assertThat(ledger.facts(one.getFirst().session())).isEqualTo(one);
            head = ledger.head();
        }
        try (SqliteLedger ledger = Stores.open(folder)) {
            assertThat(ledger.facts(one.getFirst().session())).isEqualTo(one);
            assertThat(ledger.facts(other.getFirst().session())).isEqualTo(other);
            assertThat(ledger.fact(other.get(7).id())).contains(other.get(7));
            assertThat(ledger.head()).isEqualTo(head);
            assertThat(head.revision()).isEqualTo(90);
            assertThat(head.hash()).hasSize(64);
            assertThat(ledger.verify((done, of) -> assertThat(of).isEqualTo(90)).damage())
                    .isEmpty();
        }
    }

    @Test
    void anEmptyStoreKnowsNothing() {
        try (SqliteLedger ledger = Stores.create(folder)) {
            RecordedEvent unknown = Stores.notes(3, 1).getFirst();
            assertThat(ledger.head()).isEqualTo(new StoreHead(0, ""));
            assertThat(ledger.summaries()).isEmpty();
            assertThat(ledger.drafts()).isEmpty();
            assertThat(ledger.facts(unknown.session())).isEmpty();
            assertThat(ledger.fact(unknown.id())).isEmpty();
        }
    }

    @Test
    void theSameFactTwiceIsOneFact() {
        List<RecordedEvent> facts = Stores.notes(4, 3);
        try (SqliteLedger ledger = Stores.create(folder)) {
            ledger.append(facts);
            ledger.append(facts);
            ledger.append(List.of(facts.getLast()));
            assertThat(ledger.head().revision()).isEqualTo(3);
        }
    }

    @Test
    void anotherContentUnderAKnownIdIsNoRetry() {
        List<RecordedEvent> facts = Stores.notes(5, 2);
        RecordedEvent stored = facts.getLast();
        RecordedEvent other =
                new RecordedEvent(
                        stored.id(),
                        stored.session(),
                        3,
                        stored.taken(),
                        stored.recordedAt(),
                        stored.measuredBy(),
                        stored.enteredBy(),
                        new NoteWritten("another"));
        try (SqliteLedger ledger = Stores.create(folder)) {
            ledger.append(facts);
            fault(() -> ledger.append(List.of(other)), new StoreFault.ChangedMeanwhile());
            assertThat(ledger.facts(stored.session())).isEqualTo(facts);
        }
    }

    @Test
    void aFactThatDoesNotFollowTheLastOneIsRefusedWithItsWholeTransaction() {
        List<RecordedEvent> facts = Stores.notes(6, 6);
        try (SqliteLedger ledger = Stores.create(folder)) {
            ledger.append(facts.subList(0, 2));
            fault(() -> ledger.append(facts.subList(3, 4)), new StoreFault.ChangedMeanwhile());
            fault(
                    () -> ledger.append(List.of(facts.get(2), facts.get(4))),
                    new StoreFault.ChangedMeanwhile());
            assertThat(ledger.head().revision()).isEqualTo(2);
            ledger.append(facts.subList(2, 6));
            assertThat(ledger.facts(facts.getFirst().session())).isEqualTo(facts);
        }
    }

    @Test
    void eachSessionHasASummaryThatIsMadeAnewWhereItDisagrees() throws SQLException {
        List<RecordedEvent> facts = new AnyEvent(7).session(20);
        SessionSummary summary = SessionSummary.of(SessionFold.fold(facts));
        SessionBrief brief = SessionBrief.of(SessionFold.fold(facts));
        try (SqliteLedger ledger = Stores.create(folder)) {
            ledger.append(facts);
            assertThat(ledger.summaries()).containsExactly(summary);
        }
        for (String spoil :
                List.of(
                        "DELETE FROM summary",
                        "UPDATE summary SET ct = zeroblob(256)",
                        "UPDATE summary SET ct = CAST(replace(CAST(ct AS TEXT), '\"revision\":20',"
                                + " '\"revision\":19') AS BLOB)",
                        "UPDATE summary SET stream_id = 'nobody'")) {
            try (Connection raw = Stores.raw(folder);
                    Statement statement = raw.createStatement()) {
                assertThat(statement.executeUpdate(spoil)).isEqualTo(1);
            }
            try (SqliteLedger ledger = Stores.open(folder)) {
                assertThat(ledger.summaries()).containsExactly(summary);
                assertThat(ledger.briefs()).containsExactly(brief);
            }
        }
    }

    /** The review's list asks for nothing else before. */
    @Test
    void theListSaysOfASessionThatGoesOnWhatWasAppendedLast() {
        List<RecordedEvent> facts = new AnyEvent(17).session(12);
        try (SqliteLedger ledger = Stores.create(folder)) {
            for (int i = 0; i < facts.size(); i++) {
                ledger.append(facts.subList(i, i + 1));
                assertThat(ledger.briefs())
                        .containsExactly(
                                SessionBrief.of(SessionFold.fold(facts.subList(0, i + 1))));
            }
        }
    }

    /** What a hundred thousand sessions have in common lies in memory once. */
    @Test
    void sessionsOfOnePatientShareItAfterAnOpening() {
        try (SqliteLedger ledger = Stores.create(folder)) {
            ledger.append(new AnyEvent(5).session(20));
            ledger.append(SampleChart.infusion().start(0).facts());
            ledger.append(
                    SampleChart.ready(
                                    SampleProtocol.infusion(),
                                    "another day",
                                    SampleChart.START.plusSeconds(7 * 86_400),
                                    SampleChart.ZONE)
                            .facts());
        }
        try (SqliteLedger ledger = Stores.open(folder)) {
            Patient sample = SampleChart.infusion().session().chart().patient();
            List<Patient> one =
                    ledger.summaries().stream()
                            .map(SessionSummary::patient)
                            .filter(sample::equals)
                            .toList();
            assertThat(one).hasSize(2);
            assertThat(one.getLast()).isSameAs(one.getFirst());
        }
    }

    @Test
    void aSessionIsWhatItsFactsLeadToAfterEachAppendAndAfterTheNextOpening() {
        List<RecordedEvent> facts = new AnyEvent(17).session(12);
        List<RecordedEvent> others = Stores.notes(18, 3);
        SessionId session = facts.getFirst().session();
        try (SqliteLedger ledger = Stores.create(folder)) {
            assertThat(ledger.session(session)).isEmpty();
            for (int i = 0; i < facts.size(); i++) {
                ledger.append(facts.subList(i, i + 1));
                TreatmentSession folded = SessionFold.fold(facts.subList(0, i + 1));
                assertThat(ledger.session(session)).contains(folded);
                assertThat(ledger.summaries()).containsExactly(SessionSummary.of(folded));
            }
            ledger.append(others);
            assertThat(ledger.session(session)).contains(SessionFold.fold(facts));
            assertThat(ledger.session(others.getFirst().session()))
                    .contains(SessionFold.fold(others));
        }
        try (SqliteLedger ledger = Stores.open(folder)) {
            assertThat(ledger.session(session)).contains(SessionFold.fold(facts));
            assertThat(ledger.summaries())
                    .containsExactlyInAnyOrder(
                            SessionSummary.of(SessionFold.fold(facts)),
                            SessionSummary.of(SessionFold.fold(others)));
        }
    }

    @Test
    void aQuestionMayBeAskedWithinTheSameQuestionAndLeavesNothingOpen() throws SQLException {
        Stores.create(folder).close();
        try (Connection raw = Stores.raw(folder)) {
            Sql sql = new Sql(raw);
            String question = "SELECT k FROM meta WHERE k >= ? ORDER BY k";
            List<String> seen = new ArrayList<>();
            sql.change("INSERT INTO meta (k, v) VALUES ('a', ''), ('b', '')");
            sql.each(
                    question,
                    outer -> {
                        String first = outer.getString(1);
                        sql.each(question, inner -> seen.add(first + inner.getString(1)), first);
                        return first;
                    },
                    "a");
            assertThat(seen).startsWith("aa", "ab").contains("bb").doesNotContain("ba");
            assertThat(sql.all(question, row -> row.getString(1), "b")).doesNotContain("a");
            assertThatThrownBy(() -> sql.all(question, row -> row.getString(9), "a"))
                    .isInstanceOf(SQLException.class);
            sql.run("BEGIN IMMEDIATE");
            sql.change("DELETE FROM meta WHERE k = 'b'");
            sql.run("COMMIT");
            assertThat(sql.all(question, row -> row.getString(1), "a")).contains("a");
        }
    }

    @Test
    void aDraftIsKeptExactlyReplacedAndDropped() {
        AnyEvent any = new AnyEvent(8);
        Draft first = any.any(Draft.class);
        Draft second = any.any(Draft.class);
        Draft typedOn =
                new Draft(
                        first.entry(),
                        first.session(),
                        "vitals",
                        java.util.Map.of("bp", "132/", "note", "\ud800 half\u202e"),
                        first.started(),
                        first.by());
        try (SqliteLedger ledger = Stores.create(folder)) {
            ledger.keepDraft(first);
            ledger.keepDraft(second);
            ledger.keepDraft(typedOn);
        }
        try (SqliteLedger ledger = Stores.open(folder)) {
            assertThat(ledger.drafts()).containsExactlyInAnyOrder(typedOn, second);
            ledger.dropDraft(second.entry());
            ledger.dropDraft(second.entry());
            assertThat(ledger.drafts()).containsExactly(typedOn);
            assertThat(ledger.head().revision()).isZero();
        }
    }

    @Test
    void savingAnEntryDropsItsDraftInTheSameTransaction() {
        List<RecordedEvent> facts = Stores.notes(9, 2);
        RecordedEvent last = facts.getLast();
        try (SqliteLedger ledger = Stores.create(folder)) {
            ledger.append(facts.subList(0, 1));
            ledger.keepDraft(
                    new Draft(
                            last.id(),
                            last.session(),
                            "note",
                            java.util.Map.of(),
                            last.recordedAt(),
                            last.enteredBy()));
            ledger.append(List.of(last));
            assertThat(ledger.drafts()).isEmpty();
        }
    }

    @Test
    void onlyTheFirstThreadThatCallsMayCall() {
        try (SqliteLedger ledger = Stores.create(folder)) {
            ledger.head();
            assertThatThrownBy(() -> CompletableFuture.runAsync(ledger::head).join())
                    .isInstanceOf(CompletionException.class)
                    .hasMessageContaining("the store belongs to the thread");
        }
    }

    @Test
    void aFolderMayHaveAnyName() {
        Path odd = folder.resolve("Zo\u00eb's 100% #1 & more");
        assertThat(SqliteLedger.liesIn(odd)).isFalse();
        List<RecordedEvent> facts = Stores.notes(10, 2);
        try (SqliteLedger ledger = Stores.create(odd)) {
            ledger.append(facts);
        }
        assertThat(SqliteLedger.liesIn(odd)).isTrue();
        assertThat(odd.resolve("vigil.db")).exists();
        try (SqliteLedger ledger = Stores.open(odd)) {
            assertThat(ledger.facts(facts.getFirst().session())).isEqualTo(facts);
        }
    }

    @Test
    void closingLeavesOneFileAndNoSecondStoreIsMadeOverIt() throws Exception {
        try (SqliteLedger ledger = Stores.create(folder)) {
            Stores.append(ledger, Stores.notes(11, 5));
            assertThat(folder.resolve("vigil.db-wal")).exists();
            assertThat(folder.resolve("vigil.db-shm")).doesNotExist();
        }
        assertThat(folder.resolve("vigil.db-wal")).doesNotExist();
        byte[] before = Files.readAllBytes(folder.resolve("vigil.db"));
        fault(() -> Stores.create(folder), StoreFault.Failed.class);
        assertThat(Files.readAllBytes(folder.resolve("vigil.db"))).isEqualTo(before);
    }

    @Test
    void noStatementStaysOpenToStopTheNextCommit() {
        List<RecordedEvent> facts = Stores.notes(12, 40);
        try (SqliteLedger ledger = Stores.create(folder)) {
            for (RecordedEvent fact : facts) {
                ledger.fact(fact.id());
                ledger.facts(fact.session());
                ledger.drafts();
                ledger.verify((done, of) -> {}).damage();
                fault(
                        () -> ledger.append(Stores.notes(12, 60).subList(55, 56)),
                        new StoreFault.ChangedMeanwhile());
                ledger.append(List.of(fact));
            }
            assertThat(ledger.head().revision()).isEqualTo(40);
        }
    }

    @Test
    void theThreadThatOpensTheStoreMayLookAtItsFindingsAndHandItOn() throws Exception {
        List<RecordedEvent> facts = Stores.notes(31, 3);
        Stores.create(folder).close();
        SqliteLedger ledger = Stores.open(folder);
        assertThat(ledger.findings()).isEmpty();
        ledger.holdReserve();
        try (var other = java.util.concurrent.Executors.newSingleThreadExecutor()) {
            other.submit(() -> ledger.append(facts)).get();
            assertThat(other.submit(() -> ledger.facts(facts.getFirst().session())).get())
                    .isEqualTo(facts);
            other.submit(ledger::close).get();
        }
    }

    /** What was asked in the moment of closing opened it again, and kept everybody else out. */
    @Test
    void aLedgerThatIsClosedStaysClosedWhateverIsStillAskedOfIt() {
        List<RecordedEvent> facts = Stores.notes(8, 3);
        SqliteLedger ledger = Stores.create(folder);
        ledger.append(facts.subList(0, 2));
        ledger.close();
        fault(ledger::summaries, new StoreFault.Locked());
        fault(ledger::findings, new StoreFault.Locked());
        fault(ledger::settle, new StoreFault.Locked());
        fault(() -> ledger.append(facts.subList(2, 3)), new StoreFault.Locked());
        assertThat(new StoreFile(folder).log()).doesNotExist();
        try (SqliteLedger again = Stores.open(folder)) {
            assertThat(again.facts(facts.getFirst().session())).isEqualTo(facts.subList(0, 2));
        }
    }
}
