package vigil.charting;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vigil.access.keys.Bytes;
import vigil.review.SessionBrief;
import vigil.session.EntryId;
import vigil.session.RecordedEvent;
import vigil.session.SessionFold;
import vigil.session.SessionId;
import vigil.session.SessionSummary;

/**
 * A ledger that keeps its promises in memory: append-only, numbers without gaps, ids once. It can
 * be told to commit the next append and report it as failed, or to fail before.
 */
final class MemoryLedger implements SessionLedger {
    private final List<RecordedEvent> facts = new ArrayList<>();
    private final Map<EntryId, Draft> drafts = new LinkedHashMap<>();
    private boolean failsAfterCommit;
    private boolean failsBefore;

    void failAfterNextCommit() {
        failsAfterCommit = true;
    }

    void failBeforeNextCommit() {
        failsBefore = true;
    }

    int count() {
        return facts.size();
    }

    @Override
    public List<RecordedEvent> facts(SessionId session) {
        return facts.stream().filter(fact -> fact.session().equals(session)).toList();
    }

    @Override
    public Optional<RecordedEvent> fact(EntryId entry) {
        return facts.stream().filter(fact -> fact.id().equals(entry)).findFirst();
    }

    @Override
    public void append(List<RecordedEvent> added) {
        if (failsBefore) {
            failsBefore = false;
            throw new LedgerException(new StoreFault.DiskFull());
        }
        for (RecordedEvent fact : added) {
            long next = facts(fact.session()).size() + 1L + added.indexOf(fact);
            if (fact.revision() != next || fact(fact.id()).isPresent()) {
                throw new LedgerException(new StoreFault.ChangedMeanwhile());
            }
        }
        facts.addAll(added);
        added.forEach(fact -> drafts.remove(fact.id()));
        if (failsAfterCommit) {
            failsAfterCommit = false;
            throw new LedgerException(new StoreFault.Failed("reported as failed"));
        }
    }

    @Override
    public List<SessionSummary> summaries() {
        Set<SessionId> sessions = new LinkedHashSet<>();
        facts.forEach(fact -> sessions.add(fact.session()));
        return sessions.stream()
                .map(session -> SessionSummary.of(SessionFold.fold(facts(session))))
                .toList();
    }

    @Override
    public List<SessionBrief> briefs() {
        return summaries().stream()
                .map(row -> SessionBrief.of(SessionFold.fold(facts(row.id()))))
                .toList();
    }

    @Override
    public void keepDraft(Draft draft) {
        drafts.put(draft.entry(), draft);
    }

    @Override
    public List<Draft> drafts() {
        return List.copyOf(drafts.values());
    }

    @Override
    public void dropDraft(EntryId entry) {
        drafts.remove(entry);
    }

    @Override
    public SessionHead sessionHead(SessionId session) {
        List<RecordedEvent> own = facts(session);
        return new SessionHead(
                own.size(), Bytes.sha256(own.toString().getBytes(StandardCharsets.UTF_8)).hex());
    }

    @Override
    public StoreHead head() {
        return new StoreHead(facts.size(), "");
    }

    @Override
    public DiskSpace space() {
        return new DiskSpace(Long.MAX_VALUE);
    }
}
