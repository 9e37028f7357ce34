package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Passwords come through files that somebody opened for the program, and through no other. */
@EnabledOnOs(OS.LINUX)
final class TypedInTest {
    private static final Path OPEN = Path.of("/proc/self/fd");
    private static final String PASSWORD = "tamarind orchard vélo";

    @TempDir private Path folder;

    private static String read(int number) throws IOException {
        return read(new ByteArrayInputStream(new byte[0]), number);
    }

    private static String read(InputStream standard, int number) throws IOException {
        return new String(
                new TypedIn(standard, null).password(OptionalInt.of(number), "?").orElseThrow());
    }

    private static Set<Integer> open() throws IOException {
        try (Stream<Path> numbers = Files.list(OPEN)) {
            return new HashSet<>(
                    numbers.map(one -> Integer.parseInt(one.getFileName().toString())).toList());
        }
    }

    /** The number under which a file is open in this process. */
    private static int number(Path file) throws IOException {
        for (int one : new TreeSet<>(open())) {
            Path link = OPEN.resolve(Integer.toString(one));
            if (Files.exists(link) && Files.readSymbolicLink(link).equals(file.toRealPath())) {
                return one;
            }
        }
        throw new IllegalStateException("nobody has it open: " + file);
    }

    private String throughFile(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("handed"), content);
        try (InputStream _ = Files.newInputStream(file)) {
            return read(number(file));
        }
    }

    private String throughFile(String content) throws IOException {
        return throughFile(content.getBytes(StandardCharsets.UTF_8));
    }

    private static void refuses(int number, HandedFile.Why why) {
        assertThatThrownBy(() -> read(number))
                .isInstanceOfSatisfying(
                        HandedFile.Refused.class, no -> assertThat(no.why()).isEqualTo(why));
    }

    private void refuses(byte[] content, HandedFile.Why why) {
        assertThatThrownBy(() -> throughFile(content))
                .isInstanceOfSatisfying(
                        HandedFile.Refused.class, no -> assertThat(no.why()).isEqualTo(why));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\n", "\nmore\n"})
    void theFirstLineOfAFileIsThePassword(String after) throws IOException {
        assertThat(throughFile(PASSWORD + after)).isEqualTo(PASSWORD);
    }

    @Test
    void aPipeGivesOnePasswordAfterTheOther() throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe");
        Process made = new ProcessBuilder("mkfifo", pipe.toString()).start();
        assertThat(made.waitFor(1, TimeUnit.MINUTES)).isTrue();
        // Open both ways, because a pipe that is opened one way waits for the other end.
        try (RandomAccessFile both = new RandomAccessFile(pipe.toFile(), "rw")) {
            both.write("one\ntwo\n".getBytes(StandardCharsets.UTF_8));
            int number = number(pipe);
            assertThat(read(number)).isEqualTo("one");
            assertThat(read(number)).isEqualTo("two");
        }
    }

    @Test
    void aSocketHasNoNameToReadItBy() throws IOException {
        try (ServerSocketChannel socket = ServerSocketChannel.open()) {
            Set<Integer> sockets = new HashSet<>();
            for (int one : open()) {
                Path link = OPEN.resolve(Integer.toString(one));
                if (Files.isSymbolicLink(link)
                        && Files.readSymbolicLink(link).toString().startsWith("socket:")) {
                    sockets.add(one);
                }
            }
            assertThat(sockets).isNotEmpty();
            sockets.forEach(one -> refuses(one, HandedFile.Why.OTHER_KIND));
            assertThat(socket.isOpen()).isTrue();
        }
    }

    @Test
    void theStandardInputGivesOnePasswordAfterTheOther() throws IOException {
        InputStream standard =
                new ByteArrayInputStream("one\r\ntwo".getBytes(StandardCharsets.UTF_8));
        assertThat(read(standard, 0)).isEqualTo("one");
        assertThat(read(standard, 0)).isEqualTo("two");
        assertThatThrownBy(() -> read(standard, 0)).isInstanceOf(HandedFile.Refused.class);
    }

    /** What the virtual machine keeps open itself has a number too. */
    @Test
    void aFileOfTheProgramIsNoPassword() throws IOException {
        refuses(
                number(Path.of(System.getProperty("java.home"), "lib", "modules")),
                HandedFile.Why.OWN);
        Path library =
                Path.of(Test.class.getProtectionDomain().getCodeSource().getLocation().getPath());
        refuses(number(library), HandedFile.Why.OWN);
    }

    @Test
    void whatIsNotOpenAndWhatIsNoFileIsSaid() throws IOException {
        refuses(-1, HandedFile.Why.NOT_OPEN);
        refuses(1 << 20, HandedFile.Why.NOT_OPEN);
        refuses(1, HandedFile.Why.OUTPUT);
        refuses(2, HandedFile.Why.OUTPUT);
        try (InputStream _ = Files.newInputStream(Path.of("/dev/urandom"))) {
            refuses(number(Path.of("/dev/urandom")), HandedFile.Why.OTHER_KIND);
        }
    }

    @Test
    void whatIsNoLineOfTextIsSaidAndNotTried() {
        refuses(new byte[0], HandedFile.Why.NO_LINE);
        refuses(new byte[] {'\n', 'a'}, HandedFile.Why.NO_LINE);
        refuses(new byte[] {'S', 'Q', 'L', 0}, HandedFile.Why.NO_TEXT);
        refuses(new byte[] {(byte) 0xca, (byte) 0xda}, HandedFile.Why.NO_TEXT);
        refuses(new byte[1025], HandedFile.Why.NO_TEXT);
        refuses("a".repeat(1025).getBytes(StandardCharsets.UTF_8), HandedFile.Why.TOO_LONG);
    }

    @Test
    void aPasswordOfTheLongestLengthIsWhole() throws IOException {
        assertThat(throughFile("a".repeat(1024) + "\r\n")).isEqualTo("a".repeat(1024));
    }

    @Test
    void withoutANumberAndATerminalThereIsNone() throws IOException {
        Optional<char[]> none =
                new TypedIn(new ByteArrayInputStream(new byte[0]), null)
                        .password(OptionalInt.empty(), "?");
        assertThat(none).isEmpty();
    }
}
