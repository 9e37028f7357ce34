package vigil.access.workplace;

import java.util.List;
import java.util.Optional;
import vigil.access.keys.AccessException;
import vigil.access.keys.AccessFault;
import vigil.access.keys.PersonalKeys;
import vigil.access.keys.Secret;
import vigil.access.signin.Claim;
import vigil.access.signin.Opening;
import vigil.access.trust.KeyRing;
import vigil.access.trust.KeyStatement;
import vigil.access.trust.KeyStatement.Certificate;
import vigil.access.trust.SignedStatement;
import vigil.people.StaffId;

/** Statements about keys by who is signed in and, where there are two, a second administrator. */
final class Statements {
    private final AccessBook book;

    Statements(AccessBook book) {
        this.book = book;
    }

    /** What came of signing one. */
    sealed interface Result {}

    /** Signed; the ring takes it. */
    record Signed(SignedStatement statement) implements Result {}

    /** Not signed. */
    record Unsigned(Kept why) implements Result {}

    /** Signs; the second types a password, or holds keys that lie open already. */
    Result signed(KeyStatement statement, PersonalKeys issuer, Optional<Countersigner> second) {
        SignedStatement first = SignedStatement.of(statement, issuer);
        KeyRing ring = book.ring().orElseThrow();
        if (!ring.needsCountersignature(statement, first.issuer())) {
            return taken(ring, first);
        }
        List<Person> who = others(ring, first.issuer().value(), statement.user());
        return second.<Result>map(by -> countersigned(ring, first, by, who))
                .orElseGet(() -> new Unsigned(new Kept.SecondNeeded(who)));
    }

    private static List<Person> others(KeyRing ring, String issuer, StaffId about) {
        return ring.active()
                .filter(Certificate::ofAdministrator)
                .filter(one -> !one.keys().id().value().equals(issuer))
                .filter(one -> !one.user().equals(about))
                .map(Person::of)
                .toList();
    }

    private Result countersigned(
            KeyRing ring, SignedStatement first, Countersigner by, List<Person> who) {
        Optional<Claim> claim = book.inTurn(() -> book.claim(by.who()));
        if (claim.isEmpty()) {
            return new Unsigned(new NotOpened.Refused(NotOpened.Why.UNKNOWN));
        }
        StaffId user = claim.get().account().member().id();
        if (who.stream().noneMatch(one -> one.id().equals(user))) {
            return new Unsigned(new NotOpened.Refused(NotOpened.Why.NOT_ALLOWED));
        }
        try (Secret typed = by.password()) {
            return switch (book.opened(claim.get(), typed)) {
                case Opening.Shut(var why) -> new Unsigned(Shutting.of(why));
                case Opening.Open open -> {
                    try (var keys = open.keys()) {
                        yield taken(ring, first.countersigned(keys.personal()));
                    }
                }
            };
        }
    }

    /** Asks the ring first: what it would refuse is not written. */
    static Result taken(KeyRing ring, SignedStatement statement) {
        try {
            ring.with(statement);
            return new Signed(statement);
        } catch (AccessException e) {
            if (e.fault() == AccessFault.LAST_ADMINISTRATOR) {
                return new Unsigned(new Kept.Refused(Kept.Why.LAST_ADMINISTRATOR));
            }
            throw e;
        }
    }
}
