package vigil.access.workplace;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vigil.access.accounts.Account;
import vigil.access.accounts.Badge;
import vigil.access.audit.AccessEvent;
import vigil.access.audit.AccessEvent.SignInFailed;
import vigil.access.audit.Accounts;
import vigil.access.keys.AccessException;
import vigil.access.keys.Argon2Cost;
import vigil.access.keys.DataKey;
import vigil.access.keys.KeyId;
import vigil.access.keys.KeySlot;
import vigil.access.keys.Secret;
import vigil.access.keys.SlotKind;
import vigil.access.signin.Claim;
import vigil.access.signin.ClockReading;
import vigil.access.signin.Entry;
import vigil.access.signin.FailedAttempts;
import vigil.access.signin.MissesAhead;
import vigil.access.signin.Opening;
import vigil.access.signin.Presence;
import vigil.access.signin.SignIn;
import vigil.access.trust.KeyRing;
import vigil.access.trust.KeyStatement.Certificate;
import vigil.access.trust.SignedStatement;
import vigil.access.workplace.AccessChange.Happened;
import vigil.people.Permission;
import vigil.people.Permissions;
import vigil.people.PersonName;
import vigil.people.Role;
import vigil.people.StaffId;
import vigil.people.StaffMember;

/**
 * What is known of accounts and keys, and the one pen that writes it down: what was written is
 * known at once, and nothing is known that was not written.
 */
final class AccessBook {
    private final AccessStore store;
    private final Turns turns;
    private final SignIn signIn;
    private final Supplier<ClockReading> clock;
    private final AtomicReference<Optional<KeyRing>> ring = new AtomicReference<>(Optional.empty());
    private final AtomicReference<Optional<Accounts>> accounts =
            new AtomicReference<>(Optional.empty());
    private final Queue<Happened> waiting = new ConcurrentLinkedQueue<>();
    private final MissesAhead ahead = new MissesAhead();
    private final AtomicBoolean sound = new AtomicBoolean(true);
    private final AtomicInteger epoch = new AtomicInteger();

    AccessBook(AccessStore store, Turns turns, SignIn signIn, Supplier<ClockReading> clock) {
        this.store = store;
        this.turns = turns;
        this.signIn = signIn;
        this.clock = clock;
    }

    AccessStore store() {
        return store;
    }

    SignIn signIn() {
        return signIn;
    }

    Instant now() {
        return clock.get().wall();
    }

    ClockReading reading() {
        return clock.get();
    }

    <T> T inTurn(Supplier<T> asked) {
        return turns.take(asked);
    }

    /**
     * Reads whose key is whose, as far as that lies readable. Nothing where there is no statement
     * yet, or where they are not to be trusted.
     */
    void readRing() {
        List<SignedStatement> line = store.statements();
        trusted(line).ifPresent(this::know);
    }

    private void know(KeyRing known) {
        ring.set(Optional.of(known));
        store.trust(known);
    }

    private Optional<KeyRing> trusted(List<SignedStatement> line) {
        if (line.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(KeyRing.of(store.id(), line.getFirst().issuer(), line));
        } catch (AccessException e) {
            return Optional.empty();
        }
    }

    /** Whose key is whose; nothing before the first administrator, or if the file was altered. */
    Optional<KeyRing> ring() {
        return ring.get();
    }

    /** The accounts, once somebody came in. */
    Optional<Accounts> accounts() {
        return accounts.get();
    }

    /**
     * Reads the facts, once they can be read. Answers whether they say the same of keys as what
     * lies readable. In a damaged store they may not be readable: then people are known as they are
     * certified, and nothing is written.
     */
    boolean readAccounts() {
        if (accounts.get().isPresent()) {
            return true;
        }
        try {
            return readSound();
        } catch (RuntimeException e) {
            if (sound()) {
                throw e;
            }
            return true;
        }
    }

    private boolean readSound() {
        KeyRing readable = ring().orElseThrow();
        Accounts read = Accounts.of(store.id(), readable.root(), store.facts());
        if (!read.ring().next(Instant.EPOCH).equals(readable.next(Instant.EPOCH))) {
            return false;
        }
        accounts.set(Optional.of(read));
        return true;
    }

    /** Another file lies in the store's place. In turn. */
    void readAnew() {
        readRing();
        epoch.set(0);
        boolean wereRead = accounts.getAndSet(Optional.empty()).isPresent();
        signIn.dataKey().ifPresent(this::unlock);
        if (wereRead && present().isPresent() && !readAccounts()) {
            throw new IllegalStateException("the keys of the copy were altered");
        }
    }

    /** The store is read from here on; answers whether it is sound. In turn. */
    boolean unlock(DataKey data) {
        sound.set(store.unlock(data));
        epoch.set(data.epoch());
        return sound.get();
    }

    /**
     * Whether a key is of an epoch that ended since it was taken out of a slot, or laid into one.
     * In turn: what was stretched before a change of the key may come behind it, and who came in so
     * would read the store as damaged.
     */
    boolean isOver(int epochOfKey) {
        return epochOfKey < epoch.get();
    }

    /** Whether the store was found sound; one that is not is only read. */
    boolean sound() {
        return sound.get();
    }

    /** Begins the book of a new store. */
    void begin(KeyId root) {
        accounts.set(Optional.of(Accounts.of(store.id(), root, List.of())));
    }

    /**
     * Writes a change and knows it from here on; nothing is written to a store that is not sound,
     * also where that was found only after somebody came in. That the end of the store was not
     * found outside it stands before all else. Refuses with an {@link AccessException} what could
     * not be read again: once on record it is there for ever, and nobody would come in any more. In
     * turn.
     */
    void write(AccessChange change) {
        if (sound() && !store.sound()) {
            sound.set(false);
        }
        if (!sound()) {
            return;
        }
        Accounts before = accounts.get().orElseThrow();
        List<AccessEvent> found = store.found();
        AccessChange all =
                found.isEmpty()
                        ? change
                        : change.after(happened(found.toArray(AccessEvent[]::new)));
        Accounts _ = before.with(all.behind(before.facts()));
        Accounts after = before.with(store.append(all));
        accounts.set(Optional.of(after));
        know(after.ring());
    }

    /** Writes events in the name of who is signed in. In turn. */
    void write(StaffId by, AccessEvent... events) {
        write(AccessChange.of(by, happened(events)));
    }

    /** Events that are now. */
    List<Happened> happened(AccessEvent... events) {
        Instant now = now();
        return Stream.of(events).map(event -> new Happened(now, event)).toList();
    }

    /** Kept until somebody comes in who can sign it. On any thread. */
    void later(AccessEvent event) {
        waiting.add(new Happened(now(), event));
    }

    /** What happened while nobody could sign it, in its order: wrong passwords and the rest. */
    List<Happened> meanwhile() {
        List<Happened> found = new ArrayList<>();
        for (Attempt attempt : store.attempts()) {
            if (!attempt.recorded()) {
                found.add(
                        new Happened(attempt.at(), new SignInFailed(attempt.user(), attempt.at())));
            }
        }
        for (Happened one = waiting.poll(); one != null; one = waiting.poll()) {
            found.add(one);
        }
        return found;
    }

    /** Who is signed in and may write, if anybody is. */
    Optional<StaffId> present() {
        return signIn.presence() instanceof Presence.SignedIn in
                ? Optional.of(in.user())
                : Optional.empty();
    }

    /** Whether who is signed in may, by what is certified today. */
    boolean may(Permission permission) {
        return present()
                .flatMap(user -> ring().map(known -> roles(known, user)))
                .filter(roles -> Permissions.allow(roles, permission))
                .isPresent();
    }

    /** Puts on record that somebody was refused something. In turn. */
    void refused(Permission permission) {
        AccessEvent event = new AccessEvent.ActRefused(permission);
        present().ifPresentOrElse(by -> write(by, event), () -> later(event));
    }

    /** Opens a slot; a wrong password is counted and on record. Not in turn: it stretches. */
    Opening.Result opened(Claim claim, Secret password) {
        Opening.Result result = Opening.of(claim, password, now());
        if (result instanceof Opening.Shut(Entry.WrongPassword _)) {
            missed(claim.account().member().id());
        }
        return result;
    }

    /** Keeps a wrong password, and puts it on record where somebody is signed in. */
    void missed(StaffId user) {
        inTurn(
                () -> {
                    store.failed(new Attempt(user, now(), false));
                    present().ifPresent(by -> write(AccessChange.of(by, meanwhile())));
                    return true;
                });
    }

    /** The claim of somebody; nothing where nobody of that name has such a slot. In turn. */
    Optional<Claim> claim(StaffId user, SlotKind kind) {
        return ring().flatMap(
                        known ->
                                slot(user, kind)
                                        .map(
                                                slot ->
                                                        new Claim(
                                                                store.id(),
                                                                account(known, user),
                                                                slot,
                                                                known,
                                                                failures(user),
                                                                store.grants().stream()
                                                                        .filter(
                                                                                one ->
                                                                                        one.recipient()
                                                                                                .equals(
                                                                                                        slot.keys()
                                                                                                                .id()))
                                                                        .reduce(
                                                                                (one, later) ->
                                                                                        later))));
    }

    /** The same of the password of whoever claims to be somebody. In turn. */
    Optional<Claim> claim(Claimant who) {
        return switch (who) {
            case Claimant.Named(StaffId user) -> claim(user, SlotKind.USER);
            case Claimant.Scanned(Badge badge) ->
                    store.holder(badge).flatMap(user -> claim(user, SlotKind.USER));
        };
    }

    Optional<KeySlot> slot(StaffId user, SlotKind kind) {
        return store.slots().stream()
                .filter(one -> one.head().user().equals(user) && one.head().kind() == kind)
                .findFirst();
    }

    /** What a guess costs in this store: what it costs at the slot of somebody. In turn. */
    Argon2Cost cost(StaffId like) {
        return slot(like, SlotKind.USER).map(slot -> slot.head().cost()).orElse(Argon2Cost.FLOOR);
    }

    FailedAttempts failures(StaffId user) {
        FailedAttempts kept =
                FailedAttempts.of(
                        store.attempts().stream()
                                .filter(one -> one.user().equals(user))
                                .map(Attempt::at)
                                .toList());
        return ahead.met(user, kept, clock.get());
    }

    /** The account as the facts have it; before they can be read, as the certificates have it. */
    private Account account(KeyRing known, StaffId user) {
        return accounts.get()
                .flatMap(all -> all.account(user))
                .orElseGet(
                        () ->
                                new Account(
                                        certified(known, user).orElseGet(() -> nobody(user)),
                                        Account.State.ACTIVE,
                                        Optional.empty()));
    }

    /** Somebody of whom nothing is certified. */
    private static StaffMember nobody(StaffId user) {
        return new StaffMember(user, new PersonName(user.value(), "", ""), "", Set.of());
    }

    /** The roles certified for the active key of somebody; none where there is none. */
    static Set<Role> roles(KeyRing ring, StaffId user) {
        Set<Role> roles = new HashSet<>();
        for (SlotKind kind : List.of(SlotKind.USER, SlotKind.EMERGENCY)) {
            ring.activeKey(user, kind).map(Certificate::roles).ifPresent(roles::addAll);
        }
        return roles;
    }

    /** Whether somebody has or had this id. */
    boolean taken(StaffId user) {
        return accounts.get().flatMap(all -> all.account(user)).isPresent()
                || ring().filter(known -> known.knows(user)).isPresent();
    }

    /** Somebody with the roles of today. The sealed card stands for nobody else. */
    Optional<StaffMember> member(StaffId user) {
        return accounts.get()
                .flatMap(all -> all.account(user))
                .map(Account::member)
                .or(() -> ring().flatMap(known -> certified(known, user)));
    }

    private static Optional<StaffMember> certified(KeyRing ring, StaffId user) {
        return ring.activeKey(user, SlotKind.USER)
                .or(() -> ring.activeKey(user, SlotKind.EMERGENCY))
                .map(
                        of ->
                                new StaffMember(
                                        of.user(),
                                        new PersonName(of.name(), "", ""),
                                        "",
                                        of.roles()));
    }
}
