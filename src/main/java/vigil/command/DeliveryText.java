package vigil.command;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vigil.delivery.Answer.Said;
import vigil.delivery.Delivery;
import vigil.delivery.DeliveryKey;
import vigil.delivery.DeliveryState;
import vigil.wording.DisplayText;
import vigil.wording.Sentences;

/** How a delivery stands, on the command line: times in UTC, because a log may be read anywhere. */
final class DeliveryText {
    private DeliveryText() {}

    /** For people; of what goes once more also since when it is there. */
    static String of(Sentences words, Delivery delivery) {
        String state =
                goesOnceMore(delivery)
                        ? words.say("delivery.state.once-more")
                        : of(words, delivery.state());
        return before(delivery)
                .map(
                        since ->
                                words.say(
                                        "delivery.state.had",
                                        state,
                                        minute(since.truncatedTo(ChronoUnit.MINUTES))))
                .orElse(state);
    }

    private static boolean goesOnceMore(Delivery delivery) {
        return delivery.had().isPresent()
                && delivery.state() instanceof DeliveryState.Queued queued
                && queued.last().isEmpty();
    }

    private static Optional<Instant> before(Delivery delivery) {
        return switch (delivery.state()) {
            case DeliveryState.Queued _,
                    DeliveryState.Sent _,
                    DeliveryState.Refused _,
                    DeliveryState.TakenOut _ ->
                    delivery.had();
            case DeliveryState.Accepted _, DeliveryState.Superseded _ -> Optional.empty();
        };
    }

    private static String of(Sentences words, DeliveryState state) {
        return switch (state) {
            case DeliveryState.Queued(int attempts, Instant due, Optional<Said> last)
                    when last.isPresent() ->
                    words.say("delivery.state.put-off", last.get().code(), minute(due));
            case DeliveryState.Queued _ -> words.say("delivery.state.queued");
            case DeliveryState.Sent _ -> words.say("delivery.state.sent");
            case DeliveryState.Accepted(Instant at, Said said) ->
                    words.say("delivery.state.accepted", said.code());
            case DeliveryState.Refused(Instant at, Said said) ->
                    words.say("delivery.state.refused", said.code());
            case DeliveryState.TakenOut _ -> words.say("delivery.state.taken-out");
            case DeliveryState.Superseded(long by, Optional<Instant> accepted) ->
                    words.say("delivery.state.superseded", by);
        };
    }

    /** The minute in which it is due, or the next one, never an earlier one. */
    private static String minute(Instant due) {
        OffsetDateTime utc = due.plusSeconds(59).atOffset(ZoneOffset.UTC);
        return utc.toLocalDate() + " " + DisplayText.time(utc, ZoneOffset.UTC) + " UTC";
    }

    /** For a program. */
    static String name(DeliveryState state) {
        return switch (state) {
            case DeliveryState.Queued _ -> "queued";
            case DeliveryState.Sent _ -> "sent";
            case DeliveryState.Accepted _ -> "accepted";
            case DeliveryState.Refused _ -> "refused";
            case DeliveryState.TakenOut _ -> "taken-out";
            case DeliveryState.Superseded _ -> "superseded";
        };
    }

    /** Which delivery, for a program. */
    static Map<String, Object> line(DeliveryKey key) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("session", key.session().value().toString());
        line.put("revision", key.revision());
        line.put("target", key.target().value());
        return line;
    }

    /** A delivery as it stands, for a program. */
    static Map<String, Object> line(Delivery delivery) {
        Map<String, Object> line = line(delivery.key());
        line.put("state", name(delivery.state()));
        before(delivery).ifPresent(since -> line.put("had", since.toString()));
        switch (delivery.state()) {
            case DeliveryState.Queued(int attempts, Instant until, Optional<Said> last) -> {
                line.put("attempts", attempts);
                line.put("due", until.toString());
                last.ifPresent(said -> line.put("code", said.code()));
            }
            case DeliveryState.Sent(int attempts, Instant at) -> line.put("attempts", attempts);
            case DeliveryState.Accepted(Instant at, Said said) -> {
                line.put("at", at.toString());
                line.put("code", said.code());
            }
            case DeliveryState.Refused(Instant at, Said said) -> {
                line.put("at", at.toString());
                line.put("code", said.code());
            }
            case DeliveryState.TakenOut(Instant at, String reason) -> line.put("at", at.toString());
            case DeliveryState.Superseded(long by, Optional<Instant> accepted) ->
                    line.put("by", by);
        }
        return line;
    }
}
