package vigil.ledger;

/** Told how far a long walk has come. */
public interface Progress {
    /** So many of so many facts are checked. */
    void checked(long done, long of);
}
