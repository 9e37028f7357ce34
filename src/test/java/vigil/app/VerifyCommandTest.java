package vigil.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vigil.export.SmallSignedSession;
import vigil.export.check.Verdict;

/** {@code verify FILE --fingerprint …}, with a file and nothing else. */
final class VerifyCommandTest {
    @TempDir private Path folder;

    private final SmallSignedSession made = SmallSignedSession.whole();
    private final StringWriter said = new StringWriter();
    private final StringWriter troubles = new StringWriter();
    private Path file;

    @BeforeEach
    void anExportedRecord() throws IOException {
        file = Files.write(folder.resolve("record.json"), made.file());
    }

    private int verify(String... words) {
        CommandLine line = Main.line(Folders.Computer.here());
        line.setOut(new PrintWriter(said));
        line.setErr(new PrintWriter(troubles));
        return line.execute(words);
    }

    @Test
    void aSoundRecordSaysWhoSignedItWithRoleAndMeaning() {
        int code =
                verify(
                        "verify",
                        file.toString(),
                        "--fingerprint",
                        made.keys.fingerprint().grouped());

        assertThat(troubles.toString()).isEmpty();
        assertThat(code).isZero();
        assertThat(said.toString())
                .contains("is sound: all 8 entries")
                .contains("Naomi Osei, RN, Nurse, authorship")
                .contains("Thandi Mbeki, MD")
                .contains("over entries 1 to 7");
    }

    @Test
    void aChangedRecordIsNotReliedOn() throws IOException {
        Files.writeString(
                file, Files.readString(file).replace("came by taxi", "came by cars"), UTF_8);

        assertThat(
                        verify(
                                "verify",
                                file.toString(),
                                "--fingerprint",
                                made.keys.fingerprint().value()))
                .isEqualTo(2);
        assertThat(said.toString()).isEmpty();
        assertThat(troubles.toString()).contains("Do not rely on this file.").contains("entries 2");
    }

    @Test
    void whatIsNoFingerprintAndWhatIsNoFileEndWithTheirNumbers() {
        assertThat(verify("verify", file.toString(), "--fingerprint", "12 34")).isEqualTo(1);
        assertThat(verify("verify", file.toString())).isEqualTo(1);
        assertThat(
                        verify(
                                "verify",
                                folder.resolve("none.json").toString(),
                                "--fingerprint",
                                made.keys.fingerprint().value()))
                .isEqualTo(2);
        assertThat(troubles.toString()).contains("cannot be read");
    }

    @Test
    void aProgramReadsTheSameOfARecordAlone() throws IOException {
        String own = made.keys.fingerprint().value();
        assertThat(verify("verify", file.toString(), "--fingerprint", own, "--json")).isZero();
        JsonNode sound = new JsonMapper().readTree(said.toString());
        assertThat(sound.path("sound").asBoolean()).isTrue();
        assertThat(sound.path("revision").asInt()).isEqualTo(8);
        assertThat(sound.path("head").asString()).hasSize(64);
        assertThat(sound.path("signatures"))
                .extracting(one -> one.path("name").asString())
                .containsExactly("Naomi Osei, RN", "Thandi Mbeki, MD");
        assertThat(sound.path("troubles")).isEmpty();

        said.getBuffer().setLength(0);
        Files.writeString(
                file, Files.readString(file).replace("came by taxi", "came by cars"), UTF_8);
        assertThat(verify("verify", file.toString(), "--fingerprint", own, "--json")).isEqualTo(2);
        JsonNode changed = new JsonMapper().readTree(said.toString());
        assertThat(changed.path("sound").asBoolean(true)).isFalse();
        assertThat(changed.path("finding").asString()).isEqualTo("ENTRY_DIFFERS");
        assertThat(changed.path("where").asString()).isEqualTo("entries 2");
        assertThat(changed.path("troubles")).hasSize(2);
        assertThat(troubles.toString()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void eachFindingHasItsSentence(Verdict.Finding finding) {
        assertThat(Wiring.words().say("verify.finding." + finding.name(), "entries 3"))
                .contains("entries 3");
    }
}
