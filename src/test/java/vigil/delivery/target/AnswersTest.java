package vigil.delivery.target;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.delivery.target.ScriptedServer.answer;
import static vigil.delivery.target.ScriptedServer.outcome;
import static vigil.delivery.target.ScriptedServer.taken;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vigil.delivery.Answer;
import vigil.delivery.Destination;
import vigil.delivery.SomeClock;
import vigil.delivery.TargetName;
import vigil.export.JsonForm;
import vigil.export.SessionRecord;
import vigil.export.SmallSignedSession;
import vigil.export.fhir.Namespaces;
import vigil.export.fhir.ReceiverNeeds;

/** What a server may answer, and what is made of it. */
final class AnswersTest {
    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");
    private static final SessionRecord RECORD = SmallSignedSession.whole().record();
    static final int ENTRIES = ScriptedServer.entries(RECORD);

    static Answer carry(URI base, Target.Access access, int seconds) {
        return carry(base, access, seconds, Target.By.TRANSACTION);
    }

    private static Answer carry(URI base, Target.Access access, int seconds, Target.By by) {
        return carry(target(base, Target.Takes.EVERYTHING, by, access, seconds), RECORD);
    }

    static Target target(
            URI base, Target.Takes takes, Target.By by, Target.Access access, int seconds) {
        return new Target.FhirServer(
                new TargetName("ehr"),
                java.time.LocalDate.EPOCH,
                Destination.When.SIGNED,
                base,
                takes,
                by,
                Namespaces.unsaid(),
                ReceiverNeeds.NONE,
                access,
                Duration.ofSeconds(seconds));
    }

    static Answer carry(Target target, SessionRecord record) {
        return new Destinations(
                        name -> List.of(), new JsonForm(), new SomeClock(NOW), () -> new UUID(7, 7))
                .of(List.of(target))
                .getFirst()
                .carrier()
                .carry(record, Optional.empty());
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of("400 Bad Request", "structure", "HTTP 400 structure"),
                Arguments.of("409 Conflict", "conflict", "HTTP 409 conflict"),
                Arguments.of(
                        "412 Precondition Failed", "multiple-matches", "HTTP 412 multiple-matches"),
                Arguments.of(
                        "422 Unprocessable Entity", "business-rule", "HTTP 422 business-rule"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void what_a_server_will_not_take_is_refused_with_its_words(
            String status, String issue, String code) throws IOException {
        String words = "Zyxomma is not on the list";
        try (ScriptedServer server =
                new ScriptedServer(answer(status, "", outcome(issue, words)))) {
            Answer answer = carry(server.base("/fhir"), new Target.Access.Open(), 30);
            assertThat(answer).isEqualTo(new Answer.Refused(new Answer.Said(code, words)));
            assertThat(server.asked())
                    .singleElement()
                    .asString()
                    .startsWith("POST /fhir HTTP/1.1")
                    .contains("application/fhir+json", "\"transaction\"")
                    .doesNotContain("Authorization");
        }
    }

    static Stream<Arguments> later() {
        String busy = outcome("throttled", "later");
        String half = taken(3).substring(0, 60);
        return Stream.of(
                Arguments.of(
                        answer("429 Too Many", "Retry-After: 90\r\n", busy),
                        "HTTP 429 throttled",
                        90),
                Arguments.of(
                        answer(
                                "503 Not Now",
                                "Retry-After: Sat, 28 Nov 2026 12:10:00 GMT\r\n",
                                busy),
                        "HTTP 503 throttled",
                        600),
                Arguments.of(
                        answer("503 Not Now", "Retry-After: whenever\r\n", busy),
                        "HTTP 503 throttled",
                        0),
                Arguments.of(answer("500 Broken", "", "<html>no</html>"), "HTTP 500", 0),
                Arguments.of(answer("401 Who", "", outcome("login", "")), "HTTP 401 login", 0),
                Arguments.of(
                        answer("302 Found", "Location: http://127.0.0.1:9/\r\n", ""),
                        "HTTP 302, points to 127.0.0.1",
                        0),
                Arguments.of(
                        answer("308 Moved", "Location: no address\r\n", ""),
                        "HTTP 308, points elsewhere",
                        0),
                Arguments.of(answer("201 Created", "", ""), "HTTP 201 with half an answer", 0),
                Arguments.of(
                        answer("200 OK", "Content-Encoding: gzip\r\n", "this is not packed at all"),
                        "no whole answer: ZipException",
                        0),
                Arguments.of(
                        answer("200 OK", "", taken(ENTRIES - 1)),
                        "HTTP 200 with half an answer, resources: %d of %d"
                                .formatted(ENTRIES - 1, ENTRIES),
                        0),
                Arguments.of(answer("404 No", "", ""), "HTTP 404", 0),
                Arguments.of(
                        "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + half,
                        "HTTP 200 with half an answer",
                        0),
                Arguments.of(
                        "HTTP/1.1 200 OK\r\nContent-Length: 4000\r\n\r\n" + half,
                        "no whole answer: IOException",
                        0),
                Arguments.of("HTTP/1.1 2", "no whole answer: IOException", 0),
                Arguments.of(ScriptedServer.DRIP, "no answer in 1 s", 0),
                Arguments.of(ScriptedServer.SILENCE, "no answer in 1 s", 0));
    }

    @ParameterizedTest
    @MethodSource("later")
    void what_is_no_whole_answer_is_tried_again_later(String bytes, String code, long pause)
            throws IOException {
        try (ScriptedServer server = new ScriptedServer(bytes)) {
            Answer answer =
                    carry(
                            server.base("/fhir"),
                            new Target.Access.Open(),
                            code.startsWith("no answer") ? 1 : 30);
            assertThat(answer).isInstanceOf(Answer.NotNow.class);
            assertThat(answer.said().code()).isEqualTo(code);
            Optional<Duration> expected =
                    pause == 0 ? Optional.empty() : Optional.of(Duration.ofSeconds(pause));
            assertThat(((Answer.NotNow) answer).pause()).isEqualTo(expected);
        }
    }

    @Test
    void a_server_that_is_not_there_is_tried_again_later() throws IOException {
        URI gone;
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.SILENCE)) {
            gone = server.base("/fhir");
        }
        Answer answer = carry(gone, new Target.Access.Open(), 30);
        assertThat(answer).isInstanceOf(Answer.NotNow.class);
        assertThat(answer.said().code()).isEqualTo("no connection");
    }

    @Test
    void a_name_that_nobody_knows_is_said_and_tried_again_later() {
        Answer answer = carry(URI.create("https://ehr.invalid/fhir"), new Target.Access.Open(), 30);
        assertThat(answer).isInstanceOf(Answer.NotNow.class);
        assertThat(answer.said().code()).isEqualTo("no connection: name not found");
    }

    @Test
    void where_a_server_points_to_is_not_asked_and_learns_no_token(@TempDir Path folder)
            throws IOException {
        Path token = Files.writeString(folder.resolve("token"), "invented-token");
        Files.setPosixFilePermissions(token, PosixFilePermissions.fromString("rw-------"));
        try (ScriptedServer other = new ScriptedServer(answer("200 OK", "", taken(3)));
                ScriptedServer server =
                        new ScriptedServer(
                                answer(
                                        "307 Temporary Redirect",
                                        "Location: " + other.base("/fhir") + "\r\n",
                                        ""))) {
            assertThat(carry(server.base("/fhir"), new Target.Access.Token(token), 30))
                    .isInstanceOf(Answer.NotNow.class);
            assertThat(server.asked()).singleElement().asString().contains("invented-token");
            assertThat(other.asked()).isEmpty();
        }
    }

    @Test
    void an_answer_that_comes_packed_is_read() throws IOException {
        try (ScriptedServer server =
                new ScriptedServer(List.of(ScriptedServer.packed(taken(ENTRIES))))) {
            assertThat(carry(server.base("/fhir"), new Target.Access.Open(), 30))
                    .isInstanceOf(Answer.Accepted.class);
        }
    }

    /** Some servers begin every answer with one. */
    @Test
    void a_byte_order_mark_before_an_answer_is_passed_over() throws IOException {
        try (ScriptedServer server =
                new ScriptedServer(answer("200 OK", "", "\uFEFF" + taken(ENTRIES)))) {
            assertThat(carry(server.base("/fhir"), new Target.Access.Open(), 30))
                    .isInstanceOf(Answer.Accepted.class);
        }
    }

    /** A few bytes on the way become more than is read of any answer. */
    @Test
    void a_packed_answer_without_an_end_is_no_whole_answer() throws IOException {
        try (ScriptedServer server =
                new ScriptedServer(List.of(ScriptedServer.packed(" ".repeat(17 << 20))))) {
            Answer answer = carry(server.base("/fhir"), new Target.Access.Open(), 30);
            assertThat(answer).isInstanceOf(Answer.NotNow.class);
            assertThat(answer.said().code()).isEqualTo("no whole answer: IOException");
        }
    }

    @Test
    void of_a_refusal_of_megabytes_a_little_is_kept() throws IOException {
        String issue =
                "{\"severity\":\"error\",\"code\":\"c%s\",\"diagnostics\":\""
                        + "x".repeat(500)
                        + "\"}";
        String many =
                IntStream.range(0, 10_000)
                        .mapToObj(
                                number ->
                                        issue.formatted(
                                                Integer.toString(number, 26)
                                                        .replaceAll("[0-9]", "-")))
                        .collect(Collectors.joining(","));
        String body = "{\"resourceType\":\"OperationOutcome\",\"issue\":[" + many + "]}";
        try (ScriptedServer server = new ScriptedServer(answer("422 No", "", body))) {
            Answer answer = carry(server.base("/fhir"), new Target.Access.Open(), 30);
            assertThat(answer).isInstanceOf(Answer.Refused.class);
            assertThat(answer.said().code()).startsWith("HTTP 422 c").hasSizeLessThan(200);
            assertThat(answer.said().words()).hasSizeLessThan(5_000);
        }
    }

    /** A certificate that nobody vouches for; it is made by the tool of the same JDK. */
    @Test
    void who_cannot_prove_to_be_the_server_is_told_nothing(@TempDir Path folder) throws Exception {
        Path store = folder.resolve("keys.p12");
        Process tool =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-alias",
                                "invented",
                                "-keyalg",
                                "EC",
                                "-dname",
                                "CN=localhost",
                                "-ext",
                                "SAN=dns:localhost",
                                "-keystore",
                                store.toString(),
                                "-storepass",
                                "invented")
                        .redirectErrorStream(true)
                        .start();
        assertThat(tool.waitFor(60, TimeUnit.SECONDS)).isTrue();
        KeyStore keys = KeyStore.getInstance(store.toFile(), "invented".toCharArray());
        KeyManagerFactory managers = KeyManagerFactory.getInstance("PKIX");
        managers.init(keys, "invented".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        try (ServerSocket socket =
                context.getServerSocketFactory()
                        .createServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            AtomicReference<String> heard = new AtomicReference<>("");
            Thread.ofVirtual().start(() -> heard.set(heard(socket)));
            Answer answer =
                    carry(
                            URI.create("https://localhost:" + socket.getLocalPort() + "/fhir"),
                            new Target.Access.Open(),
                            30);
            assertThat(answer).isInstanceOf(Answer.NotNow.class);
            assertThat(answer.said().code()).isEqualTo("certificate not trusted");
            assertThat(heard.get()).isEmpty();
        }
    }

    private static String heard(ServerSocket socket) {
        try (Socket one = socket.accept()) {
            return new String(one.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    static Stream<Arguments> distrust() {
        return Stream.of(
                Arguments.of(new CertificateExpiredException("over"), "certificate expired"),
                Arguments.of(
                        new CertificateNotYetValidException("soon"), "certificate not valid yet"),
                Arguments.of(new CertificateException("no name"), "certificate not trusted"));
    }

    @ParameterizedTest
    @MethodSource("distrust")
    void why_a_server_is_not_trusted_is_said(Exception cause, String said) {
        SSLHandshakeException shaken = new SSLHandshakeException("PKIX");
        shaken.initCause(new CertPathValidatorException("PKIX", cause));
        assertThat(new Web().why(new IOException(shaken))).isEqualTo(said);
    }

    @Test
    void an_entry_that_was_not_taken_refuses_the_whole() throws IOException {
        String some = taken(2).replaceFirst("200 OK", "404 Not Found");
        try (ScriptedServer server = new ScriptedServer(answer("200 OK", "", some))) {
            assertThat(carry(server.base("/fhir"), new Target.Access.Open(), 30))
                    .isInstanceOf(Answer.Refused.class);
        }
    }

    private static String nothing() {
        return answer("200 OK", "", "{\"resourceType\":\"Bundle\",\"type\":\"searchset\"}");
    }

    static Stream<Arguments> one_by_one() {
        String stranger =
                "{\"resourceType\":\"Bundle\",\"type\":\"searchset\",\"entry\":[{\"resource\":"
                        + "{\"resourceType\":\"Patient\",\"id\":\"7\"}}]}";
        return Stream.of(
                Arguments.of(
                        List.of(answer("200 OK", "", stranger)),
                        "search of Patient by identifier not understood",
                        true),
                Arguments.of(
                        List.of(nothing(), answer("422 No", "", outcome("duplicate", "59141"))),
                        "HTTP 422 duplicate (Patient)",
                        true),
                Arguments.of(
                        List.of(answer("200 OK", "", "{\"resourceType\":\"Bun")),
                        "HTTP 200 with half an answer",
                        false),
                Arguments.of(
                        List.of(nothing(), ScriptedServer.SILENCE),
                        "no answer in 1 s (Patient)",
                        false));
    }

    @ParameterizedTest
    @MethodSource("one_by_one")
    void what_a_server_without_transactions_says_is_judged_at_each_question(
            List<String> answers, String code, boolean refused) throws IOException {
        String[] told = answers.toArray(String[]::new);
        try (ScriptedServer server = new ScriptedServer(told)) {
            Answer answer =
                    carry(
                            server.base("/fhir"),
                            new Target.Access.Open(),
                            code.startsWith("no answer") ? 1 : 30,
                            Target.By.SINGLE);
            assertThat(answer.said().code()).isEqualTo(code);
            assertThat(answer instanceof Answer.Refused).isEqualTo(refused);
            assertThat(server.asked()).hasSize(answers.size());
            assertThat(server.asked().getFirst()).startsWith("GET /fhir/Patient?identifier=");
        }
    }
}
