package vigil.command;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vigil.delivery.Answer.Said;
import vigil.delivery.Delivery;
import vigil.delivery.DeliveryKey;
import vigil.delivery.DeliveryState;
import vigil.delivery.WaitsFor;
import vigil.wording.Sentences;

/**
 * What {@code deliver} answers: for people line by line as it goes on. It names nobody, and says
 * only the codes of what a target answered: its words may name the patient and stay within the
 * store.
 */
record DeliveryReport(
        Answer answer,
        Sentences words,
        List<Map<String, Object>> due,
        List<Map<String, Object>> carried,
        List<Map<String, Object>> waiting,
        List<Map<String, Object>> refused) {

    private static final String REFUSED = "refused";

    static DeliveryReport to(Answer answer, Sentences words) {
        return new DeliveryReport(
                answer,
                words,
                answer.list("due"),
                answer.list("carried"),
                answer.list("waiting"),
                answer.list(REFUSED));
    }

    /** So many were put into the outbox, and so many are sent now. */
    void begin(int queued, int now) {
        answer.now("delivery.begin", queued, now);
    }

    /** What would be sent. */
    void due(DeliveryKey key) {
        due.add(DeliveryText.line(key));
        answer.now("delivery.due", key.session().value(), key.revision(), key.target().value());
    }

    /** What came of a delivery, of so many. */
    ExitCode carried(Delivery delivery, int of) {
        DeliveryKey key = delivery.key();
        carried.add(DeliveryText.line(delivery));
        answer.now(
                "delivery.carried",
                carried.size(),
                of,
                key.session().value(),
                key.revision(),
                key.target().value(),
                DeliveryText.of(words, delivery));
        return switch (delivery.state()) {
            case DeliveryState.Accepted _ -> ExitCode.DONE;
            case DeliveryState.Refused _ -> ExitCode.CONTENT;
            case DeliveryState.Queued _, DeliveryState.Sent _ -> ExitCode.ENVIRONMENT;
            case DeliveryState.TakenOut _, DeliveryState.Superseded _ -> ExitCode.DONE;
        };
    }

    /** What was refused, now or before, and waits for somebody; and where the words for it are. */
    ExitCode refused(List<Delivery> all) {
        if (carried.stream().anyMatch(one -> REFUSED.equals(one.get("state")))) {
            answer.now("delivery.words");
        }
        if (carried.stream().anyMatch(one -> unread(one.get("code")))) {
            answer.now("delivery.trust-store");
        }
        all.forEach(one -> refused.add(DeliveryText.line(one)));
        if (all.isEmpty()) {
            return ExitCode.DONE;
        }
        answer.now("delivery.refused", all.size());
        return ExitCode.CONTENT;
    }

    private static boolean unread(@Nullable Object code) {
        return Said.only(String.valueOf(code)).isTrustUnread();
    }

    /** What is still to be sent, and what each of these waits for. */
    ExitCode end(List<Delivery> left, Function<DeliveryKey, WaitsFor> waitsFor) {
        Map<WaitsFor, Integer> counts = new EnumMap<>(WaitsFor.class);
        for (Delivery one : left) {
            WaitsFor what = waitsFor.apply(one.key());
            counts.merge(what, 1, Integer::sum);
            Map<String, Object> line = DeliveryText.line(one);
            line.put("waitsFor", name(what));
            waiting.add(line);
        }
        if (!left.isEmpty()) {
            answer.now("delivery.waiting", left.size());
        }
        counts.forEach((what, how) -> answer.now("delivery.waiting." + what.name(), how));
        return counts.containsKey(WaitsFor.TARGET) ? ExitCode.ENVIRONMENT : ExitCode.DONE;
    }

    private static String name(WaitsFor what) {
        return switch (what) {
            case TARGET -> "target";
            case SIGNATURE -> "signature";
            case NO_TARGET -> "no-target";
        };
    }
}
