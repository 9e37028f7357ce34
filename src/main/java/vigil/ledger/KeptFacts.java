package vigil.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vigil.session.RecordedEvent;

/**
 * The facts of the sessions opened last, each with the row it was read from: where the very same
 * row still lies in the file, byte for byte, it is not unsealed, hashed and read once more. Belongs
 * to the key it was read under and goes with it. Any thread may use it.
 */
public final class KeptFacts {
    /** A supervisor's morning; some ten megabytes. */
    static final int SESSIONS = 32;

    private record Kept(EventRow row, RecordedEvent fact) {}

    private final Map<String, List<Kept>> sessions = new LinkedHashMap<>(SESSIONS, 0.75f, true);

    /** What is known of the rows of a session. */
    interface Known {
        /** The fact that was read from just this row. */
        Optional<RecordedEvent> of(EventRow row);
    }

    /** What is known of a session. */
    synchronized Known of(String stream) {
        List<Kept> kept = sessions.getOrDefault(stream, List.of());
        return row -> {
            long at = row.place().streamSeq() - 1;
            return at < kept.size() && kept.get((int) at).row().same(row)
                    ? Optional.of(kept.get((int) at).fact())
                    : Optional.empty();
        };
    }

    /** Keeps a session that was read whole; the one not asked for the longest goes. */
    synchronized void keep(String stream, List<EventRow> rows, List<RecordedEvent> facts) {
        List<Kept> kept = new ArrayList<>();
        for (int at = 0; at < rows.size(); at++) {
            kept.add(new Kept(rows.get(at), facts.get(at)));
        }
        sessions.put(stream, kept);
        if (sessions.size() > SESSIONS) {
            sessions.remove(sessions.keySet().iterator().next());
        }
    }
}
