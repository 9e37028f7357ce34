package vigil.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vigil.delivery.Answer.Said;
import vigil.delivery.DeliveryEvent.Accepted;
import vigil.delivery.DeliveryEvent.AskedAgain;
import vigil.delivery.DeliveryEvent.PutOff;
import vigil.delivery.DeliveryEvent.Queued;
import vigil.delivery.DeliveryEvent.Refused;
import vigil.delivery.DeliveryEvent.Sent;
import vigil.delivery.DeliveryEvent.Superseded;
import vigil.delivery.DeliveryEvent.TakenOut;
import vigil.session.SessionId;

/** What may happen to a delivery, and where it leads. */
final class DeliveryStateTest {
    private static final Instant AT = Instant.parse("2026-11-28T12:00:00Z");
    private static final Instant LATER = AT.plusSeconds(60);
    private static final Said SAID = Said.only("code");
    private static final DeliveryKey KEY =
            new DeliveryKey(new SessionId(new UUID(1, 1)), 3, new TargetName("ehr"));

    private static final Queued QUEUED = new Queued();
    private static final Sent SENT = new Sent();
    private static final Accepted ACCEPTED = new Accepted(SAID);
    private static final Refused REFUSED = new Refused(SAID);
    private static final PutOff PUT_OFF = new PutOff(SAID, LATER);
    private static final AskedAgain AGAIN = new AskedAgain();
    private static final TakenOut OUT = new TakenOut("sent on paper");
    private static final Superseded SUPERSEDED = new Superseded(5);

    static Stream<Arguments> ways() {
        return Stream.of(
                way(new DeliveryState.Queued(0, AT, Optional.empty()), QUEUED),
                way(new DeliveryState.Sent(1, AT), QUEUED, SENT),
                way(new DeliveryState.Sent(2, AT), QUEUED, SENT, SENT),
                way(new DeliveryState.Accepted(AT, SAID), QUEUED, SENT, ACCEPTED),
                way(new DeliveryState.Refused(AT, SAID), QUEUED, SENT, REFUSED),
                way(new DeliveryState.Queued(1, LATER, Optional.of(SAID)), QUEUED, SENT, PUT_OFF),
                way(new DeliveryState.Sent(2, AT), QUEUED, SENT, PUT_OFF, SENT),
                way(
                        new DeliveryState.Queued(0, AT, Optional.of(SAID)),
                        QUEUED,
                        SENT,
                        REFUSED,
                        AGAIN),
                way(
                        new DeliveryState.Queued(0, AT, Optional.empty()),
                        QUEUED,
                        SENT,
                        ACCEPTED,
                        AGAIN),
                way(
                        new DeliveryState.Queued(1, AT, Optional.of(SAID)),
                        QUEUED,
                        SENT,
                        PUT_OFF,
                        AGAIN),
                way(
                        new DeliveryState.Superseded(5, Optional.of(AT)),
                        QUEUED,
                        SENT,
                        ACCEPTED,
                        SUPERSEDED),
                way(new DeliveryState.TakenOut(AT, "sent on paper"), QUEUED, OUT),
                way(new DeliveryState.TakenOut(AT, "sent on paper"), QUEUED, SENT, REFUSED, OUT),
                way(new DeliveryState.TakenOut(AT, "sent on paper"), QUEUED, SENT, PUT_OFF, OUT),
                way(new DeliveryState.Queued(0, AT, Optional.empty()), QUEUED, OUT, AGAIN),
                way(new DeliveryState.Superseded(5, Optional.empty()), QUEUED, OUT, SUPERSEDED),
                way(new DeliveryState.Superseded(5, Optional.empty()), QUEUED, SUPERSEDED),
                way(new DeliveryState.Superseded(5, Optional.empty()), QUEUED, SENT, SUPERSEDED));
    }

    private static Arguments way(DeliveryState end, DeliveryEvent... events) {
        return Arguments.of(end, List.of(events));
    }

    private static Outbox after(List<? extends DeliveryEvent> events) {
        Outbox outbox = new Outbox();
        events.forEach(event -> outbox.take(KEY, AT, event));
        return outbox;
    }

    @ParameterizedTest
    @MethodSource("ways")
    void where_it_leads(DeliveryState end, List<DeliveryEvent> events) {
        Outbox outbox = after(events);
        assertThat(outbox.state(KEY)).contains(end);
        assertThat(outbox.of(KEY.session())).extracting(Delivery::state).containsExactly(end);
        assertThat(outbox.open()).hasSize(end.open() ? 1 : 0);
    }

    static Stream<Arguments> nowhere() {
        return Stream.of(
                Arguments.of(
                        List.of(),
                        List.of(SENT, ACCEPTED, REFUSED, PUT_OFF, AGAIN, OUT, SUPERSEDED)),
                Arguments.of(List.of(QUEUED), List.of(QUEUED, ACCEPTED, REFUSED, PUT_OFF)),
                Arguments.of(List.of(QUEUED, SENT), List.of(QUEUED, OUT)),
                Arguments.of(
                        List.of(QUEUED, SENT, ACCEPTED),
                        List.of(QUEUED, SENT, ACCEPTED, REFUSED, PUT_OFF, OUT)),
                Arguments.of(
                        List.of(QUEUED, OUT),
                        List.of(QUEUED, SENT, ACCEPTED, REFUSED, PUT_OFF, OUT)),
                Arguments.of(
                        List.of(QUEUED, SENT, REFUSED),
                        List.of(QUEUED, SENT, ACCEPTED, REFUSED, PUT_OFF)),
                Arguments.of(
                        List.of(QUEUED, SUPERSEDED),
                        List.of(QUEUED, SENT, ACCEPTED, REFUSED, PUT_OFF, AGAIN, OUT, SUPERSEDED)));
    }

    @ParameterizedTest
    @MethodSource("nowhere")
    void what_cannot_follow_is_refused_and_changes_nothing(
            List<DeliveryEvent> events, List<DeliveryEvent> impossible) {
        for (DeliveryEvent event : impossible) {
            Outbox outbox = after(events);
            Optional<DeliveryState> before = outbox.state(KEY);
            assertThatThrownBy(() -> outbox.take(KEY, AT, event))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(outbox.state(KEY)).isEqualTo(before);
        }
    }

    @Test
    void what_was_put_off_is_not_due_before_its_time_and_what_was_sent_is_due_at_once() {
        DeliveryState putOff = new DeliveryState.Queued(1, LATER, Optional.of(SAID));
        assertThat(putOff.dueAt(LATER.minusMillis(1))).isFalse();
        assertThat(putOff.dueAt(LATER)).isTrue();
        assertThat(new DeliveryState.Sent(1, LATER).dueAt(AT)).isTrue();
    }

    @Test
    void what_a_server_says_is_kept_as_it_can_be_shown() {
        String tricky = "a\u202Eb\u2067c\u0000d\ne\ud83d";
        assertThat(new Said("code", tricky).words()).isEqualTo("a b c d\ne ");
        assertThat(new Said("code", "\ud83d\ude00".repeat(3000)).words())
                .isEqualTo("\ud83d\ude00".repeat(2000));
        assertThat(new Said("code", "x" + "\ud83d\ude00".repeat(3000)).words())
                .hasSize(4000)
                .endsWith("\ude00 ");
    }

    @ParameterizedTest
    @CsvSource({
        "1,,1",
        "2,,2",
        "3,,4",
        "9,,256",
        "10,,360",
        "5000,,360",
        "1,30,30",
        "3,1,4",
        "1,99999,1440"
    })
    void each_wait_is_twice_the_last_and_a_longer_one_is_granted(
            int attempts, Integer asked, int minutes) {
        Optional<Duration> pause = Optional.ofNullable(asked).map(Duration::ofMinutes);
        assertThat(Waits.USUAL.after(attempts, pause)).isEqualTo(Duration.ofMinutes(minutes));
    }

    @Test
    void what_was_put_off_under_a_clock_that_went_ahead_is_due_once_it_is_set_right() {
        DeliveryState putOff = new DeliveryState.Queued(1, AT, Optional.empty());
        assertThat(putOff.dueAt(AT.minus(Waits.USUAL.asked()))).isFalse();
        assertThat(putOff.dueAt(AT.minus(Waits.USUAL.asked()).minusMillis(1))).isTrue();
        assertThat(putOff.open()).isTrue();
    }
}
