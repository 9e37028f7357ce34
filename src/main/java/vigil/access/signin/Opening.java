package vigil.access.signin;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import vigil.access.accounts.Account;
import vigil.access.keys.AccessException;
import vigil.access.keys.DataKey;
import vigil.access.keys.EpochGrant;
import vigil.access.keys.Secret;
import vigil.access.keys.SlotHead;
import vigil.access.keys.Unlocked;
import vigil.access.signin.Entry.Reason;
import vigil.access.trust.KeyStatement.Certificate;
import vigil.access.trust.NewEpoch;
import vigil.people.Role;

/** Opens the slot of a claim, and asks whether the keys in it are those of who claims it. */
public final class Opening {

    /** What came of it. */
    public sealed interface Result {}

    /**
     * Open; whoever asked wipes the keys.
     *
     * @param roles as certified
     * @param slotDue whether a later epoch was granted and the slot must be made anew
     */
    public record Open(Unlocked keys, Set<Role> roles, boolean slotDue) implements Result {
        public Open {
            roles = Set.copyOf(roles);
        }
    }

    /** Shut, and why. */
    public record Shut(Entry why) implements Result {}

    private Opening() {}

    /**
     * Opens it; nobody is signed in by that. Takes as long as stretching takes.
     *
     * @param now for the wait after wrong passwords
     */
    public static Result of(Claim claim, Secret password, Instant now) {
        Optional<Entry> objection = objection(claim, now);
        if (objection.isPresent()) {
            return new Shut(objection.get());
        }
        Optional<Unlocked> opened = claim.slot().open(password);
        return opened.isEmpty()
                ? new Shut(new Entry.WrongPassword(claim.failures().missed(now)))
                : certified(claim, opened.get());
    }

    private static Optional<Entry> objection(Claim claim, Instant now) {
        if (claim.account().state() == Account.State.LEFT) {
            return Optional.of(new Entry.Refused(Reason.LEFT));
        }
        SlotHead head = claim.slot().head();
        if (!head.user().equals(claim.account().member().id())
                || !head.store().equals(claim.store())) {
            return Optional.of(new Entry.Refused(Reason.WRONG_SLOT));
        }
        return claim.failures().toWait(now).isZero()
                ? Optional.empty()
                : Optional.of(new Entry.MustWait(claim.failures().toWait(now)));
    }

    private static Result certified(Claim claim, Unlocked opened) {
        Optional<Certificate> own =
                claim.ring()
                        .active(opened.personal().id())
                        .filter(one -> one.user().equals(claim.account().member().id()))
                        .filter(one -> one.kind() == claim.slot().head().kind());
        if (own.isEmpty()) {
            opened.close();
            return new Shut(new Entry.Refused(Reason.NOT_CERTIFIED));
        }
        Optional<EpochGrant> later =
                claim.grant().filter(grant -> grant.epoch() > opened.data().epoch());
        return later.isEmpty()
                ? new Open(opened, own.get().roles(), false)
                : granted(claim, opened, own.get(), later.get());
    }

    private static Result granted(Claim claim, Unlocked opened, Certificate own, EpochGrant grant) {
        try {
            DataKey later = NewEpoch.granted(grant, claim.store(), claim.ring(), opened.personal());
            opened.data().close();
            return new Open(new Unlocked(later, opened.personal()), own.roles(), true);
        } catch (AccessException e) {
            opened.close();
            return new Shut(new Entry.Refused(Reason.GRANT_NOT_TRUSTED));
        }
    }
}
