package vigil.charting;

import java.util.List;
import java.util.Optional;
import vigil.review.SessionBrief;
import vigil.session.EntryId;
import vigil.session.RecordedEvent;
import vigil.session.SessionFold;
import vigil.session.SessionId;
import vigil.session.SessionSummary;
import vigil.session.TreatmentSession;

/**
 * Where facts are kept: append-only. Every method is called on the ledger's own thread and throws
 * {@link LedgerException} where the store could not answer.
 */
public interface SessionLedger {

    /** All facts of a session, in order; empty for an unknown one. */
    List<RecordedEvent> facts(SessionId session);

    /** The session to which its facts lead; nothing for an unknown one. */
    default Optional<TreatmentSession> session(SessionId session) {
        List<RecordedEvent> facts = facts(session);
        return facts.isEmpty() ? Optional.empty() : Optional.of(SessionFold.fold(facts));
    }

    /** The fact with an id, wherever it lies. */
    Optional<RecordedEvent> fact(EntryId entry);

    /**
     * Appends facts of one session and drops their drafts, in one transaction; after return neither
     * a crash nor a power cut loses them. Refuses facts whose numbers do not follow the last one
     * stored ({@link StoreFault.ChangedMeanwhile}).
     */
    void append(List<RecordedEvent> facts);

    /**
     * Does what an append owes and nobody need wait for: the end of the ledger is kept outside it,
     * so that a later cut is found.
     */
    default void settle() {}

    /** One row for each session. */
    List<SessionSummary> summaries();

    /** The same rows with what lists, figures and the drug ledger need besides. */
    List<SessionBrief> briefs();

    /** Keeps what is typed so far, in place of what was kept for the same entry. */
    void keepDraft(Draft draft);

    /** What is typed and not yet saved. */
    List<Draft> drafts();

    /** Forgets a draft, because it was saved or thrown away. */
    void dropDraft(EntryId entry);

    /**
     * The end of a session: revision 0 for an unknown one. What is signed of a session is this
     * hash.
     */
    SessionHead sessionHead(SessionId session);

    /** How many facts the store holds, and the hash of the last one. */
    StoreHead head();

    /** How much room the disk of the store has. */
    DiskSpace space();
}
