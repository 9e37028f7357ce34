package vigil.ledger;

import java.sql.SQLException;
import java.util.List;
import vigil.access.keys.AccessException;
import vigil.access.keys.EpochGrant;
import vigil.access.keys.KeySlot;
import vigil.access.keys.SlotKind;
import vigil.access.trust.SignedStatement;
import vigil.charting.LedgerException;
import vigil.charting.StoreFault;
import vigil.people.StaffId;

/**
 * Slots, statements and grants of a store: what is read before anybody has signed in. Every method
 * is called on the ledger's thread and throws {@link LedgerException}.
 */
public final class StoredKeys {
    private final StoreDoor door;

    StoredKeys(StoreDoor door) {
        this.door = door;
    }

    /** Something asked of the tables. */
    private interface Question<T> {
        T ask(KeyTables tables) throws SQLException;
    }

    /** Something written to the tables. */
    private interface Writing {
        void write(KeyTables tables) throws SQLException;
    }

    /** All key slots. */
    public List<KeySlot> slots() {
        return ask(KeyTables::slots);
    }

    /** What administrators said of keys, in order. */
    public List<SignedStatement> statements() {
        return ask(KeyTables::statements);
    }

    /** The keys of later epochs, for those who have not signed in since. */
    public List<EpochGrant> grants() {
        return ask(KeyTables::grants);
    }

    /** Sign-ins that failed since the last one that did not, the oldest first. */
    public List<Attempt> attempts() {
        return ask(KeyTables::attempts);
    }

    /**
     * Puts slots in place of those of the same persons and kinds, and adds statements: all or
     * nothing.
     */
    public void put(List<KeySlot> slots, List<SignedStatement> statements) {
        tell(
                tables -> {
                    for (KeySlot slot : slots) {
                        tables.put(slot);
                    }
                    for (SignedStatement statement : statements) {
                        tables.add(statement);
                    }
                });
    }

    /** Takes a slot away and adds the statement that withdraws its key: both or neither. */
    public void drop(StaffId user, SlotKind kind, SignedStatement withdrawal) {
        tell(
                tables -> {
                    tables.dropSlot(user, kind);
                    tables.add(withdrawal);
                });
    }

    /** Keeps that a sign-in failed. */
    public void failed(Attempt attempt) {
        tell(tables -> tables.add(attempt));
    }

    /** Forgets the attempts, because they are entries of the record now. */
    public void forgetAttempts() {
        tell(KeyTables::forgetAttempts);
    }

    private void tell(Writing writing) {
        ask(
                tables -> {
                    tables.connection().inTransaction(() -> writing.write(tables));
                    return true;
                });
    }

    private <T> T ask(Question<T> question) {
        try {
            return door.askLocked(open -> question.ask(open.keys()));
        } catch (AccessException e) {
            throw new LedgerException(new StoreFault.Torn("keys: " + e.fault().name()), e);
        }
    }
}
