package vigil.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vigil.charting.StoreFault;
import vigil.keeping.Damage;
import vigil.review.SessionBrief;
import vigil.session.RecordedEvent;
import vigil.session.SessionFold;
import vigil.session.SessionId;

/** After an update the lists show what the version before judged, until each is judged again. */
class JudgedBeforeTest extends StoreUnderKeys {
    private static final int BEFORE = StoreOfAnotherVersion.FORM;

    private final List<List<RecordedEvent>> sessions =
            List.of(notes(1, 3, OSEI), notes(2, 4, OSEI), notes(3, 5, OSEI));

    @BeforeEach
    void anotherVersionJudgedThem() {
        StoreOfAnotherVersion.make(store(), sessions, needs);
    }

    private List<SessionBrief> anew() {
        return sessions.stream()
                .map(facts -> SessionBrief.of(SessionFold.fold(facts)))
                .sorted(Comparator.comparing((SessionBrief one) -> one.session().plannedFor()))
                .toList();
    }

    private static List<Integer> forms(SqliteLedger ledger) {
        return ledger.briefs().stream().map(SessionBrief::form).toList();
    }

    @Test
    void nobodyWaitsForThemAndTheNewestComesFirst() {
        int now = SessionBrief.FORM;
        try (SqliteLedger ledger = open()) {
            assertThat(ledger.briefs())
                    .isEqualTo(anew().stream().map(StoreOfAnotherVersion::judged).toList());
            assertThat(ledger.judgedBefore()).isEqualTo(3);
            assertThat(ledger.judgeOneAgain()).isEqualTo(2);
            assertThat(forms(ledger)).containsExactly(BEFORE, BEFORE, now);
        }
        try (SqliteLedger ledger = open()) {
            assertThat(ledger.judgedBefore()).as("what was judged is kept").isEqualTo(2);
            ledger.append(notes(4, 2, OSEI));
            assertThat(ledger.judgeOneAgain()).isEqualTo(1);
            assertThat(ledger.judgeOneAgain()).isZero();
            assertThat(ledger.judgeOneAgain()).isZero();
            assertThat(ledger.briefs()).containsAll(anew());
        }
    }

    @Test
    void aKeyThatGoesMeanwhileLosesNone() {
        try (SqliteLedger ledger = open()) {
            assertThat(ledger.judgedBefore()).isEqualTo(3);
            codec.lock();
            Stores.fault(ledger::judgeOneAgain, new StoreFault.Locked());
            unlock();
            assertThat(ledger.judgeOneAgain()).isEqualTo(2);
        }
    }

    @Test
    void oneThatCannotBeReadIsNamedAndTheOthersAreJudged() throws SQLException {
        SessionId harmed = harmed();
        try (SqliteLedger ledger = open()) {
            assertThat(ledger.findings()).isEmpty();
            while (ledger.judgeOneAgain() > 0) {
                assertThat(ledger.judgedBefore()).isPositive();
            }
            assertThat(ledger.findings())
                    .extracting(Damage::session)
                    .containsExactly(Optional.of(harmed));
            assertThat(ledger.briefs())
                    .filteredOn(brief -> brief.form() == BEFORE)
                    .extracting(brief -> brief.session().id())
                    .containsExactly(harmed);
            Stores.fault(() -> ledger.append(notes(5, 1, OSEI)), StoreFault.Torn.class);
        }
    }

    @Test
    void oneThatCannotBeReadIsNamedAlsoWhereItsRowIsGone() throws SQLException {
        SessionId harmed = harmed();
        try (Connection raw = Stores.raw(store())) {
            new Sql(raw).run("DELETE FROM summary");
        }
        try (SqliteLedger ledger = open()) {
            assertThat(ledger.findings())
                    .extracting(Damage::session)
                    .containsExactly(Optional.of(harmed));
            assertThat(ledger.briefs()).hasSize(sessions.size() - 1);
        }
    }

    /** A session of whose facts one is signed by nobody, in a chain that holds. */
    private SessionId harmed() throws SQLException {
        SessionId harmed = sessions.get(1).getFirst().session();
        try (Connection raw = Stores.raw(store())) {
            Sql sql = new Sql(raw);
            sql.run("DROP TRIGGER event_is_not_changed");
            sql.change(
                    "UPDATE event SET sig = zeroblob(64) WHERE stream_id = ? AND stream_seq = 2",
                    SessionFacts.text(harmed));
        }
        return harmed;
    }
}
