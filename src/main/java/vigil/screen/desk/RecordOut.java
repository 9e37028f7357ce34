package vigil.screen.desk;

import vigil.session.SessionId;

/** Hands a session record out as a file. Called off the window's thread. */
public interface RecordOut {

    /** Writes the record of a session into the clinic's export folder. */
    Result write(SessionId session);

    /** What came of it. */
    sealed interface Result {

        /** The file is on disk, read back and valid. */
        record Written(String path, String sha256) implements Result {}

        /** There is no file, and why, as a sentence. */
        record NotWritten(String why) implements Result {}
    }
}
