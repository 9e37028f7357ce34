package vigil.screen.desk;

import vigil.session.SessionId;

/**
 * Hands a session record out as a file, in two steps, so that a slow folder never holds up
 * charting.
 */
public interface RecordOut {

    /**
     * Reads what is to be written in a form; where the store does not give it, the writing says
     * why. Called on the ledger's thread.
     */
    Writing read(SessionId session, Form form);

    /** The forms that are asked for from a screen. */
    enum Form {
        /** The record itself. */
        RECORD,
        /** The record as pages, to sign. */
        PAGES,
        /** The sheet on which the session goes on by hand. */
        DOWNTIME_SHEET,
        /** What the patient takes home. */
        AFTERCARE_SHEET
    }

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
