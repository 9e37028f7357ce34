package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
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

    /** In the usual folder an earlier store may lie, or a set-up would begin. */
    @Test
    void wherePlaceOfTheClinicCannotBeReadTheWindowSaysSoAndOpensNothing() throws IOException {
        Folders.Computer computer = new Folders.Computer("Linux", home, Map.of());
        Path file = home.resolve(".config/vigil/clinic-place.json");
        Files.writeString(
                Files.createDirectories(file.getParent()).resolve(file.getFileName()), "{");
        ClinicPlaceFile place = new ClinicPlaceFile(computer);
        Folders at = place.folders();
        try (StartedProgram program =
                new StartedProgram(at, () -> place.confirm(at, Wiring.words()), settled -> {})) {
            program.awaits(file.toString()).awaits("Put this file right").audited();
            place.settled(at.at(home.resolve("elsewhere")));
            program.press("Ctrl+R").awaits("open Vigil again").audited();
            program.press("Esc");
            assertThat(program.closedByItself()).isEqualTo(ExitCode.CONTENT);
        }
        assertThat(at.data()).doesNotExist();
    }
}
