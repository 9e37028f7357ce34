package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Observation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vigil.access.audit.AccessEvent;
import vigil.access.audit.AccessFact;
import vigil.app.store.KeyedStore;
import vigil.command.DeliverCommand;
import vigil.command.ListCommand;
import vigil.command.ReconcileCommand;
import vigil.delivery.target.FhirOnLoopback;
import vigil.screen.kit.Words;

/** {@code deliver} and {@code list} on a clinic's own store. */
final class DeliverCommandTest {
    private static final SignedInStore STORE =
            SignedInStore.of(
                    ClinicStore.Seeded.with(
                            new RandomIds(), Instant.parse("2026-11-22T14:22:00Z")));

    @TempDir private Path folder;
    private final Words words = Wiring.words();
    private StringWriter said = new StringWriter();
    private StringWriter troubles = new StringWriter();
    private Path data;
    private Path to;
    private final int signed = STORE.signed();

    @BeforeEach
    void aStoreWithSignedSessions() throws IOException {
        data = folder.resolve("data");
        STORE.store().in(data);
        to = Files.createDirectory(folder.resolve("archive"));
        assertThat(signed).isGreaterThanOrEqualTo(3);
    }

    private void targets(String... targets) throws IOException {
        Files.writeString(
                data.resolve("delivery.json"),
                "{\"format\": \"vigil.delivery\", \"version\": 1, \"targets\": [\n"
                        + String.join(",\n", targets)
                        + "]}");
    }

    private String archive() {
        return "{\"name\": \"archive\", \"kind\": \"folder\", \"from\": \"2026-01-01\","
                + " \"folder\": \""
                + to
                + "\", \"forms\": [\"record\"]}";
    }

    private static String nobodyThere() {
        return "{\"name\": \"ehr\", \"kind\": \"fhir\", \"from\": \"2026-01-01\","
                + " \"base\": \"http://127.0.0.1:1/fhir\", \"takes\": \"everything\","
                + " \"patientSystem\": \"urn:a\", \"staffSystem\": \"urn:b\", \"seconds\": 20}";
    }

    private int run(Object command, String... typed) {
        said = new StringWriter();
        troubles = new StringWriter();
        String[] all =
                Stream.concat(Stream.of(typed), Stream.of("--data", data.toString()))
                        .toArray(String[]::new);
        return new CommandLine(command)
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(troubles))
                .execute(ClinicStore.asTheNurse(all));
    }

    private int deliver(String... typed) {
        return run(new DeliverCommand(ClinicStore.onTheCommandLine(words, folder), words), typed);
    }

    private int list(String... typed) {
        return run(new ListCommand(ClinicStore.onTheCommandLine(words, folder), words), typed);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> found = Files.list(to)) {
            return found.sorted().toList();
        }
    }

    private JsonNode json() {
        return JsonMapper.builder().build().readTree(said.toString());
    }

    @Test
    void signed_sessions_leave_once_and_it_is_on_record() throws IOException {
        targets(archive());
        assertThat(deliver()).as(troubles.toString()).isZero();
        assertThat(files()).hasSize(signed);
        assertThat(said.toString())
                .contains("Put into the outbox: " + signed, "[1 of " + signed + "]", "accepted")
                .doesNotContain("Silva", "Park", "Meyer");
        assertThat(deliver()).isZero();
        assertThat(files()).hasSize(signed);
        assertThat(said.toString()).contains("To be sent now: 0");
        try (KeyedStore keyed = ClinicStore.withTheNurseIn(data)) {
            assertThat(keyed.store().access().facts().stream().map(AccessFact::event))
                    .filteredOn(AccessEvent.RecordExported.class::isInstance)
                    .hasSize(signed)
                    .allSatisfy(one -> assertThat(one.toString()).contains("delivery to archive"));
            assertThat(keyed.ledger().verify((done, of) -> {}).damage()).isEmpty();
        }
    }

    /** A store that opens to be read only is a problem of its data; nobody holds it. */
    @Test
    void a_damaged_store_ends_with_2() throws Exception {
        targets(archive());
        RawStore.change(
                data.resolve("vigil.db"),
                "DROP TRIGGER event_is_not_changed",
                "UPDATE event SET ct = zeroblob(length(ct)) WHERE store_seq IN (100, 101)");
        assertThat(deliver()).isEqualTo(2);
        assertThat(troubles.toString()).contains("The store is damaged");
        assertThat(list("--json")).isEqualTo(2);
        assertThat(files()).isEmpty();
    }

    @Test
    void a_clinic_that_names_no_place_is_told_so() {
        assertThat(deliver()).isZero();
        assertThat(said.toString()).startsWith("No place is named in delivery.json of this folder");
    }

    @Test
    void a_dry_run_says_what_would_leave_and_writes_nothing() throws IOException {
        targets(archive());
        assertThat(deliver("--dry-run", "--json")).isZero();
        assertThat(json().path("due")).hasSize(signed);
        assertThat(json().path("carried")).isEmpty();
        assertThat(files()).isEmpty();
        assertThat(list("--json")).isZero();
        assertThat(json().path("sessions"))
                .allSatisfy(one -> assertThat(one.path("deliveries")).isEmpty());
    }

    @Test
    void a_server_that_is_not_there_ends_with_4_and_is_not_asked_for_each_record()
            throws IOException {
        targets(nobodyThere(), archive());
        assertThat(deliver("--json")).isEqualTo(4);
        assertThat(files()).hasSize(signed);
        assertThat(json().path("carried")).hasSize(signed + 1);
        assertThat(json().path("waiting")).hasSize(signed);
        assertThat(said.toString()).contains("no connection");
        assertThat(deliver()).isEqualTo(4);
        assertThat(said.toString()).contains("To be sent now: " + (signed - 1));
    }

    @Test
    void what_a_target_refuses_ends_with_2_and_is_sent_again_when_asked() throws IOException {
        targets(archive());
        deliver();
        Path file = files().getFirst();
        String session = file.getFileName().toString().substring("session-".length(), 44);
        Files.writeString(file, "somebody else's");
        assertThat(deliver("--again", session)).isEqualTo(2);
        assertThat(said.toString()).contains("refused (folder record OTHER_FILE_THERE)");
        assertThat(deliver("--again", session, "--dry-run")).isZero();
        assertThat(said.toString())
                .containsPattern("Session " + session + "\\S*, revision \\d+, would go to archive");
        assertThat(deliver("--again", session, "--dry-run", "--json")).isZero();
        assertThat(json().path("due")).hasSize(1);
        Files.delete(file);
        assertThat(deliver("--again", session)).isZero();
        assertThat(files()).hasSize(signed);
        assertThat(deliver("--again", "ffffffff-ffff")).isEqualTo(2);
        assertThat(deliver("--again", "")).isEqualTo(2);
        targets("{\"name\": \"archive\", \"kind\": \"foldre\"}");
        assertThat(deliver("--again", session)).isEqualTo(2);
        assertThat(troubles.toString()).contains("archive").doesNotContain("could be sent again");
    }

    private int reconcile(String... typed) {
        return run(new ReconcileCommand(ClinicStore.onTheCommandLine(words, folder), words), typed);
    }

    @Test
    void what_a_target_has_is_held_against_what_the_outbox_says() throws IOException {
        targets(archive(), nobodyThere());
        assertThat(reconcile()).isZero();
        assertThat(said.toString()).contains("Deliveries to ask for: 0.");
        assertThat(deliver()).isEqualTo(4);
        assertThat(reconcile("--target", "archive")).as(said + "" + troubles).isZero();
        assertThat(said.toString())
                .contains(
                        "Deliveries to ask for: " + signed, "there as this revision says, parts: 1")
                .doesNotContain("Silva", "Park", "Meyer");
        assertThat(reconcile()).as("one of two does not answer").isEqualTo(4);
        assertThat(said.toString()).contains("there not known (no connection");

        Path file = files().getFirst();
        String session = file.getFileName().toString().substring("session-".length(), 44);
        Files.writeString(file, "somebody else's");
        Files.delete(files().getLast());
        assertThat(reconcile("--target", "archive", "--json")).isEqualTo(2);
        assertThat(json().path("agree").asBoolean()).isFalse();
        assertThat(json().path("asked"))
                .hasSize(signed)
                .filteredOn(one -> !one.path("agrees").asBoolean())
                .extracting(one -> one.path("what").path(0).asString())
                .containsExactlyInAnyOrder("record: other bytes", "record: missing");
        assertThat(reconcile(session, "--target", "archive")).isEqualTo(2);
        assertThat(said.toString())
                .contains(
                        "in the outbox accepted",
                        "there not as this revision says, in 1: record: other");
        assertThat(files()).as("nothing is changed").hasSize(signed - 1);
        assertThat(reconcile("--target", "elsewhere")).isEqualTo(2);
        assertThat(troubles.toString()).contains("called elsewhere");
        assertThat(reconcile("ffffffff-ffff")).isEqualTo(2);
    }

    @Test
    void a_record_changed_since_is_compared_as_it_was_sent_and_both_revisions_are_said()
            throws Exception {
        FhirOnLoopback server = new FhirOnLoopback();
        try {
            targets(
                    archive().replace("[\"record\"]", "[\"record\", \"pdf\", \"csv\"]"),
                    nobodyThere().replace("http://127.0.0.1:1/fhir", server.base().toString()));
            assertThat(deliver()).as(said + "" + troubles).isZero();
            String session = files().getFirst().getFileName().toString().substring(8, 44);
            long sent = ClinicStore.charts(data, session, "called the escort");
            assertThat(reconcile(session)).as(said + "" + troubles).isZero();
            assertThat(said.toString().lines().filter(line -> line.contains(session)))
                    .hasSize(2)
                    .allSatisfy(
                            line ->
                                    assertThat(line)
                                            .contains(
                                                    "revision " + sent + ", at",
                                                    "in the outbox accepted",
                                                    "there as this revision says, parts: ",
                                                    "; here the record is at revision "
                                                            + (sent + 1)
                                                            + " by now"));
            assertThat(reconcile(session, "--json")).isZero();
            assertThat(json().path("asked"))
                    .allSatisfy(
                            one -> {
                                assertThat(one.path("revision").asLong()).isEqualTo(sent);
                                assertThat(one.path("now").asLong()).isEqualTo(sent + 1);
                                assertThat(one.path("there").asString()).isEqualTo("same");
                                assertThat(one.path("agrees").asBoolean()).isTrue();
                            });

            server.memory.all(Observation.class).stream()
                    .filter(Observation::hasValueQuantity)
                    .forEach(one -> one.getValueQuantity().setValue(999));
            Files.delete(files().getFirst());
            assertThat(reconcile(session)).isEqualTo(2);
            assertThat(said.toString())
                    .contains("not as this revision says, in 1: ", ": missing; here the record is")
                    .contains(": valueQuantity; ");
        } finally {
            server.stop();
        }
    }

    @Test
    void a_bad_target_is_named_with_its_line_and_the_others_are_served() throws IOException {
        targets(archive(), nobodyThere().replace("urn:a\"", "urn:a\", \"token\": \"hidden\""));
        assertThat(deliver()).isEqualTo(2);
        assertThat(troubles.toString())
                .contains("delivery.json, line 3 (ehr): there is no field token")
                .doesNotContain("hidden");
        assertThat(files()).hasSize(signed);
    }

    @Test
    void a_clinic_without_targets_sends_nothing() {
        assertThat(deliver()).isZero();
        assertThat(said.toString()).contains("Put into the outbox: 0");
    }

    @Test
    void the_list_says_how_each_session_stands_and_names_nobody_unasked() throws IOException {
        targets(archive());
        deliver();
        assertThat(list()).isZero();
        assertThat(said.toString().lines()).hasSizeGreaterThan(signed);
        assertThat(said.toString())
                .contains("signed", "unsigned", "archive: revision", "accepted", "in no outbox")
                .doesNotContain("Silva");
        assertThat(list("--names")).isZero();
        assertThat(said.toString()).contains("Silva");
        assertThat(list("--json")).isZero();
        assertThat(said.toString()).doesNotContain("Silva");
        assertThat(json().path("sessions"))
                .filteredOn(one -> one.path("signing").asString().equals("SIGNED"))
                .hasSize(signed)
                .allSatisfy(
                        one ->
                                assertThat(one.path("deliveries").path(0).path("state").asString())
                                        .isEqualTo("accepted"));
    }

    @Test
    void a_store_in_use_ends_with_3_and_words_that_make_no_sense_with_1() {
        try (KeyedStore keyed = ClinicStore.withTheNurseIn(data)) {
            assertThat(deliver()).isEqualTo(3);
            assertThat(list()).isEqualTo(3);
            assertThat(keyed.ledger().head().revision()).isPositive();
        }
        assertThat(deliver("--nonsense")).isEqualTo(1);
        assertThat(list("all")).isEqualTo(1);
        assertThat(Main.run(List.of("deliver", "--again"))).isEqualTo(1);
    }
}
