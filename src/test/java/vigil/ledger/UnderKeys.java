package vigil.ledger;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vigil.access.keys.Bytes;
import vigil.access.keys.DataKey;
import vigil.access.keys.PersonalKeys;
import vigil.access.keys.Secret;
import vigil.access.keys.SlotKind;
import vigil.access.keys.SystemRandomness;
import vigil.access.signing.Authorship;
import vigil.access.trust.KeyRing;
import vigil.access.trust.KeyStatement.Certificate;
import vigil.access.trust.SignedStatement;
import vigil.charting.Ids;
import vigil.charting.Signer;
import vigil.people.Role;
import vigil.people.StaffId;

/**
 * Sealed and signed stores for tests that are about something else than who comes in: the keys of a
 * few people lie open from the beginning, always the same ones, and no password is stretched.
 */
public final class UnderKeys {
    /** The people whose keys lie open; their facts are signed and count as theirs. */
    private static final List<String> PEOPLE =
            List.of("osei", "bell", "mbeki", "okoro", "reyes", "nurse");

    private UnderKeys() {}

    /** A new store. */
    public static SqliteLedger create(Path folder, Ids ids) {
        return unlocked(
                SealedStore.create(folder, anchors(folder), SIGNER, ids, new SystemRandomness()));
    }

    /** The store of a folder. */
    public static SqliteLedger open(Path folder, Ids ids) {
        return open(folder, ids, Workings.USUAL);
    }

    static SqliteLedger open(Path folder, Ids ids, Workings workings) {
        return unlocked(
                SealedStore.open(
                        folder, anchors(folder), SIGNER, ids, new SystemRandomness(), workings));
    }

    private static final Signer SIGNER =
            new Authorship(user -> java.util.Optional.of(keysOf(user.value())))::sign;

    private static Path anchors(Path folder) {
        return folder.resolve("anchor");
    }

    private static SqliteLedger unlocked(SealedStore store) {
        String id = store.access().id();
        store.access().trust(ring(id));
        try (DataKey data = new DataKey(1, secret("the data key of " + id))) {
            boolean _ = store.access().unlock(data);
        }
        return store.ledger();
    }

    static KeyRing ring(String store) {
        PersonalKeys root = keysOf("root");
        KeyRing ring = KeyRing.rootedIn(store, root.publicKeys().id());
        ring = ring.with(SignedStatement.of(certificate(ring, "root", Role.ADMINISTRATOR), root));
        for (String user : PEOPLE) {
            ring = ring.with(SignedStatement.of(certificate(ring, user, Role.NURSE), root));
        }
        return ring;
    }

    private static Certificate certificate(KeyRing ring, String user, Role role) {
        return new Certificate(
                ring.next(Instant.EPOCH),
                new StaffId(user),
                user.toUpperCase(Locale.ROOT),
                Set.of(role),
                SlotKind.USER,
                keysOf(user).publicKeys());
    }

    static PersonalKeys keysOf(String user) {
        return PersonalKeys.of(secret("the keys of " + user));
    }

    private static Secret secret(String text) {
        return Secret.taking(Bytes.sha256(text.getBytes(StandardCharsets.UTF_8)).array());
    }
}
