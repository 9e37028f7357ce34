package vigil.delivery.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vigil.delivery.target.ScriptedServer.answer;
import static vigil.delivery.target.ScriptedServer.outcome;
import static vigil.delivery.target.ScriptedServer.taken;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vigil.delivery.Answer;
import vigil.delivery.SomeClock;

/** How the program is let in by a server. */
final class AccessTest {
    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");
    private static final String TOKEN =
            "{\"access_token\":\"tok-1\",\"token_type\":\"bearer\",\"expires_in\":300}";

    @TempDir private Path folder;

    private Path secret(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        return file;
    }

    @Test
    void a_bearer_token_is_read_from_its_file_each_time() throws IOException {
        Path file = secret("token", "abc.def\n");
        try (ScriptedServer server =
                new ScriptedServer(answer("200 OK", "", taken(AnswersTest.ENTRIES)))) {
            Target.Access access = new Target.Access.Token(file);
            assertThat(AnswersTest.carry(server.base("/fhir"), access, 30))
                    .isInstanceOf(Answer.Accepted.class);
            assertThat(server.asked().getFirst()).contains("Authorization: Bearer abc.def\r\n");
            Files.delete(file);
            Answer without = AnswersTest.carry(server.base("/fhir"), access, 30);
            assertThat(without).isInstanceOf(Answer.NotNow.class);
            assertThat(without.said().code()).isEqualTo("token cannot be read");
            assertThat(server.asked()).hasSize(1);
        }
    }

    /** Found as a stranger: an empty file went out as an empty token, over and over. */
    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "two words", "a\nb", "t\u00f6k", "Bearer abc"})
    void what_is_no_token_is_not_sent(String text) throws IOException {
        try (ScriptedServer server =
                new ScriptedServer(answer("200 OK", "", taken(AnswersTest.ENTRIES)))) {
            Target.Access access = new Target.Access.Token(secret("token", text));
            Answer without = AnswersTest.carry(server.base("/fhir"), access, 30);
            assertThat(without).isInstanceOf(Answer.NotNow.class);
            assertThat(without.said().code()).isEqualTo("token cannot be used");
            assertThat(without.said().words()).isEmpty();
            assertThat(server.asked()).isEmpty();
        }
    }

    private static KeyPair pair(Target.Algorithm algorithm) throws GeneralSecurityException {
        KeyPairGenerator maker =
                KeyPairGenerator.getInstance(algorithm == Target.Algorithm.RS384 ? "RSA" : "EC");
        maker.initialize(algorithm == Target.Algorithm.RS384 ? 2048 : 384);
        return maker.generateKeyPair();
    }

    private Target.Access.Backend backend(
            ScriptedServer tokens, KeyPair pair, Target.Algorithm algorithm) throws IOException {
        String pem =
                "-----BEGIN PRIVATE KEY-----\n"
                        + Base64.getMimeEncoder().encodeToString(pair.getPrivate().getEncoded())
                        + "\n-----END PRIVATE KEY-----\n";
        return new Target.Access.Backend(
                tokens.base("/token"),
                "vigil-north",
                secret("key.pem", pem),
                "key-1",
                algorithm,
                "system/*.cruds");
    }

    @ParameterizedTest
    @EnumSource
    void a_token_is_given_out_for_a_statement_signed_with_the_clinics_key(
            Target.Algorithm algorithm) throws Exception {
        KeyPair pair = pair(algorithm);
        try (ScriptedServer tokens = new ScriptedServer(answer("200 OK", "", TOKEN));
                ScriptedServer server =
                        new ScriptedServer(answer("200 OK", "", taken(AnswersTest.ENTRIES)))) {
            assertThat(
                            AnswersTest.carry(
                                    server.base("/fhir"), backend(tokens, pair, algorithm), 30))
                    .isInstanceOf(Answer.Accepted.class);
            assertThat(server.asked().getFirst()).contains("Authorization: Bearer tok-1\r\n");
            Map<String, String> form = form(tokens.asked().getFirst());
            assertThat(form)
                    .containsEntry("grant_type", "client_credentials")
                    .containsEntry("scope", "system/*.cruds")
                    .containsEntry(
                            "client_assertion_type",
                            "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
            check(form.get("client_assertion"), pair.getPublic(), algorithm, tokens);
        }
    }

    private static Map<String, String> form(String question) {
        String body = question.substring(question.indexOf("\r\n\r\n") + 4);
        return Arrays.stream(body.split("&"))
                .map(field -> field.split("=", 2))
                .collect(
                        Collectors.toMap(
                                field -> field[0],
                                field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
    }

    private static void check(
            String statement, PublicKey key, Target.Algorithm algorithm, ScriptedServer tokens)
            throws GeneralSecurityException {
        String[] parts = statement.split("\\.");
        assertThat(parts).hasSize(3);
        Signature signature =
                Signature.getInstance(
                        algorithm == Target.Algorithm.RS384
                                ? "SHA384withRSA"
                                : "SHA384withECDSAinP1363Format");
        signature.initVerify(key);
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(signature.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
        JsonNode head = json(parts[0]);
        assertThat(head.path("alg").asString()).isEqualTo(algorithm.name());
        assertThat(head.path("kid").asString()).isEqualTo("key-1");
        JsonNode claims = json(parts[1]);
        assertThat(claims.path("iss").asString()).isEqualTo("vigil-north");
        assertThat(claims.path("sub").asString()).isEqualTo("vigil-north");
        assertThat(claims.path("aud").asString()).isEqualTo(tokens.base("/token").toString());
        assertThat(claims.path("exp").asLong() - NOW.getEpochSecond()).isBetween(1L, 300L);
        assertThat(claims.path("jti").asString()).isNotBlank();
    }

    private static JsonNode json(String part) {
        return JsonMapper.builder().build().readTree(Base64.getUrlDecoder().decode(part));
    }

    @Test
    void a_token_is_kept_while_it_is_good_and_fetched_anew_when_it_is_denied() throws Exception {
        KeyPair pair = pair(Target.Algorithm.ES384);
        try (ScriptedServer tokens = new ScriptedServer(answer("200 OK", "", TOKEN))) {
            SomeClock clock = new SomeClock(NOW);
            BackendTokens source =
                    new BackendTokens(
                            backend(tokens, pair, Target.Algorithm.ES384),
                            Duration.ofSeconds(30),
                            new Web(),
                            clock,
                            () -> new UUID(1, 1));
            source.permit();
            source.permit();
            assertThat(tokens.asked()).hasSize(1);
            clock.on(Duration.ofSeconds(271));
            source.permit();
            assertThat(tokens.asked()).hasSize(2);
            source.denied();
            source.permit();
            assertThat(tokens.asked()).hasSize(3);
        }
    }

    /** Some servers say the end of time, some nothing at all. */
    @ParameterizedTest
    @CsvSource({"9223372036854775807, 1", "1e30, 1", "-9223372036854775808, 2", "0, 2"})
    void how_long_a_token_is_good_is_believed_within_reason(String seconds, int fetched)
            throws Exception {
        KeyPair pair = pair(Target.Algorithm.ES384);
        String told = TOKEN.replace("300", seconds);
        try (ScriptedServer tokens = new ScriptedServer(answer("200 OK", "", told))) {
            BackendTokens source =
                    new BackendTokens(
                            backend(tokens, pair, Target.Algorithm.ES384),
                            Duration.ofSeconds(30),
                            new Web(),
                            new SomeClock(NOW),
                            () -> new UUID(1, 1));
            assertThat(source.permit()).isInstanceOf(Permit.Granted.class);
            assertThat(source.permit()).isInstanceOf(Permit.Granted.class);
            assertThat(tokens.asked()).hasSize(fetched);
        }
    }

    @Test
    void no_token_means_later_and_says_why() throws Exception {
        KeyPair pair = pair(Target.Algorithm.ES384);
        String no = "{\"error\":\"invalid_client\",\"error_description\":\"unknown key\"}";
        try (ScriptedServer tokens =
                        new ScriptedServer(
                                answer("400 Bad Request", "", no), answer("200 OK", "", "half {"));
                ScriptedServer server =
                        new ScriptedServer(answer("200 OK", "", outcome("never", "asked")))) {
            Target.Access access = backend(tokens, pair, Target.Algorithm.ES384);
            Answer refused = AnswersTest.carry(server.base("/fhir"), access, 30);
            assertThat(refused).isInstanceOf(Answer.NotNow.class);
            assertThat(refused.said())
                    .isEqualTo(new Answer.Said("token: HTTP 400", "invalid_client unknown key"));
            assertThat(AnswersTest.carry(server.base("/fhir"), access, 30).said().code())
                    .isEqualTo("token: HTTP 200 without JSON");
            secret("key.pem", "not a key");
            assertThat(AnswersTest.carry(server.base("/fhir"), access, 30).said().code())
                    .isEqualTo("key cannot be used");
            assertThat(server.asked()).isEmpty();
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_secret_that_others_may_read_is_not_used() throws IOException {
        Path file = secret("token", "abc");
        assertThat(new PrivateFile(file).fault()).isEmpty();
        for (String rights : new String[] {"rw-r-----", "rw----r--", "rwx--x---"}) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
            PrivateFile open = new PrivateFile(file);
            assertThat(open.fault()).as(rights).isPresent();
            assertThatThrownBy(open::secret).as(rights).isInstanceOf(IOException.class);
        }
        assertThat(new PrivateFile(Path.of("token")).fault()).isPresent();
        assertThat(new PrivateFile(folder).fault()).isPresent();
    }
}
