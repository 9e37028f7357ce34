package vigil.command;

import java.util.List;
import java.util.Map;
import vigil.delivery.Delivery;
import vigil.delivery.DeliveryKey;
import vigil.delivery.DeliveryState;
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
        List<Map<String, Object>> waiting) {

    private static final String REFUSED = "refused";

    static DeliveryReport to(Answer answer, Sentences words) {
        return new DeliveryReport(
                answer, words, answer.list("due"), answer.list("carried"), answer.list("waiting"));
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

    /** What is still to be sent; and where the words of whoever refused something stand. */
    void end(List<Delivery> left) {
        if (carried.stream().anyMatch(one -> REFUSED.equals(one.get("state")))) {
            answer.now("delivery.words");
        }
        left.forEach(one -> waiting.add(DeliveryText.line(one)));
        if (!left.isEmpty()) {
            answer.now("delivery.waiting", left.size());
        }
    }
}
