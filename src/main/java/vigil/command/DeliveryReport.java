package vigil.command;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import vigil.delivery.Answer.Said;
import vigil.delivery.Delivery;
import vigil.delivery.DeliveryKey;
import vigil.delivery.DeliveryState;
import vigil.wording.Sentences;

/**
 * What {@code deliver} says: for people line by line as it goes on, or as JSON at the end. It names
 * nobody, and says only the codes of what a target answered: its words may name the patient and
 * stay within the store.
 */
final class DeliveryReport {
    private final Sentences words;
    private final boolean json;
    private final PrintWriter out;
    private final PrintWriter err;
    private final List<Map<String, Object>> due = new ArrayList<>();
    private final List<Map<String, Object>> carried = new ArrayList<>();
    private final List<Map<String, Object>> waiting = new ArrayList<>();
    private final List<String> troubles = new ArrayList<>();
    private int of;

    DeliveryReport(Sentences words, boolean json, PrintWriter out, PrintWriter err) {
        this.words = words;
        this.json = json;
        this.out = out;
        this.err = err;
    }

    /** Something that is wrong. */
    void trouble(String sentence) {
        troubles.add(sentence);
        if (!json) {
            err.println(sentence);
            err.flush();
        }
    }

    /** So many were put into the outbox, and so many are sent now. */
    void begin(int queued, int now) {
        of = now;
        say(words.say("delivery.begin", queued, now));
    }

    /** What would be sent. */
    void due(DeliveryKey key) {
        due.add(line(key));
        say(words.say("delivery.due", session(key), key.revision(), key.target().value()));
    }

    /** What came of a delivery. */
    ExitCode carried(Delivery delivery) {
        DeliveryKey key = delivery.key();
        carried.add(line(delivery));
        say(
                words.say(
                        "delivery.carried",
                        carried.size(),
                        of,
                        session(key),
                        key.revision(),
                        key.target().value(),
                        state(delivery.state())));
        return switch (delivery.state()) {
            case DeliveryState.Accepted ignored -> ExitCode.DONE;
            case DeliveryState.Refused ignored -> ExitCode.CONTENT;
            case DeliveryState.Queued ignored -> ExitCode.ENVIRONMENT;
            case DeliveryState.Sent ignored -> ExitCode.ENVIRONMENT;
            case DeliveryState.Superseded ignored -> ExitCode.DONE;
        };
    }

    /** What is still to be sent. */
    void waiting(List<Delivery> left) {
        left.forEach(one -> waiting.add(line(one)));
        if (!left.isEmpty()) {
            say(words.say("delivery.waiting", left.size()));
        }
    }

    /** How a delivery stands, in words. */
    String state(DeliveryState state) {
        return DeliveryText.of(words, state);
    }

    private static String session(DeliveryKey key) {
        return key.session().value().toString();
    }

    private static Map<String, Object> line(DeliveryKey key) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("session", session(key));
        line.put("revision", key.revision());
        line.put("target", key.target().value());
        return line;
    }

    /** A delivery as it stands, for a program. */
    static Map<String, Object> line(Delivery delivery) {
        Map<String, Object> line = line(delivery.key());
        line.put("state", DeliveryText.name(delivery.state()));
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
            case DeliveryState.Superseded(long by, Optional<Instant> accepted) ->
                    line.put("by", by);
        }
        return line;
    }

    private void say(String sentence) {
        if (!json) {
            out.println(sentence);
            out.flush();
        }
    }

    void end() {
        if (json) {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("due", due);
            all.put("carried", carried);
            all.put("waiting", waiting);
            all.put("troubles", troubles);
            out.println(JsonMapper.builder().build().writeValueAsString(all));
        }
        out.flush();
        err.flush();
    }
}
