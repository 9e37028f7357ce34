package vigil.access.workplace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import vigil.access.accounts.Account;
import vigil.access.accounts.Badge;
import vigil.access.audit.AccessEvent;
import vigil.access.audit.Accounts;
import vigil.access.keys.KeySlot;
import vigil.access.keys.Randomness;
import vigil.access.keys.Secret;
import vigil.access.keys.SlotHead;
import vigil.access.keys.SlotKind;
import vigil.access.keys.Unlocked;
import vigil.access.passwords.PasswordRules;
import vigil.access.signin.Claim;
import vigil.access.signin.Opening;
import vigil.access.trust.KeyStatement.Certificate;
import vigil.access.trust.KeyStatement.Withdrawal;
import vigil.people.Permission;
import vigil.people.Role;
import vigil.people.StaffId;
import vigil.people.StaffMember;

/**
 * Accounts and keys, as administrators keep them. Each method asks whether who is signed in may,
 * and puts on record what was done or refused. All but {@link #rotate} are called on the thread of
 * keys ({@code Work.onKeys}); passwords are overwritten when a method returns.
 *
 * <p>Where there is another administrator besides who is signed in and whom it is about, a
 * statement about keys needs that one's countersignature: without a {@link Countersigner} the
 * answer is {@link Kept.SecondNeeded}, and nothing was done.
 */
public final class AccountKeeping {
    private final AccessBook book;
    private final PasswordRules rules;
    private final Randomness randomness;
    private final KeyIssuing issuing;

    AccountKeeping(AccessBook book, PasswordRules rules, Randomness randomness) {
        this.book = book;
        this.rules = rules;
        this.randomness = randomness;
        this.issuing = new KeyIssuing(book, randomness);
    }

    /** Whether somebody has or had this id; it is nobody else's ever. On any thread. */
    public boolean taken(StaffId user) {
        return book.taken(user);
    }

    /**
     * Makes an account with a temporary password, which the person has to change when they come in
     * for the first time.
     */
    public Kept make(StaffMember person, char[] temporary, Optional<Countersigner> second) {
        return made(person, temporary, true, second);
    }

    /** The same for somebody who is here and chooses their own password. */
    Kept makeHere(StaffMember person, char[] password) {
        return made(person, password, false, Optional.empty());
    }

    private Kept made(
            StaffMember person, char[] typed, boolean temporary, Optional<Countersigner> second) {
        return NewPassword.with(
                rules,
                typed,
                person,
                password ->
                        asAdministrator(
                                () -> {
                                    Optional<Kept.Why> not = objection(person);
                                    return not.isPresent()
                                            ? new Kept.Refused(not.get())
                                            : made(person, password, temporary, second);
                                }));
    }

    private Optional<Kept.Why> objection(StaffMember person) {
        if (person.roles().isEmpty()) {
            return Optional.of(Kept.Why.ROLE_NEEDED);
        }
        return book.taken(person.id()) ? Optional.of(Kept.Why.ID_TAKEN) : Optional.empty();
    }

    private Kept made(
            StaffMember person,
            Secret password,
            boolean temporary,
            Optional<Countersigner> second) {
        return issuing.certified(
                certificateOf(person),
                password,
                temporary,
                second,
                new AccessEvent.AccountMade(person.id(), person.name(), person.credentials()));
    }

    private KeyIssuing.Holder certificateOf(StaffMember person) {
        return new KeyIssuing.Holder(
                person.id(), Account.printed(person), person.roles(), SlotKind.USER);
    }

    /**
     * Sets a temporary password for somebody who forgot theirs. Their old key cannot be brought
     * back and ends; what it signed stays signed.
     */
    public Kept temporaryPassword(StaffId user, char[] temporary, Optional<Countersigner> second) {
        return active(
                user,
                account ->
                        NewPassword.with(
                                rules,
                                temporary,
                                account.member(),
                                password ->
                                        issuing.certified(
                                                certificateOf(account.member()),
                                                password,
                                                true,
                                                second)));
    }

    /** New keys under a code on paper, certified. */
    Kept paper(KeyIssuing.Holder paper, Secret code, Optional<Countersigner> second) {
        return asAdministrator(() -> issuing.certified(paper, code, false, second));
    }

    /** Who is signed in takes another password. Everybody may, for themselves. */
    public Kept changePassword(char[] old, char[] fresh) {
        StaffId user = book.present().orElseThrow();
        StaffMember person = book.member(user).orElseThrow();
        Optional<Claim> claim = book.inTurn(() -> book.claim(user, SlotKind.USER));
        try (Secret before = NewPassword.secret(old)) {
            return claim.<Kept>map(
                            found ->
                                    NewPassword.with(
                                            rules,
                                            fresh,
                                            person,
                                            password -> changed(found, before, password)))
                    .orElseGet(() -> new NotOpened.Refused(NotOpened.Why.UNKNOWN));
        }
    }

    private Kept changed(Claim claim, Secret old, Secret fresh) {
        return switch (book.opened(claim, old)) {
            case Opening.Shut(var why) -> Shutting.of(why);
            case Opening.Open open -> {
                try (Unlocked keys = open.keys()) {
                    SlotHead before = claim.slot().head();
                    KeySlot slot =
                            KeySlot.make(
                                    new SlotHead(
                                            before.store(),
                                            before.kind(),
                                            before.user(),
                                            keys.data().epoch(),
                                            false,
                                            before.cost()),
                                    fresh,
                                    keys,
                                    randomness);
                    yield issuing.written(
                            before.user(),
                            List.of(new AccessEvent.PasswordChanged(before.user(), false)),
                            change -> change.putting(slot).forgiving(before.user()));
                }
            }
        };
    }

    /** Gives somebody a badge, another one, or none. Where they have it already nothing is done. */
    public Kept badge(StaffId user, Optional<Badge> badge) {
        return active(
                user,
                account -> {
                    if (account.badge().equals(badge)) {
                        return new Kept.Done();
                    }
                    boolean taken =
                            badge.flatMap(accounts()::holding)
                                    .filter(holder -> !holder.member().id().equals(user))
                                    .isPresent();
                    return taken
                            ? new Kept.Refused(Kept.Why.BADGE_TAKEN)
                            : issuing.written(new AccessEvent.BadgeChanged(user, badge));
                });
    }

    /** Gives somebody other roles, from their next act on. */
    public Kept roles(StaffId user, Set<Role> roles, Optional<Countersigner> second) {
        return active(
                user,
                account -> {
                    Certificate now =
                            book.ring().orElseThrow().activeKey(user, SlotKind.USER).orElseThrow();
                    return roles.isEmpty()
                            ? new Kept.Refused(Kept.Why.ROLE_NEEDED)
                            : issuing.stated(
                                    new Certificate(
                                            issuing.place(),
                                            user,
                                            now.name(),
                                            roles,
                                            SlotKind.USER,
                                            now.keys()),
                                    second,
                                    List.of());
                });
    }

    /**
     * Somebody leaves: their slot goes at once and opens nothing any more. Begin a {@link #rotate
     * new epoch} next, because an old copy of the file still opens with the old password; until
     * that is done every administrator is told when they come in.
     */
    public Kept leaver(StaffId user, Optional<Countersigner> second) {
        return active(
                user,
                account -> {
                    if (book.present().filter(user::equals).isPresent()) {
                        return new Kept.Refused(Kept.Why.YOURSELF);
                    }
                    Certificate now =
                            book.ring().orElseThrow().activeKey(user, SlotKind.USER).orElseThrow();
                    List<AccessEvent> events = new ArrayList<>();
                    if (account.badge().isPresent()) {
                        events.add(new AccessEvent.BadgeChanged(user, Optional.empty()));
                    }
                    events.add(new AccessEvent.AccountLeft(user));
                    return issuing.stated(
                            new Withdrawal(issuing.place(), user, now.keys().id()), second, events);
                });
    }

    /**
     * Begins a new epoch: another data key, under which the whole store is written anew, a minute
     * and more for each year of records. Everybody's password, the sheet and the card stay as they
     * are. What is charted meanwhile is saved as always; called on the thread of keeping.
     */
    public Kept rotate() {
        if (!may(Permission.BEGIN_EPOCH)) {
            return refused(Permission.BEGIN_EPOCH);
        }
        KeyChange change = book.inTurn(() -> KeyChange.begun(book, issuing, randomness));
        try {
            change.write();
            return book.inTurn(change::ended);
        } catch (RuntimeException e) {
            throw givenUp(change, e);
        }
    }

    private RuntimeException givenUp(KeyChange change, RuntimeException because) {
        try {
            book.inTurn(
                    () -> {
                        change.giveUp();
                        return true;
                    });
        } catch (RuntimeException also) {
            because.addSuppressed(also);
        }
        return because;
    }

    /** Takes note that the sealed card was used, in words of the administrator. */
    public Kept acknowledgeCard(long fact, String note) {
        return noted(
                Permission.ACKNOWLEDGE_EMERGENCY,
                () -> accounts().cardsToAcknowledge().contains(fact),
                new AccessEvent.EmergencyAcknowledged(fact, note));
    }

    /** Takes note that the end of the store was not found outside it, and of what was compared. */
    public Kept acknowledgeAnchor(long fact, String note) {
        return noted(
                Permission.CONFIRM_END,
                () -> accounts().anchorsToAcknowledge().containsKey(fact),
                new AccessEvent.AnchorAcknowledged(fact, note));
    }

    private Kept noted(Permission needed, BooleanSupplier open, AccessEvent seen) {
        if (!may(needed)) {
            return refused(needed);
        }
        if (!book.sound()) {
            return new Kept.Refused(Kept.Why.ONLY_READ);
        }
        return open.getAsBoolean()
                ? issuing.written(seen)
                : new Kept.Refused(Kept.Why.NOTHING_TO_ACKNOWLEDGE);
    }

    /** Somebody looked whether the envelope with the recovery sheet is still sealed. */
    public Kept checkedEnvelope(boolean sealed) {
        return asAdministrator(() -> issuing.written(new AccessEvent.EnvelopeChecked(sealed)));
    }

    private Kept active(StaffId user, Function<Account, Kept> work) {
        return asAdministrator(
                () ->
                        accounts()
                                .account(user)
                                .filter(account -> account.state() == Account.State.ACTIVE)
                                .map(work)
                                .orElseGet(() -> new Kept.Refused(Kept.Why.NO_SUCH_ACCOUNT)));
    }

    private Kept asAdministrator(Supplier<Kept> work) {
        if (!may(Permission.KEEP_ACCOUNTS)) {
            return refused(Permission.KEEP_ACCOUNTS);
        }
        return book.sound() ? work.get() : new Kept.Refused(Kept.Why.ONLY_READ);
    }

    private boolean may(Permission permission) {
        return book.may(permission);
    }

    private Kept refused(Permission permission) {
        book.inTurn(
                () -> {
                    book.refused(permission);
                    return true;
                });
        return new Kept.Refused(Kept.Why.NOT_ALLOWED);
    }

    private Accounts accounts() {
        return book.accounts().orElseThrow();
    }
}
