package vigil.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vigil.access.keys.DataKey;
import vigil.charting.StoreFault;
import vigil.delivery.Answer.Said;
import vigil.delivery.DeliveryEvent;
import vigil.delivery.DeliveryFact;
import vigil.delivery.DeliveryKey;
import vigil.delivery.DeliveryLedger;
import vigil.delivery.DeliveryLedger.Happened;
import vigil.delivery.DeliveryState;
import vigil.delivery.TargetName;
import vigil.session.RecordedEvent;
import vigil.session.SessionId;

/** The outbox as a stream of the store. */
final class DeliveryFactsTest extends StoreUnderKeys {
    private static final Instant AT = Instant.parse("2026-11-28T12:00:00.123Z");
    private static final SessionId SESSION = new SessionId(new UUID(9, 9));
    private static final Said SAID = new Said("HTTP 422 invalid", CANARY + "is unknown");

    private static DeliveryKey key(long revision, String target) {
        return new DeliveryKey(SESSION, revision, new TargetName(target));
    }

    private static List<Happened> all(DeliveryKey key, DeliveryEvent... events) {
        return Stream.of(events).map(event -> new Happened(key, event)).toList();
    }

    /** Everything that can happen, over three deliveries. */
    private static void everything(DeliveryLedger outbox) {
        outbox.append(OSEI, AT, all(key(1, "ehr"), new DeliveryEvent.Queued()));
        outbox.append(OSEI, AT, all(key(1, "ehr"), new DeliveryEvent.Sent()));
        outbox.append(
                OSEI, AT, all(key(1, "ehr"), new DeliveryEvent.PutOff(SAID, AT.plusSeconds(60))));
        outbox.append(
                OSEI,
                AT,
                all(
                        key(1, "ehr"),
                        new DeliveryEvent.Sent(),
                        new DeliveryEvent.Refused(SAID),
                        new DeliveryEvent.AskedAgain(),
                        new DeliveryEvent.Superseded(2)));
        outbox.append(
                OSEI,
                AT,
                all(
                        key(2, "ehr"),
                        new DeliveryEvent.Queued(),
                        new DeliveryEvent.Sent(),
                        new DeliveryEvent.Accepted(SAID)));
        outbox.append(
                OSEI,
                AT,
                all(
                        key(2, "archive"),
                        new DeliveryEvent.Queued(),
                        new DeliveryEvent.TakenOut("not wanted there"),
                        new DeliveryEvent.AskedAgain()));
    }

    private static void check(DeliveryLedger outbox) {
        assertThat(outbox.of(SESSION)).hasSize(3);
        assertThat(outbox.state(key(1, "ehr")))
                .contains(new DeliveryState.Superseded(2, Optional.empty()));
        assertThat(outbox.state(key(2, "ehr"))).contains(new DeliveryState.Accepted(AT, SAID));
        assertThat(outbox.open())
                .singleElement()
                .satisfies(one -> assertThat(one.key()).isEqualTo(key(2, "archive")));
        assertThat(outbox.facts()).extracting(DeliveryFact::number).hasSize(13).isSorted();
        assertThat(outbox.facts()).extracting(DeliveryFact::by).containsOnly(OSEI);
    }

    @Test
    void what_was_written_is_read_again_and_verified_beside_the_sessions() {
        List<RecordedEvent> facts = notes(21, 4, OSEI);
        try (SqliteLedger ledger = create()) {
            ledger.append(facts.subList(0, 2));
            everything(ledger.deliveries());
            ledger.append(facts.subList(2, 4));
            check(ledger.deliveries());
            assertThat(ledger.verify((done, of) -> {}).damage()).isEmpty();
        }
        try (SqliteLedger ledger = open()) {
            assertThat(ledger.findings()).isEmpty();
            assertThat(ledger.summaries()).hasSize(1);
            check(ledger.deliveries());
        }
    }

    @Test
    void the_words_of_a_server_lie_sealed() throws Exception {
        try (SqliteLedger ledger = create()) {
            everything(ledger.deliveries());
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes =
                        new String(
                                Files.readAllBytes(file),
                                java.nio.charset.StandardCharsets.ISO_8859_1);
                assertThat(bytes).as(file.toString()).doesNotContain("Zyxomma", "invalid");
            }
        }
    }

    @Test
    void what_cannot_follow_is_refused_and_nothing_of_it_written() {
        try (SqliteLedger ledger = create()) {
            DeliveryLedger outbox = ledger.deliveries();
            outbox.append(OSEI, AT, all(key(1, "ehr"), new DeliveryEvent.Queued()));
            Stores.fault(
                    () ->
                            outbox.append(
                                    OSEI,
                                    AT,
                                    Stream.concat(
                                                    all(key(1, "ehr"), new DeliveryEvent.Sent())
                                                            .stream(),
                                                    all(key(1, "ehr"), new DeliveryEvent.Queued())
                                                            .stream())
                                            .toList()),
                    new StoreFault.ChangedMeanwhile());
            assertThat(outbox.facts()).hasSize(1);
            assertThat(outbox.state(key(1, "ehr")))
                    .contains(new DeliveryState.Queued(0, AT, Optional.empty()));
            outbox.append(OSEI, AT, List.of());
            assertThat(outbox.facts()).hasSize(1);
        }
    }

    @Test
    void a_fact_in_anothers_name_and_a_missing_one_are_found() throws Exception {
        try (SqliteLedger ledger = create()) {
            everything(ledger.deliveries());
            signedIn.set(Optional.of(bell));
            ledger.deliveries().append(OSEI, AT, all(key(9, "ehr"), new DeliveryEvent.Queued()));
            foundNotToBeOfWhomItNames(ledger);
        }
        foundMissing("delivery", 3);
    }

    @Test
    void nothing_is_written_by_nobody_and_nothing_read_without_the_key() {
        try (SqliteLedger ledger = create()) {
            signedIn.set(Optional.empty());
            Stores.fault(
                    () ->
                            ledger.deliveries()
                                    .append(
                                            OSEI,
                                            AT,
                                            all(key(1, "ehr"), new DeliveryEvent.Queued())),
                    new StoreFault.Locked());
            assertThat(ledger.deliveries().facts()).isEmpty();
            codec.lock();
            Stores.fault(() -> ledger.deliveries().open(), new StoreFault.Locked());
            unlock();
        }
    }

    @Test
    void the_outbox_comes_through_another_key() {
        SealingCodec after = new SealingCodec(this::bytes);
        DataKey next = DataKey.random(2, this::bytes);
        after.unlock(next);
        try (SqliteLedger ledger = create()) {
            everything(ledger.deliveries());
            Resealing resealing = ledger.resealing(after);
            resealing.write();
            resealing.end(Anchoring.NONE, List.of(), List.of(), () -> codec.unlock(next));
            check(ledger.deliveries());
        }
    }

    @Test
    void a_store_of_the_version_before_is_brought_up_to_date_and_takes_deliveries()
            throws Exception {
        List<RecordedEvent> facts = notes(22, 3, OSEI);
        List<String> before = Workings.USUAL.migrations().subList(0, 3);
        Workings older =
                new Workings(2, Workings.USUAL.maxPages(), before, Workings.USUAL.between());
        try (SqliteLedger ledger = SqliteLedger.create(store(), older, needs)) {
            ledger.append(facts);
        }
        try (SqliteLedger ledger = open()) {
            assertThat(ledger.facts(facts.getFirst().session())).isEqualTo(facts);
            everything(ledger.deliveries());
            check(ledger.deliveries());
        }
        Stores.fault(
                () -> SqliteLedger.open(store(), older, needs).close(), new StoreFault.Newer(6, 3));
        Set<String> kept = new HashSet<>();
        try (Stream<Path> files = Files.list(store())) {
            files.forEach(file -> kept.add(String.valueOf(file.getFileName())));
        }
        assertThat(kept).contains("vigil-version-3.db");
    }
}
