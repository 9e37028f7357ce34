package vigil.charting;

import java.util.ArrayList;
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
 * Acts that are recorded together or not at all, for example those of one sheet of paper. Each is
 * judged by {@link Charting} itself as if the ones before it were on the record already; nothing is
 * on it before {@link #save}. Called on the ledger's own thread only.
 */
public final class Together {
    private final Charting charting;
    private final SessionLedger ledger;
    private final Rehearsal rehearsal;

    Together(SessionLedger ledger, Rehearsal rehearsal, Charting charting) {
        this.ledger = ledger;
        this.rehearsal = rehearsal;
        this.charting = charting;
    }

    /**
     * What would come of an act after those before it. A refused one leaves no trace. Nothing is
     * signed here: a signature is over what is on the record.
     */
    public Outcome perform(Act act) {
        if (act instanceof SigningAct) {
            throw new IllegalArgumentException("what is signed is on the record already");
        }
        return charting.perform(act);
    }

    /** The session as it would now stand. Throws where there is none. */
    public TreatmentSession open(SessionId session) {
        return charting.open(session);
    }

    /** Whether an entry is on the record already, or was made by an act before. */
    public boolean holds(EntryId entry) {
        return rehearsal.fact(entry).isPresent();
    }

    /**
     * Records all facts that were accepted, in one transaction, and says which. Where the store
     * throws, nothing is known of it: the same acts made anew find out.
     */
    public List<RecordedEvent> save() {
        List<RecordedEvent> facts = List.copyOf(rehearsal.added);
        if (!facts.isEmpty()) {
            ledger.append(facts);
        }
        return facts;
    }

    /** A ledger that reads what is on the record and keeps to itself what is added. */
    static final class Rehearsal implements SessionLedger {
        private final SessionLedger ledger;
        private final List<RecordedEvent> added = new ArrayList<>();
        private Optional<TreatmentSession> folded = Optional.empty();

        Rehearsal(SessionLedger ledger) {
            this.ledger = ledger;
        }

        @Override
        public List<RecordedEvent> facts(SessionId session) {
            List<RecordedEvent> all = new ArrayList<>(ledger.facts(session));
            added.stream().filter(fact -> fact.session().equals(session)).forEach(all::add);
            return all;
        }

        @Override
        public Optional<TreatmentSession> session(SessionId session) {
            if (folded.filter(known -> known.chart().id().equals(session)).isEmpty()) {
                List<RecordedEvent> facts = facts(session);
                folded = facts.isEmpty() ? Optional.empty() : Optional.of(SessionFold.fold(facts));
            }
            return folded;
        }

        @Override
        public Optional<RecordedEvent> fact(EntryId entry) {
            return added.stream()
                    .filter(fact -> fact.id().equals(entry))
                    .findFirst()
                    .or(() -> ledger.fact(entry));
        }

        @Override
        public void append(List<RecordedEvent> facts) {
            added.addAll(facts);
            folded = Optional.empty();
        }

        @Override
        public List<SessionSummary> summaries() {
            return ledger.summaries();
        }

        @Override
        public List<SessionBrief> briefs() {
            return ledger.briefs();
        }

        /** What is half typed stays where it is. */
        @Override
        public void keepDraft(Draft draft) {}

        @Override
        public List<Draft> drafts() {
            return ledger.drafts();
        }

        @Override
        public void dropDraft(EntryId entry) {}

        @Override
        public SessionHead sessionHead(SessionId session) {
            return ledger.sessionHead(session);
        }

        @Override
        public StoreHead head() {
            return ledger.head();
        }

        @Override
        public DiskSpace space() {
            return ledger.space();
        }
    }
}
