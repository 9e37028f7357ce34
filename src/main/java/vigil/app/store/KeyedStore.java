package vigil.app.store;

import java.nio.file.Path;
import vigil.access.keys.Randomness;
import vigil.access.keys.SystemRandomness;
import vigil.access.passwords.CommonPasswords;
import vigil.access.passwords.PasswordRules;
import vigil.access.signin.ClockReading;
import vigil.access.signin.IdleLock;
import vigil.access.signin.SignIn;
import vigil.access.signing.Authorship;
import vigil.access.workplace.Turns;
import vigil.access.workplace.Workplace;
import vigil.charting.Clock;
import vigil.charting.Ids;
import vigil.charting.Signer;
import vigil.ledger.SealedStore;
import vigil.ledger.SqliteLedger;

/**
 * An open store and the workplace over it. It opens locked: nothing clinical is read before
 * somebody comes in. Opened, used and closed on the ledger's thread.
 *
 * @param rules what a new password must be; the lists are read when the first one is judged
 */
public record KeyedStore(SealedStore store, Workplace workplace, PasswordRules rules)
        implements AutoCloseable {

    /**
     * Where a store lies.
     *
     * @param folder of the store
     * @param anchors where its end is kept, never within the folder of the store
     */
    public record Place(Path folder, Path anchors) {

        /** Whether a store lies there, sound or not. */
        public boolean taken() {
            return SqliteLedger.liesIn(folder);
        }
    }

    /** What opens or makes the store of a place. */
    private interface Opens {
        SealedStore in(Path folder, Path anchors, Signer signer, Ids ids, Randomness randomness);
    }

    /** Opens the store of a place, or makes one without anybody in it. */
    public static KeyedStore at(Place place, Turns turns, Clock clock, Ids ids, IdleLock idle) {
        Opens opens = place.taken() ? SealedStore::open : SealedStore::create;
        return opened(opens, place, turns, clock, ids, idle);
    }

    /** Opens a copy that was just made of a backup, whose end is kept nowhere yet. */
    public static KeyedStore ofCopy(Place place, Turns turns, Clock clock, Ids ids, IdleLock idle) {
        return opened(SealedStore::openCopy, place, turns, clock, ids, idle);
    }

    private static KeyedStore opened(
            Opens opens, Place place, Turns turns, Clock clock, Ids ids, IdleLock idle) {
        Randomness randomness = new SystemRandomness();
        SignIn signIn = new SignIn(idle, randomness, reading(clock));
        Authorship authorship = new Authorship(signIn::personalKeys);
        SealedStore store =
                opens.in(place.folder(), place.anchors(), authorship::sign, ids, randomness);
        PasswordRules rules = new PasswordRules(PasswordLists::shipped);
        try {
            return new KeyedStore(
                    store,
                    Workplace.at(
                            store.access(), turns, signIn, rules, randomness, () -> reading(clock)),
                    rules);
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    private static ClockReading reading(Clock clock) {
        return new ClockReading(clock.now(), clock.elapsedNanos());
    }

    /** The common passwords that come with the program; read each time. */
    public static CommonPasswords commonPasswords() {
        return PasswordLists.shipped();
    }

    /** Sessions and their facts. */
    public SqliteLedger ledger() {
        return store.ledger();
    }

    /** Signs out, which is on record, wipes the keys and closes the store. */
    @Override
    public void close() {
        try (store) {
            workplace.signOut();
        }
    }
}
