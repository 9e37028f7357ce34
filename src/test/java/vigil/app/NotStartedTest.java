package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.command.ExitCode;

/** A start that the computer does not allow says so in a window, to whoever double-clicks. */
final class NotStartedTest {
    @TempDir private Path home;

    private StartedProgram startedOn(Path data) {
        return new StartedProgram(
                new Folders(data, home.resolve("config"), home.resolve("log"), false));
    }

    @Test
    void whatIsPutRightMeanwhileOpensByAnotherTryAndWhatIsNotIsSaidAgain() throws IOException {
        Path data = home.resolve("data");
        ClinicStore.in(data);
        Path clinic = Files.writeString(data.resolve("clinic.json"), "{\n\"format\": ");
        try (StartedProgram program = startedOn(data)) {
            assertThat(program.title()).isEqualTo("Vigil · does not start");
            program.awaits("clinic.json, line 2").awaits("downtime sheets").audited();
            program.press("Ctrl+Shift+D").audited().press("F1").awaits("What is charted");
            program.press("Esc");

            Files.writeString(clinic, "[]");
            program.press("Ctrl+R").awaits("clinic.json, line 1").audited();
            Files.delete(clinic);
            program.press("Enter");
            assertThat(program.running().shell().locked()).isTrue();
            assertThat(program.ended()).isEqualTo(ExitCode.DONE);
        }
    }

    @Test
    void itIsLeftByEscAndEndsAsTheSentenceOnTheConsoleDoes() throws IOException {
        Path file = Files.writeString(home.resolve("file"), "mine");
        try (StartedProgram program = startedOn(file.resolve("below"))) {
            program.awaits("cannot be made or written to");
            program.press("Esc");
            assertThat(program.closedByItself()).isEqualTo(ExitCode.ENVIRONMENT);
        }
        assertThat(file).hasContent("mine");
    }
}
