package vigil.access.workplace;

import java.util.List;
import java.util.Optional;
import vigil.access.accounts.Badge;
import vigil.access.audit.AccessEvent;
import vigil.access.audit.AccessFact;
import vigil.access.keys.DataKey;
import vigil.access.keys.EpochGrant;
import vigil.access.keys.KeySlot;
import vigil.access.trust.KeyRing;
import vigil.access.trust.SignedStatement;
import vigil.people.StaffId;

/**
 * Where slots, statements, grants, attempts and the facts of access are kept. Every method is
 * called in {@link Turns turn} and throws what the store throws when it cannot answer.
 */
public interface AccessStore {

    /** The store's id. */
    String id();

    /** All key slots. */
    List<KeySlot> slots();

    /** What administrators said of keys, in order. */
    List<SignedStatement> statements();

    /** Facts count as signed by whom this ring knows, from here on. */
    void trust(KeyRing ring);

    /** The keys of later epochs, for those who have not come in since. */
    List<EpochGrant> grants();

    /** Wrong passwords of people who have not come in since, the oldest first. */
    List<Attempt> attempts();

    /** Keeps that a password was wrong. */
    void failed(Attempt attempt);

    /**
     * Whose badge it is, as far as that can be known before anybody came in. It proves nothing: a
     * password follows.
     */
    Optional<StaffId> holder(Badge badge);

    /**
     * The content of the store can be read and written from here on; the first time it is checked.
     *
     * @param data copied; the caller's own stays the caller's to wipe
     * @return whether it is sound; a store that is not is only read
     */
    boolean unlock(DataKey data);

    /** Whether nothing that does not fit was found in it up to now. Needs the key. */
    boolean sound();

    /**
     * What was found when the store was read and {@link #append} has not yet put on record: that
     * its end is not where it is kept outside, and that what guards it was put right. Known once
     * unlocked.
     */
    List<AccessEvent> found();

    /** The key is wiped. May be called on any thread. */
    void lock();

    /** All facts of access in their order. Needs the key. */
    List<AccessFact> facts();

    /** Writes a change in one transaction; answers with its events, numbered. Needs the key. */
    List<AccessFact> append(AccessChange change);

    /**
     * Begins to write the whole store anew under another key, beside whoever charts: all of it or
     * nothing. It has keys of its own: the store may be locked meanwhile.
     */
    Sealing sealing(DataKey next);

    /** The whole store written anew, a minute and more for each year of records. */
    interface Sealing {
        /** Writes and reads it. On any thread. */
        void write();

        /**
         * Adds what was charted meanwhile; the store is unlocked under the new key afterwards.
         *
         * @param grants for everybody whose slot opens an earlier key
         */
        void end(List<EpochGrant> grants);

        /** It comes to nothing: the store goes on as it is. */
        void giveUp();
    }
}
