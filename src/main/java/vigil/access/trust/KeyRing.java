package vigil.access.trust;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vigil.access.keys.AccessException;
import vigil.access.keys.AccessFault;
import vigil.access.keys.Bytes;
import vigil.access.keys.KeyId;
import vigil.access.keys.PublicKeys;
import vigil.access.keys.SlotKind;
import vigil.access.trust.KeyStatement.Certificate;
import vigil.access.trust.KeyStatement.Place;
import vigil.access.trust.KeyStatement.Withdrawal;
import vigil.people.StaffId;

/**
 * Whose key is whose, as follows from the statements of administrators and one fingerprint: that of
 * the first administrator, printed on the recovery sheet. A ring does not change; a statement more
 * is another ring.
 *
 * <p>A statement is taken only if it stands next in the line, is signed by an active administrator
 * and, where there is another administrator besides the one who signs and the one it is about,
 * countersigned by such a one. The recovery code's key may certify and withdraw alone: it is used
 * when no administrator is left. And whoever holds a key may hand over to another key of their own,
 * with the same name and roles: so nobody signs with a key that an administrator made for them.
 * What a ring cannot see by itself is that statements are missing at its end: the chain of the
 * store shows that.
 */
public final class KeyRing {
    private static final Bytes START = Bytes.of(new byte[32]);

    private final String store;
    private final KeyId root;
    private final long statements;
    private final Bytes last;
    private final Map<KeyId, Certificate> known;
    private final Set<KeyId> active;

    private KeyRing(
            String store,
            KeyId root,
            long statements,
            Bytes last,
            Map<KeyId, Certificate> known,
            Set<KeyId> active) {
        this.store = store;
        this.root = root;
        this.statements = statements;
        this.last = last;
        this.known = known;
        this.active = Set.copyOf(active);
    }

    /** A ring that trusts nobody yet but will trust the first administrator. */
    public static KeyRing rootedIn(String store, KeyId fingerprint) {
        return new KeyRing(store, fingerprint, 0, START, Map.of(), Set.of());
    }

    /** The ring of a whole line of statements. */
    public static KeyRing of(String store, KeyId fingerprint, List<SignedStatement> line) {
        KeyRing ring = rootedIn(store, fingerprint);
        for (SignedStatement statement : line) {
            ring = ring.with(statement);
        }
        return ring;
    }

    /** The ring with one statement more; refuses one that it cannot trust. */
    public KeyRing with(SignedStatement signed) {
        trust(signed.statement().place().equals(next(signed.statement().place().at())));
        if (statements == 0) {
            trustRoot(signed);
        } else {
            trustIssuer(signed);
        }
        return switch (signed.statement()) {
            case Certificate certificate -> certified(certificate, signed);
            case Withdrawal withdrawal -> withdrawn(withdrawal, signed);
        };
    }

    /** The fingerprint of the first administrator. */
    public KeyId root() {
        return root;
    }

    /** The store whose people these are. */
    public String store() {
        return store;
    }

    /** How many statements it rests on. */
    public long statements() {
        return statements;
    }

    /** The place of the next statement. */
    public Place next(Instant at) {
        return new Place(store, statements + 1, last, at);
    }

    /** What was last certified of a key, active or not. */
    public Optional<Certificate> certificate(KeyId key) {
        return Optional.ofNullable(known.get(key));
    }

    /** What was last certified of each key that a person ever had. */
    public Stream<Certificate> certificates(StaffId user) {
        return known.values().stream().filter(one -> one.user().equals(user));
    }

    /** What is certified of a key that may sign today. */
    public Optional<Certificate> active(KeyId key) {
        return certificate(key).filter(found -> active.contains(key));
    }

    /** The active key of a person. */
    public Optional<Certificate> activeKey(StaffId user, SlotKind kind) {
        return active().filter(one -> one.user().equals(user) && one.kind() == kind).findFirst();
    }

    /** Whether anything was ever certified of somebody. */
    public boolean knows(StaffId user) {
        return known.values().stream().anyMatch(one -> one.user().equals(user));
    }

    /** All active keys. */
    public Stream<Certificate> active() {
        return known.entrySet().stream()
                .filter(entry -> active.contains(entry.getKey()))
                .map(Map.Entry::getValue);
    }

    /** Whether a second administrator has to sign such a statement. */
    public boolean needsCountersignature(KeyStatement statement, KeyId issuer) {
        Optional<Certificate> by = active(issuer);
        return by.filter(one -> !handsOver(one, statement)).isPresent()
                && by.filter(Certificate::ofAdministrator).isPresent()
                && active().filter(Certificate::ofAdministrator)
                        .anyMatch(
                                one ->
                                        !one.user().equals(by.get().user())
                                                && !one.user().equals(statement.user()));
    }

    private void trustRoot(SignedStatement signed) {
        trust(
                signed.statement() instanceof Certificate first
                        && first.ofAdministrator()
                        && first.keys().id().equals(root)
                        && signed.issuer().equals(root)
                        && signed.countersignature().isEmpty()
                        && first.keys().verify(signed.issued(), signed.signature()));
    }

    /** Whether somebody only puts another key of their own in place of theirs. */
    private static boolean handsOver(Certificate own, KeyStatement statement) {
        return statement instanceof Certificate next
                && next.user().equals(own.user())
                && next.kind() == own.kind()
                && next.name().equals(own.name())
                && next.roles().equals(own.roles());
    }

    private void trustIssuer(SignedStatement signed) {
        Certificate issuer =
                active(signed.issuer())
                        .filter(
                                one ->
                                        one.ofAdministrator()
                                                || one.kind() == SlotKind.RECOVERY
                                                || handsOver(one, signed.statement()))
                        .orElseThrow(KeyRing::untrusted);
        trust(issuer.keys().verify(signed.issued(), signed.signature()));
        if (signed.countersignature().isPresent()) {
            SignedStatement.Countersignature second = signed.countersignature().get();
            Certificate by =
                    active(second.by())
                            .filter(Certificate::ofAdministrator)
                            .filter(one -> !one.user().equals(issuer.user()))
                            .filter(one -> !one.user().equals(signed.statement().user()))
                            .orElseThrow(KeyRing::untrusted);
            trust(by.keys().verify(signed.countersigned(second.by()), second.signature()));
        } else if (needsCountersignature(signed.statement(), signed.issuer())) {
            throw new AccessException(AccessFault.COUNTERSIGNATURE_NEEDED);
        }
    }

    private KeyRing certified(Certificate certificate, SignedStatement signed) {
        PublicKeys keys = certificate.keys();
        KeyId id = keys.id();
        Optional<Certificate> before = certificate(id);
        trust(
                before.isEmpty()
                        || (active.contains(id)
                                && before.get().user().equals(certificate.user())
                                && before.get().kind() == certificate.kind()));
        trust(
                known.values().stream()
                        .noneMatch(
                                one ->
                                        one.keys().verifying().equals(keys.verifying())
                                                && !one.keys().equals(keys)));
        Map<KeyId, Certificate> more = new LinkedHashMap<>(known);
        more.put(id, certificate);
        Set<KeyId> stillActive = new HashSet<>(active);
        activeKey(certificate.user(), certificate.kind())
                .ifPresent(old -> stillActive.remove(old.keys().id()));
        stillActive.add(id);
        return grown(more, stillActive, signed);
    }

    private KeyRing withdrawn(Withdrawal withdrawal, SignedStatement signed) {
        trust(
                active(withdrawal.key())
                        .filter(one -> one.user().equals(withdrawal.user()))
                        .isPresent());
        Set<KeyId> stillActive = new HashSet<>(active);
        stillActive.remove(withdrawal.key());
        return grown(known, stillActive, signed);
    }

    private KeyRing grown(
            Map<KeyId, Certificate> more, Set<KeyId> stillActive, SignedStatement signed) {
        KeyRing ring =
                new KeyRing(
                        store,
                        root,
                        statements + 1,
                        Bytes.sha256(signed.bytes()),
                        more,
                        stillActive);
        if (ring.active().noneMatch(Certificate::ofAdministrator)) {
            throw new AccessException(AccessFault.LAST_ADMINISTRATOR);
        }
        return ring;
    }

    private static void trust(boolean holds) {
        if (!holds) {
            throw untrusted();
        }
    }

    private static AccessException untrusted() {
        return new AccessException(AccessFault.NOT_TRUSTED);
    }
}
