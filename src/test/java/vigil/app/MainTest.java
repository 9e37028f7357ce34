package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.command.ExitCode;

class MainTest {

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
