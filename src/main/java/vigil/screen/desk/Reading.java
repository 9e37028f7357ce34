package vigil.screen.desk;

import java.util.List;
import java.util.function.Consumer;
import vigil.session.SessionId;

/**
 * A list of sessions whose records are read one after the other.
 *
 * @param sessions in the order of the list
 * @param reached told which record is read now, so that the list is found there again
 */
public record Reading(List<SessionId> sessions, Consumer<SessionId> reached) {

    /** No list: a record was come to in another way. */
    public static final Reading NONE = new Reading(List.of(), session -> {});

    public Reading {
        sessions = List.copyOf(sessions);
    }
}
