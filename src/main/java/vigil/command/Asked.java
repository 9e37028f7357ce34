package vigil.command;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vigil.session.SessionId;

/** Which sessions are meant by what was typed. */
sealed interface Asked {

    /** These. */
    record Those(List<SessionId> sessions) implements Asked {
        public Those {
            sessions = List.copyOf(sessions);
        }
    }

    /** No session's id begins so, or several do. */
    record Unclear(List<SessionId> several) implements Asked {
        public Unclear {
            several = List.copyOf(several);
        }
    }

    /** Ids one after the other. */
    static String inWords(List<SessionId> sessions) {
        return sessions.stream().map(id -> id.value().toString()).collect(Collectors.joining(", "));
    }

    /** The one session whose id begins with a text, whatever the case of its letters. */
    static Asked beginning(String text, List<SessionId> sessions) {
        String first = text.strip().toLowerCase(Locale.ROOT);
        List<SessionId> found =
                first.isEmpty()
                        ? List.of()
                        : sessions.stream()
                                .filter(id -> id.value().toString().startsWith(first))
                                .toList();
        return found.size() == 1 ? new Those(found) : new Unclear(found);
    }
}
