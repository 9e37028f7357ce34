package vigil.command;

import java.io.Serial;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vigil.export.SessionRecord;
import vigil.keeping.Progress;
import vigil.people.StaffMember;
import vigil.session.SessionId;
import vigil.session.SessionSummary;
import vigil.stock.StockFact;
import vigil.vitals.VitalOrder;

/** Opens the store of a clinic for reading, without a window. */
@FunctionalInterface
public interface RecordStore {

    /**
     * Opens the store in a folder, or the one the program opens by itself.
     *
     * @param who comes in; nobody has to into the demo room
     * @throws NotOpened where there is none, it cannot be opened, or who asks does not come in
     */
    Opened open(Optional<Path> folder, Credentials who);

    /** An open store. */
    interface Opened extends AutoCloseable {

        /** Every session of the store, in the order in which they were planned. */
        List<SessionId> sessions();

        /** Those planned for a day or later, by the wall clock of their own room. */
        List<SessionId> plannedFrom(LocalDate day);

        /** The record of a session as it now stands. */
        SessionRecord record(SessionId session);

        /**
         * Every session with what lists show of it, in the order in which they were planned.
         *
         * @param judging told on the way where sessions are judged again by the rules of this
         *     version first, which takes a minute for a year of them
         */
        List<SessionSummary> summaries(Progress judging);

        /** In which order the clinic shows vital signs. */
        VitalOrder vitals();

        /** The book of the room's drug, to leave as a file; and who stands in it. */
        DrugBook drugBook();

        /**
         * Does something with what sends records; what the store cannot answer meanwhile ends it.
         *
         * @param judging as of {@link #summaries}
         * @throws NotOpened where the store could not go on
         */
        <T> T sending(Progress judging, Function<Sending, T> use);

        @Override
        void close();
    }

    /** The facts of the drug of a room, in order, and the staff of the clinic. */
    record DrugBook(String room, boolean demo, List<StockFact> facts, List<StaffMember> staff) {
        public DrugBook {
            facts = List.copyOf(facts);
            staff = List.copyOf(staff);
        }
    }

    /** The store could not be opened; the message is a sentence for who asked. */
    final class NotOpened extends RuntimeException {
        @Serial private static final long serialVersionUID = 1L;

        private final ExitCode code;

        /** A sentence and what the program ends with. */
        public NotOpened(String sentence, ExitCode code, Throwable cause) {
            super(sentence, cause);
            this.code = code;
        }

        /** Nothing lies behind it but what the sentence says. */
        public NotOpened(String sentence, ExitCode code) {
            super(sentence);
            this.code = code;
        }

        /** What the program ends with. */
        public ExitCode code() {
            return code;
        }

        /** The sentence. */
        public String sentence() {
            return String.valueOf(getMessage());
        }
    }
}
