package vigil.delivery.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.command.FaultWords;
import vigil.delivery.Destination.When;
import vigil.delivery.TargetName;
import vigil.export.fhir.Namespaces;
import vigil.export.fhir.ReceiverNeeds;

/** The targets that a clinic wrote down. */
final class DeliveryFileTest {
    private static final String FOLDER =
            """
            {"name": "archive", "kind": "folder", "from": "2026-12-01",
             "folder": "/srv/in", "forms": ["record", "pdf"]}""";
    private static final String SERVER =
            """
            {"name": "ehr", "kind": "fhir", "from": "2026-12-01", "when": "countersigned",
             "base": "https://ehr.example/fhir", "takes": "vital-signs-and-document", "by": "single",
             "patientSystem": "urn:example:mrn", "staffSystem": "urn:example:staff",
             "seconds": 20}""";

    @TempDir private Path folder;

    private DeliveryFile read(String... targets) throws IOException {
        return text(
                "{\"format\": \"vigil.delivery\", \"version\": 1, \"targets\": [\n"
                        + String.join(",\n", targets)
                        + "]}");
    }

    private DeliveryFile text(String text) throws IOException {
        Files.writeString(folder.resolve(DeliveryFile.NAME), text);
        return DeliveryFile.in(folder, List.of("record", "pdf"));
    }

    private Path key() throws IOException {
        Path key = Files.writeString(folder.resolve("key.pem"), "key");
        if (key.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        }
        return key;
    }

    @Test
    void none_where_there_is_no_file() {
        assertThat(DeliveryFile.in(folder, List.of()))
                .isEqualTo(new DeliveryFile(List.of(), List.of()));
    }

    /** Some editors begin what they save with one. */
    @Test
    void a_byte_order_mark_before_them_is_passed_over() throws IOException {
        DeliveryFile marked =
                text(
                        "\uFEFF{\"format\": \"vigil.delivery\", \"version\": 1, \"targets\": ["
                                + FOLDER
                                + "]}");
        assertThat(marked).isEqualTo(read(FOLDER));
        assertThat(marked.targets()).hasSize(1);
    }

    /** Whoever copies it from there has two targets, and only the paths and names to change. */
    @Test
    void the_example_of_the_readme_is_understood() throws IOException {
        String readMe = Files.readString(Path.of("README.md"));
        int begin = readMe.indexOf("{\"format\": \"vigil.delivery\"");
        String example = readMe.substring(begin, readMe.indexOf("```", begin));
        assertThat(example).contains("/home/vigil/key.pem");
        DeliveryFile read = text(example.replace("/home/vigil/key.pem", key().toString()));

        assertThat(read.refused()).isEmpty();
        assertThat(read.targets())
                .hasSize(2)
                .anyMatch(Target.Folder.class::isInstance)
                .anyMatch(target -> !(target instanceof Target.Folder));
    }

    @Test
    void any_number_in_their_order() throws IOException {
        DeliveryFile file = read(FOLDER, SERVER);
        assertThat(file.refused()).isEmpty();
        assertThat(file.targets())
                .containsExactly(
                        new Target.Folder(
                                new TargetName("archive"),
                                LocalDate.of(2026, 12, 1),
                                When.SIGNED,
                                Path.of("/srv/in"),
                                List.of("record", "pdf")),
                        new Target.FhirServer(
                                new TargetName("ehr"),
                                LocalDate.of(2026, 12, 1),
                                When.COUNTERSIGNED,
                                URI.create("https://ehr.example/fhir"),
                                Target.Takes.VITAL_SIGNS_AND_DOCUMENT,
                                Target.By.SINGLE,
                                new Namespaces("urn:example:mrn", "urn:example:staff"),
                                ReceiverNeeds.NONE,
                                new Target.Access.Open(),
                                Duration.ofSeconds(20)));
    }

    @Test
    void what_a_receiver_asks_besides_is_read() throws IOException {
        String asks = "\"without\": [\"8478-0\"], \"signer\": true, \"seconds\"";
        DeliveryFile file = read(SERVER.replace("\"seconds\"", asks));
        assertThat(file.refused()).isEmpty();
        assertThat(((Target.FhirServer) file.targets().getFirst()).needs())
                .isEqualTo(new ReceiverNeeds(Set.of("8478-0"), true));
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(FOLDER.replace("\"archive\"", "\"The archive\""), "name: at most 40"),
                Arguments.of(
                        FOLDER.replace("\"name\": \"archive\", ", ""), "the field name is missing"),
                Arguments.of(FOLDER.replace("2026-12-01", "1 December"), "from: a date"),
                Arguments.of(FOLDER.replace("/srv/in", "in"), "folder: a whole path"),
                Arguments.of(FOLDER.replace("pdf", "hl7"), "forms: there is none called hl7"),
                Arguments.of(FOLDER.replace("[\"record\", \"pdf\"]", "[]"), "forms: a list"),
                Arguments.of(
                        FOLDER.replace("\"folder\",", "\"ftp\","), "kind: one of folder, fhir"),
                Arguments.of(
                        FOLDER.replace("\"forms\"", "\"from2\": \"x\", \"forms\""),
                        "there is no field from2"),
                Arguments.of(SERVER.replace("https:", "http:"), "base: https is asked"),
                Arguments.of(
                        SERVER.replace("//ehr", "//me:secret@ehr"), "base: an address without"),
                Arguments.of(
                        SERVER.replace("example/fhir", "example/fhir?a=b"),
                        "base: an address without"),
                Arguments.of(
                        SERVER.replace("https://ehr.example/fhir", "::"), "base: not an address"),
                Arguments.of(
                        SERVER.replace("vital-signs-and-document", "some"),
                        "takes: one of everything"),
                Arguments.of(
                        SERVER.replace("\"countersigned\"", "\"soon\""), "when: one of signed"),
                Arguments.of(
                        SERVER.replace("\"seconds\"", "\"signer\": \"yes\", \"seconds\""),
                        "signer: true or false"),
                Arguments.of(
                        SERVER.replace("\"seconds\"", "\"without\": [], \"seconds\""),
                        "without: a list"),
                Arguments.of(
                        SERVER.replace("vital-signs-and-document", "everything")
                                .replace("\"seconds\"", "\"signer\": true, \"seconds\""),
                        "without and signer: only where"),
                Arguments.of(SERVER.replace(": 20", ": 0"), "seconds: a whole number from 1"),
                Arguments.of(SERVER.replace(": 20", ": \"20\""), "seconds: a whole number from 1"),
                Arguments.of(
                        SERVER.replace("\"urn:example:mrn\"", "\" \""), "patientSystem: a text"),
                Arguments.of(
                        with("{\"kind\": \"token\", \"file\": \"/no/such/file\"}"),
                        "there is no file /no/such/file"),
                Arguments.of(with("{\"kind\": \"password\"}"), "access, kind: one of token, smart"),
                Arguments.of(
                        with("{\"kind\": \"token\", \"token\": \"abc\"}"),
                        "the field file is missing"),
                Arguments.of("7", "an object in braces"));
    }

    private static String with(String access) {
        return SERVER.replace("\"seconds\"", "\"access\": " + access + ", \"seconds\"");
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_bad_target_is_refused_with_line_and_reason_and_the_others_load(String bad, String reason)
            throws IOException {
        String good = FOLDER.replace("archive", "other");
        DeliveryFile file = read(good, bad);
        assertThat(file.targets()).hasSize(1);
        assertThat(file.refused())
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.line()).isEqualTo(4);
                            assertThat(FaultWords.of(one.fault())).startsWith(reason);
                            assertThat(FaultWords.of(one))
                                    .startsWith("delivery.json, line 4")
                                    .doesNotContain("secret");
                        });
    }

    @Test
    void a_name_is_taken_once() throws IOException {
        DeliveryFile file = read(FOLDER, FOLDER);
        assertThat(file.targets()).hasSize(1);
        assertThat(file.refused())
                .singleElement()
                .satisfies(
                        one ->
                                assertThat(FaultWords.of(one))
                                        .contains("(archive): another target"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{\"format\": \"vigil.delivery\", \"version\": 2, \"targets\": []}",
                "{\"format\": \"other\", \"version\": 1, \"targets\": []}",
                "{\"format\": \"vigil.delivery\", \"version\": 1, \"targets\": {}}",
                "{\"format\": \"vigil.delivery\", \"version\": 1, \"target\": []}",
                "{\"format\": \"vigil.delivery\", \"version\": 1, \"version\": 1, \"targets\": []}"
            })
    void a_file_that_is_not_as_agreed_names_no_target(String text) throws IOException {
        DeliveryFile file = text(text);
        assertThat(file.targets()).isEmpty();
        assertThat(file.refused()).hasSize(1);
    }

    @Test
    void the_line_of_a_fault_in_the_writing_is_named() throws IOException {
        DeliveryFile file = text("{\n\"format\": \"vigil.delivery\",\n\"version\" 1}");
        assertThat(file.refused())
                .singleElement()
                .satisfies(one -> assertThat(one.line()).isEqualTo(3));
    }

    @Test
    void plain_http_goes_to_this_computer_only_and_smart_names_its_parts() throws IOException {
        Path key = key();
        String smart =
                "{\"kind\": \"smart\", \"endpoint\": \"http://localhost:9/token\", \"client\": \"c\","
                        + " \"key\": \"%s\", \"keyId\": \"k\", \"algorithm\": \"ES384\", \"scope\": \"s\"}";
        DeliveryFile file =
                read(
                        with(smart.formatted(key))
                                .replace("https://ehr.example", "http://127.0.0.1:8080"));
        assertThat(file.refused()).isEmpty();
        assertThat(file.targets())
                .singleElement()
                .isInstanceOfSatisfying(
                        Target.FhirServer.class,
                        one ->
                                assertThat(one.access())
                                        .isEqualTo(
                                                new Target.Access.Backend(
                                                        URI.create("http://localhost:9/token"),
                                                        "c",
                                                        key,
                                                        "k",
                                                        Target.Algorithm.ES384,
                                                        "s")));
        assertThat(read(with(smart.formatted(key).replace("ES384", "HS256"))).refused())
                .singleElement()
                .satisfies(
                        one -> assertThat(FaultWords.of(one)).contains("algorithm: one of RS384"));
    }
}
