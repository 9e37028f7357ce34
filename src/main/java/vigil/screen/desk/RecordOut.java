package vigil.screen.desk;

import vigil.session.SessionId;

/**
 * Hands a session record out as a file, in two steps, so that a slow folder never holds up
 * charting.
 */
public interface RecordOut {

    /** Reads what is to be written. Called on the ledger's thread. */
    Writing read(SessionId session);

    /** A record that was read and is not written yet. */
    @FunctionalInterface
    interface Writing {

        /** Writes it into the clinic's export folder. Called on the thread for files. */
        Result write();
    }

    /** What came of it. */
    sealed interface Result {

        /** The file is on disk, read back and valid; of which revision of the session it is. */
        record Written(String path, long revision, String sha256) implements Result {}

        /** There is no file, and why, as a sentence. */
        record NotWritten(String why) implements Result {}
    }
}
