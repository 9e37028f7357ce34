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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vigil.app.demo.DemoStaff;
import vigil.command.DeliverCommand;
import vigil.screen.kit.Words;

/** What {@code deliver} says, and ends with, of records that it leaves where they are. */
final class DeliverWaitingTest {
    private static final SignedInStore STORE =
            SignedInStore.of(
                    ClinicStore.Seeded.with(
                            new RandomIds(), Instant.parse("2026-11-22T14:22:00Z")));

    @TempDir private Path folder;
    private final Words words = Wiring.words();
    private final int signed = STORE.signed();
    private StringWriter said = new StringWriter();
    private StringWriter troubles = new StringWriter();
    private Path data;
    private Path to;

    @BeforeEach
    void aStoreWithSignedSessions() throws IOException {
        data = folder.resolve("data");
        STORE.store().in(data);
        to = Files.createDirectory(folder.resolve("archive"));
        targets("archive");
    }

    private void targets(String name) throws IOException {
        Files.writeString(
                data.resolve("delivery.json"),
                """
                {"format": "vigil.delivery", "version": 1, "targets": [{"name": "%s",
                "kind": "folder", "from": "2026-01-01", "folder": "%s", "forms": ["record"]}]}
                """
                        .formatted(name, to));
    }

    private int deliver(String... typed) {
        said = new StringWriter();
        troubles = new StringWriter();
        String[] all =
                Stream.concat(Stream.of(typed), Stream.of("--data", data.toString()))
                        .toArray(String[]::new);
        return new CommandLine(
                        new DeliverCommand(ClinicStore.onTheCommandLine(words, folder), words))
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(troubles))
                .execute(ClinicStore.asTheNurse(all));
    }

    private JsonNode json() {
        return JsonMapper.builder().build().readTree(said.toString());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> found = Files.list(to)) {
            return found.sorted().toList();
        }
    }

    private String firstSession() throws IOException {
        return files().getFirst().getFileName().toString().substring("session-".length(), 44);
    }

    /** A script that asks again within the wait hears the same as before, not that all is done. */
    @Test
    void what_waits_for_a_target_ends_with_4_until_it_is_there() throws IOException {
        Files.delete(to);
        for (int one = 0; one < signed; one++) {
            assertThat(deliver()).isEqualTo(4);
        }
        assertThat(deliver("--json")).isEqualTo(4);
        assertThat(json().path("carried")).isEmpty();
        assertThat(json().path("waiting"))
                .hasSize(signed)
                .allSatisfy(one -> assertThat(one.path("waitsFor").asString()).isEqualTo("target"));
        assertThat(deliver("--dry-run")).as("a look sends nothing and waits for none").isZero();
    }

    @Test
    void what_was_refused_and_waits_for_somebody_is_said_again_and_ends_with_2()
            throws IOException {
        assertThat(deliver()).isZero();
        String session = firstSession();
        Files.writeString(files().getFirst(), "somebody else's");
        assertThat(deliver("--again", session)).isEqualTo(2);
        assertThat(deliver()).isEqualTo(2);
        assertThat(said.toString())
                .contains("Refused, and not sent again unless somebody asks for it: 1.");
        assertThat(deliver("--json")).isEqualTo(2);
        assertThat(json().path("refused")).hasSize(1);
        assertThat(json().path("refused").path(0).path("session").asString()).isEqualTo(session);
        Files.delete(files().getFirst());
        targets("other");
        assertThat(deliver()).as("nobody sends to archive any more").isZero();
    }

    /** Once more is asked for what cannot go before somebody signs: it is no success. */
    @Test
    void a_record_changed_since_it_was_signed_is_not_sent_again_and_that_is_said()
            throws IOException {
        assertThat(deliver()).isZero();
        String session = firstSession();
        ClinicStore.charts(data, session, "called the escort");
        assertThat(deliver("--again", session, "--dry-run")).isEqualTo(2);
        assertThat(said.toString()).doesNotContain("would go to");
        assertThat(deliver("--again", session, "--json")).isEqualTo(2);
        assertThat(json().path("carried")).isEmpty();
        assertThat(json().path("troubles").path(0).asString())
                .isEqualTo(
                        "The record of session "
                                + session
                                + " changed since it was signed. It goes once it is signed anew.");
        assertThat(deliver()).as("nothing was asked of the outbox").isZero();
        assertThat(said.toString()).contains("To be sent now: 0.").doesNotContain("Still in");
    }

    @Test
    void what_waits_to_be_signed_anew_is_not_said_to_be_sent_now() throws IOException {
        Files.delete(to);
        assertThat(deliver("--json")).isEqualTo(4);
        ClinicStore.charts(
                data,
                json().path("waiting").path(signed - 1).path("session").asString(),
                "called the escort");
        Files.createDirectory(to);
        assertThat(deliver("--json")).isEqualTo(4);
        assertThat(json().path("waiting"))
                .extracting(one -> one.path("waitsFor").asString())
                .containsOnlyOnce("signature")
                .contains("target");
        assertThat(json().path("carried")).hasSize(signed - 2);
        assertThat(deliver("--dry-run", "--json")).isZero();
        assertThat(json().path("due")).isEmpty();
    }

    @Test
    void what_waits_for_a_target_that_is_named_no_more_is_said_apart() throws IOException {
        Files.delete(to);
        assertThat(deliver()).isEqualTo(4);
        Files.createDirectory(to);
        targets("other");
        assertThat(deliver("--json")).isZero();
        assertThat(files()).hasSize(signed);
        assertThat(json().path("waiting"))
                .hasSize(signed)
                .allSatisfy(
                        one -> assertThat(one.path("waitsFor").asString()).isEqualTo("no-target"));
        assertThat(deliver()).isZero();
        assertThat(said.toString())
                .contains("Of these are for a target that delivery.json does not name: " + signed);
    }

    /** As after an update of Java, or where the file was edited. */
    @Test
    void a_trust_store_that_cannot_be_read_is_named_with_what_to_do() throws Exception {
        Path broken = Files.writeString(folder.resolve("broken.jks"), "no certificates");
        Files.writeString(
                data.resolve("delivery.json"),
                """
                {"format": "vigil.delivery", "version": 1, "targets": [{"name": "ehr",
                "kind": "fhir", "from": "2026-01-01", "base": "https://127.0.0.1:1/fhir",
                "takes": "everything", "patientSystem": "urn:a", "staffSystem": "urn:b"}]}
                """);
        Child.Ended ended =
                new Child(folder, "-Djavax.net.ssl.trustStore=" + broken)
                        .typing(DemoStaff.nurse().password())
                        .run(ClinicStore.asTheNurse("deliver", "--data", data.toString()));
        assertThat(ended.code()).as(ended.troubles()).isEqualTo(4);
        assertThat(ended.said())
                .contains(
                        "[1 of " + signed + "]",
                        "not taken now (trust store cannot be read: " + broken + ")",
                        "Java cannot read the file that says whom it trusts")
                .doesNotContain("[2 of ");
    }
}
