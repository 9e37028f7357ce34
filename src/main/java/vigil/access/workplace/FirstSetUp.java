package vigil.access.workplace;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import vigil.access.accounts.Account;
import vigil.access.audit.AccessEvent;
import vigil.access.keys.Argon2Cost;
import vigil.access.keys.DataKey;
import vigil.access.keys.KeySlot;
import vigil.access.keys.PersonalKeys;
import vigil.access.keys.Randomness;
import vigil.access.keys.Secret;
import vigil.access.keys.SlotHead;
import vigil.access.keys.SlotKind;
import vigil.access.keys.Unlocked;
import vigil.access.passwords.PasswordRules;
import vigil.access.signin.Opening;
import vigil.access.trust.KeyRing;
import vigil.access.trust.KeyStatement.Certificate;
import vigil.access.trust.SignedStatement;
import vigil.people.Role;
import vigil.people.StaffMember;

/**
 * The people and keys of a new store, step by step: two administrators, the recovery sheet typed
 * back, the sealed card. It can be left after each step and gone on with by whoever signs in as an
 * administrator: where it stands follows from the store. All methods that take a password are
 * called on the thread of keys ({@code Work.onKeys}).
 */
public final class FirstSetUp {
    private static final int EPOCH = 1;

    private final AccessBook book;
    private final PasswordRules rules;
    private final Randomness randomness;
    private final AccountKeeping accounts;
    private final Supplier<Argon2Cost> cost;

    FirstSetUp(
            AccessBook book,
            PasswordRules rules,
            Randomness randomness,
            AccountKeeping accounts,
            Supplier<Argon2Cost> cost) {
        this.book = book;
        this.rules = rules;
        this.randomness = randomness;
        this.accounts = accounts;
        this.cost = cost;
    }

    /** What comes next. */
    public enum Stage {
        /** Nobody has a key yet; nobody can sign in. */
        FIRST_ADMINISTRATOR,
        /** The first signs in and makes the second. */
        SECOND_ADMINISTRATOR,
        /** An administrator prints the sheet and types it back. */
        RECOVERY_SHEET,
        /** An administrator prints the card and types it back. */
        EMERGENCY_CARD,
        /** Nothing: people can be taken on and treated. */
        DONE
    }

    /** What comes next, as far as the store says. Quick; known before anybody signed in. */
    public Stage stage() {
        Optional<KeyRing> ring = book.ring();
        if (ring.isEmpty()) {
            return Stage.FIRST_ADMINISTRATOR;
        }
        KeyRing known = ring.get();
        if (!known.knows(PaperKeys.SHEET)) {
            return known.active().filter(Certificate::ofAdministrator).count() < 2
                    ? Stage.SECOND_ADMINISTRATOR
                    : Stage.RECOVERY_SHEET;
        }
        return known.knows(PaperKeys.CARD) ? Stage.DONE : Stage.EMERGENCY_CARD;
    }

    /**
     * Makes the first administrator with the first data key. They are in afterwards. What one guess
     * at a password costs on this machine is measured first.
     *
     * @param person with any roles; the administrator's is added
     */
    public Entering firstAdministrator(StaffMember person, char[] password) {
        Optional<PasswordRules.Objection> objection =
                rules.objection(password, NewPassword.own(person));
        try (Secret own = NewPassword.secret(password)) {
            if (objection.isPresent()) {
                return new Entering.PasswordNotTaken(objection.get());
            }
            return stage() == Stage.FIRST_ADMINISTRATOR && book.inTurn(this::empty)
                    ? made(administrator(person), own)
                    : new NotOpened.Refused(NotOpened.Why.KEYS_ALTERED);
        }
    }

    private boolean empty() {
        return book.store().slots().isEmpty() && book.store().statements().isEmpty();
    }

    private static StaffMember administrator(StaffMember person) {
        Set<Role> roles = new HashSet<>(person.roles());
        roles.add(Role.ADMINISTRATOR);
        return new StaffMember(person.id(), person.name(), person.credentials(), roles);
    }

    private Entering made(StaffMember person, Secret password) {
        String store = book.inTurn(book.store()::id);
        PersonalKeys keys = PersonalKeys.random(randomness);
        Unlocked own = new Unlocked(DataKey.random(EPOCH, randomness), keys);
        SlotHead head = new SlotHead(store, SlotKind.USER, person.id(), EPOCH, false, cost.get());
        KeySlot slot = KeySlot.make(head, password, own, randomness);
        SignedStatement statement =
                SignedStatement.of(
                        new Certificate(
                                KeyRing.rootedIn(store, keys.id()).next(book.now()),
                                person.id(),
                                Account.printed(person),
                                person.roles(),
                                SlotKind.USER,
                                keys.publicKeys()),
                        keys);
        return new Arrival(book)
                .beginning(
                        head,
                        new Opening.Open(own, person.roles(), false),
                        List.of(
                                new AccessEvent.AccountMade(
                                        person.id(), person.name(), person.credentials()),
                                new AccessEvent.KeyStated(statement),
                                new AccessEvent.PasswordChanged(person.id(), false),
                                new AccessEvent.EpochBegun(EPOCH)),
                        slot);
    }

    /**
     * The second administrator, who is here and chooses their own password. The first is signed in
     * and stays so.
     */
    public Kept secondAdministrator(StaffMember person, char[] password) {
        return stage() == Stage.SECOND_ADMINISTRATOR
                ? accounts.makeHere(administrator(person), password)
                : new Kept.Refused(Kept.Why.SET_UP);
    }
}
