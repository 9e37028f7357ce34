package vigil.access.workplace;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vigil.access.accounts.Account;
import vigil.access.accounts.Badge;
import vigil.access.audit.AccessEvent;
import vigil.access.audit.AccessFact;
import vigil.access.audit.Accounts;
import vigil.access.keys.Argon2Cost;
import vigil.access.keys.PersonalKeys;
import vigil.access.keys.Randomness;
import vigil.access.keys.Secret;
import vigil.access.keys.SlotKind;
import vigil.access.passwords.PasswordRules;
import vigil.access.signin.Claim;
import vigil.access.signin.ClockReading;
import vigil.access.signin.IdleLock;
import vigil.access.signin.Opening;
import vigil.access.signin.PinEntry;
import vigil.access.signin.Presence;
import vigil.access.signin.SignIn;
import vigil.access.signing.KeyedSignature;
import vigil.access.trust.KeyRing;
import vigil.access.workplace.AccessChange.Happened;
import vigil.access.workplace.Entering.In;
import vigil.access.workplace.NotOpened.Refused;
import vigil.access.workplace.NotOpened.Why;
import vigil.people.Permission;
import vigil.people.Permissions;
import vigil.people.StaffId;
import vigil.people.StaffMember;

/**
 * The workstation as people meet it: who is here, who comes in, who locks it, who confirms
 * something beside them. Everything that happens is on record.
 *
 * <p><b>Threads.</b> What takes a password, a PIN or a code stretches it and takes up to a second:
 * it is called on the thread of keys ({@code Work.onKeys}), never on the FX thread, which it would
 * hold up, nor on the ledger's, where it would hold up a save. It asks the store in {@link Turns
 * turn}. {@link #lock}, {@link #signOut} and {@link #note} write and are called on the ledger's
 * thread ({@code Work.onLedger}), so that what was saved before is signed first. All the rest is
 * quick and may be called on any thread.
 *
 * <p><b>Faults.</b> What the store throws when it cannot answer is thrown here too, and nobody is
 * in whose coming in could not be written down. Typed characters are overwritten when a method
 * returns.
 */
public final class Workplace implements AutoCloseable {
    private final AccessBook book;
    private final AccessStore store;
    private final SignIn signIn;
    private final PasswordRules rules;
    private final Randomness randomness;

    private Workplace(AccessBook book, PasswordRules rules, Randomness randomness) {
        this.book = book;
        this.store = book.store();
        this.signIn = book.signIn();
        this.rules = rules;
        this.randomness = randomness;
    }

    /**
     * A workplace at which nobody is signed in, over a store of which only what lies readable is
     * read. Called on the ledger's thread.
     *
     * @param clock both clocks as they now stand
     */
    public static Workplace at(
            AccessStore store,
            Turns turns,
            SignIn signIn,
            PasswordRules rules,
            Randomness randomness,
            Supplier<ClockReading> clock) {
        AccessBook book = new AccessBook(store, turns, signIn, clock);
        book.readRing();
        return new Workplace(book, rules, randomness);
    }

    /** Accounts and keys, for administrators. */
    public AccountKeeping accountKeeping() {
        return new AccountKeeping(book, rules, randomness);
    }

    /** What who is signed in set for themselves. */
    public OwnSettings ownSettings() {
        return new OwnSettings(book);
    }

    /** Recovery sheet and sealed card. */
    public PaperKeys paperKeys() {
        return new PaperKeys(book, rules, randomness, accountKeeping());
    }

    /**
     * The set-up of a new store.
     *
     * @param cost measures what a guess shall cost here; see {@code Calibration}
     */
    public FirstSetUp setUp(Supplier<Argon2Cost> cost) {
        return new FirstSetUp(book, rules, randomness, accountKeeping(), cost);
    }

    /** Who is here. */
    public Presence presence() {
        return signIn.presence();
    }

    /** Whether who is signed in may, by what is certified today; nobody may who is not. */
    public boolean may(Permission permission) {
        return book.may(permission);
    }

    /** Who can come in, by their names; known before anybody has. Sheet and card are not in it. */
    public List<Person> people() {
        return ring().stream()
                .flatMap(KeyRing::active)
                .filter(one -> one.kind() == SlotKind.USER)
                .map(Person::of)
                .toList();
    }

    /** Whose badge it is; it proves nothing, a password follows. On the ledger's thread. */
    public Optional<Person> holder(Badge badge) {
        return store.holder(badge)
                .flatMap(
                        user -> people().stream().filter(one -> one.id().equals(user)).findFirst());
    }

    /**
     * All accounts, also of those who left; none before somebody came in. The staff of the clinic
     * are those who are active.
     */
    public List<Account> accounts() {
        return book.accounts().map(Accounts::all).orElse(List.of());
    }

    /** Somebody with the roles of today, also who left; nothing before somebody came in. */
    public Optional<StaffMember> member(StaffId user) {
        return book.member(user);
    }

    /** Whose key is whose; nothing before a store is set up, or where its file was altered. */
    public Optional<KeyRing> ring() {
        return book.ring();
    }

    /**
     * The keys of who is signed in, to sign facts with. They are wiped when that ends; nothing for
     * anybody else.
     */
    public Optional<PersonalKeys> personalKeys(StaffId user) {
        return signIn.personalKeys(user);
    }

    /** What who is signed in has to be told of keys. */
    public List<Notice> notices() {
        return book.accounts()
                .map(all -> Notices.of(all, may(Permission.KEEP_ACCOUNTS), book.now()))
                .orElse(List.of());
    }

    /**
     * Somebody comes in, whoever was here before: sign-in, unlocking by password and the fast
     * change of person are one. Who was here is signed out only once it succeeded. On the thread of
     * keys.
     */
    public Entering enter(Claimant who, char[] password) {
        try (Secret typed = NewPassword.secret(password)) {
            return claim(who)
                    .<Entering>map(claim -> entered(claim, typed))
                    .orElseGet(() -> new Refused(unknown()));
        }
    }

    private Entering entered(Claim claim, Secret typed) {
        return switch (book.opened(claim, typed)) {
            case Opening.Shut(var why) -> Shutting.of(why);
            case Opening.Open open when claim.slot().head().temporary() -> {
                open.keys().close();
                yield new Entering.PasswordDue();
            }
            case Opening.Open open -> {
                Entering came = new Arrival(book).of(claim.slot().head(), open);
                if (open.slotDue() && came instanceof In) {
                    new Arrival(book).renewSlot(claim.slot().head(), typed);
                }
                yield came;
            }
        };
    }

    /**
     * Comes in by a temporary password and another one in its place, with new keys that nobody saw
     * but who comes in. On the thread of keys.
     */
    public Entering enterChanging(Claimant who, char[] temporary, char[] fresh) {
        Optional<Claim> claim = claim(who);
        if (claim.isEmpty()) {
            return new Refused(unknown());
        }
        Optional<PasswordRules.Objection> objection =
                rules.objection(fresh, NewPassword.own(claim.get().account().member()));
        try (Secret old = NewPassword.secret(temporary);
                Secret next = NewPassword.secret(fresh)) {
            if (objection.isPresent()) {
                return new Entering.PasswordNotTaken(objection.get());
            }
            return switch (book.opened(claim.get(), old)) {
                case Opening.Shut(var why) -> Shutting.of(why);
                case Opening.Open open ->
                        new Succession(book, randomness).of(claim.get(), open, next);
            };
        }
    }

    /**
     * Somebody confirms something with their password, in place: a second person, or who is signed
     * in once more. Who is signed in stays so. Refused while nobody is. On the thread of keys.
     *
     * @param as what they must be allowed to
     * @param statement the bytes that are confirmed and signed
     */
    public Confirming confirm(Claimant who, char[] password, Permission as, byte[] statement) {
        try (Secret typed = NewPassword.secret(password)) {
            if (book.present().isEmpty()) {
                return new Refused(Why.NOBODY_SIGNED_IN);
            }
            return claim(who)
                    .<Confirming>map(claim -> confirmed(claim, typed, as, statement))
                    .orElseGet(() -> new Refused(unknown()));
        }
    }

    private Confirming confirmed(Claim claim, Secret typed, Permission as, byte[] statement) {
        StaffMember member = claim.account().member();
        return switch (book.opened(claim, typed)) {
            case Opening.Shut(var why) -> Shutting.of(why);
            case Opening.Open open -> {
                try (var keys = open.keys()) {
                    if (claim.slot().head().temporary()) {
                        yield new Refused(Why.PASSWORD_DUE);
                    }
                    if (!Permissions.allow(open.roles(), as)) {
                        refusedAct(as);
                        yield new Refused(Why.NOT_ALLOWED);
                    }
                    KeyedSignature signature = KeyedSignature.of(keys.personal(), statement);
                    onRecord(member.id(), as);
                    yield new Confirming.Confirmed(member, signature);
                }
            }
        };
    }

    private void onRecord(StaffId confirmed, Permission as) {
        book.inTurn(
                () -> {
                    StaffId by = book.present().orElseThrow(Workplace::nobody);
                    List<Happened> happened =
                            book.happened(new AccessEvent.Confirmed(confirmed, as));
                    book.write(AccessChange.of(by, happened).forgiving(confirmed));
                    return true;
                });
    }

    private static IllegalStateException nobody() {
        return new IllegalStateException("who was signed in has gone meanwhile");
    }

    /** Chooses the PIN for this sign-in; it unlocks what is still in memory. Thread of keys. */
    public PinEntry choosePin(char[] digits) {
        try (Secret typed = NewPassword.secret(digits)) {
            return signIn.choosePin(typed);
        }
    }

    /** Unlocks by PIN what is still in memory. On the thread of keys. */
    public PinEntry unlock(char[] digits) {
        try (Secret typed = NewPassword.secret(digits)) {
            PinEntry entry = signIn.unlock(typed, book.reading());
            if (entry instanceof PinEntry.Done) {
                new Arrival(book).again();
            }
            return entry;
        }
    }

    /** Locks itself after so many idle minutes from now on. */
    public void lockAfter(IdleLock minutes) {
        signIn.lockAfter(minutes);
    }

    /** Somebody does something here; keeps it from locking itself, but not after sleep. */
    public void touch() {
        Presence _ = looked(() -> signIn.touch(book.reading()));
    }

    /**
     * Looks at the clocks; to be called every second. Locks after idle minutes and after sleep, and
     * says who is here then.
     */
    public Presence observe() {
        return looked(() -> signIn.observe(book.reading()));
    }

    /** What the clocks lock is locked in the store too, and on record. */
    private Presence looked(Runnable look) {
        Presence before = signIn.presence();
        look.run();
        Presence now = signIn.presence();
        if (before instanceof Presence.SignedIn(StaffId user, var _)
                && now instanceof Presence.Locked) {
            store.lock();
            book.later(new AccessEvent.Locked(user, true));
        }
        return now;
    }

    /**
     * Locks. The screen hides names at once and then asks for this on the ledger's thread, behind
     * what was saved before.
     */
    public void lock() {
        book.present()
                .ifPresent(
                        user -> {
                            try {
                                book.write(user, new AccessEvent.Locked(user, false));
                            } finally {
                                signIn.lock(book.reading());
                                store.lock();
                            }
                        });
    }

    /** Signs out and wipes the keys. On the ledger's thread. */
    public void signOut() {
        try {
            book.present().ifPresent(user -> book.write(user, new AccessEvent.SignedOut(user)));
        } finally {
            signIn.signOut();
            store.lock();
        }
    }

    /**
     * Puts on record how the program was used: a record read or exported, a backup, a jump of the
     * clock. While nobody is signed in it is kept until somebody is. On the ledger's thread.
     */
    public void note(AccessEvent.OfUse event) {
        book.present().ifPresentOrElse(by -> book.write(by, event), () -> book.later(event));
    }

    /**
     * All that is on record, the oldest first. Nothing where who is signed in may not read it,
     * which is on record then. On the ledger's thread.
     */
    public List<AccessFact> audit() {
        if (!may(Permission.READ_AUDIT)) {
            refusedAct(Permission.READ_AUDIT);
            return List.of();
        }
        return store.facts();
    }

    private void refusedAct(Permission permission) {
        book.inTurn(
                () -> {
                    book.refused(permission);
                    return true;
                });
    }

    /**
     * A copy took the store's place: what is known of accounts is read anew. On the ledger's
     * thread.
     */
    public void storeReplaced() {
        book.readAnew();
    }

    /** Wipes the keys; nothing more is written. */
    @Override
    public void close() {
        signIn.close();
        store.lock();
    }

    private Optional<Claim> claim(Claimant who) {
        return book.inTurn(() -> book.claim(who));
    }

    private Why unknown() {
        return ring().isEmpty() ? Why.KEYS_ALTERED : Why.UNKNOWN;
    }
}
