package vigil.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vigil.intake.Intake;
import vigil.session.SessionId;

/** Opens the store of a clinic for charting what was written on paper, without a window. */
@FunctionalInterface
public interface DowntimeStore {

    /**
     * Opens the store in a folder, or the one the program opens by itself.
     *
     * @param who comes in and charts; nobody has to into the demo room
     * @throws RecordStore.NotOpened where there is none, it cannot be opened, or who asks does not
     *     come in or may not chart
     */
    Opened openForCharting(Optional<Path> folder, Credentials who);

    /** An open store; what it cannot answer or keep is thrown as {@link RecordStore.NotOpened}. */
    interface Opened extends AutoCloseable {

        /** Every session of the store, in the order in which they were planned. */
        List<SessionId> sessions();

        /**
         * Charts a downtime table in a session, all of it or nothing.
         *
         * @param trial only says what would come of it
         */
        Intake take(byte[] file, SessionId session, boolean trial);

        @Override
        void close();
    }
}
