package vigil.screen.record;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import vigil.screen.desk.StaffChoice;
import vigil.screen.kit.EntryStep;
import vigil.session.SessionEvent;

/**
 * The fields with which the content of one kind of entry is corrected. Only what is typed changes.
 */
interface Correction {

    /** The fields, each with the old value beside it. */
    List<EntryStep> stops();

    /** The content as it should be; empty where nothing was typed. */
    Optional<SessionEvent> content();

    /** Where the second person of the entry is chosen anew, where it has one. */
    default Optional<StaffChoice> second() {
        return Optional.empty();
    }

    /** What is only read, below the fields that it is of. */
    default Optional<Node> said() {
        return Optional.empty();
    }

    /** How many of the fields stand above what is only read. */
    default int saidBelow() {
        return stops().size();
    }
}
