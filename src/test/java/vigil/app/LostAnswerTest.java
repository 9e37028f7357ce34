package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.command.ExitCode;

/** What a command answers into a file on a full disk, as a script keeps it. */
@EnabledOnOs(OS.LINUX)
class LostAnswerTest {
    private static final Path FULL = Path.of("/dev/full");

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"import-downtime --example", "list --json --data nowhere", "--help"})
    void anAnswerThatCannotBeWrittenIsNoSuccess(String typed)
            throws IOException, InterruptedException {
        Child.Ended ended = new Child(folder).answering(FULL).run(typed.split(" "));
        assertThat(ended.code()).isEqualTo(ExitCode.ENVIRONMENT.code());
        assertThat(ended.troubles()).contains("The answer could not be written where it was to go");
    }

    @Test
    void whatWasDoneIsDoneAllTheSame() throws IOException, InterruptedException {
        Path sheets = folder.resolve("sheets");
        Child.Ended ended =
                new Child(folder)
                        .answering(FULL)
                        .run("blank-sheets", "--json", "--to", sheets.toString());
        assertThat(ended.code()).isEqualTo(ExitCode.ENVIRONMENT.code());
        assertThat(List.of(sheets.toFile().list())).isNotEmpty();
        assertThat(Files.size(sheets.resolve(sheets.toFile().list()[0]))).isPositive();
    }
}
