package vigil.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.delivery.Answer.Said;
import vigil.delivery.DeliveryLedger.Happened;
import vigil.export.SessionRecord;
import vigil.ledger.SqliteLedger;
import vigil.ledger.UnderKeys;
import vigil.people.StaffId;
import vigil.session.SessionId;

/** Whether what a target has is what the outbox says. */
final class ReconciliationTest {
    private static final Instant AT = Instant.parse("2026-11-28T12:00:00Z");

    private static DeliveryState state(String name) {
        return switch (name) {
            case "queued" -> new DeliveryState.Queued(0, AT, Optional.empty());
            case "sent" -> new DeliveryState.Sent(1, AT);
            case "accepted" -> new DeliveryState.Accepted(AT, Said.only("HTTP 200"));
            case "refused" -> new DeliveryState.Refused(AT, Said.only("HTTP 422"));
            default -> throw new AssertionError(name);
        };
    }

    private static Found found(String name) {
        return switch (name) {
            case "same" -> new Found.Same(3);
            case "differs" -> new Found.Differs(List.of("Observation 2: missing"));
            case "unknown" -> new Found.NotKnown(Said.only("no connection"));
            default -> throw new AssertionError(name);
        };
    }

    @ParameterizedTest
    @CsvSource({
        "accepted, same, true",
        "accepted, differs, false",
        "sent, same, true",
        "sent, differs, true",
        "queued, same, false",
        "queued, differs, true",
        "refused, same, false",
        "refused, differs, true",
        "accepted, unknown, ''",
        "queued, unknown, ''"
    })
    void theOutboxAndTheTargetSayTheSame(String outbox, String there, String agrees) {
        DeliveryKey key = new DeliveryKey(SomeSessions.signed().id(), 8, new TargetName("archive"));
        assertThat(
                        new Reconciliation.Finding(
                                        new Delivery(
                                                key,
                                                state(outbox),
                                                Optional.of(AT)
                                                        .filter(_ -> outbox.equals("accepted"))),
                                        found(there),
                                        9)
                                .agrees()
                                .map(String::valueOf)
                                .orElse(""))
                .isEqualTo(agrees);
    }

    private static List<DeliveryEvent> to(String name) {
        DeliveryEvent queued = new DeliveryEvent.Queued();
        DeliveryEvent sent = new DeliveryEvent.Sent();
        return switch (name) {
            case "queued" -> List.of(queued);
            case "sent" -> List.of(queued, sent);
            case "accepted" ->
                    List.of(queued, sent, new DeliveryEvent.Accepted(Said.only("HTTP 200")));
            case "refused" ->
                    List.of(queued, sent, new DeliveryEvent.Refused(Said.only("HTTP 422")));
            case "taken out" -> List.of(queued, new DeliveryEvent.TakenOut("moved away"));
            case "asked again" ->
                    Stream.concat(
                                    to("accepted").stream(),
                                    Stream.of(new DeliveryEvent.AskedAgain()))
                            .toList();
            case "put off again" ->
                    Stream.concat(
                                    to("asked again").stream(),
                                    Stream.of(
                                            sent,
                                            new DeliveryEvent.PutOff(Said.only("HTTP 500"), AT)))
                            .toList();
            case "refused again" ->
                    Stream.concat(
                                    to("asked again").stream(),
                                    Stream.of(
                                            sent, new DeliveryEvent.Refused(Said.only("HTTP 422"))))
                            .toList();
            case "replaced" ->
                    Stream.concat(
                                    to("asked again").stream(),
                                    Stream.of(new DeliveryEvent.Superseded(8)))
                            .toList();
            case "sent again" ->
                    Stream.concat(to("asked again").stream(), Stream.of(sent)).toList();
            default -> throw new AssertionError(name);
        };
    }

    /** What a target has once said that it has is asked for as that, also after it goes again. */
    @ParameterizedTest
    @CsvSource({
        "asked again, same, true",
        "asked again, differs, false",
        "put off again, same, true",
        "put off again, differs, false",
        "refused again, same, true",
        "refused again, differs, false",
        "sent again, same, true",
        "sent again, differs, false"
    })
    void whatGoesOnceMoreIsThereAlready(String how, String there, boolean agrees) {
        DeliveryKey key = new DeliveryKey(SomeSessions.signed().id(), 8, new TargetName("archive"));
        Outbox outbox = new Outbox();
        to(how).forEach(event -> outbox.take(key, AT, event));
        assertThat(
                        new Reconciliation.Finding(
                                        outbox.of(key.session()).getFirst(), found(there), 8)
                                .agrees())
                .contains(agrees);
    }

    private record NotLookedAt() implements Reconciliation.Records {
        @Override
        public long revision(SessionId session) {
            throw new AssertionError(session);
        }

        @Override
        public SessionRecord record(SessionId session, long revision) {
            throw new AssertionError(session);
        }
    }

    /** While nothing later is on its way, the target is asked for what it is known to have. */
    @ParameterizedTest
    @CsvSource({
        "accepted, queued, 5 8",
        "accepted, refused, 5 8",
        "accepted, taken out, 5 8",
        "accepted, sent, 8",
        "replaced, queued, 5 8",
        "replaced, refused, 5 8",
        "replaced, sent, 8"
    })
    void whatATargetIsKnownToHaveIsAskedForToo(
            String earlier, String later, String asked, @TempDir Path folder) {
        TargetName archive = new TargetName("archive");
        SessionId session = SomeSessions.signed().id();
        try (SqliteLedger ledger = UnderKeys.create(folder, UUID::randomUUID)) {
            DeliveryLedger outbox = ledger.deliveries();
            happens(outbox, new DeliveryKey(session, 5, archive), earlier);
            happens(outbox, new DeliveryKey(session, 8, archive), later);
            Destination there =
                    new Destination(
                            archive,
                            LocalDate.EPOCH,
                            Destination.When.SIGNED,
                            (record, before) -> new Answer.Accepted(Said.only("HTTP 200")));
            assertThat(
                            new Reconciliation(outbox, new NotLookedAt(), List.of(there))
                                    .of(session).stream()
                                            .map(one -> Long.toString(one.key().revision()))
                                            .collect(Collectors.joining(" ")))
                    .isEqualTo(asked);
        }
    }

    private static void happens(DeliveryLedger outbox, DeliveryKey key, String how) {
        outbox.append(
                new StaffId("osei"),
                AT,
                to(how).stream().map(event -> new Happened(key, event)).toList());
    }
}
