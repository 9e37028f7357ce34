package vigil.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * A crash of Java writes down what lay in its memory; the way the program is started forbids it.
 */
class NothingOfTheMemoryOnDiskTest {
    @TempDir private Path folder;

    /** A program that waits. */
    static final class Waiting {
        private Waiting() {}

        /** Says that it is there, and waits for the end of its input. */
        public static void main(String[] args) throws IOException {
            System.out.println("there");
            System.in.read();
        }
    }

    /** The flags with which the program is started. */
    private static List<String> flags() throws IOException {
        Matcher named =
                Pattern.compile("<program.flags>([^<]*)</program.flags>")
                        .matcher(Files.readString(Path.of("pom.xml")));
        assertThat(named.find()).isTrue();
        return Pattern.compile(" ")
                .splitAsStream(named.group(1))
                .filter(one -> one.startsWith("-XX"))
                .toList();
    }

    /** The files that a crash leaves in the folder in which it happened. */
    private List<String> leftBy(List<String> flags, String name) throws Exception {
        Path here = Files.createDirectory(folder.resolve(name));
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of("-cp", Path.of("target/test-classes").toAbsolutePath().toString()));
        command.add(Waiting.class.getName());
        Process waiting =
                new ProcessBuilder(command)
                        .directory(here.toFile())
                        .redirectErrorStream(true)
                        .start();
        try {
            assertThat(waiting.getInputStream().read()).isEqualTo('t');
            Process signal =
                    new ProcessBuilder("kill", "-SEGV", Long.toString(waiting.pid())).start();
            assertThat(signal.waitFor(20, TimeUnit.SECONDS)).as("kill ends").isTrue();
            waiting.getInputStream().readAllBytes();
            assertThat(waiting.waitFor(60, TimeUnit.SECONDS)).as("the crash ends").isTrue();
        } finally {
            waiting.destroyForcibly();
        }
        try (Stream<Path> files = Files.list(here)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aCrashLeavesNoFileAndWithoutTheFlagsItDoes() throws Exception {
        assertThat(leftBy(flags(), "as-started")).isEmpty();
        assertThat(leftBy(List.of(), "plain")).anyMatch(file -> file.startsWith("hs_err"));
    }

    @Test
    void theProgramIsStartedWithThemHereAndWhereItIsInstalled() throws IOException {
        assertThat(Path.of("pom.xml"))
                .content()
                .contains(
                        "<commandlineArgs>${program.flags} -classpath %classpath vigil.app.Main ",
                        "<argument>--java-options</argument>",
                        "<argument>${program.flags} -Xlog:disable ");
    }

    @Test
    void nobodyAttachesToARunningProgramAndNoHeapIsWrittenDown() throws IOException {
        assertThat(flags())
                .contains("-XX:+DisableAttachMechanism", "-XX:-HeapDumpOnOutOfMemoryError");
    }
}
