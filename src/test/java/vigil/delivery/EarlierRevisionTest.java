package vigil.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.delivery.Answer.Said;
import vigil.delivery.Destination.When;
import vigil.export.SmallSignedSession;
import vigil.ledger.SqliteLedger;
import vigil.ledger.UnderKeys;
import vigil.people.StaffId;
import vigil.session.ObservationEvent.NoteWritten;

/** An amended record says which one it replaces: the last that this very target has. */
class EarlierRevisionTest {
    private static final StaffId OSEI = new StaffId("osei");
    private static final TargetName EHR = new TargetName("ehr");
    private static final TargetName OTHER = new TargetName("other");
    private static final Said SAID = Said.only("said");

    @TempDir private Path folder;
    private final SomeClock clock = new SomeClock(Instant.parse("2026-11-28T12:00:00Z"));
    private final SomeSessions sessions = SomeSessions.signed();
    private final AtomicInteger ids = new AtomicInteger();
    private final Map<TargetName, Deque<Answer>> answers = new HashMap<>();
    private final List<String> handed = new ArrayList<>();
    private SqliteLedger ledger;
    private Courier courier;

    @BeforeEach
    void store() {
        ledger =
                UnderKeys.create(folder.resolve("store"), () -> new UUID(3, ids.incrementAndGet()));
        courier =
                new Courier(
                        ledger.deliveries(), sessions, List.of(target(EHR), target(OTHER)), clock);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private Destination target(TargetName name) {
        return new Destination(
                name,
                LocalDate.EPOCH,
                When.SIGNED,
                (record, replaces) -> {
                    if (name.equals(EHR)) {
                        handed.add(
                                record.record().revision()
                                        + replaces.map(one -> " for " + one).orElse(""));
                    }
                    return answers.getOrDefault(name, new ArrayDeque<>()).isEmpty()
                            ? new Answer.Accepted(SAID)
                            : answers.get(name).remove();
                });
    }

    private void answers(TargetName name, Answer answer) {
        answers.computeIfAbsent(name, one -> new ArrayDeque<>()).add(answer);
    }

    private void round() {
        courier.queue(OSEI);
        courier.send(OSEI, one -> {});
    }

    /** A note and a signature: each time two revisions further. */
    private void amended() {
        sessions.session.adds(SmallSignedSession.NURSE, new NoteWritten("called the escort"));
        sessions.session.session.signsOff(SmallSignedSession.NURSE, "");
        clock.on(Duration.ofDays(1));
    }

    private DeliveryState state(long revision) {
        return ledger.deliveries()
                .state(new DeliveryKey(sessions.id(), revision, EHR))
                .orElseThrow();
    }

    @Test
    void the_last_of_many_is_replaced() {
        round();
        amended();
        round();
        amended();
        round();
        assertThat(handed).containsExactly("8", "10 for 8", "12 for 10");
    }

    @Test
    void what_a_target_never_took_is_not_what_is_replaced() {
        round();
        amended();
        answers(EHR, new Answer.Refused(SAID));
        round();
        amended();
        round();
        assertThat(handed).containsExactly("8", "10 for 8", "12 for 8");
        assertThat(state(10)).isEqualTo(new DeliveryState.Superseded(12, Optional.empty()));
    }

    @Test
    void what_another_target_took_is_not_what_this_one_has() {
        answers(EHR, new Answer.Refused(SAID));
        round();
        amended();
        round();
        assertThat(handed).containsExactly("8", "10");
    }

    @Test
    void what_was_asked_for_again_and_did_not_get_through_is_there_all_the_same() {
        round();
        Instant first = clock.now();
        clock.on(Duration.ofHours(1));
        courier.again(courier.newest(sessions.id()), OSEI);
        answers(EHR, new Answer.NotNow(SAID, Optional.empty(), true));
        round();
        assertThat(state(8)).isInstanceOf(DeliveryState.Queued.class);

        amended();
        round();
        assertThat(handed).containsExactly("8", "8", "10 for 8");
        assertThat(state(8)).isEqualTo(new DeliveryState.Superseded(10, Optional.of(first)));
    }

    @Test
    void also_where_the_target_then_refused_what_it_has() {
        round();
        courier.again(courier.newest(sessions.id()), OSEI);
        answers(EHR, new Answer.Refused(SAID));
        round();
        amended();
        round();
        assertThat(handed).containsExactly("8", "8", "10 for 8");
    }
}
