package vigil.ledger;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import vigil.access.keys.DataKey;
import vigil.access.keys.PersonalKeys;
import vigil.access.keys.SlotKind;
import vigil.access.keys.SystemRandomness;
import vigil.access.signing.Authorship;
import vigil.access.trust.KeyRing;
import vigil.access.trust.KeyStatement.Certificate;
import vigil.access.trust.SignedStatement;
import vigil.people.Role;
import vigil.people.StaffId;

/** The keys of two people and of a store: the same in every program that is given the same seed. */
final class SeededKeys implements AutoCloseable {
    static final StaffId OSEI = new StaffId("osei");
    static final StaffId BELL = new StaffId("bell");

    private final Random random;
    final PersonalKeys osei;
    final PersonalKeys bell;
    final DataKey key;
    final SealingCodec codec = new SealingCodec(new SystemRandomness());
    final AnchorFile anchor;
    final AtomicReference<Optional<PersonalKeys>> signedIn;

    /** Keys, and an anchor in a folder; the first of the two is signed in. */
    SeededKeys(Path elsewhere, long seed) {
        random = new Random(seed);
        osei = PersonalKeys.random(this::bytes);
        bell = PersonalKeys.random(this::bytes);
        key = DataKey.random(1, this::bytes);
        anchor = new AnchorFile(elsewhere);
        signedIn = new AtomicReference<>(Optional.of(osei));
        unlock();
    }

    byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    void unlock() {
        codec.unlock(key);
        anchor.unlock(key);
    }

    /** What a store under these keys needs. */
    Needs needs() {
        return needs(anchor);
    }

    Needs needs(Anchoring anchoring) {
        KeyRing ring = ring();
        return new Needs(
                codec,
                new Authorship(user -> signedIn.get())::sign,
                (author, hash, signature) -> Authorship.holds(ring, author, hash, signature),
                () -> new UUID(random.nextLong(), random.nextLong()),
                anchoring);
    }

    KeyRing ring() {
        KeyRing ring = KeyRing.rootedIn("store", osei.publicKeys().id());
        ring = certified(ring, OSEI, "Naomi Osei", osei, Role.NURSE, Role.ADMINISTRATOR);
        return certified(ring, BELL, "Jonas Bell", bell, Role.NURSE);
    }

    private KeyRing certified(
            KeyRing ring, StaffId id, String name, PersonalKeys keys, Role... roles) {
        return ring.with(
                SignedStatement.of(
                        new Certificate(
                                ring.next(Instant.EPOCH),
                                id,
                                name,
                                Set.of(roles),
                                SlotKind.USER,
                                keys.publicKeys()),
                        osei));
    }

    @Override
    public void close() {
        key.close();
        osei.close();
        bell.close();
    }
}
