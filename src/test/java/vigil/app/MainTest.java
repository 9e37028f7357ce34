package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.assets.ProtocolLibrary;
import vigil.command.ExitCode;
import vigil.protocol.Protocol;

class MainTest {

    /**
     * Libraries write numbers as the computer's language has them. In Arabic digits a PDF has no
     * table that a reader finds its pages by.
     */
    @ParameterizedTest
    @ValueSource(strings = {"ar-EG", "fa-IR"})
    void aSheetCanBeReadWhateverLanguageTheComputerSpeaks(String tag, @TempDir Path folder)
            throws IOException, InterruptedException {
        Locale language = Locale.forLanguageTag(tag);
        Child.Ended ended =
                new Child(
                                folder,
                                "-Duser.language=" + language.getLanguage(),
                                "-Duser.country=" + language.getCountry())
                        .run("blank-sheets", "--to", folder.toString());

        Protocol protocol = ProtocolLibrary.shipped().protocols().getFirst();
        assertThat(ended.troubles()).isEmpty();
        assertThat(
                        Files.readString(
                                folder.resolve("blank-" + protocol.id() + "-v1.pdf"),
                                StandardCharsets.ISO_8859_1))
                .containsPattern("\\nxref\\n0 [0-9]+\\n([0-9]{10} [0-9]{5} [fn] \\n)+trailer");
    }

    @Test
    void saysTheVersionTheBuildWrote() {
        assertThat(Main.version()).matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
    }

    @Test
    void answersOneToWordsItDoesNotUnderstand() {
        assertThat(Main.run(List.of("no-such-act"))).isEqualTo(1);
    }

    @Test
    void aFolderThatCannotBeMadeEndsTheProgram(@TempDir Path folder)
            throws IOException, InterruptedException {
        Path data = Files.writeString(folder.resolve("file"), "mine").resolve("below");
        Path said = folder.resolve("said");
        Process program =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-Dglass.platform=Unseen",
                                "-Dprism.order=sw",
                                "-classpath",
                                System.getProperty("java.class.path"),
                                Main.class.getName(),
                                "--data",
                                data.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();

        boolean ended = program.waitFor(60, TimeUnit.SECONDS);

        program.destroyForcibly();
        assertThat(ended).isTrue();
        assertThat(program.exitValue()).isEqualTo(ExitCode.ENVIRONMENT.code());
        assertThat(Files.readString(said)).contains(data.toString());
    }
}
