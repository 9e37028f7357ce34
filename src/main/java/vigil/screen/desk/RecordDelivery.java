package vigil.screen.desk;

import java.util.List;
import java.util.function.Consumer;
import vigil.session.SessionId;

/** Sends records to the systems that a clinic named. */
public interface RecordDelivery {

    /** How everything stands that was ever put into the outbox. On the ledger's thread. */
    List<Receipt> receipts();

    /** The same of one session. On the ledger's thread. */
    List<Receipt> receipts(SessionId session);

    /**
     * Puts what is ready into the outbox and sends what is due; nothing while nobody is signed in
     * who may. On the thread for other systems.
     *
     * @param told hears on that thread of each session of which something changed
     */
    void send(Consumer<SessionId> told);

    /** Asks for the newest record of a session to be sent once more. On the ledger's thread. */
    void again(SessionId session);

    /**
     * Takes what waits or was refused out of the outbox. Refuses what is on its way or there, and
     * somebody who may not, as a {@link vigil.charting.LedgerException}. On the ledger's thread.
     */
    void takeOut(Receipt receipt, String reason);

    /**
     * What of the clinic's own file was not understood, each in a sentence with its line. On the
     * thread of files.
     */
    List<String> refused();

    /**
     * What would be sent of a session as it stands, to each system, held against what its form
     * prescribes. On the thread of files.
     */
    List<Preview> preview(SessionId session);

    /**
     * What each system has of a session's record, held against the revision that was put into the
     * outbox for it: it is asked. On the thread for other systems.
     */
    List<Compared> compare(SessionId session);

    /**
     * What one system has.
     *
     * @param revision which of the record was asked for
     * @param now the revision at which the record stands by now
     */
    record Compared(String target, long revision, long now, How how) {

        /** How that is to the record. */
        public sealed interface How {}

        /**
         * Everything is there as the record says.
         *
         * @param parts how many resources or files
         */
        public record Same(int parts) implements How {}

        /** What is missing, doubled or another, each without a value. */
        public record Differs(List<String> what) implements How {
            public Differs {
                what = List.copyOf(what);
            }
        }

        /** It could not be asked, or did not answer; why, as a code. */
        public record NotKnown(String why) implements How {}
    }

    /**
     * What would be sent.
     *
     * @param faults what is wrong with it; empty where it is valid
     */
    record Preview(String target, String form, long bytes, List<String> faults) {
        public Preview {
            faults = List.copyOf(faults);
        }
    }
}
