package vigil.access.signin;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import vigil.access.keys.AccessException;
import vigil.access.keys.AccessFault;
import vigil.access.keys.DataKey;
import vigil.access.keys.KeySlot;
import vigil.access.keys.PersonalKeys;
import vigil.access.keys.Randomness;
import vigil.access.keys.Secret;
import vigil.access.keys.SlotHead;
import vigil.access.keys.SlotKind;
import vigil.access.keys.Unlocked;
import vigil.access.signin.Presence.Locked;
import vigil.access.signin.Presence.SignedIn;
import vigil.access.signin.Presence.SignedOut;
import vigil.access.signing.KeyedSignature;
import vigil.people.Role;
import vigil.people.StaffId;

/**
 * The one workstation: at most one person is signed in; keys lie open only while somebody is.
 *
 * <p>{@link #observe} must be called every few seconds. What takes a password or a PIN takes as
 * long as stretching takes and does not belong on the FX thread; meanwhile the other methods answer
 * at once, but for {@link #unlock}, for which they wait. Passwords handed in stay the caller's to
 * wipe.
 */
public final class SignIn implements AutoCloseable {
    private static final Duration PIN_LIFE = Duration.ofMinutes(15);
    private static final Duration JUMP = Duration.ofSeconds(10);
    private static final Duration SILENCE = Duration.ofMinutes(1);

    private final Randomness randomness;
    private IdleLock idle;
    private Presence presence = new SignedOut();
    private Optional<Unlocked> keys = Optional.empty();
    private Optional<Pin> pin = Optional.empty();
    private Optional<Ending> ending = Optional.empty();
    private ClockReading seen;
    private ClockReading active;
    private ClockReading locked;

    /** Who ends a work that outlasted their sign-in. */
    private record Ending(StaffId user, PersonalKeys keys) {}

    /** A workstation at which nobody is signed in. */
    public SignIn(IdleLock idle, Randomness randomness, ClockReading now) {
        this.idle = idle;
        this.randomness = randomness;
        this.seen = now;
        this.active = now;
        this.locked = now;
    }

    /** Locks after so many idle minutes from now on. */
    public synchronized void lockAfter(IdleLock minutes) {
        idle = minutes;
    }

    /** Who is here. */
    public synchronized Presence presence() {
        return presence;
    }

    /**
     * Signs somebody in, whoever was here before; who was is signed out only once it succeeded. So
     * it is sign-in, unlocking by password and the change of person.
     */
    public Entry enter(Claim claim, Secret password, ClockReading now) {
        observe(now);
        return switch (opened(claim, password, now)) {
            case Opening.Shut(Entry why) -> why;
            case Opening.Open open -> takeOver(claim.slot().head(), open, now);
        };
    }

    /**
     * A second person confirms something, or the same person with the password again. Who is signed
     * in stays signed in; the keys of who confirmed are wiped at once.
     *
     * @param statement what is confirmed; the signature is over these bytes
     */
    public Entry confirm(Claim claim, Secret password, byte[] statement, ClockReading now) {
        observe(now);
        return switch (opened(claim, password, now)) {
            case Opening.Shut(Entry why) -> why;
            case Opening.Open(Unlocked own, Set<Role> roles, boolean _) -> {
                try (own) {
                    yield new Entry.Confirmed(
                            claim.slot().head().user(),
                            roles,
                            KeyedSignature.of(own.personal(), statement));
                }
            }
        };
    }

    /** The recovery code makes an administrator and is nobody who works here. */
    private static Opening.Result opened(Claim claim, Secret password, ClockReading now) {
        return claim.slot().head().kind() == SlotKind.RECOVERY
                ? new Opening.Shut(new Entry.Refused(Entry.Reason.WRONG_SLOT))
                : Opening.of(claim, password, now.wall());
    }

    /** Somebody does something at the workstation. */
    public synchronized void touch(ClockReading now) {
        observe(now);
        active = now;
    }

    /** Looks at the clocks: locks after idle minutes, and wipes what must not outlast sleep. */
    public synchronized Presence observe(ClockReading now) {
        boolean slept =
                now.apart(seen).compareTo(JUMP) > 0 || now.since(seen).compareTo(SILENCE) > 0;
        seen = now;
        if (slept) {
            lock(now);
            wipe();
        } else if (presence instanceof SignedIn
                && now.since(active).compareTo(idle.duration()) >= 0) {
            lock(now);
        } else if (presence instanceof Locked && now.since(locked).compareTo(PIN_LIFE) >= 0) {
            wipe();
        }
        return presence;
    }

    /** Locks. With a PIN the keys sleep in memory; without one they are wiped. */
    public synchronized void lock(ClockReading now) {
        if (presence instanceof SignedIn(StaffId user, Set<Role> roles)) {
            keys.ifPresent(open -> pin.ifPresentOrElse(chosen -> chosen.sleep(open), open::close));
            keys = Optional.empty();
            locked = now;
            presence = new Locked(user, roles, pin.isPresent());
        }
    }

    /** Chooses the PIN for this sign-in. */
    public PinEntry choosePin(Secret digits) {
        Presence before = presence();
        if (!(before instanceof SignedIn)) {
            return new PinEntry.PasswordNeeded();
        }
        return PinRules.allow(digits)
                ? chosen(Pin.of(digits, randomness), before)
                : new PinEntry.NoPin();
    }

    /** Unlocks what is still in memory. Five misses, 15 minutes or sleep end it. */
    public synchronized PinEntry unlock(Secret digits, ClockReading now) {
        observe(now);
        if (!(presence instanceof Locked(StaffId user, Set<Role> roles, boolean _))
                || pin.isEmpty()) {
            return new PinEntry.PasswordNeeded();
        }
        Pin chosen = pin.get();
        Optional<Unlocked> woken = chosen.wake(digits);
        if (woken.isPresent()) {
            keys = woken;
            active = now;
            presence = new SignedIn(user, roles);
            return new PinEntry.Done();
        }
        int left = chosen.left();
        if (left == 0) {
            wipe();
            return new PinEntry.PasswordNeeded();
        }
        return new PinEntry.WrongPin(left);
    }

    /** Signs out and wipes. */
    public synchronized void signOut() {
        forget();
        presence = new SignedOut();
    }

    /** The keys of a person, while they are signed in. They are wiped when that ends. */
    public synchronized Optional<PersonalKeys> personalKeys(StaffId user) {
        return presence instanceof SignedIn in && in.user().equals(user)
                ? keys.map(Unlocked::personal)
                : ending.filter(one -> one.user().equals(user)).map(Ending::keys);
    }

    /**
     * Ends a work in the name of who began it while they were signed in, whoever is here now: what
     * is signed in it is signed by their keys, and nothing behind it.
     *
     * @param own kept by the work since then; the caller's to wipe
     */
    public void ending(StaffId user, PersonalKeys own, Runnable work) {
        put(Optional.of(new Ending(user, own)));
        try {
            work.run();
        } finally {
            put(Optional.empty());
        }
    }

    private synchronized void put(Optional<Ending> one) {
        ending = one;
    }

    /** The data key, while somebody is signed in. It is wiped when that ends. */
    public synchronized Optional<DataKey> dataKey() {
        return keys.map(Unlocked::data);
    }

    /**
     * Another data key, because a new epoch began; the one before is wiped, with keys that sleep:
     * from here on only a password opens these.
     *
     * @param data copied
     */
    public synchronized void renew(DataKey data) {
        wipe();
        keys.ifPresent(
                open -> {
                    keys = Optional.of(new Unlocked(data.copy(), open.personal()));
                    open.data().close();
                });
    }

    /** A new slot for who is signed in: another password, or the same in a new epoch. */
    public KeySlot slot(SlotHead head, Secret password) {
        try (Unlocked own = copyFor(head.user())) {
            return KeySlot.make(head, password, own, randomness);
        }
    }

    @Override
    public void close() {
        signOut();
    }

    private synchronized Unlocked copyFor(StaffId user) {
        if (!(presence instanceof SignedIn in) || !in.user().equals(user)) {
            throw new AccessException(AccessFault.NOT_SIGNED_IN);
        }
        return keys.orElseThrow().copy();
    }

    private synchronized PinEntry chosen(Pin made, Presence before) {
        if (!presence.equals(before)) {
            made.close();
            return new PinEntry.PasswordNeeded();
        }
        pin.ifPresent(Pin::close);
        pin = Optional.of(made);
        return new PinEntry.Done();
    }

    /**
     * Who opened a slot is signed in from here on, in place of who was; quick. Where a store writes
     * in the name of who is signed in, this is called in its turn, behind what was asked of it
     * before.
     *
     * @param head of the slot that was opened
     * @param open taken over: wiped when this ends
     */
    public synchronized Entry.Entered takeOver(SlotHead head, Opening.Open open, ClockReading now) {
        seen = now;
        forget();
        keys = Optional.of(open.keys());
        active = now;
        presence = new SignedIn(head.user(), open.roles());
        return new Entry.Entered(
                head.user(),
                open.roles(),
                head.kind() == SlotKind.EMERGENCY,
                head.temporary(),
                open.slotDue());
    }

    /** Wipes what sleeps: from here on only a password opens. */
    private void wipe() {
        if (presence instanceof Locked(StaffId user, Set<Role> roles, boolean _)) {
            forget();
            presence = new Locked(user, roles, false);
        }
    }

    private void forget() {
        keys.ifPresent(Unlocked::close);
        keys = Optional.empty();
        pin.ifPresent(Pin::close);
        pin = Optional.empty();
    }
}
