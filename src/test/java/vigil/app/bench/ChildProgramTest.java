package vigil.app.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChildProgramTest {

    @Test
    void isStartedWithTheFlagsOfThisProgramButWithoutWhatWatchesItAndWithoutADisplay() {
        List<String> flags =
                ChildProgram.flags(
                        List.of(
                                "-Xmx256m",
                                "-javaagent:/x.jar=a",
                                "-Dglass.platform=gtk",
                                "-Da=b"));

        assertThat(flags)
                .containsExactly(
                        "-Xmx256m",
                        "-Da=b",
                        "-Dglass.platform=Unseen",
                        "-Dprism.order=sw",
                        "-Djava.awt.headless=true");
    }

    @Test
    void residentMemoryIsWhatLinuxSaysInMegabytes() {
        assertThat(ChildProgram.residentIn(List.of("VmHWM:\t 999 kB", "VmRSS:\t  153600 kB")))
                .hasValue(150);
        assertThat(ChildProgram.residentIn(List.of("Name:\tjava"))).isEmpty();
    }

    @Test
    void aProgramThatEndsWithoutAFrameIsNoStart() throws IOException {
        try (ChildProgram child = ChildProgram.start(List.of("vigil.app.Main", "--version"))) {
            assertThatThrownBy(() -> child.awaits(ChildProgram.FRAME))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("ended without: frame");
        }
    }
}
