package vigil.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.access.keys.Argon2Cost;
import vigil.access.keys.DataKey;
import vigil.access.keys.EpochGrant;
import vigil.access.keys.KeySlot;
import vigil.access.keys.PersonalKeys;
import vigil.access.keys.Secret;
import vigil.access.keys.SlotHead;
import vigil.access.keys.SlotKind;
import vigil.access.keys.SystemRandomness;
import vigil.access.keys.Unlocked;
import vigil.access.trust.KeyRing;
import vigil.access.trust.KeyStatement.Certificate;
import vigil.access.trust.KeyStatement.Withdrawal;
import vigil.access.trust.NewEpoch;
import vigil.access.trust.SignedStatement;
import vigil.charting.StoreFault;
import vigil.charting.StoreHead;
import vigil.people.Role;
import vigil.people.StaffId;
import vigil.session.RecordedEvent;

/** Keys of a store: kept, replaced, and the whole store written anew when somebody leaves. */
class ResealingTest {
    private static final StaffId ADMIN = new StaffId("mbeki");
    private static final StaffId LEAVER = new StaffId("bell");

    @TempDir private Path folder;
    private final Random random = new Random(21);
    private final PersonalKeys admin = PersonalKeys.random(this::bytes);
    private final PersonalKeys leaver = PersonalKeys.random(this::bytes);
    private final DataKey first = DataKey.random(1, this::bytes);
    private final SealingCodec codec = new SealingCodec(new SystemRandomness());
    private AnchorFile anchor;
    private Needs needs;
    private List<RecordedEvent> facts;

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    @BeforeEach
    void fill() {
        anchor = new AnchorFile(folder.resolve("elsewhere"));
        needs =
                new Needs(
                        codec,
                        (author, hash) -> new byte[0],
                        Authors.WITHOUT_KEYS,
                        () -> new UUID(random.nextLong(), random.nextLong()),
                        anchor);
        facts = Stores.notes(1, 25);
        unlock(first);
        try (SqliteLedger ledger = SqliteLedger.create(store(), Workings.USUAL, needs)) {
            ledger.append(facts);
            ledger.keepDraft(Writer.draft());
        }
    }

    private Path store() {
        return folder.resolve("store");
    }

    private void unlock(DataKey key) {
        codec.unlock(key);
        anchor.unlock(key);
    }

    private SqliteLedger open() {
        return SqliteLedger.open(store(), Workings.USUAL, needs);
    }

    private KeySlot slot(String store, StaffId user, PersonalKeys keys, DataKey data) {
        return KeySlot.make(
                new SlotHead(store, SlotKind.USER, user, data.epoch(), false, Argon2Cost.FLOOR),
                password(user),
                new Unlocked(data.copy(), keys.copy()),
                this::bytes);
    }

    private static Secret password(StaffId user) {
        return Secret.taking(
                ("an invented password of " + user.value())
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static KeyRing ring(String store, PersonalKeys admin) {
        return KeyRing.rootedIn(store, admin.publicKeys().id());
    }

    private static SignedStatement certified(
            KeyRing ring, StaffId user, Role role, PersonalKeys keys, PersonalKeys by) {
        return SignedStatement.of(
                new Certificate(
                        ring.next(Instant.EPOCH),
                        user,
                        "Invented " + user.value(),
                        Set.of(role),
                        SlotKind.USER,
                        keys.publicKeys()),
                by);
    }

    private interface Writing {
        void write(KeyTables tables) throws SQLException;
    }

    private static void change(SqliteLedger ledger, Writing writing) {
        ledger.door()
                .askLocked(
                        open -> {
                            open.connection().inTransaction(() -> writing.write(open.keys()));
                            return true;
                        });
    }

    private interface Reading<T> {
        T read(KeyTables tables) throws SQLException;
    }

    private static <T> T read(SqliteLedger ledger, Reading<T> reading) {
        return ledger.door().askLocked(open -> reading.read(open.keys()));
    }

    private KeyRing fillKeys(SqliteLedger ledger) {
        KeyRing ring = ring(ledger.id(), admin);
        SignedStatement one = certified(ring, ADMIN, Role.ADMINISTRATOR, admin, admin);
        ring = ring.with(one);
        SignedStatement two = certified(ring, LEAVER, Role.NURSE, leaver, admin);
        ring = ring.with(two);
        KeySlot own = slot(ledger.id(), ADMIN, admin, first);
        KeySlot others = slot(ledger.id(), LEAVER, leaver, first);
        change(
                ledger,
                tables -> {
                    tables.put(own);
                    tables.put(others);
                    tables.add(one);
                    tables.add(two);
                });
        return ring;
    }

    @Test
    void keysAreReadBeforeAnybodyHasSignedInAndOpenTheStore() {
        try (SqliteLedger ledger = open()) {
            fillKeys(ledger);
        }
        codec.lock();
        anchor.lock();
        try (SqliteLedger ledger = open()) {
            List<KeySlot> slots = read(ledger, KeyTables::slots);
            assertThat(slots).extracting(one -> one.head().user()).containsExactly(LEAVER, ADMIN);
            KeyRing ring =
                    KeyRing.of(
                            ledger.id(),
                            admin.publicKeys().id(),
                            read(ledger, KeyTables::statements));
            assertThat(ring.activeKey(LEAVER, SlotKind.USER)).isPresent();
            assertThat(slots.get(1).open(password(LEAVER))).isEmpty();
            try (Unlocked unlocked = slots.get(1).open(password(ADMIN)).orElseThrow()) {
                unlock(unlocked.data());
            }
            assertThat(ledger.facts(facts.getFirst().session())).isEqualTo(facts);
        }
    }

    @Test
    void aStatementAboutAKeyIsNeitherChangedNorTakenAway() throws Exception {
        try (SqliteLedger ledger = open()) {
            fillKeys(ledger);
        }
        try (var raw = Stores.raw(store())) {
            Sql sql = new Sql(raw);
            assertThatThrownBy(() -> sql.run("DELETE FROM key_statement"))
                    .hasMessageContaining("never deleted");
            assertThatThrownBy(() -> sql.run("UPDATE key_statement SET statement = x'00'"))
                    .hasMessageContaining("never changed");
        }
    }

    private NewEpoch leave(SqliteLedger ledger, KeyRing ring) {
        SignedStatement withdrawal =
                SignedStatement.of(
                        new Withdrawal(ring.next(Instant.EPOCH), LEAVER, leaver.publicKeys().id()),
                        admin);
        change(
                ledger,
                tables -> {
                    tables.dropSlot(LEAVER, SlotKind.USER);
                    tables.add(withdrawal);
                });
        return NewEpoch.begin(
                ledger.id(),
                ring.with(withdrawal),
                new Unlocked(first.copy(), admin.copy()),
                this::bytes);
    }

    private void reseal(SqliteLedger ledger, NewEpoch epoch) {
        SealingCodec after = new SealingCodec(new SystemRandomness());
        after.unlock(epoch.data());
        Resealing resealing = ledger.resealing(after);
        resealing.write();
        end(resealing, ledger, epoch);
    }

    private void end(Resealing resealing, SqliteLedger ledger, NewEpoch epoch) {
        resealing.end(
                anchor.announcing(epoch.data()),
                List.of(slot(ledger.id(), ADMIN, admin, epoch.data())),
                epoch.grants(),
                () -> unlock(epoch.data()));
    }

    @Test
    void whenSomebodyLeavesTheStoreIsSealedAnewWithTheSameHashes() throws Exception {
        try (SqliteLedger ledger = open()) {
            var head = ledger.head();
            NewEpoch epoch = leave(ledger, fillKeys(ledger));
            reseal(ledger, epoch);
            assertThat(ledger.head()).isEqualTo(head);
            assertThat(ledger.facts(facts.getFirst().session())).isEqualTo(facts);
            assertThat(ledger.drafts()).containsExactly(Writer.draft());
            assertThat(ledger.verify((done, of) -> {}).damage()).isEmpty();
            assertThat(read(ledger, KeyTables::slots)).hasSize(1);
            EpochGrant grant = read(ledger, KeyTables::grants).getFirst();
            assertThat(grant.user()).isEqualTo(ADMIN);
        }
        try (SqliteLedger ledger = open()) {
            assertThat(ledger.findings()).isEmpty();
            assertThat(ledger.summaries()).hasSize(1);
        }
        unlock(first);
        try (SqliteLedger ledger = open()) {
            assertThat(ledger.findings()).as("the leaver's key opens nothing").isNotEmpty();
        }
        assertThat(store().resolve("vigil-new.db")).doesNotExist();
    }

    @Test
    void whatIsChartedMeanwhileIsUnderTheNewKeyToo() throws Exception {
        List<RecordedEvent> during = Stores.notes(2, 900);
        List<RecordedEvent> behind = Stores.notes(3, 4);
        try (SqliteLedger ledger = open()) {
            NewEpoch epoch = leave(ledger, fillKeys(ledger));
            SealingCodec after = new SealingCodec(new SystemRandomness());
            after.unlock(epoch.data());
            Resealing resealing = ledger.resealing(after);
            Stores.append(ledger, during);
            resealing.write();
            Stores.append(ledger, behind);
            ledger.dropDraft(Writer.draft().entry());
            StoreHead head = ledger.head();
            end(resealing, ledger, epoch);
            assertThat(ledger.head()).isEqualTo(head);
            Stores.append(ledger, Stores.notes(4, 2));
        }
        try (SqliteLedger ledger = open()) {
            assertThat(ledger.verify((done, of) -> {}).damage()).isEmpty();
            assertThat(ledger.summaries()).hasSize(4);
            assertThat(ledger.drafts()).isEmpty();
            for (List<RecordedEvent> one : List.of(facts, during, behind)) {
                assertThat(ledger.facts(one.getFirst().session())).isEqualTo(one);
            }
        }
    }

    @Test
    void whatComesToNothingLeavesTheStoreAsItIs() throws Exception {
        int pages = (int) (Files.size(store().resolve("vigil.db")) / 4096) + 2;
        try (SqliteLedger ledger = SqliteLedger.open(store(), Stores.withPages(pages), needs)) {
            NewEpoch epoch = leave(ledger, fillKeys(ledger));
            SealingCodec after = new SealingCodec(new SystemRandomness());
            after.unlock(epoch.data());
            Resealing resealing = ledger.resealing(after);
            resealing.write();
            Stores.fault(() -> ledger.append(Stores.notes(6, 900)), new StoreFault.DiskFull());
            Stores.fault(() -> end(resealing, ledger, epoch), new StoreFault.ChangedMeanwhile());
            resealing.giveUp();
            assertThat(store().resolve("vigil-new.db")).doesNotExist();
        }
        try (SqliteLedger ledger = open()) {
            Stores.append(ledger, Stores.notes(5, 2));
            assertThat(ledger.findings()).isEmpty();
            assertThat(ledger.summaries()).hasSize(2);
        }
    }

    @Test
    void aDeathBetweenTheNewFileAndItsAnchorIsNoFalseAlarm() throws Exception {
        Path anchorFile = Stores.anchor(folder);
        byte[] before = Files.readAllBytes(anchorFile);
        try (SqliteLedger ledger = open()) {
            NewEpoch epoch = leave(ledger, fillKeys(ledger));
            reseal(ledger, epoch);
            anchor.announcing(epoch.data()).keep(ledger.id(), ledger.head());
        }
        Files.write(anchorFile, before);
        try (SqliteLedger ledger = open()) {
            assertThat(ledger.findings()).isEmpty();
        }
        assertThat(folder.resolve("elsewhere")).isDirectoryNotContaining("glob:**.next");
    }

    @Test
    void aStoreWithoutKeysIsBroughtUnderOne() throws Exception {
        Path plain = folder.resolve("plain");
        Needs without = Needs.withoutKeys((author, hash) -> new byte[0], needs.ids());
        StoreHead head;
        try (SqliteLedger ledger = SqliteLedger.create(plain, Workings.USUAL, without)) {
            ledger.append(facts);
            head = ledger.head();
            SealingCodec after = new SealingCodec(new SystemRandomness());
            after.unlock(first);
            Resealing resealing = ledger.resealing(after);
            resealing.write();
            resealing.end(Anchoring.NONE, List.of(), List.of(), () -> {});
            assertThat(ledger.findings()).as("it cannot read on without the key").isNotEmpty();
        }
        Files.deleteIfExists(Stores.anchor(folder));
        try (SqliteLedger sealed = SqliteLedger.open(plain, Workings.USUAL, needs)) {
            assertThat(sealed.findings()).isEmpty();
            assertThat(sealed.head()).isEqualTo(head);
            assertThat(sealed.facts(facts.getFirst().session())).isEqualTo(facts);
        }
    }

    @Test
    void aDamagedStoreIsNotSealedAnew() throws Exception {
        try (var raw = Stores.raw(store())) {
            Sql sql = new Sql(raw);
            sql.run("DROP TRIGGER event_is_not_changed");
            sql.run("UPDATE event SET hash = zeroblob(32) WHERE store_seq = 3");
        }
        try (SqliteLedger ledger = open()) {
            SealingCodec after = new SealingCodec(new SystemRandomness());
            after.unlock(DataKey.random(2, this::bytes));
            Stores.fault(() -> ledger.resealing(after), StoreFault.Torn.class);
        }
    }

    @Test
    void whatAnInterruptedResealingLeftIsWrittenOver() throws Exception {
        Files.writeString(store().resolve("vigil-new.db"), "torn");
        try (SqliteLedger ledger = open()) {
            NewEpoch epoch = leave(ledger, fillKeys(ledger));
            reseal(ledger, epoch);
            assertThat(ledger.facts(facts.getFirst().session())).isEqualTo(facts);
        }
        assertThat(store().resolve("vigil-new.db")).doesNotExist();
    }
}
