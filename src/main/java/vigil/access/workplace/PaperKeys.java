package vigil.access.workplace;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vigil.access.accounts.Account;
import vigil.access.audit.AccessEvent;
import vigil.access.keys.Argon2Cost;
import vigil.access.keys.KeySlot;
import vigil.access.keys.PersonalKeys;
import vigil.access.keys.PrintedCode;
import vigil.access.keys.Randomness;
import vigil.access.keys.Secret;
import vigil.access.keys.SlotHead;
import vigil.access.keys.SlotKind;
import vigil.access.keys.Unlocked;
import vigil.access.passwords.PasswordRules;
import vigil.access.signin.Claim;
import vigil.access.signin.Opening;
import vigil.access.trust.KeyStatement.Certificate;
import vigil.access.trust.SignedStatement;
import vigil.people.Role;
import vigil.people.StaffId;
import vigil.people.StaffMember;

/**
 * The keys on paper: the recovery sheet, which makes a new administrator when none is left, and the
 * sealed card for an emergency. All methods but {@link #prepare} are called on the thread of keys
 * ({@code Work.onKeys}).
 */
public final class PaperKeys {
    /** Whom the key of the sheet stands for. */
    public static final StaffId SHEET = new StaffId("recovery-sheet");

    /** Whom the key of the card stands for: who used it says so in words. */
    public static final StaffId CARD = new StaffId("emergency-card");

    private static final Set<Role> OF_THE_CARD = Set.of(Role.NURSE);

    private final AccessBook book;
    private final PasswordRules rules;
    private final Randomness randomness;
    private final AccountKeeping accounts;

    PaperKeys(
            AccessBook book, PasswordRules rules, Randomness randomness, AccountKeeping accounts) {
        this.book = book;
        this.rules = rules;
        this.randomness = randomness;
        this.accounts = accounts;
    }

    /**
     * A new code, to be printed and typed back. Quick.
     *
     * @param kind {@link SlotKind#RECOVERY} or {@link SlotKind#EMERGENCY}
     */
    public PaperKey prepare(SlotKind kind) {
        if (kind == SlotKind.USER) {
            throw new IllegalArgumentException("people have no code on paper");
        }
        return new PaperKey(
                kind,
                PrintedCode.random(randomness),
                book.inTurn(book.store()::id),
                book.ring().orElseThrow().root());
    }

    /**
     * The code was typed back from the paper: it counts from here on, and an earlier paper of the
     * same kind opens nothing more. Refused as {@link Entering.Mistyped} where something else was
     * typed; try again.
     *
     * @param name what the key is certified as, for example {@code Emergency card}
     */
    public Kept typedBack(
            PaperKey paper, char[] typed, String name, Optional<Countersigner> second) {
        return switch (PrintedCode.read(typed)) {
            case PrintedCode.Whole(Secret secret) -> {
                try (secret) {
                    yield paper.isCode(secret)
                            ? accounts.paper(
                                    new KeyIssuing.Holder(
                                            user(paper.kind()),
                                            name,
                                            roles(paper.kind()),
                                            paper.kind()),
                                    secret,
                                    second)
                            : new Entering.Mistyped(new PrintedCode.SeveralWrong());
                }
            }
            case PrintedCode.Reading mistyped -> new Entering.Mistyped(mistyped);
        };
    }

    private static StaffId user(SlotKind kind) {
        return kind == SlotKind.RECOVERY ? SHEET : CARD;
    }

    private static Set<Role> roles(SlotKind kind) {
        return kind == SlotKind.RECOVERY ? Set.of() : OF_THE_CARD;
    }

    /**
     * Somebody comes in by the sealed card. It is on record with their words, and every
     * administrator is told until one took note of it.
     *
     * @param reason who it is and why, in their words
     */
    public Entering useCard(char[] code, String reason) {
        return opened(
                CARD,
                SlotKind.EMERGENCY,
                code,
                (claim, open) ->
                        new Arrival(book)
                                .of(
                                        claim.slot().head(),
                                        open,
                                        List.of(new AccessEvent.EmergencyUsed(CARD, reason)),
                                        List.of()));
    }

    /**
     * The recovery sheet makes an administrator: a new person, or one whose password is lost, who
     * keeps their other roles. They are in afterwards. Everybody is told for 30 days.
     */
    public Entering recover(char[] code, StaffMember administrator, char[] password) {
        Optional<PasswordRules.Objection> objection =
                rules.objection(password, NewPassword.own(administrator));
        try (Secret own = NewPassword.secret(password)) {
            if (objection.isPresent()) {
                return new Entering.PasswordNotTaken(objection.get());
            }
            return opened(
                    SHEET,
                    SlotKind.RECOVERY,
                    code,
                    (claim, open) -> recovered(claim, open, administrator, own));
        }
    }

    private Entering recovered(
            Claim claim, Opening.Open open, StaffMember person, Secret password) {
        Optional<Certificate> before = claim.ring().activeKey(person.id(), SlotKind.USER);
        if (before.isEmpty() && claim.ring().knows(person.id())) {
            open.keys().close();
            return new NotOpened.Refused(NotOpened.Why.LEFT);
        }
        Set<Role> roles = new HashSet<>(before.map(Certificate::roles).orElse(person.roles()));
        roles.add(Role.ADMINISTRATOR);
        PersonalKeys keys = PersonalKeys.random(randomness);
        Certificate certificate =
                new Certificate(
                        claim.ring().next(book.now()),
                        person.id(),
                        before.map(Certificate::name).orElse(Account.printed(person)),
                        roles,
                        SlotKind.USER,
                        keys.publicKeys());
        SignedStatement statement = SignedStatement.of(certificate, open.keys().personal());
        open.keys().personal().close();
        Unlocked own = new Unlocked(open.keys().data(), keys);
        SlotHead head = head(claim.slot().head(), person.id(), own);
        KeySlot slot = KeySlot.make(head, password, own, randomness);
        return new Arrival(book)
                .recovering(head, new Opening.Open(own, roles, false), person, statement, slot);
    }

    private static SlotHead head(SlotHead like, StaffId user, Unlocked keys) {
        Argon2Cost cost = like.cost();
        return new SlotHead(like.store(), SlotKind.USER, user, keys.data().epoch(), false, cost);
    }

    /** What to do once a paper opened its slot; the keys are its to wipe or to take over. */
    private interface Using {
        Entering use(Claim claim, Opening.Open open);
    }

    private Entering opened(StaffId user, SlotKind kind, char[] code, Using using) {
        return switch (PrintedCode.read(code)) {
            case PrintedCode.Whole(Secret secret) -> {
                Arrays.fill(code, '\0');
                try (secret) {
                    Optional<Claim> claim = book.inTurn(() -> book.claim(user, kind));
                    yield claim.isEmpty()
                            ? new NotOpened.Refused(NotOpened.Why.UNKNOWN)
                            : used(claim.get(), secret, using);
                }
            }
            case PrintedCode.Reading mistyped -> new Entering.Mistyped(mistyped);
        };
    }

    private Entering used(Claim claim, Secret code, Using using) {
        return switch (book.opened(claim, code)) {
            case Opening.Shut(var why) -> Shutting.of(why);
            case Opening.Open open -> using.use(claim, open);
        };
    }
}
