package vigil.ledger;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vigil.access.accounts.Badge;
import vigil.access.audit.AccessEvent;
import vigil.access.audit.AccessFact;
import vigil.access.keys.AccessException;
import vigil.access.keys.Bytes;
import vigil.access.keys.DataKey;
import vigil.access.keys.EpochGrant;
import vigil.access.keys.Fields;
import vigil.access.keys.KeySlot;
import vigil.access.keys.Randomness;
import vigil.access.keys.SlotHead;
import vigil.access.trust.KeyRing;
import vigil.access.trust.SignedStatement;
import vigil.access.workplace.AccessChange;
import vigil.access.workplace.AccessStore;
import vigil.access.workplace.Attempt;
import vigil.charting.Ids;
import vigil.charting.LedgerException;
import vigil.charting.StoreFault;
import vigil.keeping.Misfit;
import vigil.people.StaffId;

/**
 * What belongs to people and keys in a store. Slots, statements, grants, badges and attempts lie
 * readable, because they are needed before anybody has signed in; the facts of access lie sealed in
 * the chain.
 */
final class StoredAccess implements AccessStore {
    private static final String BADGE = "vigil.badge.1";

    private final SqliteLedger ledger;
    private final SealingCodec codec;
    private final AnchorFile anchor;
    private final KnownAuthors authors;
    private final Ids ids;
    private final Randomness randomness;
    private final List<Attempt> onlyInMemory = new ArrayList<>();
    private boolean guardsRecorded;

    StoredAccess(
            SqliteLedger ledger,
            SealingCodec codec,
            AnchorFile anchor,
            KnownAuthors authors,
            Ids ids,
            Randomness randomness) {
        this.ledger = ledger;
        this.codec = codec;
        this.anchor = anchor;
        this.authors = authors;
        this.ids = ids;
        this.randomness = randomness;
    }

    /** Something asked of the tables. */
    private interface Question<T> {
        T ask(KeyTables tables) throws SQLException;
    }

    private <T> T ask(Question<T> question) {
        try {
            return ledger.door().askLocked(open -> question.ask(open.keys()));
        } catch (AccessException e) {
            throw new LedgerException(new StoreFault.Torn(Misfit.KEYS.of(e.fault())), e);
        }
    }

    @Override
    public String id() {
        return ledger.id();
    }

    @Override
    public List<KeySlot> slots() {
        return ask(KeyTables::slots);
    }

    @Override
    public List<SignedStatement> statements() {
        return ask(KeyTables::statements);
    }

    @Override
    public void trust(KeyRing ring) {
        authors.by(ring);
    }

    @Override
    public List<EpochGrant> grants() {
        return ask(KeyTables::grants);
    }

    @Override
    public List<Attempt> attempts() {
        return Stream.concat(ask(KeyTables::attempts).stream(), onlyInMemory.stream()).toList();
    }

    /** {@inheritDoc} In a damaged store, which is only read, it is kept until the program ends. */
    @Override
    public void failed(Attempt attempt) {
        boolean damaged =
                ledger.door().askLocked(open -> open.isRead() && !open.findings().isEmpty());
        if (damaged) {
            onlyInMemory.add(attempt);
            return;
        }
        ask(
                tables -> {
                    tables.connection().inTransaction(() -> tables.add(attempt));
                    return true;
                });
    }

    @Override
    public Optional<StaffId> holder(Badge badge) {
        return ask(tables -> tables.holder(digest(badge)));
    }

    private byte[] digest(Badge badge) {
        return Bytes.sha256(
                        Fields.tagged(BADGE)
                                .text(id())
                                .bytes(badge.code().getBytes(StandardCharsets.UTF_8))
                                .done())
                .array();
    }

    @Override
    public boolean unlock(DataKey data) {
        codec.unlock(data);
        anchor.unlock(data);
        return sound();
    }

    @Override
    public boolean sound() {
        return ledger.door().ask(open -> open.findings().isEmpty());
    }

    @Override
    public List<AccessEvent> found() {
        List<AccessEvent> found = new ArrayList<>();
        ledger.door().unanchored().ifPresent(found::add);
        List<String> unguarded = ledger.unguarded();
        if (!unguarded.isEmpty() && !guardsRecorded) {
            found.add(new AccessEvent.GuardsPutBack(String.join(", ", unguarded)));
        }
        return found;
    }

    @Override
    public void lock() {
        codec.lock();
        anchor.lock();
    }

    @Override
    public List<AccessFact> facts() {
        return ledger.door().ask(open -> new AccessFacts(open.events()).all());
    }

    @Override
    public List<AccessFact> append(AccessChange change) {
        List<AccessFact> numbered = new ArrayList<>();
        ledger.door()
                .tell(
                        open -> {
                            numbered.clear();
                            open.connection()
                                    .inTransaction(() -> numbered.addAll(written(change, open)));
                            if (change.says(AccessEvent.AnchorMissing.class)) {
                                ledger.door().unanchoredRecorded();
                            }
                            guardsRecorded |= change.says(AccessEvent.GuardsPutBack.class);
                            ledger.door().anchor(open);
                        });
        onlyInMemory.removeIf(one -> change.forgiven().contains(one.user()));
        return numbered;
    }

    private List<AccessFact> written(AccessChange change, OpenStore open) throws SQLException {
        AccessFacts facts = new AccessFacts(open.events());
        KeyTables tables = open.keys();
        long next = facts.next();
        List<AccessFact> written = new ArrayList<>();
        for (AccessChange.Happened one : change.happened()) {
            AccessFact fact = new AccessFact(next++, one.at(), change.by(), one.event());
            facts.insert(fact, ids);
            beside(fact.event(), tables);
            written.add(fact);
        }
        for (KeySlot slot : change.put()) {
            tables.put(slot);
        }
        for (SlotHead slot : change.dropped()) {
            tables.dropSlot(slot.user(), slot.kind());
        }
        for (StaffId user : change.forgiven()) {
            tables.forgetAttempts(user);
        }
        return written;
    }

    /** What has to lie readable of an event. */
    private void beside(AccessEvent event, KeyTables tables) throws SQLException {
        switch (event) {
            case AccessEvent.KeyStated(SignedStatement statement) -> tables.add(statement);
            case AccessEvent.BadgeChanged(StaffId user, Optional<Badge> badge) ->
                    tables.badge(user, badge.map(this::digest));
            case AccessEvent.SignInFailed _ -> tables.attemptsRecorded();
            case AccessEvent.OfAccount _ -> {}
            case AccessEvent.OfUse _ -> {}
            case AccessEvent.EpochBegun _ -> {}
            case AccessEvent.EmergencyUsed _ -> {}
            case AccessEvent.EmergencyAcknowledged _ -> {}
            case AccessEvent.RecoveryUsed _ -> {}
            case AccessEvent.EnvelopeChecked _ -> {}
            case AccessEvent.AnchorMissing _ -> {}
            case AccessEvent.AnchorAcknowledged _ -> {}
        }
    }

    @Override
    public Sealing sealing(DataKey next) {
        SealingCodec after = new SealingCodec(randomness);
        after.unlock(next);
        try {
            return new UnderNextKey(ledger.resealing(after), after, anchor.announcing(next), next);
        } catch (RuntimeException e) {
            after.lock();
            throw e;
        }
    }

    /** The store written anew under the next key, which is wiped here when that is over. */
    private final class UnderNextKey implements Sealing {
        private final Resealing resealing;
        private final SealingCodec after;
        private final AnchorFile announced;
        private final DataKey next;

        UnderNextKey(Resealing resealing, SealingCodec after, AnchorFile announced, DataKey next) {
            this.resealing = resealing;
            this.after = after;
            this.announced = announced;
            this.next = next;
        }

        @Override
        public void write() {
            resealing.write();
        }

        @Override
        public void end(List<EpochGrant> grants) {
            resealing.end(
                    announced,
                    List.of(),
                    grants,
                    () -> {
                        codec.unlock(next);
                        anchor.unlock(next);
                    });
            wipe();
        }

        @Override
        public void giveUp() {
            wipe();
            resealing.giveUp();
        }

        private void wipe() {
            after.lock();
            announced.lock();
        }
    }
}
