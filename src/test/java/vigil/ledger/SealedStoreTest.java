package vigil.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vigil.access.keys.DataKey;
import vigil.access.keys.SystemRandomness;
import vigil.charting.StoreFault;
import vigil.charting.StoreHead;
import vigil.keeping.Damage;
import vigil.keeping.Progress;
import vigil.session.RecordedEvent;

/** A store under a key: nothing can be read in its files, and nothing can be cut off or forged. */
class SealedStoreTest extends StoreUnderKeys {

    @Test
    void nothingThatWasTypedCanBeReadInAnyFile() throws Exception {
        List<RecordedEvent> facts = notes(1, 30, OSEI);
        Path backups = folder.resolve("backups");
        try (SqliteLedger ledger = create()) {
            ledger.append(facts);
            ledger.keepDraft(draft(facts.getFirst()));
            ledger.copyInto(new BackupFolder(backups))
                    .verified(Instant.EPOCH, ZoneOffset.UTC, (done, of) -> {});
            assertThat(filesWith(CANARY)).isEmpty();
            assertThat(filesWith(OSEI.value())).isEmpty();
            assertThat(filesWith("NOTE")).isEmpty();
        }
        assertThat(filesWith(CANARY)).isEmpty();
    }

    @Test
    void theSearchForReadableTextFindsItInAStoreWithoutKeys() throws Exception {
        try (SqliteLedger plain =
                SqliteLedger.create(
                        store(),
                        Workings.USUAL,
                        Needs.withoutKeys((author, hash) -> new byte[0], needs.ids()))) {
            plain.append(notes(1, 3, OSEI));
            assertThat(filesWith(CANARY)).isNotEmpty();
        }
    }

    private List<Path> filesWith(String text) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(
                            file -> {
                                try {
                                    return new String(
                                                    Files.readAllBytes(file),
                                                    StandardCharsets.ISO_8859_1)
                                            .contains(text);
                                } catch (IOException e) {
                                    throw new java.io.UncheckedIOException(e);
                                }
                            })
                    .toList();
        }
    }

    @Test
    void aBackupIsVerifiedThoughTheStoreWasLockedMeanwhile() {
        try (SqliteLedger ledger = create()) {
            ledger.append(notes(21, 5, OSEI));
            StoreCopy copy = ledger.copyInto(new BackupFolder(folder.resolve("backups")));
            codec.lock();
            assertThat(copy.verified(Instant.EPOCH, ZoneOffset.UTC, Progress.SILENT).facts())
                    .isEqualTo(5);
            Stores.fault(ledger::head, new StoreFault.Locked());
        }
    }

    @Test
    void whatWasWrittenUnderAKeyIsReadUnderIt() {
        List<RecordedEvent> facts = notes(2, 12, OSEI);
        try (SqliteLedger ledger = create()) {
            ledger.append(facts);
            ledger.keepDraft(draft(facts.getFirst()));
        }
        try (SqliteLedger ledger = open()) {
            assertThat(ledger.findings()).isEmpty();
            assertThat(ledger.facts(facts.getFirst().session())).isEqualTo(facts);
            assertThat(ledger.drafts()).containsExactly(draft(facts.getFirst()));
            assertThat(ledger.summaries()).hasSize(1);
            assertThat(ledger.verify((done, of) -> {}).damage()).isEmpty();
        }
    }

    @Test
    void withoutAKeyTheStoreOpensButSaysNothing() {
        List<RecordedEvent> facts = notes(3, 4, OSEI);
        try (SqliteLedger ledger = create()) {
            ledger.append(facts);
        }
        codec.lock();
        anchor.lock();
        try (SqliteLedger ledger = open()) {
            StoreFault locked = new StoreFault.Locked();
            Stores.fault(() -> ledger.facts(facts.getFirst().session()), locked);
            Stores.fault(ledger::summaries, locked);
            Stores.fault(() -> ledger.append(notes(4, 2, OSEI)), locked);
            Stores.fault(() -> ledger.keepDraft(draft(facts.getFirst())), locked);
            unlock();
            assertThat(ledger.facts(facts.getFirst().session())).isEqualTo(facts);
        }
    }

    @Test
    void whatACrashLeftIsKeptUntilSomebodyCameInAndTheStoreIsFoundSound() throws Exception {
        Path file = store().resolve("vigil.db");
        Path log = store().resolve("vigil.db-wal");
        byte[] fileLeft;
        byte[] logLeft;
        try (SqliteLedger ledger = create()) {
            ledger.append(notes(17, 4, OSEI));
            fileLeft = Files.readAllBytes(file);
            logLeft = Files.readAllBytes(log);
        }
        Files.write(file, fileLeft);
        Files.write(log, logLeft);
        codec.lock();
        open().close();
        assertThat(store().resolve("damaged-1/vigil.db-wal")).hasBinaryContent(logLeft);
        open().close();
        assertThat(store().resolve("damaged-1")).exists();
        assertThat(store().resolve("damaged-2")).doesNotExist();
        unlock();
        assertThat(findings()).isEmpty();
        assertThat(store().resolve("damaged-1")).doesNotExist();
    }

    @Test
    void anotherKeyOpensNothing() {
        try (SqliteLedger ledger = create()) {
            ledger.append(notes(5, 4, OSEI));
        }
        codec.unlock(DataKey.random(1, this::bytes));
        assertThat(findings()).isNotEmpty();
    }

    @Test
    void aLogThatWasDeletedIsNoticed() throws Exception {
        List<RecordedEvent> facts = notes(6, 20, OSEI);
        try (SqliteLedger ledger = create()) {
            ledger.append(facts.subList(0, 10));
        }
        byte[] before = Files.readAllBytes(store().resolve("vigil.db"));
        try (SqliteLedger ledger = open()) {
            ledger.append(facts.subList(10, 20));
        }
        Files.write(store().resolve("vigil.db"), before);
        assertThat(findings()).extracting(Damage::finding).containsExactly("ENDS_BEFORE_ANCHOR 10");
    }

    @Test
    void anEndThatWasCutOffAndMadeAnewIsNoticed() throws Exception {
        try (SqliteLedger ledger = create()) {
            ledger.append(notes(8, 4, OSEI));
        }
        byte[] before = Files.readAllBytes(store().resolve("vigil.db"));
        byte[] anchored;
        try (SqliteLedger ledger = open()) {
            ledger.append(notes(9, 4, OSEI));
            ledger.settle();
            anchored = Files.readAllBytes(Stores.anchor(folder));
        }
        Files.write(store().resolve("vigil.db"), before);
        Path anchor = Stores.anchor(folder);
        Files.delete(anchor);
        try (SqliteLedger ledger = open()) {
            ledger.append(notes(10, 6, OSEI));
        }
        assertThat(anchor).as("not before it is on record that it was missing").doesNotExist();
        Files.write(anchor, anchored);
        assertThat(findings()).extracting(Damage::finding).containsExactly("OTHER_THAN_ANCHORED");
    }

    /** Whether opening finds that the anchor is not the one of this store as it is. */
    private boolean noticed() {
        try (SqliteLedger ledger = open()) {
            return !ledger.findings().isEmpty() || ledger.door().unanchored().isPresent();
        }
    }

    @Test
    void anAnchorOfAnotherStoreOrWithAChangedBitIsNoticed() throws Exception {
        try (SqliteLedger ledger = create()) {
            ledger.append(notes(11, 4, OSEI));
        }
        Path file = Stores.anchor(folder);
        byte[] whole = Files.readAllBytes(file);
        for (int at = 0; at < whole.length; at += 7) {
            byte[] changed = whole.clone();
            changed[at] ^= 1;
            Files.write(file, changed);
            assertThat(noticed()).as("byte " + at).isTrue();
        }
        Files.write(file, whole);
        assertThat(noticed()).isFalse();
        assertThat(findings()).isEmpty();
    }

    @Test
    void anAnchorThatCannotBeWrittenIsSaidAndLosesNothing() throws Exception {
        List<RecordedEvent> facts = notes(12, 3, OSEI);
        try (SqliteLedger ledger = create()) {
            ledger.append(facts.subList(0, 2));
            assertThat(ledger.anchorFault()).isEmpty();
            Path elsewhere = folder.resolve("elsewhere");
            Files.delete(Stores.anchor(folder));
            Files.delete(elsewhere);
            Files.writeString(elsewhere, "a file where the folder was");
            ledger.append(facts.subList(2, 3));
            assertThat(ledger.anchorFault()).isPresent();
            assertThat(ledger.facts(facts.getFirst().session())).isEqualTo(facts);
        }
    }

    @Test
    void anEntryIsAnsweredBeforeItsEndIsKeptAndTheNextOneWaitsForThat() throws Exception {
        List<RecordedEvent> facts = notes(14, 3, OSEI);
        try (SqliteLedger ledger = create()) {
            ledger.append(facts.subList(0, 1));
            assertThat(anchor.last(ledger.id())).isEmpty();
            StoreHead first = ledger.head();
            ledger.append(facts.subList(1, 2));
            assertThat(anchor.last(ledger.id())).contains(first);
            ledger.settle();
            assertThat(anchor.last(ledger.id())).contains(ledger.head());
            ledger.append(facts.subList(2, 3));
        }
        try (SqliteLedger ledger = open()) {
            assertThat(anchor.last(ledger.id())).as("closing keeps it too").contains(ledger.head());
        }
    }

    @Test
    void aStoreThatIsClosedKeepsItsEndBeforeTheKeyIsWiped() {
        String store;
        StoreHead head;
        try (SealedStore sealed =
                SealedStore.create(
                        store(),
                        folder.resolve("elsewhere"),
                        needs.signer(),
                        needs.ids(),
                        new SystemRandomness())) {
            sealed.access().unlock(key);
            sealed.ledger().append(notes(15, 2, OSEI));
            store = sealed.ledger().id();
            head = sealed.ledger().head();
        }
        assertThat(anchor.last(store)).contains(head);
    }

    @Test
    void aCrashBetweenCommitAndAnchorIsNoLoss() throws Exception {
        List<RecordedEvent> facts = notes(13, 3, OSEI);
        byte[] earlier;
        try (SqliteLedger ledger = create()) {
            ledger.append(facts.subList(0, 1));
            ledger.settle();
            earlier = Files.readAllBytes(Stores.anchor(folder));
            ledger.append(facts.subList(1, 3));
        }
        Files.write(Stores.anchor(folder), earlier);
        StoreHead head;
        try (SqliteLedger ledger = open()) {
            assertThat(ledger.findings()).isEmpty();
            head = ledger.head();
        }
        try (SqliteLedger ledger = open()) {
            assertThat(anchor.last(ledger.id())).contains(head);
        }
    }

    @Test
    void anEntryInAnothersNameIsNotTaken() {
        signedIn.set(Optional.of(bell));
        try (SqliteLedger ledger = create()) {
            List<RecordedEvent> forged = notes(14, 3, OSEI);
            ledger.append(forged);
            assertThat(ledger.verify((done, of) -> {}).damage())
                    .extracting(Damage::finding)
                    .allMatch(finding -> finding.endsWith("NOT_SIGNED"))
                    .hasSize(3);
        }
        try (SqliteLedger ledger = open()) {
            Stores.fault(
                    () -> ledger.facts(notes(14, 1, OSEI).getFirst().session()),
                    StoreFault.Torn.class);
        }
    }

    @Test
    void whoHoldsTheKeyCannotRewriteAnothersEntryUnseen() throws Exception {
        List<RecordedEvent> facts = notes(15, 6, OSEI);
        try (SqliteLedger ledger = create()) {
            ledger.append(facts.subList(0, 5));
        }
        signedIn.set(Optional.of(bell));
        try (Connection raw = Stores.raw(store())) {
            Sql sql = new Sql(raw);
            sql.run("DROP TRIGGER event_is_not_changed");
            sql.run("DROP TRIGGER event_is_not_deleted");
            sql.run("DELETE FROM event WHERE store_seq = 5");
            EventTable table =
                    new EventTable(
                            sql,
                            new Chain(sql.answer("SELECT v FROM meta WHERE k = 'store_id'")),
                            needs);
            byte[] json = new SessionFacts(table).json(facts.get(4));
            table.insert(
                    SessionFacts.link(facts.get(4), json),
                    table.lastOfStore(),
                    table.lastOfStore());
        }
        Files.delete(Stores.anchor(folder));
        try (SqliteLedger ledger = open()) {
            assertThat(ledger.verify((done, of) -> {}).damage())
                    .extracting(Damage::fact)
                    .containsExactly(5L);
        }
    }

    @Test
    void nobodyWritesWithoutBeingSignedIn() {
        signedIn.set(Optional.empty());
        try (SqliteLedger ledger = create()) {
            Stores.fault(() -> ledger.append(notes(16, 2, OSEI)), new StoreFault.Locked());
            assertThat(ledger.summaries()).isEmpty();
        }
    }
}
