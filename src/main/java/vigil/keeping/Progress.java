package vigil.keeping;

/** Told how far a long walk has come, on the thread that walks. */
public interface Progress {
    /** Nobody is told. */
    Progress SILENT = (done, of) -> {};

    /** So many of so many are done: facts checked, sessions gone through. */
    void done(long done, long of);
}
