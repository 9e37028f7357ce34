package vigil.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.delivery.Answer.Said;
import vigil.delivery.Courier.Step;
import vigil.delivery.Destination.When;
import vigil.delivery.target.Destinations;
import vigil.delivery.target.Target;
import vigil.export.JsonForm;
import vigil.export.SmallSignedSession;
import vigil.ledger.SqliteLedger;
import vigil.ledger.UnderKeys;
import vigil.people.StaffId;
import vigil.session.ObservationEvent.NoteWritten;

/** The courier over a real store and a real folder; other targets answer what they are told to. */
final class CourierTest {
    private static final StaffId OSEI = new StaffId("osei");
    private static final TargetName ARCHIVE = new TargetName("archive");
    private static final TargetName EHR = new TargetName("ehr");

    @TempDir private Path folder;
    private final SomeClock clock = new SomeClock(Instant.parse("2026-11-28T12:00:00Z"));
    private final SomeSessions sessions = SomeSessions.signed();
    private final List<Delivery> told = new ArrayList<>();
    private final AtomicInteger ids = new AtomicInteger();
    private SqliteLedger ledger;
    private Path to;

    @BeforeEach
    void store() throws IOException {
        ledger =
                UnderKeys.create(folder.resolve("store"), () -> new UUID(3, ids.incrementAndGet()));
        to = Files.createDirectory(folder.resolve("archive"));
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private void reopen() {
        ledger.close();
        ledger = UnderKeys.open(folder.resolve("store"), () -> new UUID(3, ids.incrementAndGet()));
    }

    private Destination archive() {
        Target.Folder target =
                new Target.Folder(ARCHIVE, LocalDate.EPOCH, When.SIGNED, to, List.of("record"));
        return new Destinations(
                        name -> List.of(new JsonForm()),
                        new JsonForm(),
                        clock,
                        () -> new UUID(1, 1))
                .of(List.of(target))
                .getFirst();
    }

    /** What was handed over, and what is answered to it. */
    private static Destination answering(List<Long> handed, Answer... answers) {
        return new Destination(
                EHR,
                LocalDate.EPOCH,
                When.SIGNED,
                (record, replaces) -> {
                    handed.add(record.record().revision());
                    return answers[Math.min(handed.size(), answers.length) - 1];
                });
    }

    private static Answer notNow(Optional<Duration> pause) {
        return new Answer.NotNow(Said.only("HTTP 503"), pause, true);
    }

    private static Answer accepted() {
        return new Answer.Accepted(Said.only("HTTP 200"));
    }

    private Courier courier(Consumer<Step> between, Destination... destinations) {
        return new Courier(
                ledger.deliveries(), sessions, List.of(destinations), clock, Waits.USUAL, between);
    }

    private void round(Courier courier) {
        courier.queue(OSEI);
        courier.send(OSEI, told::add);
    }

    private void round(Destination... destinations) {
        round(courier(step -> {}, destinations));
    }

    private List<DeliveryKey> again(Destination destination) {
        List<DeliveryKey> newest = courier(step -> {}, destination).newest(sessions.id());
        courier(step -> {}, destination).again(newest, OSEI);
        return newest;
    }

    private DeliveryState state(TargetName target, long revision) {
        return ledger.deliveries()
                .state(new DeliveryKey(sessions.id(), revision, target))
                .orElseThrow();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> found = Files.list(to)) {
            return found.sorted().toList();
        }
    }

    private void amended() {
        sessions.session.adds(SmallSignedSession.NURSE, new NoteWritten("called the escort"));
    }

    @Test
    void a_signed_session_goes_to_each_target_once() throws IOException {
        List<Long> handed = new ArrayList<>();
        round(archive(), answering(handed, accepted()));
        round(archive(), answering(handed, accepted()));
        assertThat(told).hasSize(2);
        assertThat(handed).containsExactly(8L);
        assertThat(files()).hasSize(1);
        assertThat(state(ARCHIVE, 8)).isInstanceOf(DeliveryState.Accepted.class);
        assertThat(ledger.deliveries().open()).isEmpty();
    }

    @Test
    void what_is_taken_out_during_a_round_does_not_go_in_it() {
        List<Long> handed = new ArrayList<>();
        DeliveryKey later = new DeliveryKey(sessions.id(), 8, EHR);
        Courier hand = courier(step -> {}, archive());
        Consumer<Step> between =
                step -> {
                    boolean first = ledger.deliveries().state(later).isPresent();
                    if (first && step == Step.CARRIED && handed.isEmpty()) {
                        hand.takeOut(later, "wrong system", OSEI);
                    }
                };
        round(courier(between, archive(), answering(handed, accepted())));
        assertThat(state(ARCHIVE, 8)).isInstanceOf(DeliveryState.Accepted.class);
        assertThat(state(EHR, 8))
                .isEqualTo(new DeliveryState.TakenOut(clock.now(), "wrong system"));
        assertThat(handed).isEmpty();
        assertThat(told).hasSize(1);
    }

    @Test
    void what_is_not_signed_or_not_countersigned_or_too_old_stays() {
        List<Long> handed = new ArrayList<>();
        Destination later = answering(handed, accepted());
        round(new Destination(EHR, LocalDate.of(2100, 1, 1), When.SIGNED, later.carrier()));
        amended();
        round(later);
        assertThat(ledger.deliveries().facts()).isEmpty();
        sessions.session.session.signsOff(SmallSignedSession.NURSE, "");
        round(new Destination(EHR, LocalDate.EPOCH, When.COUNTERSIGNED, later.carrier()));
        assertThat(ledger.deliveries().facts()).isEmpty();
        sessions.session.session.countersigns(SmallSignedSession.DOCTOR, "");
        round(new Destination(EHR, LocalDate.EPOCH, When.COUNTERSIGNED, later.carrier()));
        assertThat(handed).containsExactly(11L);
    }

    @Test
    void a_session_of_the_first_day_that_is_named_goes_and_one_of_the_day_before_does_not() {
        List<Long> handed = new ArrayList<>();
        Carrier carrier = answering(handed, accepted()).carrier();
        LocalDate planned = sessions.summaries().getFirst().plannedFor().local().toLocalDate();
        round(new Destination(EHR, planned.plusDays(1), When.SIGNED, carrier));
        assertThat(handed).isEmpty();
        round(new Destination(EHR, planned, When.SIGNED, carrier));
        assertThat(handed).containsExactly(8L);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void after_an_end_between_any_two_steps_nothing_is_lost_and_nothing_doubled(int at)
            throws IOException {
        // Queued twice, then four steps for each of two targets.
        List<Long> handed = new ArrayList<>();
        AtomicInteger steps = new AtomicInteger(at);
        Courier cut =
                courier(
                        step -> {
                            if (steps.decrementAndGet() == 0) {
                                throw new End();
                            }
                        },
                        archive(),
                        answering(handed, accepted()));
        assertThatThrownBy(() -> round(cut)).isInstanceOf(End.class);
        reopen();
        round(archive(), answering(handed, accepted()));
        assertThat(files()).hasSize(1);
        assertThat(handed).hasSize(at == 9 ? 2 : 1);
        assertThat(state(ARCHIVE, 8)).isInstanceOf(DeliveryState.Accepted.class);
        assertThat(state(EHR, 8)).isInstanceOf(DeliveryState.Accepted.class);
        assertThat(ledger.deliveries().of(sessions.id())).hasSize(2);
        assertThat(ledger.deliveries().open()).isEmpty();
        assertThat(ledger.verify((done, of) -> {}).damage()).isEmpty();
    }

    /** The program ends here. */
    private static final class End extends Error {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void an_answer_that_never_came_is_asked_for_again_at_once() {
        List<Long> handed = new ArrayList<>();
        Courier cut =
                courier(
                        step -> {
                            if (step == Step.CARRIED) {
                                throw new End();
                            }
                        },
                        answering(handed, accepted()));
        try {
            round(cut);
        } catch (End e) {
            told.clear();
        }
        assertThat(state(EHR, 8)).isEqualTo(new DeliveryState.Sent(1, clock.now()));
        round(answering(handed, accepted()));
        assertThat(handed).containsExactly(8L, 8L);
        assertThat(state(EHR, 8)).isInstanceOf(DeliveryState.Accepted.class);
    }

    @Test
    void waits_grow_are_kept_over_a_restart_and_honour_what_the_server_asks() {
        List<Long> handed = new ArrayList<>();
        Destination busy =
                answering(
                        handed,
                        notNow(Optional.empty()),
                        notNow(Optional.empty()),
                        notNow(Optional.of(Duration.ofMinutes(30))),
                        accepted());
        int[] minutes = {1, 2, 30};
        for (int minute : minutes) {
            round(busy);
            reopen();
            int sofar = handed.size();
            clock.on(Duration.ofMinutes(minute).minusMillis(1));
            round(busy);
            assertThat(handed).hasSize(sofar);
            clock.on(Duration.ofMillis(1));
        }
        round(busy);
        assertThat(handed).hasSize(4);
        assertThat(state(EHR, 8)).isInstanceOf(DeliveryState.Accepted.class);
    }

    @Test
    void a_refused_record_waits_for_somebody_and_is_sent_again_when_asked() {
        List<Long> handed = new ArrayList<>();
        Said why = new Said("HTTP 422 invalid", "unknown patient");
        Destination strict = answering(handed, new Answer.Refused(why), accepted());
        round(strict);
        clock.on(Duration.ofDays(9));
        round(strict);
        assertThat(handed).hasSize(1);
        assertThat(state(EHR, 8))
                .isInstanceOfSatisfying(
                        DeliveryState.Refused.class, one -> assertThat(one.said()).isEqualTo(why));
        assertThat(courier(step -> {}, strict).refused()).hasSize(1);
        assertThat(again(strict)).hasSize(1);
        round(strict);
        assertThat(state(EHR, 8)).isInstanceOf(DeliveryState.Accepted.class);
        assertThat(courier(step -> {}, strict).refused()).isEmpty();
        assertThat(again(archive())).isEmpty();
    }

    @Test
    void an_amended_record_goes_again_linked_to_the_earlier_one_which_is_superseded()
            throws IOException {
        List<Optional<Long>> replaced = new ArrayList<>();
        Destination ehr =
                new Destination(
                        EHR,
                        LocalDate.EPOCH,
                        When.SIGNED,
                        (record, replaces) -> {
                            replaced.add(replaces);
                            return accepted();
                        });
        round(archive(), ehr);
        amended();
        round(archive(), ehr);
        assertThat(state(EHR, 8)).isInstanceOf(DeliveryState.Accepted.class);
        sessions.session.session.signsOff(SmallSignedSession.NURSE, "");
        round(archive(), ehr);
        assertThat(replaced).containsExactly(Optional.empty(), Optional.of(8L));
        assertThat(state(EHR, 8))
                .isEqualTo(new DeliveryState.Superseded(10, Optional.of(clock.now())));
        assertThat(state(EHR, 10)).isInstanceOf(DeliveryState.Accepted.class);
        assertThat(files()).hasSize(2);
    }

    @Test
    void a_record_that_changed_before_it_left_is_not_sent_but_its_next_version_is() {
        List<Long> handed = new ArrayList<>();
        Destination busy = answering(handed, notNow(Optional.empty()), accepted());
        round(busy);
        amended();
        clock.on(Duration.ofDays(1));
        round(busy);
        assertThat(handed).containsExactly(8L);
        sessions.session.session.signsOff(SmallSignedSession.NURSE, "");
        round(busy);
        assertThat(handed).containsExactly(8L, 10L);
        assertThat(state(EHR, 8)).isEqualTo(new DeliveryState.Superseded(10, Optional.empty()));
    }

    @Test
    void a_record_that_cannot_be_written_holds_up_no_other_target() throws IOException {
        Destination broken =
                new Destination(
                        EHR,
                        LocalDate.EPOCH,
                        When.SIGNED,
                        (record, replaces) -> {
                            throw new IllegalStateException("Zyxomma");
                        });
        round(broken, archive());
        assertThat(files()).hasSize(1);
        assertThat(state(EHR, 8))
                .isInstanceOfSatisfying(
                        DeliveryState.Queued.class,
                        one ->
                                assertThat(one.last())
                                        .contains(Said.only("fault IllegalStateException")));
    }

    @Test
    void a_record_that_cannot_be_made_waits_and_the_round_goes_on() {
        sessions.unreadable = true;
        round(archive());
        assertThat(state(ARCHIVE, 8))
                .isInstanceOfSatisfying(
                        DeliveryState.Queued.class,
                        one ->
                                assertThat(one.last())
                                        .contains(Said.only("fault IllegalStateException")));
    }

    @Test
    void a_folder_that_is_gone_is_waited_for_and_a_foreign_file_is_left_as_it_is()
            throws IOException {
        Files.delete(to);
        round(archive());
        assertThat(state(ARCHIVE, 8))
                .isInstanceOfSatisfying(
                        DeliveryState.Queued.class,
                        one ->
                                assertThat(one.last().orElseThrow().code())
                                        .isEqualTo("folder record FOLDER_MISSING"));
        Files.createDirectory(to);
        clock.on(Duration.ofMinutes(1));
        round(archive());
        assertThat(files()).hasSize(1);
        Files.writeString(files().getFirst(), "somebody else's");
        assertThat(again(archive())).hasSize(1);
        round(archive());
        assertThat(state(ARCHIVE, 8)).isInstanceOf(DeliveryState.Refused.class);
        assertThat(files().getFirst()).hasContent("somebody else's");
    }

    @Test
    void a_target_that_is_no_longer_named_keeps_what_waits_for_it() {
        round(answering(new ArrayList<>(), notNow(Optional.empty())));
        clock.on(Duration.ofDays(1));
        round(archive());
        assertThat(ledger.deliveries().open())
                .singleElement()
                .satisfies(one -> assertThat(one.key().target()).isEqualTo(EHR));
        assertThat(courier(step -> {}, archive()).waiting()).isEmpty();
    }
}
