package vigil.ledger;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import vigil.access.keys.DataKey;
import vigil.access.keys.PersonalKeys;
import vigil.access.keys.SlotKind;
import vigil.access.keys.SystemRandomness;
import vigil.access.signing.Authorship;
import vigil.access.trust.KeyRing;
import vigil.access.trust.KeyStatement.Certificate;
import vigil.access.trust.SignedStatement;
import vigil.charting.Draft;
import vigil.keeping.Damage;
import vigil.notation.AnyEvent;
import vigil.people.Role;
import vigil.people.StaffId;
import vigil.session.ObservationEvent.NoteWritten;
import vigil.session.PreparationEvent.SessionPlanned;
import vigil.session.RecordedEvent;
import vigil.session.SessionId;

/** A store whose key is there, in which one of two people is signed in. */
abstract class StoreUnderKeys {
    static final StaffId OSEI = new StaffId("osei");
    static final StaffId BELL = new StaffId("bell");
    static final String CANARY = "Zyxomma-petiolatum-";

    @TempDir Path folder;
    private final Random random = new Random(11);
    final AtomicReference<Optional<PersonalKeys>> signedIn =
            new AtomicReference<>(Optional.empty());
    PersonalKeys osei;
    PersonalKeys bell;
    DataKey key;
    SealingCodec codec;
    AnchorFile anchor;
    Needs needs;

    @BeforeEach
    void keys() {
        osei = PersonalKeys.random(this::bytes);
        bell = PersonalKeys.random(this::bytes);
        key = DataKey.random(1, this::bytes);
        codec = new SealingCodec(new SystemRandomness());
        anchor = new AnchorFile(folder.resolve("elsewhere"));
        KeyRing ring = ring();
        needs =
                new Needs(
                        codec,
                        new Authorship(user -> signedIn.get())::sign,
                        (author, hash, signature) ->
                                Authorship.holds(ring, author, hash, signature),
                        () -> new UUID(random.nextLong(), random.nextLong()),
                        anchor);
        unlock();
        signedIn.set(Optional.of(osei));
    }

    @AfterEach
    void wipe() {
        key.close();
        osei.close();
        bell.close();
    }

    byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private KeyRing ring() {
        KeyRing ring = KeyRing.rootedIn("store", osei.publicKeys().id());
        SignedStatement first =
                SignedStatement.of(
                        new Certificate(
                                ring.next(Instant.EPOCH),
                                OSEI,
                                "Naomi Osei",
                                Set.of(Role.NURSE, Role.ADMINISTRATOR),
                                SlotKind.USER,
                                osei.publicKeys()),
                        osei);
        ring = ring.with(first);
        return ring.with(
                SignedStatement.of(
                        new Certificate(
                                ring.next(Instant.EPOCH),
                                BELL,
                                "Jonas Bell",
                                Set.of(Role.NURSE),
                                SlotKind.USER,
                                bell.publicKeys()),
                        osei));
    }

    void unlock() {
        codec.unlock(key);
        anchor.unlock(key);
    }

    Path store() {
        return folder.resolve("store");
    }

    SqliteLedger create() {
        return SqliteLedger.create(store(), Workings.USUAL, needs);
    }

    SqliteLedger open() {
        return SqliteLedger.open(store(), Workings.USUAL, needs);
    }

    static List<RecordedEvent> notes(long seed, int length, StaffId author) {
        AnyEvent any = new AnyEvent(seed);
        SessionId session = any.any(SessionId.class);
        java.util.ArrayList<RecordedEvent> facts = new java.util.ArrayList<>();
        for (int revision = 1; revision <= length; revision++) {
            RecordedEvent fact =
                    revision == 1
                            ? any.fact(session, 1, any.any(SessionPlanned.class))
                            : any.fact(session, revision, new NoteWritten(CANARY + revision));
            facts.add(
                    new RecordedEvent(
                            fact.id(),
                            session,
                            revision,
                            fact.taken(),
                            fact.recordedAt(),
                            author,
                            author,
                            fact.event()));
        }
        return facts;
    }

    static Draft draft(RecordedEvent of) {
        return new Draft(
                new vigil.session.EntryId(new UUID(5, 6)),
                of.session(),
                "vitals",
                Map.of("note", CANARY + "typed"),
                of.recordedAt(),
                OSEI);
    }

    List<Damage> findings() {
        try (SqliteLedger ledger = open()) {
            return ledger.findings();
        }
    }
}
