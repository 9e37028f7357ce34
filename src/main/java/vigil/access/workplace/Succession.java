package vigil.access.workplace;

import java.util.List;
import vigil.access.audit.AccessEvent;
import vigil.access.keys.DataKey;
import vigil.access.keys.KeySlot;
import vigil.access.keys.PersonalKeys;
import vigil.access.keys.Randomness;
import vigil.access.keys.Secret;
import vigil.access.keys.SlotHead;
import vigil.access.keys.Unlocked;
import vigil.access.signin.Claim;
import vigil.access.signin.Opening;
import vigil.access.trust.KeyRing;
import vigil.access.trust.KeyStatement.Certificate;
import vigil.access.trust.SignedStatement;

/**
 * The temporary password gives way to a person's own, and the keys that lay under it to new ones:
 * the administrator who set it cannot sign in the person's name from here on.
 */
final class Succession {
    private final AccessBook book;
    private final Randomness randomness;

    Succession(AccessBook book, Randomness randomness) {
        this.book = book;
        this.randomness = randomness;
    }

    Entering of(Claim claim, Opening.Open open, Secret password) {
        KeyRing ring = book.ring().orElseThrow();
        SlotHead before = claim.slot().head();
        Certificate own = ring.activeKey(before.user(), before.kind()).orElseThrow();
        PersonalKeys fresh = PersonalKeys.random(randomness);
        DataKey data = open.keys().data().copy();
        SignedStatement statement;
        try (Unlocked old = open.keys()) {
            statement =
                    SignedStatement.of(
                            new Certificate(
                                    ring.next(book.now()),
                                    own.user(),
                                    own.name(),
                                    own.roles(),
                                    own.kind(),
                                    fresh.publicKeys()),
                            old.personal());
        }
        Unlocked anew = new Unlocked(data, fresh);
        SlotHead head =
                new SlotHead(
                        before.store(),
                        before.kind(),
                        before.user(),
                        data.epoch(),
                        false,
                        before.cost());
        KeySlot slot = KeySlot.make(head, password, anew, randomness);
        return new Arrival(book)
                .of(
                        head,
                        new Opening.Open(anew, open.roles(), false),
                        List.of(
                                new AccessEvent.KeyStated(statement),
                                new AccessEvent.PasswordChanged(before.user(), false)),
                        List.of(slot));
    }
}
