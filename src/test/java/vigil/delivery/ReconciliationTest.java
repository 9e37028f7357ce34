package vigil.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.delivery.Answer.Said;

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
                                        new Delivery(key, state(outbox)), found(there), 9)
                                .agrees()
                                .map(String::valueOf)
                                .orElse(""))
                .isEqualTo(agrees);
    }
}
