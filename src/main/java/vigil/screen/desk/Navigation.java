package vigil.screen.desk;

import java.util.Optional;
import vigil.session.SessionId;

/** The ways from screen to screen. The window follows them; a screen never knows another one. */
public interface Navigation {

    /** To the room board. */
    void board();

    /** To the check-in of a new session, empty where nobody was looked for yet. */
    void newSession(Optional<ForWhom> whom);

    /** To wherever the state of a session leads: check-in, treatment, or the finished record. */
    void open(SessionId session);

    /** To the check-in of a session that has begun already. */
    void checkIn(SessionId session);

    /** To the bedside screen of a session. */
    void treatment(SessionId session);

    /** The same, with a part of it opened at once. */
    default void treatment(SessionId session, Bedside part) {
        treatment(session);
    }

    /** To the criteria for leaving. */
    void discharge(SessionId session);

    /** To the sheet on which what was written on paper is charted. */
    default void backEntry(SessionId session) {
        treatment(session);
    }

    /** Says in one sentence, for a while, what happened or why nothing did. */
    default void tell(String sentence) {}

    /** To the record of a session, finished or not. */
    void record(SessionId session);

    /** To the record of a session of a list; the ones before and after it are those of the list. */
    default void record(SessionId session, Reading reading) {
        record(session);
    }

    /** The list of which a record is read. */
    default Reading reading() {
        return Reading.NONE;
    }
}
