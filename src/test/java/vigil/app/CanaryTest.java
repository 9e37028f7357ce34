package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.app.demo.DemoRoom;
import vigil.app.demo.DemoStaff;
import vigil.app.store.KeyedStore;
import vigil.charting.ActContext;
import vigil.charting.Charting;
import vigil.charting.Draft;
import vigil.charting.ObservationAct.WriteNote;
import vigil.charting.Outcome;
import vigil.delivery.Answer;
import vigil.delivery.DeliveryEvent;
import vigil.delivery.DeliveryKey;
import vigil.delivery.DeliveryLedger;
import vigil.delivery.TargetName;
import vigil.keeping.Progress;
import vigil.quantity.Moment;
import vigil.session.EntryId;
import vigil.session.SessionId;
import vigil.session.SessionSummary;
import vigil.session.Taken;

/** Nothing that was charted can be read in any file that the program writes (S1). */
final class CanaryTest {
    private static final Instant NOW = Instant.parse("2026-11-22T14:22:00Z");
    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final List<String> CANARIES =
            IntStream.range(0, 50).mapToObj(number -> "Zyxomma-petiolatum-" + number).toList();

    /** What the acts of the invented room say of patients, in each kind of field. */
    private static final List<String> OF_THE_ROOM =
            List.of(
                    "Hargreaves",
                    "Miriam",
                    "123 456",
                    "penicillin",
                    "Okafor",
                    "Lindqvist",
                    "Tom Hargreaves",
                    "555 0100",
                    "ondansetron",
                    "K2231",
                    "drug bin",
                    "ward 3",
                    "planned stay overnight",
                    "Dr Mbeki",
                    "Dissociation",
                    "NAUSEA",
                    "VITALS",
                    "systolic",
                    "plannedFor",
                    "\"note\"");

    @TempDir private Path folder;

    private List<String> readable(Path except) {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                // The driver's own library is code and holds nothing of ours.
                if (!file.startsWith(except) && !file.toString().contains("native")) {
                    found.addAll(readable(Files.readAllBytes(file), file));
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> readable(byte[] file, Path name) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        return Stream.concat(CANARIES.stream(), OF_THE_ROOM.stream())
                .filter(text::contains)
                .map(canary -> canary + " in " + name.getFileName())
                .toList();
    }

    private static void note(Charting charting, SessionId session, String text) {
        Moment at = Moment.of(NOW, ZONE);
        ActContext context =
                new ActContext(
                        new EntryId(new RandomIds().next()),
                        session,
                        Taken.observed(at),
                        DemoStaff.nurse().member().id(),
                        DemoStaff.nurse().member().id());
        assertThat(charting.perform(new WriteNote(context, text)))
                .isInstanceOf(Outcome.Accepted.class);
    }

    /** A server answers with the patient's name in its words, as servers do. */
    private static void outbox(DeliveryLedger outbox, SessionId session) {
        DeliveryKey key = new DeliveryKey(session, 1, new TargetName("ehr"));
        List<DeliveryEvent> events = new ArrayList<>(List.of(new DeliveryEvent.Queued()));
        for (String canary : CANARIES) {
            Answer.Said said = new Answer.Said("HTTP 422 for " + canary, canary + ", Miriam");
            events.add(new DeliveryEvent.Sent());
            events.add(new DeliveryEvent.PutOff(said, NOW));
        }
        outbox.append(
                DemoStaff.nurse().member().id(),
                NOW,
                events.stream().map(event -> new DeliveryLedger.Happened(key, event)).toList());
        assertThat(outbox.facts().toString()).contains(CANARIES);
    }

    @Test
    void nothingCharted_HalfTypedOrBackedUpCanBeReadOpenOrClosed() throws IOException {
        DemoRoom room = new DemoRoom("Demo room", ZONE);
        Path data = folder.resolve("data");
        Path out = Files.createDirectories(folder.resolve("out"));
        try (KeyedStore keyed = ClinicStore.withTheNurseIn(data)) {
            room.seed(keyed.ledger(), new RandomIds(), NOW);
            SystemClock clock = new SystemClock(ZONE);
            Charting charting =
                    new Charting(
                            keyed.ledger(),
                            new vigil.app.demo.SimulatedClock(ZONE, NOW),
                            new RandomIds(),
                            room.clinic().plausibility(),
                            keyed.workplace()::member);
            SessionSummary live =
                    charting.sessions().stream()
                            .filter(row -> row.stage().live())
                            .findFirst()
                            .orElseThrow();
            CANARIES.forEach(canary -> note(charting, live.id(), canary));
            charting.keepDraft(
                    new Draft(
                            new EntryId(new RandomIds().next()),
                            live.id(),
                            "note",
                            Map.of("text", CANARIES.getFirst()),
                            Moment.of(NOW, ZONE),
                            DemoStaff.nurse().member().id()));
            new StoreKeeping(keyed.ledger(), data, clock, event -> {}, () -> {})
                    .backUp(Progress.SILENT);
            outbox(keyed.ledger().deliveries(), live.id());
            assertThat(keyed.ledger().facts(live.id()).toString()).contains(CANARIES);
            assertThat(readable(out)).isEmpty();

            Clinics.Opened store = new Clinics.Opened(room.clinic(), ZONE, keyed);
            Files.writeString(
                    out.resolve("record"),
                    StoredRecords.of(store, "0.1.0").of(live.id()).toString());
        }
        assertThat(readable(out)).isEmpty();
        assertThat(readable(folder.resolve("data")))
                .as("what was taken out on purpose can be read, so the search finds what is there")
                .hasSizeGreaterThan(CANARIES.size());
    }
}
